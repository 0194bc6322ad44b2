"""The lesson file that is being written, followed as it is saved."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from pathlib import Path

from study.lesson.document import Document
from study.lesson.library import LARGEST, LibraryError
from study.lesson.model import Lesson
from study.lesson.problems import Problem
from study.lesson.reader import Reading, read
from study.lesson.save import save

Stamp = tuple[int, int, int]
"""What tells one state of a file from the next: time of change in nanoseconds, size, inode."""


class Source:
    """A file on the disk, what was read from it, and the last view of it that could be drawn."""

    def __init__(self, path: Path) -> None:
        """Nothing is read before the first `look`."""
        self.path = path
        self.there = False
        """Whether the file could be read when it was last looked at."""
        self.reading: Reading = read("")
        self.document: Document = self.reading.document
        """The newest one from which a paragraph could be read."""
        self.lesson: Lesson | None = None
        """Made of that document."""
        self._stamp: Stamp | None = None
        self._earlier: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """The whole file as it was last read."""
        return self.reading.document.text

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it, in its order."""
        return self.reading.problems

    @property
    def stale(self) -> bool:
        """Whether the view is older than the file, which cannot be drawn as it is."""
        return self.document is not self.reading.document

    @property
    def french(self) -> bool:
        """Whether its keywords are French; new ones follow them."""
        return any(entry.word in ("titre", "leçon") for entry in self.reading.document.blocks[0].entries)

    def look(self) -> bool:
        """Read the file again if it has changed; True if there is something new. Costs one `stat` otherwise."""
        try:
            found = os.stat(self.path)
            stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
            if stamp == self._stamp and self.there:
                return False
            with self.path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError:
            was, self.there = self.there, False
            return was
        self._stamp, self.there = stamp, True
        self.reading = read(data if len(data) <= LARGEST else b"")
        if self.reading.lesson is not None and self.reading.lesson.paragraphs:
            self.document, self.lesson = self.reading.document, self.reading.lesson
        return True

    def write(self, text: str) -> bool:
        """Save another text, unless the file has changed meanwhile (False). Raises `LibraryError`."""
        if self.look():
            return False
        before = self.text
        save(self.path, text)
        self._earlier.append((before, text))
        self.look()
        return True

    def undo(self) -> bool:
        """Take the last change back, if the file still is what it made of it. Raises `LibraryError`."""
        self.look()
        if not self._earlier or self._earlier[-1][1] != self.text:
            return False
        before, _ = self._earlier[-1]
        save(self.path, before)
        self._earlier.pop()
        with suppress(LibraryError):
            self.look()
        return True


def corrected(document: Document, problem: Problem) -> str | None:
    """The text with the suggestion in the place of the mistake, nothing else touched; None where that is not plain."""
    if not (problem.found and problem.suggestion) or not 0 < problem.line <= len(document.lines):
        return None
    raw = document.lines[problem.line - 1]
    start = problem.column - 1
    if raw != unicodedata.normalize("NFC", raw) or not raw.startswith(problem.found, start):
        if raw.count(problem.found) != 1:
            return None
        start = raw.index(problem.found)
    lines = list(document.lines)
    lines[problem.line - 1] = raw[:start] + problem.suggestion + raw[start + len(problem.found) :]
    return document.bom + "".join(lines)
