"""Which cards a note has, decided as Anki decides it: a card exists if its front would show a field.

Text alone does not count, nor does a branch that is not taken. genanki guesses this by rendering with plain mustache
and misses every front that speaks, asks for typing or hides behind a hint; so we read the template ourselves.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

_TAG = re.compile(r"\{\{([#^/]?)([^}]*)\}\}")
_BLANK = re.compile(r"(?:\s|</?(?:br|div) ?/?>)*", re.IGNORECASE)
_CLOZE = re.compile(r"\{\{c(\d+)::")


class _Shows(NamedTuple):
    field: str


class _Branch(NamedTuple):
    field: str
    when_filled: bool
    inside: tuple[_Shows | _Branch, ...]


def filled(value: str) -> bool:
    """Whether Anki takes a field for non-empty: line breaks and empty blocks do not fill it."""
    return _BLANK.fullmatch(value) is None


def front_exists(front: str, fields: Mapping[str, str]) -> bool:
    """Whether a front shows at least one filled field. `fields` is the note's content by field name."""
    return _shows(_parse(front), {name for name, value in fields.items() if filled(value)})


def cloze_numbers(text: str) -> tuple[int, ...]:
    """The numbers of the clozes in a field, each once, in order: card n - 1 asks for number n."""
    return tuple(sorted({int(number) for number in _CLOZE.findall(text)} - {0}))


def _shows(parts: tuple[_Shows | _Branch, ...], full: set[str]) -> bool:
    return any(
        part.field in full
        if isinstance(part, _Shows)
        else (part.field in full) is part.when_filled and _shows(part.inside, full)
        for part in parts
    )


@cache
def _parse(front: str) -> tuple[_Shows | _Branch, ...]:
    """The tags of a template as a tree. Raises ValueError where a section is not closed."""
    open_sections: list[tuple[str, bool, list[_Shows | _Branch]]] = [("", True, [])]
    for sign, inside in _TAG.findall(front):
        name = inside.strip()
        if sign in ("#", "^"):
            open_sections.append((name, sign == "#", []))
        elif sign == "/":
            field, when_filled, parts = open_sections.pop()
            if field != name or not open_sections:
                raise ValueError(f"{{{{/{name}}}}} closes nothing in: {front}")
            open_sections[-1][2].append(_Branch(field, when_filled, tuple(parts)))
        else:
            filters, _, field = name.rpartition(":")
            if "type" not in filters.split(":"):
                open_sections[-1][2].append(_Shows(field))
    if len(open_sections) != 1:
        raise ValueError(f"{{{{#{open_sections[-1][0]}}}}} is not closed in: {front}")
    return tuple(open_sections[0][2])
