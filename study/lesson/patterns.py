"""Reads accepted answers with alternatives, `{pénétrer / conquérir} les marchés {occidentaux}`, without expanding them.

`{a / b}` is one of them; `{a}` and `{a / }` may be left out; `\\{` and `\\}` are the braces themselves. Groups are not
nested. A text whose braces do not match has no groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import islice, product
from math import prod
from typing import NamedTuple

from study.lesson.model import Answer

_PIECE = re.compile(r"\\[{}]|\{|\}|[^\\{}]+|\\")
_BETWEEN = re.compile(r"(?:^|\s+)/(?:\s+|$)")
_MOST = 256
"""The most alternatives of one part; a part with more (several groups without a space between them) is cut off."""


class Pattern(NamedTuple):
    """An accepted answer as a row of parts, each with its alternatives."""

    parts: tuple[tuple[str, ...], ...]
    """For each part, what it can be, the one to show first; empty if it can be left out."""

    @property
    def first(self) -> str:
        """The text to show: the first alternative of each group, with all that is optional."""
        return " ".join(filter(None, (alternatives[0] for alternatives in self.parts)))

    @property
    def variety(self) -> int:
        """The number of texts that match."""
        return prod(len(alternatives) for alternatives in self.parts)

    def texts(self, most: int) -> tuple[str, ...]:
        """Return the first texts that match, at most so many."""
        return tuple(" ".join(filter(None, chosen)) for chosen in islice(product(*self.parts), most))


def first_text(text: str) -> str:
    """Return the text to show for an accepted answer: `"{le / un} cloud"` → `"le cloud"`."""
    return read_pattern(text).first if "{" in text or "}" in text else text


def written_out(answers: Iterable[Answer], most: int = 30) -> tuple[Answer, ...]:
    """Return accepted answers without alternatives: the texts they stand for, at most so many of each."""
    return tuple(
        replace(answer, text=text)
        for answer in answers
        for text in (read_pattern(answer.text).texts(most) if "{" in answer.text else (answer.text,))
        if text
    )


@lru_cache(maxsize=2_000)
def read_pattern(text: str) -> Pattern:
    """Return the parts of an accepted answer; a text without groups has one part with one alternative."""
    if "{" not in text and "}" not in text:
        return Pattern(((text,),))
    groups = _groups(text)
    if groups is None:
        return Pattern(((_unescaped(text),),))
    parts: list[tuple[str, ...]] = []
    open_part: list[tuple[str, ...]] = []
    for group in groups:
        if len(group) > 1 or not group[0]:
            open_part.append(group)
            continue
        *done, last = re.split(r"\s+", group[0])
        for word in done:
            _close([*open_part, (word,)], parts)
            open_part = []
        if last:
            open_part.append((last,))
    _close(open_part, parts)
    return Pattern(tuple(parts))


def _close(pieces: list[tuple[str, ...]], parts: list[tuple[str, ...]]) -> None:
    """Add a part that is made of literal texts and groups without a space between them."""
    texts = dict.fromkeys("".join(chosen) for chosen in islice(product(*pieces), _MOST))
    if any(texts):
        parts.append(tuple(texts))


def _groups(text: str) -> list[tuple[str, ...]] | None:
    """Return the literal texts (tuples of one) and groups of an answer; None if its braces do not match."""
    found: list[tuple[str, ...]] = []
    inside = False
    held = ""
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece == "{" or piece == "}":
            if inside == (piece == "{"):
                return None
            if piece == "{":
                found.append((held,) if held else ())
            else:
                options = tuple(each.strip() for each in _BETWEEN.split(held))
                found.append((*options, "") if len(options) == 1 else options)
            inside, held = piece == "{", ""
        else:
            held += piece[-1] if piece.startswith("\\") and len(piece) > 1 else piece
    if inside:
        return None
    return [group for group in [*found, (held,)] if group and group != ("",)]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([{}])", r"\1", text)
