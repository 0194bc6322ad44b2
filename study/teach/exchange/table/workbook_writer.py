"""Writes a table as an Excel workbook, packed in memory without temporary files, which a full disk could damage.

Importing this file raises ImportError if the extra `xlsx` is not installed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from study.teach.exchange.html.text import UNWRITABLE, writable
from study.teach.exchange.losses import Losses
from study.text import Message, NumberValue

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip archive can hold; the clock may show a date that it cannot hold."""


LONGEST = 32_767
"""Maximum number of characters in a cell of Excel."""


def to_xlsx(table: Sequence[Sequence[str]], losses: Losses) -> bytes:
    """Return a workbook of text cells with field names in bold at the top. Raises ImportError without the extra
    `xlsx`."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Questions"
    for number, row in enumerate(table, 1):
        for place, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, place)
            cell.value = excel_text(text, row[0], losses)
            cell.data_type = "s"  # even if it begins like a formula
            cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)
    for place in range(1, len(table[0]) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = _width([row[place - 1] for row in table])
    sheet.freeze_panes = "C2"
    return packed(book)


def excel_text(text: str, question: str, losses: Losses) -> str:
    """Return a text that Excel can hold, and report any change."""
    if len(text) > LONGEST:
        losses.add(
            Message(
                "An Excel cell holds {longest} characters at most: the rest is left out.", longest=NumberValue(LONGEST)
            ),
            question,
        )
    clean = writable(text[:LONGEST])
    if clean != text[:LONGEST]:
        losses.add(UNWRITABLE, question)
    return clean


def _width(texts: Sequence[str]) -> int:
    """Return the width of a column: its longest line, within limits."""
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    return min(max(longest + 2, 8), 60)


def packed(book: Workbook) -> bytes:
    """Return the file of a workbook."""
    stream = io.BytesIO()
    with _Archive(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _WorkbookWriter(book, archive).write_data()
    return stream.getvalue()


class _Archive(zipfile.ZipFile):
    """An archive whose parts all have a fixed date."""

    def writestr(self, part: zipfile.ZipInfo | str, data: bytes | str, *_: object) -> None:  # type: ignore[override]
        info = part if isinstance(part, zipfile.ZipInfo) else zipfile.ZipInfo(part, _DATE)
        info.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(info, data)


class _WorkbookWriter(ExcelWriter):  # type: ignore[misc]
    """Writes a sheet in memory instead of a temporary file."""

    def write_worksheet(self, sheet: object) -> None:
        sheet._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]
        out = io.BytesIO()
        writer = WorksheetWriter(sheet, out)
        writer.write()
        sheet._rels = writer._rels  # type: ignore[attr-defined]
        self._archive.writestr(sheet.path[1:], out.getvalue())  # type: ignore[attr-defined]
        self.manifest.append(sheet)
