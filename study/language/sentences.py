"""Divides a French or English text into sentences without losing a character."""

from __future__ import annotations

import re
from typing import NamedTuple

from study.language.wordlist import words


class Sentence(NamedTuple):
    """A part of the text, `text[start:end]`, in code points, without white space at either end."""

    start: int
    end: int


_EVENT = re.compile(
    r"""
    (?P<end> (?<![.!?…]) [.!?…]++ (?:\s*[»”)\]] | ["’'])*+ (?=\s) )
  | (?P<open> [«“] ) | (?P<close> [»”] )
  | (?P<blank> \n\s*\n\s* )
  | (?P<line> \n\s* )
    """,
    re.VERBOSE,
)
_NEXT = re.compile(r"\s+")
_BEFORE = re.compile(r"[^\W\d_]+(?:\.-?[^\W\d_]+)*\Z")
_OPENERS = re.compile(
    r"(?:Le|La|Les|L[’']|Il|Elle|Ils|Elles|On|Une?|Des|Cet?|Cette|Ces|C[’']|En|À|Aux?|Dans|Pour|Mais|Et|Selon|Après|Sur"
    r"|Son|Sa|Ses|Leurs?|Nous|The|It|He|She|They|We|This|That|In|But|And|An?|For)\b"
)
_NEVER = frozenset(words("M MM Mr Mrs Ms Me Dr Pr Mgr St Ste Prof Gen Sen Rep Gov cf env éd vs av apr approx"))
_BEFORE_NUMBER = frozenset(words("p pp art chap fig vol no n al §"))
_LONG_LINE = 100
"""If a line of the text is longer than this (in characters), the text is not wrapped, and each line is a paragraph."""
_LONG_QUOTATION = 400
"""A quotation of up to this many characters inside a sentence does not end the sentence, whatever it contains."""


def split(text: str) -> list[Sentence]:
    """Return the sentences of a text in order; between two sentences there is only white space.

    An empty line ends a sentence; a line break does so only if each line is a paragraph. The time is proportional to
    the length of the text.
    """
    lines_end = max(map(len, text.split("\n")), default=0) > _LONG_LINE
    found: list[Sentence] = []
    start = _skip(text, 0)
    quotation = -1
    for event in _EVENT.finditer(text):
        at = event.end()
        kind = event.lastgroup
        if kind == "open":
            quotation = event.start()
            continue
        if kind == "close":
            quotation = -1
            continue
        if kind == "line" and not lines_end:
            continue
        if kind == "end":
            if any(mark in event.group() for mark in "»”"):
                quotation = -1
            if _inside(text, start, quotation, at) or not _ends(text, event.start(), at):
                continue
        end = at if kind == "end" else event.start()
        if end > start:
            found.append(_trimmed(text, start, end))
            start, quotation = _skip(text, end), -1
    if start < len(text):
        found.append(_trimmed(text, start, len(text)))
    return [sentence for sentence in found if sentence.end > sentence.start]


def _skip(text: str, at: int) -> int:
    match = _NEXT.match(text, at)
    return match.end() if match else at


def _trimmed(text: str, start: int, end: int) -> Sentence:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end)


def _inside(text: str, start: int, quotation: int, at: int) -> bool:
    """Return whether a full stop is inside a quotation within the sentence, and so does not end the sentence."""
    if quotation <= start:
        return False
    close = text.find("»" if text[quotation] == "«" else "”", at, quotation + _LONG_QUOTATION)
    return close >= 0


def _ends(text: str, mark: int, at: int) -> bool:
    """Return whether the punctuation from `mark` to `at` ends a sentence, by what is before and after it."""
    behind = _skip(text, at)
    if behind == len(text):
        return False
    first = text[behind]
    if first.islower() or first in ",;:!?…)]}»”%":
        return False
    if text[mark] != "." or text[mark : mark + 2] == ".." or at - mark > 1:
        return True
    word = _BEFORE.search(text, max(0, mark - 40), mark)
    before = word.group() if word else ""
    if before in _NEVER or (first.isdigit() and before.lower() in _BEFORE_NUMBER):
        return False
    if "." in before or (len(before) == 1 and before.isupper()):
        return _OPENERS.match(text, behind) is not None
    return True
