"""Caches the summaries of lesson files, to show the library without reading unchanged files again.

They are in a file of the cache folder; if it cannot be read or written, the lessons themselves are read.
"""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from study.lesson.bilingual import Bilingual
from study.lesson.lesson_summary import LessonSummary
from study.lesson.library import LessonRef, LibraryError, skimmed
from study.private import make_folder, opener

_TABLE = """
CREATE TABLE lesson (path BLOB PRIMARY KEY, size INTEGER, time INTEGER, id TEXT, fr TEXT, en TEXT, level TEXT,
topics TEXT, paragraphs INTEGER, words INTEGER, terms INTEGER, questions INTEGER,
english_questions INTEGER, article TEXT) WITHOUT ROWID
"""
_HERE = os.path.dirname(__file__)
_CODE = ("lesson_summary.py", "summary.py", "grammar.py", "catalogue.py")
"""The modules that determine the cached content; a change of one of them discards the file."""


class Catalogue:
    """The summaries of the lessons in a library, and their articles for a search."""

    def __init__(self, cache: Path) -> None:
        self._path = cache / "catalogue.sqlite"

    def summaries(self, places: Sequence[LessonRef]) -> Iterator[tuple[LessonRef, LessonSummary | LibraryError]]:
        """Yield each lesson with its summary, or with the error if it cannot be read."""
        known = self._known()
        fresh: list[tuple[object, ...]] = []
        for place in places:
            name = os.fsencode(place.path)
            try:
                found = os.stat(name)
                stamp = found.st_size, found.st_mtime_ns
            except OSError:
                stamp = (-1, -1)
            row = known.get(name)
            if row is not None and row[:2] == stamp:
                yield place, _summary(row[2:])
                continue
            try:
                summary, article = skimmed(place)
            except LibraryError as error:
                yield place, error
                continue
            fresh.append((name, *stamp, *_row(summary), folded(f"{article}\n{' '.join(summary.topics)}")))
            yield place, summary
        if fresh:
            self._keep(fresh)

    def articles(self) -> dict[bytes, str]:
        """Return the articles, folded for a search, by the path of the lesson's file as bytes."""
        rows = self._rows("SELECT path, article FROM lesson")
        return {path: text for path, text in rows if isinstance(path, bytes) and isinstance(text, str)}

    def _known(self) -> dict[bytes, tuple[object, ...]]:
        columns = "path, size, time, id, fr, en, level, topics, paragraphs, words, terms, questions, english_questions"
        return {row[0]: row[1:] for row in self._rows(f"SELECT {columns} FROM lesson") if _sound(row)}

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        try:
            with closing(sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                if connection.execute("PRAGMA user_version").fetchone()[0] != _code():
                    return []
                return connection.execute(sql).fetchall()
        except (sqlite3.Error, OverflowError, UnicodeError, ValueError):
            return []

    def _keep(self, rows: Sequence[tuple[object, ...]]) -> None:
        try:
            self._write(rows)
        except (sqlite3.DatabaseError, OSError, UnicodeError):
            with suppress(OSError):  # damaged: the next start makes it again
                self._path.unlink()

    def _write(self, rows: Sequence[tuple[object, ...]]) -> None:
        make_folder(self._path.parent)
        os.close(opener(str(self._path), os.O_RDWR | os.O_CREAT))
        with closing(sqlite3.connect(self._path, timeout=0.2, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute("BEGIN IMMEDIATE")
            if connection.execute("PRAGMA user_version").fetchone()[0] != _code():
                connection.execute("DROP TABLE IF EXISTS lesson")
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {_code()}")
            connection.executemany(f"REPLACE INTO lesson VALUES ({', '.join('?' * 14)})", rows)
            connection.execute("COMMIT")


def folded(text: str) -> str:
    """Return a text as a search compares it: no case or accents, straight apostrophes, one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae").replace("’", "'"))
    if not plain.isascii():
        plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.split())


def _code() -> int:
    """Return a number of 31 bits for the modules of `_CODE`; SQLite keeps it as the version of the file."""
    stamps = [os.stat(os.path.join(_HERE, name)) for name in _CODE]
    return hash(tuple((each.st_size, each.st_mtime_ns) for each in stamps)) & 0x7FFFFFFF


def _row(seen: LessonSummary) -> tuple[object, ...]:
    return (
        seen.id,
        seen.title.fr,
        seen.title.en,
        seen.level,
        ",".join(seen.topics),
        seen.paragraphs,
        seen.words,
        seen.terms,
        seen.questions,
        seen.english_questions,
    )


def _sound(row: tuple[Any, ...]) -> bool:
    """Return whether the values of a row have the types that were written; SQLite does not check them."""
    path, size, time, *texts = row[:8]
    numbers = (size, time, *row[8:])
    return (
        isinstance(path, bytes)
        and all(isinstance(each, str) for each in texts)
        and all(isinstance(each, int) for each in numbers)
    )


def _summary(row: tuple[object, ...]) -> LessonSummary:
    id, fr, en, level, topics, *counts = row
    return LessonSummary(id, Bilingual(fr, en), level, tuple(filter(None, str(topics).split(","))), *counts)  # type: ignore[arg-type]
