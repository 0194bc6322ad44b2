"""A table as a CSV file that spreadsheet programs open, in which no cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from study.lesson.model import Language

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def to_csv(table: Sequence[Sequence[str]], words: Language) -> bytes:
    """UTF-8 with the mark by which Excel knows it; parted by semicolons in French, as French programs expect."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";" if words == "fr" else ",", lineterminator="\r\n")
    writer.writerows([guarded(cell) for cell in row] for row in table)
    return ("\ufeff" + stream.getvalue()).encode("utf-8", "replace")


def guarded(cell: str) -> str:
    """A cell that a spreadsheet would take for a formula gets an apostrophe in front; `unguarded` takes it off."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if _GUARDED.match(cell) else cell
