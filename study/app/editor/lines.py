"""Helpers for the raw lines of a lesson file, which have their line ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.lesson.document import Document


def line_end(document: Document) -> str:
    """Return the line end that a file uses."""
    return _end(document.lines[0]) if document.lines else "\n"


def closed(lines: Sequence[str]) -> list[str]:
    """Return lines that all have a line end, including the last one: other lines can be added after it."""
    if not lines or lines[-1].endswith(("\n", "\r")):
        return list(lines)
    return [*lines[:-1], lines[-1] + _end(lines[0])]


def joined(document: Document, lines: Iterable[str]) -> str:
    """Return the text of a file with other lines."""
    return document.bom + "".join(lines)


def with_lines(document: Document, after: int, new: Sequence[str]) -> str:
    """Return the text of a file with new lines, given without line ends, after line `after` (0: at the beginning)."""
    end = line_end(document)
    above = closed(document.lines[:after])
    return joined(document, [*above, *(line + end for line in new), *document.lines[after:]])


def _end(line: str) -> str:
    """Return the line end of a line; a newline if it has none."""
    return line[len(line.rstrip("\r\n")) :] or "\n"
