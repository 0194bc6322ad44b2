"""The current paragraph in line-by-line mode: its text, translation, words, and errors in the source."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from study.cli.plain.prompt import LOOK_UP, UNDO, WORD, Key, PlainPrompt
from study.cli.plain.words import Words, fault_lines
from study.lesson.model import Bilingual, Language, Lesson
from study.locale import N_
from study.progress.store import Status, Store, StoreError
from study.settings import Settings

NUMBER = N_("NUMBER")
TRANSLATE = Key("t", N_("the translation (with a number: of that sentence only)"), NUMBER)
AGAIN = Key("p", N_("this paragraph again; with a number, that paragraph"), NUMBER)
LEARN = Key("l", N_("learn a word: the one you type, or the last one explained"), WORD)
KNOWN = Key("k", N_("a word that you know"), WORD)
IGNORE = Key("x", N_("a word to ignore"), WORD)
TERMS = Key("g", N_("the words worth learning here"))
FAULTS = Key("f", N_("the errors in the source here"))
_STATUSES: dict[str, Status] = {"l": "learning", "k": "known", "x": "ignored"}


class LessonText:
    """The text of a lesson, and the current paragraph."""

    def __init__(self, prompt: PlainPrompt, lesson: Lesson, store: Store, settings: Settings) -> None:
        self.prompt = prompt
        self.lesson = lesson
        self.settings = settings
        self.paragraph = lesson.paragraphs[0]
        self._words = Words(prompt, lesson, store, settings.explains)
        self._heading = ""

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that can be typed at the paragraph."""
        faults = (FAULTS,) if self.paragraph.faults else ()
        return (TRANSLATE, AGAIN, LOOK_UP, TERMS, *faults, LEARN, KNOWN, IGNORE, UNDO)

    def open(self, number: int) -> None:
        """Make a paragraph the current one; the last one if there is none of this number."""
        found = [each for each in self.lesson.paragraphs if each.number == number]
        self.paragraph = found[0] if found else self.lesson.paragraphs[-1]

    def beside(self, step: int) -> int | None:
        """Return the number of the paragraph before (-1) or after (1) the current one; None at either end."""
        numbers = [each.number for each in self.lesson.paragraphs]
        at = numbers.index(self.paragraph.number) + step
        return numbers[at] if 0 <= at < len(numbers) else None

    def named(self, text: str) -> int | None:
        """Return the number of the paragraph that a text names; None if there is none."""
        number = int(text[:6]) if text.isdecimal() else 0
        return number if any(each.number == number for each in self.lesson.paragraphs) else None

    def show(self) -> None:
        """Print the number of the paragraph, its heading if that is a new one, and a line for each sentence."""
        lesson, paragraph, tr = self.lesson, self.paragraph, self.prompt.tr
        count = len(lesson.paragraphs)
        self.prompt.show(f"{tr('Paragraph {number} of {count}', number=paragraph.number, count=count)}.")
        over = lesson.heading_of(paragraph.number)
        heading = over.text.get(lesson.studied) if over else ""
        if paragraph.number == min(lesson.numbers):
            before = (lesson.mission.get(tr.language), *_listed(lesson.before, tr.language))
            self.prompt.show(*filter(None, before))
        if heading != self._heading:
            self.prompt.show(heading, *filter(None, (over.document(lesson.studied) if over else "",)))
            self._heading = heading
        self.prompt.show(*paragraph.sentences(lesson.studied))
        for box in lesson.boxes_after(paragraph.number):
            self.prompt.show(f"{box.title.get(tr.language)}{tr(': ')}{box.text(tr.language)}")
        if paragraph.number == max(lesson.numbers):
            self.prompt.show(*_listed(lesson.discuss, tr.language))
        if paragraph.faults and self.settings.marks:
            count = len(paragraph.faults)
            said = tr.plural("{n} error in the source here.", "{n} errors in the source here.", count)
            self.prompt.show(f"{said} {tr('Press f for details.')}")

    def look_up(self, text: str) -> None:
        """Explain a word."""
        self._words.explain(text, self.paragraph, guess=self.settings.guess_first)

    def command(self, key: str, text: str) -> None:
        """Run the command of a key of `keys`."""
        match key:
            case "t":
                self._translate(text)
            case "p":
                self.show()
            case "?":
                self.look_up(text)
            case "g":
                terms = tuple(self._words.listed(self.paragraph))
                self.prompt.show(*terms or (self.prompt.tr("No glossary word is in this paragraph."),))
            case "f":
                for fault in self.paragraph.faults:
                    self.prompt.show(*fault_lines(fault, self.settings.explains, self.prompt.tr))
            case "u":
                self.kept(self._words.undo)
            case _:
                self.kept(lambda: self._words.mark(_STATUSES[key], text, self.paragraph))

    def kept(self, write: Callable[[], object]) -> None:
        """Write to the store; an error is reported, and the lesson continues."""
        try:
            write()
        except StoreError as error:
            self.prompt.console.complain(self.prompt.console.said(error.message))

    def _translate(self, text: str) -> None:
        sentences = self.paragraph.sentences(self.lesson.help)
        number = int(text[:6]) if text.isdecimal() else 0
        if number and self.paragraph.aligned and number <= len(sentences):
            sentences = sentences[number - 1 : number]
        self.prompt.show(*sentences)


def _listed(texts: Iterable[Bilingual], language: Language) -> list[str]:
    return [f"– {text.get(language)}" for text in texts if text]
