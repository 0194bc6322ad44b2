"""The lesson file of a preview: read when it has changed, written with undo and redo."""

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
"""The rule that names drafts. Its correction removes the mark, once the teacher has checked the part."""
Stamp = tuple[int, int, int]
"""The values that identify a state of a file: time of change in nanoseconds, size, inode."""


class Source:
    """A lesson file, what was read from it, and its last state that could be drawn."""

    def __init__(self, path: Path) -> None:
        """Nothing is read before the first `reload`."""
        self.path = path
        self.exists = False
        """Whether the file could be read the last time."""
        self.reading: Reading = read("")
        self.document: Document = self.reading.document
        """The newest state of the file from which a paragraph could be read."""
        self.lesson: Lesson | None = None
        """The lesson in that document."""
        self.findings: tuple[Finding, ...] = ()
        """The findings in the file, by line: problems of the reader at once, those of the check once it is done."""
        self.checked = False
        """Whether the newest state was checked; until then, `findings` has what was found before."""
        self._stamp: Stamp | None = None
        self._earlier: list[tuple[str, str]] = []
        self._later: list[tuple[str, str]] = []

    @property
    def text(self) -> str:
        """Return the text of the file as it was last read."""
        return self.reading.document.text

    @property
    def article(self) -> str | None:
        """Return the article that the lesson was made from, if it is in the same folder; else None."""
        return article(self.path)

    @property
    def stale(self) -> bool:
        """Return whether `document` is older than the file, which cannot be drawn as it is."""
        return self.document is not self.reading.document

    @property
    def french(self) -> bool:
        """Return whether the keywords in the file are French; new ones are then French too."""
        return any(entry.word in ("titre", "leçon") for entry in self.reading.document.blocks[0].entries)

    def reload(self) -> bool:
        """Read the file again if it has changed; True if it has. Otherwise this costs one `stat`."""
        try:
            found = os.stat(self.path)
            stamp = (found.st_mtime_ns, found.st_size, found.st_ino)
            if stamp == self._stamp and self.exists:
                return False
            with self.path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except OSError:
            was, self.exists = self.exists, False
            return was
        self._stamp, self.exists = stamp, True
        before = self.reading.document.lines
        self.reading = read(data if len(data) <= LARGEST else b"")
        kept = _moved_findings(self.findings, before, self.reading.document.lines)
        self.findings = _in_order([*reader_findings(self.reading), *kept])
        self.checked = False
        if self.reading.lesson is not None and self.reading.lesson.paragraphs:
            self.document, self.lesson = self.reading.document, self.reading.lesson
        return True

    def set_findings(self, reading: Reading, findings: tuple[Finding, ...]) -> bool:
        """Keep what a check has found; False if the file has changed since it was started."""
        if reading is not self.reading:
            return False
        self.findings, self.checked = findings, True
        return True

    def write(self, text: str) -> bool:
        """Save another text; False if the file has changed meanwhile. Raises LibraryError if it cannot be written."""
        if self.reload():
            return False
        before = self.text
        save_file(self.path, text)
        self._earlier.append((before, text))
        self._later.clear()
        self.reload()
        return True

    def undo(self) -> bool:
        """Undo the last change; False if the file has changed since. Raises LibraryError if it cannot be written."""
        return self._replay(self._earlier, self._later)

    def redo(self) -> bool:
        """Redo a change that was undone; False if the file has changed. Raises LibraryError if it cannot be written."""
        return self._replay(self._later, self._earlier)

    def _replay(self, taken: list[tuple[str, str]], given: list[tuple[str, str]]) -> bool:
        """Write the former text of the last change of a list, and move the change, reversed, to the other list."""
        self.reload()
        if not taken or taken[-1][1] != self.text:
            return False
        before, after = taken[-1]
        save_file(self.path, before)
        taken.pop()
        given.append((after, before))
        with suppress(FileError):
            self.reload()
        return True


def moved(number: int, before: Sequence[str], after: Sequence[str]) -> int:
    """Return where a line of a file is after one stretch of the file has changed."""
    first = first_change(before, after)
    return number if number <= first else max(number + len(after) - len(before), first)


def first_change(before: Sequence[str], after: Sequence[str]) -> int:
    """Return the number of the first line that has changed, counted from 1."""
    same = zip(before, after, strict=False)
    return next((n for n, (old, new) in enumerate(same, 1) if old != new), min(len(before), len(after)) + 1)


def _moved_findings(findings: Sequence[Finding], before: Sequence[str], after: Sequence[str]) -> Iterator[Finding]:
    """Yield what rules have found before, on the lines where it is now, without fixes: those may not fit any more."""
    for finding in findings:
        if finding.code == finding.rule:
            line = min(moved(finding.line, before, after), max(len(after), 1))
            yield replace(finding, span=finding.span._replace(line=line), fixes=())


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda each: (each.line, each.span.column, each.rule)))


def corrected(document: Document, finding: Finding) -> str | None:
    """Return the text of the file with a finding corrected; None if it is not certain what to correct."""
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
