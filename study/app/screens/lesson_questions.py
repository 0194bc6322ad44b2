"""Asking: what comes next, the answer, and doing it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.app.lesson.reading import Reading
from study.app.screens.lesson_state import LessonState
from study.language.facing import facing
from study.language.names import SKILLS
from study.lesson.model import Bilingual, Kind, Lesson, Question
from study.practice.session import Ask, Done, Read
from study.practice.verdict import Given, Verdict
from study.progress.records import Answered

if TYPE_CHECKING:
    from study.app.forms.form import Form


class LessonQuestions(LessonState):
    """The questions of a lesson, in their turn or again."""

    def on_mount(self) -> None:
        """Go back to where the learner stopped."""
        self._resume()

    def turned(self) -> None:
        """The other text, from where the learner stopped in that, or at the sentence that is open."""
        studied = self.app.settings.direction
        if studied == self.lesson.studied:
            return
        self._leave_question()
        self._keep()
        number, sentence = self.reading.paragraph.number, self.reading.stops.sentence(self.reading.offset)
        self.lesson = facing(self.whole, studied)
        self.reading = Reading(self.lesson, number)
        self._drafts, self._kept = {}, None
        if self.reading.paragraph.aligned:
            self.reading.go(number, self.reading.stops.sentences[sentence][0])
        known = self.app.store.position(self.lesson.key) is not None
        self._answers = self.app.store.answers(self.lesson.key)
        if not known:
            self._keep()

    def _resume(self) -> None:
        self._answers = self.app.store.answers(self.lesson.key)
        self._statuses = self.app.store.statuses()
        position = self.app.store.position(self.lesson.key)
        if position is None:
            self.reading.to_first_term()
            self._keep()
            return
        self.reading.go(position.paragraph, position.offset)
        match self._session.resume(position):
            case Ask(question=question, index=index, of=of):
                self._ask(question, index, of)
                if question.id in self._answers and self.asking and not self.asking.form.typed:
                    self._restore(self._answers[question.id])

    @property
    def _pending(self) -> bool:
        return isinstance(self._session.after_reading(self.reading.paragraph.number), Ask)

    def _what_follows(self) -> str:
        """What Enter brings, in words."""
        if self.asking:
            step = self._after_question()
        else:
            step = self._session.after_reading(self.reading.paragraph.number)
            if isinstance(step, Ask):
                left = step.of - step.index + 1
                if self.app.settings.questions != "after":
                    return self.tr.plural("{n} question on the article", "{n} questions on the article", left)
                return self.tr.plural("{n} question on this paragraph", "{n} questions on this paragraph", left)
        match step:
            case Ask(question=question, index=index, of=of):
                skill = self.tr(SKILLS[question.skill])
                return self.tr("question {index} of {of}, {skill}", index=index, of=of, skill=skill)
            case Read(paragraph=number):
                return self.tr("paragraph {number}", number=number)
        return self.tr("your results")

    # Questions.

    def action_enter(self) -> None:
        """Go on: answer, next question, next paragraph, results."""
        if self.asking is None:
            self._go(self._session.after_reading(self.reading.paragraph.number))
        elif self.asking.in_text:
            self.asking.in_text = False
            self.draw()
        elif self.asking.verdict is not None:
            self._go(self._after_question())
        elif self.asking.form.enter():
            self._answer()
        else:
            self.notice = self.asking.form.missing(self.tr)
            self.draw()

    def action_questions(self) -> None:
        """Ask the paragraph's questions once more, all of them."""
        questions = list(self._session.questions(self.reading.paragraph.number))
        if self.asking or not questions:
            return
        self._again = questions[1:]
        self._ask(questions[0], 1, len(questions))
        self._keep()
        self.draw()

    def ask_again(self, question: Question) -> None:
        """Ask one question again, from the results; going on leads back to them."""
        self._again, self._from_results = [], True
        group = self._session.questions(max(question.about, default=len(self.lesson.paragraphs)))
        index = group.index(question) + 1 if question in group else 1
        self._ask(question, index, max(len(group), 1))
        self._keep()
        self.draw()

    def action_summary(self) -> None:
        """Results so far; after an answer the same key asks again."""
        if self.asking:
            self.action_again()
        else:
            self.app.open("summary", self.lesson, self.known_share, self.ask_again)

    def action_again(self) -> None:
        """The same question again, once it is answered."""
        if self.asking and self.asking.verdict is not None:
            self._again_same(other_order=False)

    def action_exam(self) -> None:
        """The whole lesson as an exam."""
        if not self.asking:
            self.app.open("exam", self.lesson)

    def action_others(self) -> None:
        """The same question, its options in another order."""
        if self.asking and self.asking.verdict is not None and self.asking.form.order:
            self._again_same(other_order=True)

    def action_hint(self) -> None:
        """Where to look."""
        if self.asking and self.asking.verdict is None:
            self.asking.hinted = True
            self.draw()

    def _again_same(self, other_order: bool) -> None:
        assert self.asking
        old = self.asking
        self._ask(old.question, old.index, old.of)
        if not other_order and old.form.order and self.asking:
            self.asking.form.order = old.form.order
        self.draw()

    def _after_question(self) -> Ask | Read | Done:
        assert self.asking
        if self._from_results:
            return Done()
        if self._again:
            return Ask(self._again[0], self.asking.index + 1, self.asking.of)
        return self._session.after_question(self.asking.question, self.reading.paragraph.number)

    def _go(self, step: Ask | Read | Done) -> None:
        step = self._unless_over(step)
        match step:
            case Ask(question=question, index=index, of=of):
                self._again = self._again[1:] if self._again and self._again[0] == question else []
                self._ask(question, index, of)
            case Read(paragraph=number):
                self._leave_question()
                self.reading.go(number)
            case Done():
                self._return()
                self.app.open("summary", self.lesson, self.known_share, self.ask_again)
        self._keep()
        self.draw()

    def _unless_over(self, step: Ask | Read | Done) -> Ask | Read | Done:
        """The step, or the results once the minutes of the session are over."""
        if not self.app.until or self.app.store.clock() < self.app.until[0]:
            return step
        minutes, self.app.until = self.app.until[1], None
        self.app.notices.append(
            Bilingual(
                f"Les {minutes} minutes sont passées : voici vos résultats. Entrée ou Échap pour continuer.",
                f"Your {minutes} minutes are over: here are your results. Enter or Esc to go on.",
            )
        )
        return Done()

    def _ask(self, question: Question, index: int, of: int) -> None:
        """Open a question; one about other paragraphs brings the last of them into sight."""
        if self.asking is None:
            self._came_from = self.reading.paragraph.number, self.reading.offset
        if question.about and self.reading.paragraph.number not in question.about:
            self.reading.go(max(question.about))
        attempt = self._answers[question.id].attempts if question.id in self._answers else 0
        from study.app.lesson.asking import Asking

        form = self._drafts.pop(question.id, None)
        if form is None:
            form = self._form(question, attempt)
            self._retype(question, form)
        self.asking = Asking(question, index, of, form, self.reading, self.app.settings.asked)

    def _form(self, question: Question, attempt: int) -> Form:
        from study.app.forms.make import form_for
        from study.practice.shuffle import shown_order

        order = shown_order(question, self.lesson.id, attempt)
        french = self.lesson.studied == "fr" or question.kind is Kind.TRANSLATION
        return form_for(question, order, self.app.settings.typing_help and french)

    def _answer(self) -> None:
        """Mark, store, and only then show."""
        assert self.asking
        question, given = self.asking.question, self.asking.form.given
        assert given is not None
        verdict = _mark(self.lesson, question, given)
        self._try(lambda: self._record(question, given, verdict))
        self._answers = self.app.store.answers(self.lesson.key)
        self.asking.verdict = verdict
        self.asking.form.typing = False
        self.draw()

    def _record(self, question: Question, given: Given, verdict: Verdict) -> None:
        self.app.store.record(self.lesson.key, question, given, verdict)
        self.app.keeping.drop(self._place_of(question))

    def _restore(self, answered: Answered) -> None:
        """Show an answer given before the program was left."""
        assert self.asking
        form = self._form(self.asking.question, max(answered.attempts - 1, 0))
        form.restore(answered.given)
        form.typing = False
        self.asking.form = form
        self.asking.verdict = _mark(self.lesson, self.asking.question, answered.given)


def _mark(lesson: Lesson, question: Question, given: Given) -> Verdict:
    """Mark an answer; the rules are imported with the first one."""
    from study.practice.marking import mark

    return mark(lesson, question, given)
