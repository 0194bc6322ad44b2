"""Makes the input for an answer that is typed; imported with the first of them."""

from __future__ import annotations

from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.dictation import DictationInput
from study.app.questions.inputs.text import TextInput
from study.app.questions.inputs.transform import TransformInput
from study.app.questions.inputs.translation import TranslationInput
from study.app.questions.inputs.writing import WritingInput
from study.language.speech import player as speech
from study.lesson.model import Kind, Question


def typed_input(question: Question, accents: bool) -> QuestionInput:
    """Return an empty input for a question whose answer is typed into one field."""
    match question.kind:
        case Kind.TRANSLATION:
            return TranslationInput(question, accents)
        case Kind.TRANSFORM:
            return TransformInput(question, accents)
        case Kind.DICTATION:
            silent = speech.silent_reason() if question.audio else speech.unavailable_reason()
            return DictationInput(question, accents, silent)
        case Kind.WRITING:
            return WritingInput(question, accents)
        case _:
            return TextInput(question, accents)
