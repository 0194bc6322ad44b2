"""The preview of a lesson file, without its screen: the line and the finding that commands apply to, and changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.preview.checker import Checker
from study.app.preview.drawing import VisiblePart
from study.app.preview.messages import CHANGED, NOTHING, NOTHING_AGAIN
from study.app.preview.source import Source, first_change, moved
from study.lesson.library import LessonRef, LibraryError
from study.lesson.model import Language
from study.lesson.reader import Reading
from study.teach.check.finding import Finding
from study.text import Text


class PreviewController:
    """Reads a lesson file again when it is saved, remembers where the teacher is in it, and writes it."""

    def __init__(
        self,
        place: LessonRef,
        checker: Checker,
        *,
        visible: Callable[[], VisiblePart],
        show_notice: Callable[[Text], None],
        draw: Callable[[], None],
        offer_copy: Callable[[], None],
    ) -> None:
        """`visible` returns the visible part of the file; `offer_copy` is called if a built-in lesson is to be
        changed."""
        self.place = place
        self.source = Source(place.path)
        self.source.reload()
        self.checker = checker
        self.chosen = 0
        """The index of the selected finding."""
        self.follows = bool(self.source.findings)
        """Whether the page is scrolled to the selected finding."""
        self.line = 0
        """The line of the file that was gone to; 0 for none, and after any other move."""
        self._visible = visible
        self._show_notice = show_notice
        self._draw = draw
        self._offer_copy = offer_copy

    def switch_to(self, place: LessonRef) -> None:
        """Continue with another file, a copy of this one."""
        self.place = place
        self.source = Source(place.path)
        self.source.reload()
        self.check()
        self.chosen = nearest(None, self.source.findings, self.chosen)
        self.follows = False
        self._draw()

    # The line and the finding that commands apply to.

    @property
    def finding(self) -> Finding | None:
        """Return the selected finding; None if there are no findings."""
        found = self.source.findings
        return found[min(self.chosen, len(found) - 1)] if found else None

    @property
    def current_line(self) -> int:
        """Return the line that was gone to; else that of the selected finding, else the first visible one."""
        if self.line:
            return self.line
        visible = self._visible()
        if self.finding and (self.follows or visible.shows(self.finding.line)):
            return self.finding.line
        return visible.first

    def choose(self, index: int) -> None:
        """Select the finding with this index, and scroll to it."""
        self.chosen, self.follows, self.line = index, True, 0

    def step(self, step: int) -> None:
        """Select the next (1) or previous (-1) finding; if the selected one is not visible, scroll back to it first."""
        index = self.chosen
        if self.follows or (self.finding and self._visible().shows(self.finding.line)):
            index = min(max(index + step, 0), len(self.source.findings) - 1)
        self.choose(index)

    def go_to(self, number: int) -> None:
        """Go to a line of the file, and select the first finding on it or below it."""
        self.line, self.follows = max(number, 1), False
        below = (n for n, finding in enumerate(self.source.findings) if finding.line >= number)
        self.chosen = next(below, self.chosen)

    def scroll_freely(self) -> None:
        """Stop following a finding or a line: the page is being scrolled."""
        self.follows, self.line = False, 0

    # What was saved and checked.

    def reload(self) -> Callable[[int], int] | None:
        """Read the file again if it was saved, and have it checked; None if it was not saved.

        Otherwise return a function from the number of a line before to its number now.
        """
        before, finding = self.source.document.lines, self.finding
        if not self.source.reload():
            return None
        self.check()
        self.chosen = nearest(finding, self.source.findings, self.chosen)
        self.follows = False
        after = self.source.document.lines
        if self.line:
            self.line = moved(self.line, before, after)
        return lambda number: moved(number, before, after)

    def check(self) -> None:
        """Start to check the file as it is now."""
        self.checker.ask(self.source.reading, self.source.article)

    def set_findings(self, reading: Reading, findings: tuple[Finding, ...]) -> bool:
        """Keep the findings of a check, with the selection unchanged; return False if the file has changed since."""
        was = self.finding
        if not self.source.set_findings(reading, findings):
            return False
        self.chosen = nearest(was, self.source.findings, self.chosen)
        return True

    # Changes.

    @property
    def language(self) -> Language:
        """Return the language of the keywords in the file."""
        return "fr" if self.source.french else "en"

    def may_change(self) -> bool:
        """Return whether the lesson may be changed; if it is a built-in one, a copy is offered."""
        if self.place.builtin:
            self._offer_copy()
        return not self.place.builtin

    def rewrite(self, text: str | None) -> bool:
        """Save another text; return False if it is None, or if it could not be saved, which is shown."""
        if text is None or not self.may_change():
            return False
        self._change(lambda: self.source.write(text), CHANGED)
        return self.source.text == text

    def undo(self) -> int | None:
        """Undo the last change; return the first line that has changed, None if none has."""
        return self._change(self.source.undo, NOTHING)

    def redo(self) -> int | None:
        """Redo the change that was undone last; return the first line that has changed, None if none has."""
        return self._change(self.source.redo, NOTHING_AGAIN)

    def _change(self, do: Callable[[], bool], refused: Text) -> int | None:
        """Write the file with `do`, and show why if it cannot be written; `refused` if `do` did not write it."""
        was, before = self.finding, self.source.reading
        try:
            done = do()
        except LibraryError as error:
            self._show_notice(error.message)
        else:
            self.chosen = nearest(was, self.source.findings, self.chosen)
            if self.source.reading is not before:
                self.check()
            if not done:
                self._show_notice(refused)
            self._draw()
        old, new = before.document.lines, self.source.reading.document.lines
        return first_change(old, new) if old != new else None


def nearest(finding: Finding | None, findings: Sequence[Finding], chosen: int) -> int:
    """Return the index of a finding in a newer list; if it is gone, an index near `chosen`, that of the old one."""
    if finding is not None:
        same = [n for n, each in enumerate(findings) if (each.code, each.found) == (finding.code, finding.found)]
        if same:
            return min(same, key=lambda n: abs(findings[n].line - finding.line))
    return min(chosen, max(len(findings) - 1, 0))
