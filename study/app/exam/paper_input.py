"""The input of a question on an exam paper, which shows no models before the end."""

from __future__ import annotations

from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.make import input_in
from study.app.questions.inputs.translation import TranslationInput
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Question
from study.practice.verdict import Given
from study.progress.exam_session import ExamSession


def empty_input(exam: ExamSession, question: Question, typing_help: bool) -> QuestionInput:
    """Make the input of a question, with its options in the order of this paper; accents are offered for French."""
    french = exam.lesson.studied == "fr" or question.kind in SELF_MARKED
    return input_in(exam.lesson, question, exam.option_order(question), typing_help and french)


def given_in(answer_input: QuestionInput) -> Given | None:
    """Return the answer in an input, for a translation its text and ticks; None if it is not complete."""
    if answer_input.question.kind not in SELF_MARKED:
        return answer_input.given
    assert isinstance(answer_input, TranslationInput)
    text = answer_input.field.text.strip()
    return (text, tuple(sorted(answer_input.ticked))) if text else None


def put_in(answer_input: QuestionInput, given: Given | None, *, with_models: bool = False) -> None:
    """Put an answer back into its input; `with_models` shows the models of a translation beside it."""
    if given is None:
        return
    answer_input.restore(given)
    if answer_input.question.kind in SELF_MARKED:
        assert isinstance(answer_input, TranslationInput)
        answer_input.comparing, answer_input.typing = with_models, not with_models
