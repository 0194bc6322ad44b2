"""Finds and replaces invisible characters, which would break a search, a screen or a card."""

from __future__ import annotations

import re
import unicodedata

from study.lesson.problems import Report

_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_LINE_END = re.compile("\r\n|\r|\n")
_ANY = re.compile(f"{_CONTROL.pattern[:-1]}{_INVISIBLE.pattern[1:]}")
REPLACEMENT = "\ufffd"


def readable(text: str) -> str:
    """Return the text in NFC with control characters made visible; its lines are unchanged."""
    return _CONTROL.sub(REPLACEMENT, unicodedata.normalize("NFC", text))


def clean(text: str, report: Report) -> str:
    """Return the readable text, and report what was changed or may surprise.

    Control characters and invisible ones are reported once a line, and the first accent that is
    apart from its letter once a file. A byte order mark at the start is allowed and stays.
    """
    if not unicodedata.is_normalized("NFC", text):
        _report_apart(text, report)
        text = unicodedata.normalize("NFC", text)
    if not _ANY.search(text, 1) and not _CONTROL.match(text):
        return text
    for place, name in _first_in_lines(_INVISIBLE, text):
        report.add("invisible-character", place, name, level="warning")
    for place, name in _first_in_lines(_CONTROL, text):
        report.add("control-character", place, name)
    return readable(text)


def _lines(text: str) -> list[str]:
    return _LINE_END.split(text.removeprefix("\ufeff"))


def _first_in_lines(pattern: re.Pattern[str], text: str) -> list[tuple[tuple[int, int], str]]:
    """Return (line, column) and name of the first matching character of each line."""
    matches = ((number, pattern.search(line)) for number, line in enumerate(_lines(text), 1))
    return [((number, match.start() + 1), f"U+{ord(match[0]):04X}") for number, match in matches if match]


def _report_apart(text: str, report: Report) -> None:
    for number, line in enumerate(_lines(text), 1):
        composed = unicodedata.normalize("NFC", line)
        if composed != line:
            same = (a == b for a, b in zip(line, composed, strict=False))
            start = next((i for i, equal in enumerate(same) if not equal), len(composed) - 1)
            report.add("nfd", (number, start + 1), composed[start], level="warning")
            return
