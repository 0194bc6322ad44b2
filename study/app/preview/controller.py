"""The preview of a lesson file, without its screen: which line and which finding are meant, what is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.preview.checker import Checker
from study.app.preview.drawing import Sight
from study.app.preview.sentences import CHANGED, NOTHING, NOTHING_AGAIN
from study.app.preview.source import Source, first_change, moved
from study.file_errors import FileError
from study.lesson.library import LessonRef
from study.lesson.model import Language
from study.lesson.reader import Reading
from study.teach.check.finding import Finding
from study.text import Text


class PreviewController:
    """Follows a lesson file, remembers where the teacher is in it, and writes it."""

    def __init__(
        self,
        place: LessonRef,
        checker: Checker,
        *,
        sight: Callable[[], Sight],
        tell: Callable[[Text], None],
        draw: Callable[[], None],
        offer_copy: Callable[[], None],
    ) -> None:
        """`sight` returns what is in sight; `offer_copy` is called when a lesson of the program is to be changed."""
        self.place = place
        self.source = Source(place.path)
        self.source.look()
        self.checker = checker
        self.chosen = 0
        """The index of the finding that is chosen."""
        self.follows = bool(self.source.findings)
        """Whether the page follows the chosen finding."""
        self.line = 0
        """The line of the file that was gone to; 0 if none was, or if the teacher has moved since."""
        self._sight = sight
        self._tell = tell
        self._draw = draw
        self._offer_copy = offer_copy

    def switch_to(self, place: LessonRef) -> None:
        """Go on with another file, a copy of this one."""
        self.place = place
        self.source = Source(place.path)
        self.source.look()
        self.check()
        self.chosen = nearest(None, self.source.findings, self.chosen)
        self.follows = False
        self._draw()

    # Which line and which finding are meant.

    @property
    def finding(self) -> Finding | None:
        """The finding that is chosen; None without findings."""
        found = self.source.findings
        return found[min(self.chosen, len(found) - 1)] if found else None

    @property
    def line_meant(self) -> int:
        """The line of the file that was gone to, else that of the chosen finding, else the first in sight."""
        if self.line:
            return self.line
        sight = self._sight()
        if self.finding and (self.follows or sight.shows(self.finding.line)):
            return self.finding.line
        return sight.first

    def choose(self, index: int) -> None:
        """Choose a finding; the page follows it."""
        self.chosen, self.follows, self.line = index, True, 0

    def step(self, step: int) -> None:
        """Choose the next or previous finding; the same one again if it is out of sight."""
        index = self.chosen
        if self.follows or (self.finding and self._sight().shows(self.finding.line)):
            index = min(max(index + step, 0), len(self.source.findings) - 1)
        self.choose(index)

    def go_to(self, number: int) -> None:
        """Go to a line of the file, and choose the first finding on it or below it."""
        self.line, self.follows = max(number, 1), False
        below = (n for n, finding in enumerate(self.source.findings) if finding.line >= number)
        self.chosen = next(below, self.chosen)

    def scroll_freely(self) -> None:
        """Follow neither a finding nor a line: the page is being scrolled."""
        self.follows, self.line = False, 0

    # What was saved and checked.

    def reload(self) -> Callable[[int], int] | None:
        """Read the file again if it was saved, and have it checked. None if it was not saved.

        Otherwise return a function that gives for each line drawn before the line where it is now.
        """
        before, finding = self.source.document.lines, self.finding
        if not self.source.look():
            return None
        self.check()
        self.chosen = nearest(finding, self.source.findings, self.chosen)
        self.follows = False
        after = self.source.document.lines
        if self.line:
            self.line = moved(self.line, before, after)
        return lambda number: moved(number, before, after)

    def check(self) -> None:
        """Have the file checked as it is now."""
        self.checker.ask(self.source.reading, self.source.article)

    def take(self, reading: Reading, findings: tuple[Finding, ...]) -> bool:
        """Keep what the check has found, with the same finding chosen; False if the file has changed since."""
        was = self.finding
        if not self.source.take(reading, findings):
            return False
        self.chosen = nearest(was, self.source.findings, self.chosen)
        return True

    # What is written.

    @property
    def language(self) -> Language:
        """The language of the keywords of the file."""
        return "fr" if self.source.french else "en"

    def may_change(self) -> bool:
        """Return whether the lesson is the teacher's own; otherwise a copy of it is offered."""
        if self.place.builtin:
            self._offer_copy()
        return not self.place.builtin

    def rewrite(self, text: str | None) -> bool:
        """Save another text; False if there is none, or if it could not be saved, which is told."""
        if text is None or not self.may_change():
            return False
        self._change(lambda: self.source.write(text), CHANGED)
        return self.source.text == text

    def undo(self) -> int | None:
        """Take the last change back; return the first line that is different, None if none is."""
        return self._change(self.source.undo, NOTHING)

    def redo(self) -> int | None:
        """Make the last change again that was taken back; return the first line that is different, None if none is."""
        return self._change(self.source.redo, NOTHING_AGAIN)

    def _change(self, do: Callable[[], bool], refused: Text) -> int | None:
        """Write the file, and tell where it cannot be, or must not be, written."""
        was, before = self.finding, self.source.reading
        try:
            done = do()
        except FileError as error:
            self._tell(error.message)
        else:
            self.chosen = nearest(was, self.source.findings, self.chosen)
            if self.source.reading is not before:
                self.check()
            if not done:
                self._tell(refused)
            self._draw()
        old, new = before.document.lines, self.source.reading.document.lines
        return first_change(old, new) if old != new else None


def nearest(finding: Finding | None, findings: Sequence[Finding], chosen: int) -> int:
    """Return the index of the same finding among others, wherever it is now; else of the one that took its place."""
    if finding is not None:
        same = [n for n, each in enumerate(findings) if (each.code, each.found) == (finding.code, finding.found)]
        if same:
            return min(same, key=lambda n: abs(findings[n].line - finding.line))
    return min(chosen, max(len(findings) - 1, 0))
