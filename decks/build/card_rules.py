"""Decides which cards a note has, by Anki's rule: a card exists if its front would show a field.

Text of the template does not count, nor does a section that is not shown. genanki guesses this by rendering with plain
mustache and misses every front that speaks, asks for typing or has a hint, so the template is parsed here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

_TAG = re.compile(r"\{\{([#^/]?)([^}]*)\}\}")
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)
_CLOZE = re.compile(r"\{\{c(\d+)::")


class _FieldTag(NamedTuple):
    """`{{Field}}`, with or without filters."""

    field: str


class _Section(NamedTuple):
    """`{{#Field}}…{{/Field}}`, or `{{^Field}}…{{/Field}}`."""

    field: str
    when_filled: bool
    parts: tuple[_FieldTag | _Section, ...]


def is_filled(value: str) -> bool:
    """Return whether Anki takes a field for non-empty; line breaks and empty blocks do not fill it."""
    return _BLANK.fullmatch(value) is None


def card_exists(front: str, fields: Mapping[str, str]) -> bool:
    """Return whether a front template shows at least one filled field. `fields` has the note's values by field name.

    Raises ValueError if a section of the template is not closed.
    """
    return _shows_a_field(_parse(front), {name for name, value in fields.items() if is_filled(value)})


def cloze_numbers(text: str) -> tuple[int, ...]:
    """Return the numbers of the clozes in a field, each once, in order; card n - 1 asks for number n."""
    return tuple(sorted({int(number) for number in _CLOZE.findall(text)} - {0}))


def _shows_a_field(parts: tuple[_FieldTag | _Section, ...], filled: set[str]) -> bool:
    return any(
        part.field in filled
        if isinstance(part, _FieldTag)
        else (part.field in filled) is part.when_filled and _shows_a_field(part.parts, filled)
        for part in parts
    )


@cache
def _parse(front: str) -> tuple[_FieldTag | _Section, ...]:
    """Return the tags of a template as a tree. Raises ValueError if a section is not closed."""
    open_sections: list[tuple[str, bool, list[_FieldTag | _Section]]] = [("", True, [])]
    for sign, inside in _TAG.findall(front):
        name = inside.strip()
        if sign in ("#", "^"):
            open_sections.append((name, sign == "#", []))
        elif sign == "/":
            field, when_filled, parts = open_sections.pop()
            if field != name or not open_sections:
                raise ValueError(f"{{{{/{name}}}}} closes nothing in: {front}")
            open_sections[-1][2].append(_Section(field, when_filled, tuple(parts)))
        else:
            filters, _, field = name.rpartition(":")
            if "type" not in filters.split(":"):
                open_sections[-1][2].append(_FieldTag(field))
    if len(open_sections) != 1:
        raise ValueError(f"{{{{#{open_sections[-1][0]}}}}} is not closed in: {front}")
    return tuple(open_sections[0][2])
