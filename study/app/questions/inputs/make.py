"""Makes the input for a question."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.choice import ChoiceInput
from study.app.questions.inputs.gaps import GapsInput
from study.app.questions.inputs.justified import JustifiedInput
from study.app.questions.inputs.match import MatchInput
from study.app.questions.inputs.order import OrderInput
from study.lesson.model import Kind, Lesson, Question
from study.practice.marking.quotation import must_justify


def input_in(lesson: Lesson, question: Question, order: Sequence[int], accents: bool) -> QuestionInput:
    """Return an empty input for a question of a lesson, with the selection in the text if the answer has to be
    justified."""
    answer_input = input_for(question, order, accents)
    return JustifiedInput(answer_input, lesson) if must_justify(lesson, question) else answer_input


def input_for(question: Question, order: Sequence[int], accents: bool) -> QuestionInput:
    """Return an empty input for the question's kind; `order` is the order in which the options are shown."""
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES | Kind.TRUE_FALSE:
            return ChoiceInput(question, order)
        case Kind.GAPS:
            return GapsInput(question, accents)
        case Kind.MATCH:
            return MatchInput(question, order)
        case Kind.ORDER:
            return OrderInput(question, order)
        case _:
            from study.app.questions.inputs.typed import typed_input

            return typed_input(question, accents)
