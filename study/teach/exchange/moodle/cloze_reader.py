"""Reads Moodle’s embedded answers, `{1:SHORTANSWER:=recettes~%0%gains#Non.}`, by the rules of Moodle’s reader."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

_START = re.compile(r"\{[0-9]*:([A-Z_]+):")
_WEIGHT = re.compile(r"=|%(-?[0-9]+)%")
TYPED = frozenset(("SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC", "NUMERICAL", "NM"))
CHOSEN = re.compile(r"(?:MULTICHOICE|MC|MULTIRESPONSE|MR)(?:_?[VHS]+)?")


class Alternative(NamedTuple):
    """An answer of a gap; the feedback is HTML."""

    text: str
    fraction: float
    feedback: str


class Embedded(NamedTuple):
    """A gap in HTML, with its position and its answers."""

    start: int
    end: int
    type: str
    answers: list[Alternative]


def embedded(html: str) -> list[Embedded]:
    """Return every gap of a text, in order. Any text is read in one pass."""
    found = []
    place = 0
    while start := _START.search(html, place):
        if start[1] not in TYPED and not CHOSEN.fullmatch(start[1]):
            place = start.end()
            continue
        answers, end = _answers(html, start.end())
        if end < 0:  # neither this gap nor any later one is closed
            break
        found.append(Embedded(start.start(), end, start[1], answers))
        place = end
    return found


def _answers(html: str, place: int) -> tuple[list[Alternative], int]:
    """Return the answers from a position on, and the position of the closing brace; negative if no brace closes
    them."""
    answers: list[Alternative] = []
    begin, parted = place, -1
    while place < len(html):
        sign = html[place]
        if sign in "~#}" and _meant(html[max(begin, place - 5) : place], in_answer=parted < 0):
            if sign == "#" and parted < 0:
                parted = place
            elif sign != "#":
                stop = place if parted < 0 else parted
                feedback = "" if parted < 0 else html[parted + 1 : place]
                answers.append(_alternative(html[begin:stop], feedback))
                begin, parted = place + 1, -1
                if sign == "}":
                    return answers, place + 1
        place += 1
    return [], -1


def _meant(before: str, *, in_answer: bool) -> bool:
    """Return whether a sign after this text belongs to the format; within an answer it may belong to an entity."""
    return not before.endswith("\\") and not (in_answer and before.endswith(("&", "&amp;")))


def _alternative(answer: str, feedback: str) -> Alternative:
    weight = _WEIGHT.match(answer)
    fraction = 0.0 if weight is None else float(weight[1]) / 100 if weight[1] else 1.0
    return Alternative(_plain(answer[weight.end() :] if weight else answer), fraction, _plain(feedback))


def _plain(written: str) -> str:
    return unescape(written).replace(r"\}", "}").replace(r"\#", "#")
