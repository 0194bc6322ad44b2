"""Reads an Excel workbook as a table after checking the unpacked size of its parts, because a small file can hold a
huge one.

Importing this file raises ImportError if the extra `xlsx` is not installed.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from openpyxl import load_workbook

from study.teach.exchange.foreign_question import FileWarning, ForeignFile
from study.teach.exchange.table.reader import MOST, WIDEST, read
from study.text import Message

LARGEST = 30_000_000
"""Maximum size of all parts when unpacked, in bytes."""
PARTS = 500


def read_xlsx(data: bytes) -> ForeignFile:
    """Return the questions of the first sheet."""
    refused = _refused(data)
    if refused is None:
        try:
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return read(_rows(book))
            finally:
                book.close()
        except Exception:  # damaged parts cause various errors in the library
            refused = Message("the workbook is damaged.")
    return ForeignFile([], [FileWarning(1, refused)])


def _rows(book: object) -> Iterator[tuple[int, list[str]]]:
    sheet = book.worksheets[0]  # type: ignore[attr-defined]
    sheet.reset_dimensions()  # the size given in the file may be false
    rows = sheet.iter_rows(max_row=MOST + 2, max_col=WIDEST, values_only=True)
    for number, row in enumerate(rows, 1):
        yield number, ["" if cell is None else _text(cell) for cell in row]


def _text(cell: object) -> str:
    """Return a cell as text: a number as it is shown, 8 and not 8.0."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return str(cell)


def _refused(data: bytes) -> Message | None:
    """Return the reason for not opening the file, or None."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > PARTS or sum(part.file_size for part in parts) > LARGEST:
                return Message("the workbook is too large when unpacked: it is not opened.")
            for part in parts:
                if part.flag_bits & 1:
                    return Message("the workbook is protected by a password. Save it without one.")
                if part.filename.endswith((".xml", ".rels")) and _declares(archive.read(part)):
                    return Message(
                        "the workbook declares a document type (<!DOCTYPE>). Excel never does; for safety, it is not "
                        "read."
                    )
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return Message("this is not an Excel workbook (.xlsx).")
    except Exception:  # zlib.error, and the errors of other compression methods
        return Message("the workbook is damaged.")
    return None


def _declares(part: bytes) -> bool:
    """Return whether a part declares a document type, in any encoding."""
    return b"<!DOCTYPE" in part.replace(b"\0", b"") or b"<!ENTITY" in part.replace(b"\0", b"")
