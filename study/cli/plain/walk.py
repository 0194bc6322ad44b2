"""The walk through a lesson in lines: a paragraph, its questions, the next paragraph, the results."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.page import AGAIN, Page
from study.cli.plain.results import results
from study.cli.plain.talk import LOOK_UP, EndedError, Key, Talk
from study.cli.plain.verdict import Explained
from study.lesson.model import Language, Lesson, Question
from study.locale import N_
from study.practice.marking import mark
from study.practice.session import Ask, Position, Read, Session, Step
from study.practice.shuffle import shown_order
from study.practice.verdict import Given
from study.progress.store import Store
from study.settings import Settings

NEXT = Key("n", N_("the next paragraph"))
BACK = Key("b", N_("the paragraph before"))
QUESTIONS = Key("a", N_("the questions on this paragraph once more"))
RESULTS = Key("r", N_("your results so far"))
RETRY = Key("r", N_("the same question again"))


class Walk:
    """One learner in one lesson."""

    def __init__(
        self, talk: Talk, lesson: Lesson, store: Store, settings: Settings, asked: Language, minutes: int | None
    ) -> None:
        self.talk = talk
        self.tr = talk.tr
        self.lesson = lesson
        self.store = store
        self.settings = settings
        self.minutes = minutes
        self._end = store.clock() + timedelta(minutes=minutes) if minutes else None
        self._answered = 0
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
                if self._end and self.store.clock() >= self._end and step is not None:
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
        done = self.tr.plural("{n} answer given.", "{n} answers given.", self._answered)
        self.talk.pause()
        self.talk.say(f"{minutes} {done}")

    # Steps.

    @property
    def _session(self) -> Session:
        return Session(self.lesson, frozenset(self.store.answers(self.lesson.key)), self.settings.questions)

    def _greet(self) -> None:
        lesson, tr = self.lesson, self.tr
        self.talk.say(lesson.title.get(lesson.studied), lesson.title.get(lesson.help))
        paragraphs = tr.plural("{n} paragraph", "{n} paragraphs", len(lesson.paragraphs))
        questions = tr.plural("{n} question", "{n} questions", len(lesson.questions))
        self.talk.say(f"{', '.join(filter(None, (lesson.level, paragraphs, questions)))}.")
        self.talk.say(tr("Enter goes on, ? says what else can be typed, q ends."))

    def _resume(self) -> Step:
        position = self.store.position(self.lesson.key)
        if position is None:
            return Read(self.lesson.paragraphs[0].number)
        step = self._session.resume(position)
        if isinstance(step, Ask):
            self.page.open(max(step.question.about, default=position.paragraph))
            self.talk.pause()
            self.page.say()
            if step.question.id in self.store.answers(self.lesson.key):
                return self._session.after_question(step.question, self.page.paragraph.number)
        return step

    def _take(self, step: Step) -> Step | None:
        match step:
            case Read(paragraph=number):
                return self._read(number)
            case Ask(question=question, index=index, of=of):
                self._ask(question, index, of)
                return self._following(step)
        return self._done()

    def _read(self, number: int) -> Step:
        self.page.open(number)
        self._keep()
        self.talk.pause()
        self.page.say()
        following = self._session.after_reading(number)
        self.talk.say(self.tr("Enter: {following}. ? says what else.", following=self._named(following)))
        asked = (QUESTIONS,) if self._session.questions(number) else ()
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
                    self._ask_all(number)
                    return self._session.after_reading(number)
                case "r", _:
                    self.talk.say(*results(self.lesson, self.store, self.tr))
                case "", text:
                    self.page.look_up(text)
                case key, text:
                    self.page.command(key, text)

    def _ask(self, question: Question, index: int, of: int) -> None:
        """Ask, mark, store, and only then say."""
        if question.about and self.page.paragraph.number not in question.about:
            self.page.open(max(question.about))
            self.talk.pause()
            self.page.say()
        self._keep(question.id)
        answered = self.store.answers(self.lesson.key).get(question.id)
        order = shown_order(question, self.lesson.id, answered.attempts if answered else 0) or (
            *range(len(question.options)),
        )
        kept: list[Given] = []

        def keep(given: Given) -> None:
            kept.append(given)
            self._record(question, given)

        self.asking.keep = keep
        try:
            given = self.asking.ask(question, order, self.asking.head(question, index, of))
        except SkippedError:
            return
        verdict = mark(self.lesson, question, given)
        if given not in kept:
            self._record(question, given)
        self._answered += 1
        self.talk.say(*self.explained.lines(question, order, given, verdict))

    def _following(self, step: Ask) -> Step:
        """What comes after a question, once the learner has read why; it may be asked again."""
        while True:
            following = self._session.after_question(step.question, self.page.paragraph.number)
            answered = step.question.id in self.store.answers(self.lesson.key)
            if not answered:
                return following
            self.talk.say(f"{self.tr('Enter')}{self.tr(': ')}{self._named(following)}.")
            said = self.talk.listen((RETRY, AGAIN, LOOK_UP), enter=self._named(following))
            match said.key:
                case "r":
                    self._ask(step.question, step.index, step.of)
                case "p":
                    self.page.say()
                case "?":
                    self.page.look_up(said.text)
                case _:
                    return following

    def _ask_all(self, number: int) -> None:
        group = self._session.questions(number)
        for index, question in enumerate(group, 1):
            self._ask(question, index, len(group))

    def _done(self) -> Step | None:
        """The results; a question of them again, or the end."""
        lesson = self.lesson
        self.page.open(lesson.paragraphs[-1].number)
        self._keep()
        while True:
            self.talk.pause()
            self.talk.say(*results(lesson, self.store, self.tr))
            again = [each for each in lesson.questions if each.id in self._wanting()]
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
            self._ask(question, 1, 1)

    def _wanting(self) -> set[str]:
        """The questions that are open, or were not answered right the last time."""
        answers = self.store.answers(self.lesson.key)
        return {
            each.id
            for each in self.lesson.questions
            if each.id not in answers or answers[each.id].grade.value != "right"
        }

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

    def _record(self, question: Question, given: Given) -> None:
        verdict = mark(self.lesson, question, given)
        self.page.kept(lambda: self.store.record(self.lesson.key, question, given, verdict))

    def _keep(self, question: str = "") -> None:
        position = Position(self.page.paragraph.number, question)
        self.page.kept(lambda: self.store.keep_position(self.lesson.key, position))
