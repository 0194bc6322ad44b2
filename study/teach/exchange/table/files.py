"""A table as a file: CSV as spreadsheet programs open it, or an Excel workbook. No cell is ever taken for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from study.lesson.model import Bilingual, Language
from study.teach.exchange.html.text import UNWRITABLE, writable
from study.teach.exchange.losses import Losses

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
LONGEST = 32_767
"""Characters that Excel holds in a cell."""


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


def to_xlsx(table: Sequence[Sequence[str]], losses: Losses) -> bytes:
    """A workbook of texts, with the names of the fields in bold above. Raises ImportError without the extra `xlsx`."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    sheet = book.active
    sheet.title = "Questions"
    for number, row in enumerate(table, 1):
        for place, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, place)
            cell.value = excel_text(text, row[0], losses)
            cell.data_type = "s"  # whatever it begins with
            cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for place in range(1, len(table[0]) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = _width([row[place - 1] for row in table])
    sheet.freeze_panes = "C2"
    from study.teach.exchange.table.in_memory import packed

    return packed(book)


def excel_text(text: str, question: str, losses: Losses) -> str:
    """A text that Excel can hold."""
    if len(text) > LONGEST:
        losses.add(
            Bilingual(
                f"Excel ne tient que {LONGEST} caractères dans une case\u00a0: la suite est omise.",
                f"Excel holds {LONGEST} characters in a cell: the rest is left out.",
            ),
            question,
        )
    clean = writable(text[:LONGEST])
    if clean != text[:LONGEST]:
        losses.add(UNWRITABLE, question)
    return clean


def _width(texts: Sequence[str]) -> int:
    """A column as wide as its longest line, within reason."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return min(max(longest + 2, 8), 60)
