"""The page of the preview: the file as it will look, which line of it is meant, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.preview.checker import Checker
from study.app.preview.drawing import Drawn, drawn
from study.app.preview.sentences import CHANGED
from study.app.preview.source import Source, moved
from study.app.screens.author import AuthorScreen
from study.lesson.library import LibraryError, Place
from study.lesson.model import Bilingual, Language
from study.lesson.reader import Reading
from study.teach.check.finding import Finding


class PreviewPage(AuthorScreen):
    """What the keys of the preview stand on."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.source = Source(place.path)
        self.source.look()
        self.chosen = 0
        self.checker = Checker(self.call_later, self.checked)
        self._seek = bool(self.source.findings)
        """Whether the page follows the finding that was gone to."""
        self._line = 0
        """The line of the file that was gone to; 0 if none was, or another way was gone since."""
        self._page_drawn: tuple[object, int, Drawn] | None = None

    def become(self, place: Place) -> None:
        """Go on with another file, where one was in this."""
        self.place = place
        self.source = Source(place.path)
        self.look()

    # What stands on it.

    def drawing(self, width: int) -> Drawn:
        """The lesson at a width; drawn once for each state of the file."""
        document = self.source.document
        if self._page_drawn is None or self._page_drawn[:2] != (id(document), width):
            self._page_drawn = (id(document), width, drawn(document, width))
        return self._page_drawn[2]

    @property
    def finding(self) -> Finding | None:
        """The one that was gone to."""
        found = self.source.findings
        return found[min(self.chosen, len(found) - 1)] if found else None

    def in_sight(self, number: int) -> bool:
        body = self.sheet("body")
        return body.top <= self.drawing(self.page.measure).row(number) < body.top + body.size.height

    def number(self) -> int:
        """The line of the file that is meant: one that was gone to, that of the finding, or the first in sight."""
        if self._line:
            return self._line
        if self.finding and (self._seek or self.in_sight(self.finding.line)):
            return self.finding.line
        return self.drawing(self.page.measure).number(self.sheet("body").top)

    def go_to(self, number: int) -> None:
        """Bring a line of the file in sight, if it is not, and choose what was found there or next below.

        It is meant until one goes elsewhere.
        """
        self._line, self._seek = max(number, 1), False
        below = (n for n, finding in enumerate(self.source.findings) if finding.line >= number)
        self.chosen = next(below, self.chosen)
        self.draw()
        if not self.in_sight(self._line):
            body = self.sheet("body")
            body.scroll_lines(self.drawing(self.page.measure).row(self._line) - body.top - 2)

    # What was saved and checked.

    def look(self) -> None:
        """Draw the file anew if it was saved, with the same words in sight and the same finding chosen.

        Under another screen it waits: fields that are being filled in look at the file themselves.
        """
        if not self.is_active:
            return
        body = self.sheet("body")
        before, was, finding = self.source.document, self.drawing(self.page.measure), self.finding
        if not self.source.look():
            return
        self.check_soon()
        self.chosen = nearest(finding, self.source.findings, self.chosen)
        number = was.number(body.top)
        offset = body.top - was.row(number)
        self._seek = False
        if self._line:
            self._line = moved(self._line, before.lines, self.source.document.lines)
        self.draw()
        now = self.drawing(self.page.measure)
        body.scroll_lines(now.row(moved(number, before.lines, self.source.document.lines)) + offset - body.top)

    def check_soon(self) -> None:
        """Have the file checked as it is now."""
        self.checker.ask(self.source.reading, self.source.article)

    def checked(self, reading: Reading, findings: tuple[Finding, ...]) -> None:
        """Show what the check has found, with the same one chosen."""
        was = self.finding
        if self.source.take(reading, findings):
            self.chosen = nearest(was, self.source.findings, self.chosen)
            if self.is_mounted and self.is_active:
                self.draw()

    # What is written.

    @property
    def language(self) -> Language:
        """That of the keywords."""
        return "fr" if self.source.french else "en"

    def own(self) -> bool:
        """Whether the lesson is one's own; one that comes with the program is offered to be copied."""
        if self.place.builtin:
            self.app.open("copy_builtin", self.place, self.become)
        return not self.place.builtin

    def open_form(self, number: int) -> None:
        """Edit the part of the lesson that a line of the file belongs to."""
        if self.own():
            self.app.open("editor", self.source, number, self.go_to)

    def rewrite(self, text: str | None) -> bool:
        """Save another text, if there is one and the lesson is one's own."""
        if text is None or not self.own():
            return False
        self.change(lambda: self.source.write(text), CHANGED)
        return self.source.text == text

    def change(self, do: Callable[[], bool], refused: Bilingual) -> None:
        """Write the file; say so where it cannot be, or must not be, written."""
        was, before = self.finding, self.source.reading
        try:
            done = do()
        except LibraryError as error:
            self.app.tell(error.message)
            return
        self.chosen = nearest(was, self.source.findings, self.chosen)
        if self.source.reading is not before:
            self.check_soon()
        if not done:
            self.app.tell(refused)
        self.draw()


def nearest(finding: Finding | None, findings: Sequence[Finding], chosen: int) -> int:
    """Which finding to stay with: the same one wherever it is now, else the one that took its place."""
    if finding is not None:
        same = [n for n, each in enumerate(findings) if (each.code, each.found) == (finding.code, finding.found)]
        if same:
            return min(same, key=lambda n: abs(findings[n].line - finding.line))
    return min(chosen, max(len(findings) - 1, 0))
