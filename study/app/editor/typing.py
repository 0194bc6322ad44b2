"""The text of the field being typed, over as many lines as it takes."""

from __future__ import annotations

from rich.cells import cell_len

from study.app.page.line import Line
from study.app.page.paint import Layer, paint
from study.app.questions.inputs.field import Field


def typed_lines(field: Field, width: int) -> list[Line]:
    """The field with its caret; every space is drawn, also those at the ends of lines."""
    text = field.text + " "
    extents: list[tuple[int, int]] = []
    start = used = 0
    space = -1
    for n, character in enumerate(text):
        used += cell_len(character)
        if used > width:
            cut = space + 1 if space >= start else max(n, start + 1)
            extents.append((start, cut))
            start, used = cut, cell_len(text[cut : n + 1])
        if character == " ":
            space = n
    extents.append((start, len(text)))
    return paint(text, width, "ink field", (Layer(field.caret, field.caret + 1, "caret"),), "field", extents)
