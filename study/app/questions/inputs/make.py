"""The form for a question."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.questions.inputs.base import Form
from study.app.questions.inputs.choice import ChoiceForm
from study.lesson.model import Kind, Question


def form_for(question: Question, order: Sequence[int], accents: bool) -> Form:
    """An empty form of the question's kind; `order` is that of what is shown to choose from."""
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES | Kind.TRUE_FALSE:
            return ChoiceForm(question, order)
        case Kind.SHORT | Kind.NUMBER:
            from study.app.questions.inputs.text import TypedForm

            return TypedForm(question, accents)
        case Kind.GAPS:
            from study.app.questions.inputs.gaps import GapsForm

            return GapsForm(question, accents)
        case Kind.MATCH:
            from study.app.questions.inputs.match import MatchForm

            return MatchForm(question, order)
        case Kind.ORDER:
            from study.app.questions.inputs.order import OrderForm

            return OrderForm(question, order)
        case Kind.TRANSLATION:
            from study.app.questions.inputs.translation import TranslationForm

            return TranslationForm(question, accents)
