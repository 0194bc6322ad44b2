"""Draws fields: the text with its caret where a widget will edit it, and the row of accented letters below it."""

from __future__ import annotations

import itertools

from rich.cells import cell_len, set_cell_size

from study.app.page.breaker import Extent
from study.app.page.line import Run, StyledLine, row
from study.app.page.paint import shown
from study.app.page.text_field import FAMILIES, TextField, family_of, wrap


def field_lines(field: TextField, width: int, least: int = 1) -> list[StyledLine]:
    """Draw a field that is typed into, `width` cells wide and at least `least` lines high."""
    if not field.wraps:
        return [StyledLine(field_runs(field, width))]
    extents = wrap(field.text, width - 1)  # the last column is for a caret behind the text
    here = caret_row(field, width)
    lines = []
    for n, (start, end) in enumerate(extents):
        runs = typed_runs(field.text[start:end], field.caret - start if n == here else None)
        lines.append(StyledLine(_padded(runs, width, field)))
    lines += [StyledLine(_padded((), width, field))] * (least - len(lines))
    return lines


def field_runs(field: TextField, width: int) -> tuple[Run, ...]:
    """Draw a field of one line that is being edited, scrolled to show the caret."""
    text, caret = field.text, field.caret
    start = _first_in_sight(text, caret, width)
    runs = typed_runs(set_cell_size(shown(text[start:]), width), caret - start)
    return tuple(run._replace(field=field) for run in runs)


def left_field_runs(field: TextField, width: int) -> tuple[Run, ...]:
    """Draw a field that is not typed into; a click on it asks for `field`."""
    return (Run(set_cell_size(shown(field.text), width), "ink field", "field", 0),)


def typed_runs(text: str, caret: int | None, selected: Extent | None = None, role: str = "ink field") -> list[Run]:
    """Draw a part of a field's text, with the caret before a character of it, and with the selected stretch.

    `caret` is None if the caret is elsewhere; a caret after the text is drawn on a space.
    """
    text = shown(text)
    if caret is not None and caret >= len(text):
        text += " "
    start, end = selected or (0, 0)
    edges = {0, len(text), min(start, len(text)), min(end, len(text))}
    edges |= set() if caret is None else {caret, caret + 1}
    places = sorted(edges)
    runs = []
    for left, right in itertools.pairwise(places):
        roles = role + (" selected" if start <= left < end else "") + (" caret" if left == caret else "")
        runs.append(Run(text[left:right], roles))
    return runs


def caret_row(field: TextField, width: int) -> int:
    """Return which line of the field the caret is in, counted from 0."""
    if not field.wraps:
        return 0
    return max(n for n, (start, _) in enumerate(wrap(field.text, width - 1)) if start <= field.caret)


def accent_row(field: TextField, width: int) -> StyledLine:
    """Draw the letters that keyboards lack, a click away; the family of the letter before the caret is lit."""
    runs: list[Run] = []
    lit = family_of(field.before).lower()
    letters = sum(2 * len(family) - 1 for family in FAMILIES)
    apart = min(max((width - letters) // (len(FAMILIES) - 1), 1), 3)
    for family in FAMILIES:
        if runs:
            runs.append(Run(" " * apart, ""))
        for n, letter in enumerate(family):
            if n:
                runs.append(Run(" ", ""))
            runs.append(Run(letter, "focus bold" if letter in lit else "ink-3", f"letter:{letter}"))
    return row(*runs)


def _first_in_sight(text: str, caret: int, width: int) -> int:
    """Return the first character of a line of `width` cells in which the caret is the last at the most."""
    start, room = caret, width - 1
    while start and (room := room - cell_len(text[start - 1])) >= 0:
        start -= 1
    return start


def _padded(runs: list[Run] | tuple[Run, ...], width: int, field: TextField) -> tuple[Run, ...]:
    missing = width - sum(cell_len(run.text) for run in runs)
    return tuple(run._replace(field=field) for run in (*runs, *([Run(" " * missing, "ink field")] * (missing > 0))))
