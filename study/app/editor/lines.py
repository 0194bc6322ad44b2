"""The raw lines of a lesson file, with their line ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.lesson.document import Document


def line_end(document: Document) -> str:
    """How the file ends its lines."""
    return _end(document.lines[0]) if document.lines else "\n"


def closed(lines: Sequence[str]) -> list[str]:
    """Lines whose last one ends, so that others can follow."""
    if not lines or lines[-1].endswith(("\n", "\r")):
        return list(lines)
    return [*lines[:-1], lines[-1] + _end(lines[0])]


def joined(document: Document, lines: Iterable[str]) -> str:
    """The whole file with other lines."""
    return document.bom + "".join(lines)


def put_in(document: Document, after: int, new: Sequence[str]) -> str:
    """The whole file with new lines, given without line ends, behind a line counted from 1; 0 is the beginning."""
    end = line_end(document)
    above = closed(document.lines[:after])
    return joined(document, [*above, *(line + end for line in new), *document.lines[after:]])


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :] or "\n"
