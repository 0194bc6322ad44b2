"""A lesson in lines of text: a paragraph, its questions, the next paragraph, the results."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.page import AGAIN, Page
from study.cli.plain.prompt import LOOK_UP, EndedError, Key, Talk
from study.cli.plain.results import results
from study.cli.plain.verdict import Explained
from study.lesson.model import Language, Lesson
from study.locale import N_
from study.practice.lesson_order import Ask, Read, Step
from study.practice.verdict import Given
from study.progress.store import Store
from study.progress.walk import Walk
from study.settings import Settings

NEXT = Key("n", N_("the next paragraph"))
BACK = Key("b", N_("the paragraph before"))
QUESTIONS = Key("a", N_("the questions on this paragraph once more"))
RESULTS = Key("r", N_("your results so far"))
RETRY = Key("r", N_("the same question again"))


class PlainLesson:
    """Drives a `Walk` by lines that the learner types, and prints what comes."""

    def __init__(
        self, talk: Talk, lesson: Lesson, store: Store, settings: Settings, asked: Language, minutes: int | None
    ) -> None:
        self.talk = talk
        self.tr = talk.tr
        self.lesson = lesson
        self.store = store
        self.settings = settings
        self.minutes = minutes
        end = store.clock() + timedelta(minutes=minutes) if minutes else None
        self.walk = Walk(lesson, store, settings.questions, end)
        self.page = Page(talk, lesson, store, settings)
        self.explained = Explained(lesson, asked, settings.explains, talk.tr)
        self.asking = Asking(talk, lesson, asked, settings.explains, self.page.look_up, self.page.say)

    def run(self) -> None:
        """From where the learner stopped to where the learner, the lesson or the input ends."""
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
        self.talk.pause()
        kept = self.tr("Your answers and your place are kept.") if self.store.kept else ""
        self.talk.say(kept)

    def _farewell(self) -> None:
        """The minutes are over: what was done in them."""
        minutes = self.tr.plural("{n} minute is over.", "{n} minutes are over.", self.minutes or 0)
        done = self.tr.plural("{n} answer given.", "{n} answers given.", self.walk.answered)
        self.talk.pause()
        self.talk.say(f"{minutes} {done}")

    # Steps.

    def _greet(self) -> None:
        lesson, tr = self.lesson, self.tr
        self.talk.say(lesson.title.get(lesson.studied), lesson.title.get(lesson.help))
        paragraphs = tr.plural("{n} paragraph", "{n} paragraphs", len(lesson.paragraphs))
        questions = tr.plural("{n} question", "{n} questions", len(lesson.questions))
        self.talk.say(f"{', '.join(filter(None, (lesson.level, paragraphs, questions)))}.")
        self.talk.say(tr("Enter goes on, ? says what else can be typed, q ends."))

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
        self.page.open(self.walk.paragraph)
        self.talk.pause()
        self.page.say()

    def _read(self) -> Step:
        self._keep()
        self._show_paragraph()
        following = self.walk.next()
        self.talk.say(self.tr("Enter: {following}. ? says what else.", following=self._named(following)))
        asked = (QUESTIONS,) if self.walk.to_ask else ()
        keys = (*self.page.keys, NEXT, BACK, *asked, RESULTS)
        while True:
            said = self.talk.listen(keys, enter=self._named(following))
            match said.key, said.text:
                case "", "":
                    return following
                case "n" | "b", _:
                    to = self.page.beside(1 if said.key == "n" else -1)
                    if to is not None:
                        return Read(to)
                    self.talk.say(self.tr("There is no paragraph there."))
                case "p", text if text:
                    if (to := self.page.named(text)) is not None:
                        return Read(to)
                    self.talk.say(self.tr("There is no paragraph there."))
                case "a", _:
                    self._ask_all()
                    return self.walk.next()
                case "r", _:
                    self.talk.say(*results(self.lesson, self.store, self.tr))
                case "", text:
                    self.page.look_up(text)
                case key, text:
                    self.page.command(key, text)

    def _ask(self) -> None:
        """Ask the open question, mark the answer, store it, and only then explain it."""
        asked = self.walk.open
        assert asked
        if self.page.paragraph.number != self.walk.paragraph:
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
        self.talk.say(*self.explained.lines(asked.question, order, given, asked.verdict))

    def _following(self) -> Step:
        """Return the step after the open question, once the learner has read why; it may be asked again before."""
        while True:
            following = self.walk.next()
            if self.walk.open is None or self.walk.open.question.id not in self.walk.answers:
                return following
            self.talk.say(f"{self.tr('Enter')}{self.tr(': ')}{self._named(following)}.")
            said = self.talk.listen((RETRY, AGAIN, LOOK_UP), enter=self._named(following))
            match said.key:
                case "r":
                    self.walk.retry(reshuffle=True)
                    self._ask()
                case "p":
                    self.page.say()
                case "?":
                    self.page.look_up(said.text)
                case _:
                    return following

    def _ask_all(self) -> None:
        """Ask the questions on the paragraph once more, then go back to it."""
        more = self.walk.ask_all()
        while more:
            self._ask()
            step = self.walk.next_in_round
            if more := step is not None:
                self.walk.go(step)
        self.walk.leave_question()

    def _done(self) -> Step | None:
        """The results; a question of them again, or the end."""
        lesson = self.lesson
        self.walk.paragraph = lesson.paragraphs[-1].number
        self.page.open(self.walk.paragraph)
        self._keep()
        while True:
            self.talk.pause()
            self.talk.say(*results(lesson, self.store, self.tr))
            again = self.walk.missed
            numbers = (f"{n}. {each.stem.get(self.explained.asked)}" for n, each in enumerate(again, 1))
            self.talk.say(self.tr("To look at again") if again else self.tr("Nothing was missed."), *numbers)
            hint = self.tr("A number asks that question again. Enter ends.") if again else self.tr("Enter ends.")
            self.talk.say(hint)
            question = None
            while question is None:
                said = self.talk.listen((BACK,), enter=self.tr("the end"))
                if said.key:
                    return Read(lesson.paragraphs[-1].number)
                if not said.text:
                    return None
                chosen = int(said.text[:6]) if said.text.isdecimal() else 0
                question = again[chosen - 1] if 0 < chosen <= len(again) else None
                self.talk.say(hint if question is None else "")
            self.walk.ask_again(question)
            self._ask()
            self.walk.leave_question()

    def _named(self, step: Step) -> str:
        """What Enter brings, in words."""
        match step:
            case Ask(index=index, of=of):
                left = of - index + 1
                if index > 1:
                    return self.tr("question {index} of {of}", index=index, of=of)
                return self.tr.plural("{n} question", "{n} questions", left)
            case Read(paragraph=number):
                return self.tr("paragraph {number}", number=number)
        return self.tr("your results")

    # What is kept.

    def _record(self, given: Given) -> None:
        self.page.kept(lambda: self.walk.answer(given))

    def _keep(self) -> None:
        self.page.kept(self.walk.keep)
