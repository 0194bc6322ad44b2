"""A glossary entry on a page of its own, with the faults under the cursor."""

from __future__ import annotations

from study.app.lesson.reading import Reading
from study.app.page.entry import entry_lines
from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.screens.scroll import ScrollScreen
from study.lesson.model import Lesson


class EntryScreen(ScrollScreen):
    """Everything the lesson says of a term."""

    NAME = "entry"

    def __init__(self, lesson: Lesson, reading: Reading) -> None:
        super().__init__()
        self.lesson = lesson
        self.term = reading.stop.term if reading.stop else None
        self.reading = reading

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.lesson.title.get("fr"), (), page)

    def lines(self, page: Geometry) -> list[Line]:
        width = min(page.width - page.left - 2, 60)
        language = self.app.settings.explains
        lines: list[Line] = []
        if self.term:
            status = self.app.store.status(f"{self.lesson.id}/{self.term.id}")
            lines += entry_lines(self.term, width, self.tr, language, status)
        faults = self.reading.fault_panel(width, self.tr, language)
        return lines + (faults if lines else faults[1:])
