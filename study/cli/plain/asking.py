"""Asks a question of any type in line-by-line mode, and reads the answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from study.cli.plain.answers import chosen, label, named
from study.cli.plain.prompt import LOOK_UP, Key, PlainPrompt
from study.cli.plain.quoting import ask_quotation
from study.language.labels import SKILLS
from study.language.number_words import mentions_number
from study.language.typography import normalise
from study.lesson.library import LessonRef
from study.lesson.model import Kind, Language, Lesson, Question
from study.lesson.patterns import written_out
from study.locale import N_, translator
from study.practice.cards import GAP
from study.practice.marking.quotation import must_justify
from study.practice.marking.writing import brief_rows, checklist, count_words, length_remark
from study.practice.quotation import justified
from study.practice.verdict import Given

if TYPE_CHECKING:
    from study.cli.plain.dictation import Dictation

HINT = Key("h", N_("where to look"))
OTHER = Key("t", N_("the question in the other language"))
TEXT = Key("p", N_("the text again"))
LISTEN = Key("v", N_("hear it again"))
SLOWLY = Key("l", N_("hear it slowly"))
LATER = Key("s", N_("leave it for later"))

_HOW = {
    Kind.CHOICE: N_("Type a letter (?: help)."),
    Kind.TRUE_FALSE: N_("Type a letter (?: help)."),
    Kind.CHOICES: N_("Type the letters of all the right answers (?: help)."),
    Kind.MATCH: N_("Type the matching letter for each number, in order (?: help)."),
    Kind.ORDER: N_("Type the letters in the right order (?: help)."),
    Kind.SHORT: N_("Type a few words (?: help)."),
    Kind.NUMBER: N_("Type a number, in figures or in words (?: help)."),
    Kind.TRANSLATION: N_("Type your translation on one line, then compare it with model answers (?: help)."),
    Kind.TRANSFORM: N_("Type your answer (?: help)."),
    Kind.DICTATION: N_("Type what you hear, on one line (?: help)."),
    Kind.WRITING: N_("Type your text; a line with a single dot, or an empty one, ends it (?: help)."),
}


class SkippedError(Exception):
    """The question is left open with a key: LATER, or one that the caller has added."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class Asking:
    """Asks the questions of a lesson.

    `look_up` explains a word; it is None in an exam, which has no help. `text` prints the paragraph again; it is None
    if the questions are asked without the text, in which case no answer has to be justified."""

    def __init__(
        self,
        prompt: PlainPrompt,
        lesson: Lesson,
        asked: Language,
        explains: Language,
        look_up: Callable[[str], None] | None = None,
        text: Callable[[], None] | None = None,
    ) -> None:
        self.prompt = prompt
        self.lesson = lesson
        self.asked: Language = asked
        self.explains: Language = explains
        self._look_up = look_up
        self._text = text
        self.place: LessonRef | None = None
        """Where the lesson is, for recordings beside its file; None if it has no folder."""
        self._more: tuple[Key, ...] = ()
        self.keep: Callable[[Given], object] | None = None
        """Saves a translation before its models are shown; None if it need not be saved."""
        self.unjustified: Given | None = None
        """The answer that is being justified; None at other times."""

    @cached_property
    def dictate(self) -> Dictation:
        """The voice for dictations."""
        from study.cli.plain.dictation import Dictation

        return Dictation(self.prompt, self.place)

    def ask(self, question: Question, order: Sequence[int], head: str, more: tuple[Key, ...] = ()) -> Given:
        """Return the answer, with the passage that justifies it if the question asks for that.

        Raises SkippedError if LATER or a key of `more` is typed, and EndedError.
        """
        self._more = more
        if head:
            self.prompt.blank_line()
            self.prompt.show(head)
        given = self._ask(question, order)
        if self._text is None or not must_justify(self.lesson, question):
            return given
        self.unjustified = given
        quotation = ask_quotation(self.prompt, self.lesson, question, lambda: self.line(question, ()))
        self.unjustified = None
        return justified(given, quotation)

    def _ask(self, question: Question, order: Sequence[int]) -> Given:
        """Show the question, and return the answer alone."""
        self._show(question, order, self.asked)
        match question.kind:
            case Kind.GAPS:
                return self._gaps(question, order)
            case Kind.TRANSLATION:
                return self._translation(question, order)
            case Kind.WRITING:
                return self._writing(question, order)
            case Kind.DICTATION:
                return self._dictation(question, order)
        self.prompt.show(self._how(question))
        return self._answer(question, order)

    def head(self, question: Question, index: int, of: int) -> str:
        """Return the line above a question: its number, its skill, and its paragraphs if they are several."""
        tr = self.prompt.tr
        name = tr("Question {index} of {of}", index=index, of=of)
        about = [tr(SKILLS[question.skill])] + ([tr("draft")] if question.draft else [])
        if len(question.about) > 1:
            about.append(tr("paragraphs {numbers}", numbers=", ".join(map(str, question.about))))
        return f"{name}, {', '.join(about)}."

    def _show(self, question: Question, order: Sequence[int], language: Language) -> None:
        show = self.prompt.show
        show(question.stem.get(language))
        match question.kind:
            case Kind.CHOICE | Kind.TRUE_FALSE | Kind.CHOICES:
                show(*(f"{label(n)}. {question.options[i].text.get(language)}" for n, i in enumerate(order)))
            case Kind.MATCH:
                lefts = [pair.left.get(language) for pair in question.pairs if pair.left]
                show(*(f"{n}. {left}" for n, left in enumerate(lefts, 1)))
                show(*(f"{label(n)}. {question.pairs[i].right.get(language)}" for n, i in enumerate(order)))
            case Kind.ORDER:
                show(*(f"{label(n)}. {question.steps[i].get(language)}" for n, i in enumerate(order)))
            case Kind.GAPS:
                show(gapped(question))
            case Kind.TRANSLATION:
                show(question.passage)
            case Kind.TRANSFORM:
                show(question.passage, f"{question.start} …" if question.start else "")
            case Kind.WRITING:
                show(*brief_lines(question, language))

    def _how(self, question: Question) -> str:
        """Return how to answer, for a number with its unit."""
        unit = question.unit.get(self.asked)
        if question.kind is Kind.NUMBER and unit:
            return self.prompt.tr("Type a number, in {unit} (?: help).", unit=unit)
        if question.kind is Kind.TRANSLATION and not self._look_up:
            return self.prompt.tr("Type your translation on one line (?: help).")
        return self.prompt.tr(_HOW[question.kind])

    def _answer(self, question: Question, order: Sequence[int]) -> Given:
        """Read lines until one is an answer, and return it."""
        tr, typed = self.prompt.tr, question.kind in (Kind.SHORT, Kind.NUMBER, Kind.TRANSFORM, Kind.DICTATION)
        accepted = frozenset(normalise(answer.text) for answer in written_out(question.accepted))
        while True:
            line = self.line(question, order, accepted)
            if not typed:
                given = chosen(question, order, line)
                if given is not None:
                    return given
                self.prompt.show(f"{tr('That is not one of the answers.')} {self._how(question)}")
            elif not line:
                self.prompt.show(self._how(question))
            elif question.kind is Kind.NUMBER and not mentions_number(line):
                self.prompt.show(tr("Type a number, in figures or in words."))
            else:
                return line

    def _gaps(self, question: Question, order: Sequence[int]) -> Given:
        """Read a line for each gap, and return them."""
        tr, count, texts = self.prompt.tr, len(question.gaps), []
        for n, gap in enumerate(question.gaps, 1):
            said = tr("Gap {n} of {of}: type the missing word or words (?: help).", n=n, of=count)
            self.prompt.show(said)
            line = ""
            while not line:
                line = self.line(question, order, frozenset(map(normalise, gap.accepted)))
                if not line:
                    self.prompt.show(said)
            texts.append(line)
        return tuple(texts)

    def _translation(self, question: Question, order: Sequence[int]) -> Given:
        """Read a translation, save it, show the models, and return it with the criteria that the learner ticks."""
        prompt = self.prompt
        prompt.show(self._how(question))
        text = ""
        while not text:
            text = self.line(question, order)
        if self.keep is None:
            return (text, ())
        self.keep((text, ()))
        return text, self.ticks(question)

    def _writing(self, question: Question, order: Sequence[int]) -> Given:
        """Read a text of several lines, save it, show the models, and return it with what the learner ticks.

        The first line can be a command; later ones cannot. An empty line or a single dot ends the text.
        """
        prompt, tr = self.prompt, self.prompt.tr
        prompt.show(self._how(question))
        lines: list[str] = []
        while not lines:
            lines = list(filter(None, [self.line(question, order)]))
        while (line := prompt.read_line()) not in ("", "."):
            lines.append(line)
        text = "\n".join(lines)
        count = count_words(text)
        said = [tr.plural("{n} word", "{n} words", count), tr(length_remark(question, count) or "")]
        prompt.show(". ".join(filter(None, said)))
        if self.keep is None:
            return (text, ())
        self.keep((text, ()))
        return text, self.ticks(question)

    def _dictation(self, question: Question, order: Sequence[int]) -> Given:
        """Speak a dictation, and return what the learner types. Raises SkippedError where nothing can be heard."""
        if reason := self.dictate.unavailable(question):
            self.prompt.show(self.prompt.tr(reason), self.prompt.tr("The dictation is left out; it does not count."))
            raise SkippedError(LATER.name)
        self.dictate(question, self.lesson.studied)
        try:
            self.prompt.show(self._how(question))
            return self._answer(question, order)
        finally:
            self.dictate.stop()

    def ticks(self, question: Question) -> tuple[int, ...]:
        """Show the models, and return the indices of the criteria that the learner ticks."""
        tr, prompt = self.prompt.tr, self.prompt
        for model in question.accepted:
            first, *others = model.text.split("\n")
            prompt.show(f"{tr('Model')}{tr(': ')}{first}", *others, model.feedback.get(self.asked))
        checks = checklist(question)
        if not checks:
            return ()
        say = translator(self.asked)
        written = question.kind is Kind.WRITING
        prompt.show(tr("What does your text do?") if written else tr("What does your translation get right?"))
        prompt.show(*(f"{label(n)}. {say(each)}" for n, each in enumerate(checks)))
        prompt.show(tr("Type the letters of what it gets right, or just Enter if nothing."))
        while True:
            line = prompt.ask(enter=tr("none of it")).text
            places = named(line, len(checks)) if line else []
            if places is not None:
                return tuple(sorted(set(places)))
            prompt.show(tr("Type the letters of what it gets right, or just Enter if nothing."))

    def line(self, question: Question, order: Sequence[int], accepted: Collection[str] = ()) -> str:
        """Run commands until a line is not one, and return it. The `accepted` answers are never commands."""
        prompt, other = self.prompt, self.asked
        keys = [TEXT, LATER] if self._text else [LATER]
        if self._look_up:
            keys = [*([HINT] if question.hint else []), OTHER, TEXT, LOOK_UP, LATER]
        if question.kind is Kind.DICTATION:
            keys = [LISTEN, SLOWLY, *keys]
        options = {label(n) for n in range(len(order))}
        keys = [key for key in (*keys, *self._more) if key.name not in options]
        while True:
            said = prompt.ask(keys, accepted)
            match said.key:
                case "":
                    return said.text
                case "h":
                    prompt.show(question.hint.get(self.explains))
                case "t":
                    other = "en" if other == "fr" else "fr"
                    self._show(question, order, other)
                case "v":
                    self.dictate(question, self.lesson.studied)
                case "l":
                    self.dictate(question, self.lesson.studied, slowly=True)
                case "p" if self._text:
                    self._text()
                case "?" if self._look_up:
                    self._look_up(said.text)
                case key:
                    raise SkippedError(key)


def brief_lines(question: Question, asked: Language) -> Iterator[str]:
    """Yield what a text to write must be like, a line for each property; `asked` is the language of the question."""
    say = translator(asked)
    for name, texts in brief_rows(question):
        yield f"{say(name)}{say(': ')}{' / '.join(map(say, texts))}"


def gapped(question: Question) -> str:
    """Return a text with gaps on one line; several gaps are numbered."""
    count, text, n = len(question.gaps), "", 0
    for piece in question.text:
        if isinstance(piece, str):
            text += piece
            continue
        n += 1
        text += f"{GAP} ({n})" if count > 1 else GAP
    return text
