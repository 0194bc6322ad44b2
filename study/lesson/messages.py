"""Fills in the sentences about mistakes in a lesson file; loaded with the first mistake of a file."""

from __future__ import annotations

from collections.abc import Mapping

from study.lesson.messages_content import CONTENT
from study.lesson.messages_form import FORM
from study.text import Message, Text


def problem_texts(
    code: str, found: str, wanted: Text, suggestion: str, details: Mapping[str, int | Text]
) -> tuple[Text, Message]:
    """Return what was expected, and the sentences about a mistake with the suggestion at their end.

    The sentences can name `{found}`, `{expected}` and the details. Where `wanted` is empty, the
    table says what was expected.
    """
    template, message = FORM.get(code) or CONTENT.get(code) or FORM["unknown-value"]
    if not wanted and template:
        wanted = template.filled(**details, found=found)
    message = message.filled(**details, found=found, expected=wanted)
    if suggestion:
        message = Message("{message} Did you mean “{suggestion}”?", message=message, suggestion=suggestion)
    return wanted, message
