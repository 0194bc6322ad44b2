"""`alinea study LESSON --exam --plain`: an exam line by line, without help, and then its result with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from study.cli.plain.answers import label
from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.prompt import EndedError, Key, PlainPrompt
from study.cli.plain.verdict import COUNTED_RIGHT, Explained
from study.language.labels import GRADES, SKILLS
from study.language.typography import quoted
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Kind, Language, Lesson, Question
from study.locale import N_
from study.locale.results import said_counts
from study.locale.time_left import said_left
from study.practice.exam import MarkedQuestion, Result, minutes_for, paper
from study.practice.quotation import answer_in, quotation_in
from study.practice.verdict import Given
from study.progress.exam_session import ExamSession
from study.progress.store import Store
from study.settings import Settings

BEFORE = Key("<", N_("the previous question"))
HAND_IN = Key("#", N_("hand in"))
MINE = Key("y", N_("count a typed answer as right, or undo that"), N_("NUMBER"))


class PlainExam:
    """Asks the questions of one exam in lines; without `minutes`, it lasts as long as the lesson suggests."""

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
        self.minutes = minutes or minutes_for(lesson)
        self.asking = Asking(prompt, lesson, asked, settings.explains, text=self._text)
        self.explained = Explained(lesson, asked, settings.explains, prompt.tr)

    def run(self) -> None:
        """Run the exam from its beginning, or from where it was left, to its result."""
        exam: ExamSession | None = None
        with suppress(EndedError):
            exam = ExamSession.unfinished(self.lesson, self.store) or self._begin()
            if not exam.time_is_over:
                self._sit(exam)
            self._result(exam)
            return
        self.prompt.blank_line()
        if exam and exam.result is None:
            left = said_left(exam.time_left, self.tr)
            self.prompt.show(self.tr("Your answers are saved, and the clock keeps running: {left}.", left=left))

    def _begin(self) -> ExamSession:
        """Print what an exam is, and begin one when the learner presses Enter."""
        prompt, tr, lesson = self.prompt, self.tr, self.lesson
        prompt.show(lesson.title.get(lesson.studied))
        questions = tr.plural("{n} question", "{n} questions", len(paper(lesson)))
        minutes = tr.plural("{n} minute", "{n} minutes", self.minutes)
        prompt.show(tr("An exam: {questions} in {minutes}.", questions=questions, minutes=minutes))
        prompt.show(
            tr("No glossary and no feedback until you hand in your answers. An unanswered question scores nothing.")
        )
        prompt.show(tr("Enter: start, q: quit."))
        prompt.ask(enter=tr("start"))
        return ExamSession.begin(lesson, self.store, self.minutes)

    def _sit(self, exam: ExamSession) -> None:
        """Ask the questions until the learner hands in or the time is over."""
        self.prompt.blank_line()
        self._text()
        while not exam.time_is_over:
            if question := exam.question:
                step = self._ask(exam, question)
                if step is None:
                    return
                exam.step(step)
            elif exam.unanswered and self._goes_back(exam):
                exam.go_to_unanswered()
            else:
                return
        self.prompt.show(self.tr("The time is up. Later answers do not count."))

    def _ask(self, exam: ExamSession, question: Question) -> int | None:
        """Ask the current question and store its answer; return the step to the next one, or None to hand in."""
        tr = self.tr
        name = tr("Question {index} of {of}", index=exam.at + 1, of=len(exam.questions))
        numbers = ", ".join(map(str, question.about))
        place = tr("paragraph {numbers}", numbers=numbers) if len(question.about) == 1 else ""
        place = place or (tr("paragraphs {numbers}", numbers=numbers) if numbers else "")
        head = f"{', '.join(filter(None, (name, place, said_left(exam.time_left, tr))))}."
        order = _order(exam, question)
        try:
            given = self.asking.ask(question, order, head, (BEFORE, HAND_IN))
        except (SkippedError, EndedError) as skipped:
            if self.asking.unjustified is not None and not exam.time_is_over:
                exam.keep(question, self.asking.unjustified)
            self.asking.unjustified = None
            if isinstance(skipped, EndedError):
                raise
            return {"<": -1, "#": None}.get(skipped.key, 1)
        if not exam.time_is_over:
            exam.keep(question, given)
        return 1

    def _goes_back(self, exam: ExamSession) -> bool:
        """Ask whether to go back to the first unanswered question; return False to hand in."""
        unanswered = len(exam.unanswered)
        count = self.tr.plural("{n} question is unanswered.", "{n} questions are unanswered.", unanswered)
        self.prompt.blank_line()
        self.prompt.show(count, self.tr("Enter: first unanswered question, #: hand in."))
        return not self.prompt.ask((HAND_IN,), enter=self.tr("the first unanswered question")).key

    def _text(self) -> None:
        """Print the whole article with numbered paragraphs."""
        lesson = self.lesson
        heading = ""
        for paragraph in lesson.paragraphs:
            over = lesson.heading_of(paragraph.number)
            if over and over.text.get(lesson.studied) != heading:
                heading = over.text.get(lesson.studied)
                self.prompt.show(heading)
            self.prompt.show(f"{paragraph.number}. {paragraph.text(lesson.studied)}")

    # The result.

    def _result(self, exam: ExamSession) -> None:
        """Hand in, let the learner tick the criteria of translations, and print the result with every question."""
        result = exam.hand_in()
        for question, text in exam.to_tick:
            self.prompt.blank_line()
            self.prompt.show(self._head(exam, question), question.passage)
            self.prompt.show(f"{self.tr('Yours')}{self.tr(': ')}{text}")
            result = exam.tick(question, (text, self.asking.ticks(question)))
        self.prompt.blank_line()
        self._summary(result)
        for each in result.marked:
            self.prompt.blank_line()
            self._told(exam, each)
        self._overrule(exam)

    def _overrule(self, exam: ExamSession) -> None:
        """Let the learner count typed answers as right, or undo that, until they press Enter."""
        numbers = {str(n): each for n, each in enumerate(exam.questions, 1) if exam.can_overrule(each)}
        while numbers:
            self.prompt.blank_line()
            hint = self.tr("y NUMBER: {does}. Enter: finish.", does=self.tr(MINE.does))
            self.prompt.show(hint)
            said = self.prompt.ask((MINE,), enter=self.tr("the end"))
            if not said.key:
                return
            if question := numbers.get(said.text):
                result = exam.overrule(question)
                marked = next(each for each in result.marked if each.question == question)
                name = COUNTED_RIGHT if marked.overruled else GRADES[marked.grade]
                self.prompt.show(f"{said.text}. {self.tr(name)}")
                self._summary(result)
            else:
                self.prompt.show(self.tr("Type y and the number of a question whose answer you typed: y 3."))

    def _summary(self, result: Result) -> None:
        tr, summary = self.tr, result.summary
        share = tr.percent(summary.mark)
        said = (
            tr("pass mark: half of the points, as in the DELF")
            if result.passed
            else tr("pass mark: half, as in the DELF")
        )
        self.prompt.show(f"{tr('Your exam')}{tr(': ')}{share}, {said}.")
        of_right = summary.right, summary.nearly, result.wrong
        self.prompt.show(said_counts(tr, *of_right, result.unanswered, len(summary.overruled)) + ".")
        for skill in summary.skills:
            count = tr.plural("{n} question", "{n} questions", skill.asked)
            self.prompt.show(f"{tr(SKILLS[skill.skill])}{tr(': ')}{tr.percent(skill.mark)}, {count}")

    def _told(self, exam: ExamSession, each: MarkedQuestion) -> None:
        """Print a question, the learner's answer, and the feedback."""
        question, order = each.question, _order(exam, each.question)
        self.prompt.show(self._head(exam, question), question.stem.get(self.asking.asked))
        given_text = self._given(question, order, each.given)
        self.prompt.show(
            f"{self.tr('Your answer')}{self.tr(': ')}{given_text}" if given_text else self.tr("Not answered.")
        )
        if quotation := quotation_in(each.given):
            said = quoted(quotation.text, self.lesson.studied)
            self.prompt.show(f"{self.tr('Your quotation')}{self.tr(': ')}{said}")
        if each.given is None:
            self.prompt.show(*self.explained.unanswered(question, order, each.verdict))
        else:
            self.prompt.show(*self.explained.lines(question, order, each.given, each.verdict))

    def _given(self, question: Question, order: Sequence[int], given: Given | None) -> str:
        """Return an answer in one line; empty if there is none."""
        if given is None:
            return ""
        given = answer_in(given)
        parts = given if isinstance(given, (list, tuple)) else (given,)
        if question.kind in SELF_MARKED:
            return str(parts[0])
        if question.options:
            asked = self.asking.asked
            taken = [(place, n) for place, n in enumerate(order) if n in parts]
            return "; ".join(f"{label(place)}. {question.options[n].text.get(asked)}" for place, n in taken)
        if question.kind in (Kind.MATCH, Kind.ORDER):
            return " ".join(label(order.index(n)) for n in parts if isinstance(n, int) and n in order)
        return "; ".join(map(str, parts))

    def _head(self, exam: ExamSession, question: Question) -> str:
        index = exam.questions.index(question) + 1
        return f"{self.tr('Question {index} of {of}', index=index, of=len(exam.questions))}."


def _order(exam: ExamSession, question: Question) -> tuple[int, ...]:
    """Return the order of a question's options in this exam; the order of the lesson if they are not shuffled."""
    return exam.option_order(question) or tuple(range(len(question.options)))
