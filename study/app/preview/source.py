"""The lesson file that is being written, followed as it is saved."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from study.file_errors import FileError
from study.files import save_file
from study.lesson.document import Document
from study.lesson.library import LARGEST, article
from study.lesson.model import Lesson
from study.lesson.reader import Reading, read
from study.teach.check.checking import reader_findings
from study.teach.check.finding import Finding
from study.teach.check.fixing import apply_fixes

DRAFT = "A41"
"""The rule of drafts: to put one right is to say that one has looked it over."""
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
        self.findings: tuple[Finding, ...] = ()
        """What there is to say about it, in its order: the reader's part at once, the check's once it was made."""
        self.checked = False
        """Whether the check of the newest state was made; what was found before it stands until then."""
        self._stamp: Stamp | None = None
        self._earlier: list[tuple[str, str]] = []
        self._later: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """The whole file as it was last read."""
        return self.reading.document.text

    @property
    def article(self) -> str | None:
        """The text that the lesson was made from, where it stands beside it."""
        return article(self.path)

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
        before = self.reading.document.lines
        self.reading = read(data if len(data) <= LARGEST else b"")
        along = _along(self.findings, before, self.reading.document.lines)
        self.findings = _in_order([*reader_findings(self.reading), *along])
        self.checked = False
        if self.reading.lesson is not None and self.reading.lesson.paragraphs:
            self.document, self.lesson = self.reading.document, self.reading.lesson
        return True

    def take(self, reading: Reading, findings: tuple[Finding, ...]) -> bool:
        """Take over what the check found; False if the file has changed since it was asked."""
        if reading is not self.reading:
            return False
        self.findings, self.checked = findings, True
        return True

    def write(self, text: str) -> bool:
        """Save another text, unless the file has changed meanwhile (False). Raises `FileError`."""
        if self.look():
            return False
        before = self.text
        save_file(self.path, text)
        self._earlier.append((before, text))
        self._later.clear()
        self.look()
        return True

    def undo(self) -> bool:
        """Take the last change back, if the file still is what it made of it. Raises `FileError`."""
        return self._turn(self._earlier, self._later)

    def redo(self) -> bool:
        """Make the change again that was taken back last, if nothing was changed since. Raises `FileError`."""
        return self._turn(self._later, self._earlier)

    def _turn(self, taken: list[tuple[str, str]], given: list[tuple[str, str]]) -> bool:
        """From the second text of the last pair to its first; the pair goes the other way round to the other list."""
        self.look()
        if not taken or taken[-1][1] != self.text:
            return False
        before, after = taken[-1]
        save_file(self.path, before)
        taken.pop()
        given.append((after, before))
        with suppress(FileError):
            self.look()
        return True


def moved(number: int, before: Sequence[str], after: Sequence[str]) -> int:
    """Where a line of a file is after one stretch of the file has changed."""
    first = first_change(before, after)
    return number if number <= first else max(number + len(after) - len(before), first)


def first_change(before: Sequence[str], after: Sequence[str]) -> int:
    """The first line of a file that is not as it was, counted from 1."""
    same = zip(before, after, strict=False)
    return next((n for n, (old, new) in enumerate(same, 1) if old != new), min(len(before), len(after)) + 1)


def _along(findings: Sequence[Finding], before: Sequence[str], after: Sequence[str]) -> Iterator[Finding]:
    """What the rules had found, on the lines where it stands now; it cannot be put right before it was found again."""
    for finding in findings:
        if finding.code == finding.rule:
            line = min(moved(finding.line, before, after), max(len(after), 1))
            yield replace(finding, span=finding.span._replace(line=line), fixes=())


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: (each.line, each.span.column, each.rule)))


def corrected(document: Document, finding: Finding) -> str | None:
    """The text with the fix made or the suggestion put in, nothing else touched; None where that is not plain."""
    if finding.fixes:
        return apply_fixes(document, [finding])[0]
    if finding.rule == DRAFT:
        return document.bom + "".join((*document.lines[: finding.line - 1], *document.lines[finding.line :]))
    if not (finding.found and finding.suggestion) or not 0 < finding.line <= len(document.lines):
        return None
    raw = document.lines[finding.line - 1]
    start = finding.span.column - 1
    if raw != unicodedata.normalize("NFC", raw) or not raw.startswith(finding.found, start):
        if raw.count(finding.found) != 1:
            return None
        start = raw.index(finding.found)
    lines = list(document.lines)
    lines[finding.line - 1] = raw[:start] + finding.suggestion + raw[start + len(finding.found) :]
    return document.bom + "".join(lines)
