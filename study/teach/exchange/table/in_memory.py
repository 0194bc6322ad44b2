"""Packs an Excel workbook in memory: no temporary file that a full disk could spoil, and no date of its parts."""

from __future__ import annotations

import io
import zipfile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip archive can hold; a clock may say one that it cannot."""


def packed(book: Workbook) -> bytes:
    """Return the file of a workbook."""
    stream = io.BytesIO()
    with _Archive(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _WorkbookWriter(book, archive).write_data()
    return stream.getvalue()


class _Archive(zipfile.ZipFile):
    """An archive whose parts all have one date."""

    def writestr(self, part: zipfile.ZipInfo | str, data: bytes | str, *_: object) -> None:  # type: ignore[override]
        info = part if isinstance(part, zipfile.ZipInfo) else zipfile.ZipInfo(part, _DATE)
        info.compress_type = zipfile.ZIP_DEFLATED
        super().writestr(info, data)


class _WorkbookWriter(ExcelWriter):  # type: ignore[misc]
    """Writes a sheet into memory and not into a temporary file."""

    def write_worksheet(self, sheet: object) -> None:
        sheet._drawing = SpreadsheetDrawing()  # type: ignore[attr-defined]
        out = io.BytesIO()
        writer = WorksheetWriter(sheet, out)
        writer.write()
        sheet._rels = writer._rels  # type: ignore[attr-defined]
        self._archive.writestr(sheet.path[1:], out.getvalue())  # type: ignore[attr-defined]
        self.manifest.append(sheet)
