"""Decodes lesson files: UTF-8, or what Windows editors may have saved instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from study.lesson.problems import Report


def decode(data: bytes, report: Report) -> str | None:
    """Return the text of a file with its byte order mark, if any; None if the bytes are not a readable text.

    Windows-1252 and damaged UTF-8 are read and reported. They are distinguished by counting: in a
    damaged file the letters that are right outnumber the bytes that are wrong.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or _every_other_is_nul(data):
        report.add("utf-16", (1, 1))
        return None
    if b"\0" in data:
        report.add("binary", (1, 1))
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        start = error.start
    before = data[:start].decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    place = (before.count("\n") + 1, len(before) - before.rfind("\n"))
    escaped = data.decode("utf-8", "surrogateescape")
    wrong = sum("\udc80" <= character <= "\udcff" for character in escaped)
    right = sum(not character.isascii() for character in escaped) - wrong
    if right > wrong:
        report.add("bad-byte", place, f"{data[start]:02X}")
        return data.decode("utf-8", "replace")
    report.add("windows-1252", place, data[start : start + 1].decode("cp1252", "replace"), level="warning")
    return data.decode("cp1252", "replace")


def _every_other_is_nul(data: bytes) -> bool:
    return data[:400].count(0) * 3 > len(data[:400]) and b"\0\0" not in data[:400]
