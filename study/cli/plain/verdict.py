"""The feedback on an answer in line-by-line mode: the grade, the reason, the right answer and the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from study.cli.plain.answers import label
from study.language.labels import GRADES
from study.language.typography import quoted
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Bilingual, Kind, Language, Lesson, Question
from study.locale import N_, Translator, translator
from study.practice.quotation import answer_in
from study.practice.verdict import Given, Grade, Part, Verdict

COUNTED_RIGHT = N_("Counted as right by you.")
MINE_IS_RIGHT = N_("y: mine is right.")


class Explained:
    """Puts verdicts into words. `asked` is the language of the questions, `explains` that of the feedback."""

    def __init__(self, lesson: Lesson, asked: Language, explains: Language, tr: Translator) -> None:
        self.lesson = lesson
        self.asked: Language = asked
        self.explains: Language = explains
        self.tr = tr

    def lines(self, question: Question, order: Sequence[int], given: Given, verdict: Verdict) -> Iterator[str]:
        """Yield the lines of the feedback; `order` has the indices of the options as they were shown."""
        answer = answer_in(given)
        yield from dict.fromkeys(filter(None, self._verdict(question, order, answer, verdict)))
        yield from self._justification(verdict)
        yield from self.evidence(question)
        if question.note:
            yield self._led(self.tr("Good to know"), question.note)

    def _justification(self, verdict: Verdict) -> Iterator[str]:
        """Yield the remark on the passage that was quoted."""
        if verdict.justification:
            yield from map(translator(self.explains), verdict.justification.part.remarks)

    def unanswered(self, question: Question, order: Sequence[int], verdict: Verdict) -> Iterator[str]:
        """Yield the right answer to a question that was not answered, the explanation and the evidence."""
        if question.kind not in SELF_MARKED:
            yield from self._answer(question, order, verdict.parts)
        yield from filter(None, (question.why.get(self.explains),))
        yield from self.evidence(question)
        if question.note:
            yield self._led(self.tr("Good to know"), question.note)

    def evidence(self, question: Question) -> Iterator[str]:
        """Yield the evidence in the text, and its translation."""
        studied, help = self.lesson.studied, self.lesson.help
        for evidence in question.evidence:
            if said := evidence.text.get(studied):
                yield f"{self.tr('The text says')}{self.tr(': ')}{quoted(said, studied)}"
            if evidence.text.get(help) != said:
                yield evidence.text.get(help)

    def _verdict(self, question: Question, order: Sequence[int], given: Given, verdict: Verdict) -> Iterator[str]:
        parts = verdict.parts
        if question.kind in SELF_MARKED:
            ticked = sum(part.grade is Grade.RIGHT for part in parts)
            yield self.tr("{n} of {of} ticked.", n=ticked, of=len(parts))
            yield from map(translator(self.explains), verdict.remarks)
            yield question.why.get(self.explains)
            return
        grade = self.tr(GRADES[verdict.answer_grade])
        if question.kind in (Kind.CHOICES, Kind.MATCH) or (len(parts) > 1 and question.kind is Kind.GAPS):
            yield grade
            yield from self._of_each(question, order, given, parts)
        else:
            yield f"{grade} {verdict.feedback.get(self.explains)}".strip()
        yield from map(translator(self.explains), verdict.remarks)
        if verdict.answer_grade is not Grade.RIGHT:
            yield from self._answer(question, order, parts)
        yield question.why.get(self.explains)

    def _of_each(self, question: Question, order: Sequence[int], given: Given, parts: Sequence[Part]) -> Iterator[str]:
        """Yield the feedback on each part that was not right, or on every part if all were."""
        wrong = [n for n, part in enumerate(parts) if part.grade is not Grade.RIGHT]
        for n in wrong or range(len(parts)):
            said = parts[n].feedback.get(self.explains)
            if question.kind is Kind.CHOICES:
                taken = isinstance(given, Sequence) and n in given
                if (wrong or taken) and said:
                    yield f"{label(order.index(n))}. {said}"
            elif said:
                yield f"{n + 1}. {said}"

    def _answer(self, question: Question, order: Sequence[int], parts: Sequence[Part]) -> Iterator[str]:
        """Yield the right answer."""
        the_answer = self.tr("The answer")
        match question.kind:
            case Kind.CHOICE | Kind.TRUE_FALSE | Kind.CHOICES:
                for place, n in enumerate(order):
                    if question.options[n].correct:
                        text = question.options[n].text.get(self.asked)
                        yield f"{the_answer}{self.tr(': ')}{label(place)}. {text}"
            case Kind.MATCH:
                lefts = [pair for pair in question.pairs if pair.left]
                for n, pair in enumerate(lefts):
                    if parts[n].grade is not Grade.RIGHT:
                        right = pair.right.get(self.asked)
                        yield f"{n + 1}. {pair.left.get(self.asked)}{self.tr(': ')}{right}"
            case Kind.ORDER:
                yield self.tr("The right order:")
                for n, step in enumerate(question.steps, 1):
                    yield f"{n}. {step.get(self.asked)}"
            case Kind.DICTATION:
                yield f"{the_answer}{self.tr(': ')}{question.passage}"
            case Kind.GAPS:
                for n, part in enumerate(parts, 1):
                    if part.grade is not Grade.RIGHT:
                        number = f"{n}. " if len(parts) > 1 else ""
                        yield f"{the_answer}{self.tr(': ')}{number}{part.wanted}"
            case _:
                yield f"{the_answer}{self.tr(': ')}{parts[0].wanted}" if parts and parts[0].wanted else ""

    def _led(self, title: str, text: Bilingual) -> str:
        return f"{title}{self.tr(': ')}{text.get(self.explains)}"
