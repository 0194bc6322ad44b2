"""Makes the input for a question."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.choice import ChoiceInput
from study.app.questions.inputs.gaps import GapsInput
from study.app.questions.inputs.match import MatchInput
from study.app.questions.inputs.order import OrderInput
from study.lesson.model import Kind, Question


def input_for(question: Question, order: Sequence[int], accents: bool) -> QuestionInput:
    """Return an empty input for the question's kind; `order` is the order in which the options are shown."""
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES | Kind.TRUE_FALSE:
            return ChoiceInput(question, order)
        case Kind.SHORT | Kind.NUMBER:
            from study.app.questions.inputs.text import TextInput

            return TextInput(question, accents)
        case Kind.GAPS:
            return GapsInput(question, accents)
        case Kind.MATCH:
            return MatchInput(question, order)
        case Kind.ORDER:
            return OrderInput(question, order)
        case Kind.TRANSLATION:
            from study.app.questions.inputs.translation import TranslationInput

            return TranslationInput(question, accents)
        case Kind.TRANSFORM:
            from study.app.questions.inputs.transform import TransformInput

            return TransformInput(question, accents)
        case Kind.DICTATION:
            from study.app.questions.inputs.dictation import DictationInput
            from study.language.speech.player import unavailable_reason

            return DictationInput(question, accents, unavailable_reason())
        case Kind.WRITING:
            from study.app.questions.inputs.writing import WritingInput

            return WritingInput(question, accents)
