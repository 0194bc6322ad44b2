"""Writes a table as a CSV file for spreadsheet programs, in which no cell is interpreted as a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from study.lesson.model import Language

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def to_csv(table: Sequence[Sequence[str]], words: Language) -> bytes:
    """Return CSV in UTF-8 with the byte order mark that Excel needs; the separator is a semicolon in French, else a
    comma."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";" if words == "fr" else ",", lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in table)
    return ("\ufeff" + stream.getvalue()).encode("utf-8", "replace")


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe before it if a spreadsheet would interpret it as a formula; see `unguarded`."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return the cell without the apostrophe that `guarded` added."""
    return cell[1:] if _GUARDED.match(cell) else cell
