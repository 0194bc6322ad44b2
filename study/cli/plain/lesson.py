"""A lesson in line-by-line mode: each paragraph with its questions, then the results."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.lesson_text import AGAIN, LessonText
from study.cli.plain.prompt import LOOK_UP, EndedError, Key, PlainPrompt
from study.cli.plain.results import results
from study.cli.plain.verdict import COUNTED_RIGHT, MINE_IS_RIGHT, Explained
from study.language.labels import GRADES
from study.lesson.model import Language, Lesson
from study.locale import N_
from study.practice.lesson_order import Ask, Read, Step
from study.practice.verdict import Given
from study.progress.store import Store
from study.progress.walk import Walk
from study.settings import Settings

NEXT = Key("n", N_("the next paragraph"))
BACK = Key("b", N_("the previous paragraph"))
QUESTIONS = Key("a", N_("this paragraph’s questions again"))
RESULTS = Key("r", N_("your results so far"))
RETRY = Key("r", N_("the same question again"))
MINE = Key("y", N_("count your typed answer as right, or undo that"))


class PlainLesson:
    """Drives a `Walk` by lines that the learner types, and prints its steps."""

    def __init__(
        self,
        prompt: PlainPrompt,
        lesson: Lesson,
        store: Store,
        settings: Settings,
        asked: Language,
        minutes: int | None,
    ) -> None:
        self.prompt = prompt
        self.tr = prompt.tr
        self.lesson = lesson
        self.store = store
        self.settings = settings
        self.minutes = minutes
        end = store.clock() + timedelta(minutes=minutes) if minutes else None
        self.walk = Walk(lesson, store, settings.questions, end)
        self.text = LessonText(prompt, lesson, store, settings)
        self.explained = Explained(lesson, asked, settings.explains, prompt.tr)
        self.asking = Asking(prompt, lesson, asked, settings.explains, self.text.look_up, self.text.show)

    def run(self) -> None:
        """Run from where the learner stopped until the lesson, the time or the input ends, or the learner stops."""
        self._greet()
        with suppress(EndedError):
            step: Step | None = self._resume()
            while step is not None:
                step = self._take(step)
                if self.walk.time_over and step is not None:
                    self._farewell()
                    break
            else:
                return
        self.prompt.blank_line()
        kept = self.tr("Your answers and your position are saved.") if self.store.kept else ""
        self.prompt.show(kept)

    def _farewell(self) -> None:
        """Print that the minutes are over, and how many answers were given."""
        minutes = self.tr.plural("{n} minute is up.", "{n} minutes are up.", self.minutes or 0)
        done = self.tr.plural("{n} answer given.", "{n} answers given.", self.walk.answered)
        self.prompt.blank_line()
        self.prompt.show(f"{minutes} {done}")

    # Steps.

    def _greet(self) -> None:
        lesson, tr = self.lesson, self.tr
        self.prompt.show(lesson.title.get(lesson.studied), lesson.title.get(lesson.help))
        paragraphs = tr.plural("{n} paragraph", "{n} paragraphs", len(lesson.paragraphs))
        questions = tr.plural("{n} question", "{n} questions", len(lesson.questions))
        self.prompt.show(f"{', '.join(filter(None, (lesson.level, paragraphs, questions)))}.")
        self.prompt.show(tr("Enter: continue, ?: all commands, q: quit."))

    def _resume(self) -> Step:
        step = self.walk.resume()
        if self.walk.open:
            self._show_paragraph()
            if self.walk.open.verdict:
                return self.walk.next()
        return step

    def _take(self, step: Step) -> Step | None:
        self.walk.go(step)
        match step:
            case Read():
                return self._read()
            case Ask():
                self._ask()
                return self._following()
        return self._done()

    def _show_paragraph(self) -> None:
        self.text.open(self.walk.paragraph)
        self.prompt.blank_line()
        self.text.show()

    def _read(self) -> Step:
        self._keep()
        self._show_paragraph()
        following = self.walk.next()
        self.prompt.show(self.tr("Enter: {following}. ?: help.", following=self._named(following)))
        asked = (QUESTIONS,) if self.walk.to_ask else ()
        keys = (*self.text.keys, NEXT, BACK, *asked, RESULTS)
        while True:
            said = self.prompt.ask(keys, enter=self._named(following))
            match said.key, said.text:
                case "", "":
                    return following
                case "n" | "b", _:
                    to = self.text.beside(1 if said.key == "n" else -1)
                    if to is not None:
                        return Read(to)
                    self.prompt.show(self.tr("There is no such paragraph."))
                case "p", text if text:
                    if (to := self.text.named(text)) is not None:
                        return Read(to)
                    self.prompt.show(self.tr("There is no such paragraph."))
                case "a", _:
                    self._ask_all()
                    return self.walk.next()
                case "r", _:
                    self.prompt.show(*results(self.lesson, self.store, self.tr))
                case "", text:
                    self.text.look_up(text)
                case key, text:
                    self.text.command(key, text)

    def _ask(self) -> None:
        """Ask the open question, mark and store the answer, then print the feedback."""
        asked = self.walk.open
        assert asked
        if self.text.paragraph.number != self.walk.paragraph:
            self._show_paragraph()
        self._keep()
        order = asked.order or (*range(len(asked.question.options)),)
        self.asking.keep = self._record
        try:
            given = self.asking.ask(asked.question, order, self.asking.head(asked.question, asked.index, asked.of))
        except SkippedError:
            return
        if asked.verdict is None or asked.given != given:
            self._record(given)
        assert asked.verdict
        self.prompt.show(*self.explained.lines(asked.question, order, given, asked.verdict))

    def _following(self) -> Step:
        """Wait until the learner has read the feedback, ask the question again on request, and return the next step."""
        while True:
            following = self.walk.next()
            if self.walk.open is None or self.walk.open.question.id not in self.walk.answers:
                return following
            self.prompt.show(f"{self.tr('Enter')}{self.tr(': ')}{self._named(following)}.")
            mine = (MINE,) if self.walk.can_overrule else ()
            if mine and not self.walk.open.overruled:
                self.prompt.show(self.tr(MINE_IS_RIGHT))
            said = self.prompt.ask((RETRY, *mine, AGAIN, LOOK_UP), enter=self._named(following))
            match said.key:
                case "r":
                    self.walk.retry(reshuffle=True)
                    self._ask()
                case "y":
                    self._overrule()
                case "p":
                    self.text.show()
                case "?":
                    self.text.look_up(said.text)
                case _:
                    return following

    def _overrule(self) -> None:
        """Count the answer as right, or again as it was marked, and print which."""
        self.text.kept(self.walk.overrule)
        opened = self.walk.open
        assert opened
        assert opened.verdict
        self.prompt.show(self.tr(COUNTED_RIGHT if opened.overruled else GRADES[opened.verdict.grade]))

    def _ask_all(self) -> None:
        """Ask the questions on the paragraph again, then go back to it."""
        more = self.walk.ask_all()
        while more:
            self._ask()
            step = self.walk.next_in_round
            if more := step is not None:
                self.walk.go(step)
        self.walk.leave_question()

    def _done(self) -> Step | None:
        """Print the results, and return the step to a question that is to be asked again, or None at the end."""
        lesson = self.lesson
        self.walk.paragraph = lesson.paragraphs[-1].number
        self.text.open(self.walk.paragraph)
        self._keep()
        while True:
            self.prompt.blank_line()
            self.prompt.show(*results(lesson, self.store, self.tr))
            again = self.walk.missed
            numbers = (f"{n}. {each.stem.get(self.explained.asked)}" for n, each in enumerate(again, 1))
            self.prompt.show(self.tr("To review") if again else self.tr("No questions were missed."), *numbers)
            hint = (
                self.tr("Type a question’s number to try it again. Enter: finish.")
                if again
                else self.tr("Enter: finish.")
            )
            self.prompt.show(hint)
            question = None
            while question is None:
                said = self.prompt.ask((BACK,), enter=self.tr("the end"))
                if said.key:
                    return Read(lesson.paragraphs[-1].number)
                if not said.text:
                    return None
                chosen = int(said.text[:6]) if said.text.isdecimal() else 0
                question = again[chosen - 1] if 0 < chosen <= len(again) else None
                self.prompt.show(hint if question is None else "")
            self.walk.ask_again(question)
            self._ask()
            self.walk.leave_question()

    def _named(self, step: Step) -> str:
        """Return what Enter does, in a few words."""
        match step:
            case Ask(index=index, of=of):
                left = of - index + 1
                if index > 1:
                    return self.tr("question {index} of {of}", index=index, of=of)
                return self.tr.plural("{n} question", "{n} questions", left)
            case Read(paragraph=number):
                return self.tr("paragraph {number}", number=number)
        return self.tr("your results")

    # Storing.

    def _record(self, given: Given) -> None:
        self.text.kept(lambda: self.walk.answer(given))

    def _keep(self) -> None:
        self.text.kept(self.walk.keep)
