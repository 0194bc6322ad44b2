"""The screen of the article during an exam: its text only, without help."""

from __future__ import annotations

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.screens.scroll import ScrollScreen
from study.lesson.model import Heading, Lesson


class ExamTextScreen(ScrollScreen):
    """Shows the headings and the numbered paragraphs of an article."""

    NAME = "exam_text"

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson."""
        return self.title_of(self.lesson.title.get(self.lesson.studied), (), page)

    def lines(self, page: Geometry) -> list[StyledLine]:
        """Return the headings and the numbered paragraphs."""
        width, lines = min(page.width - page.left - 2, 72), []
        for part in self.lesson.body:
            if isinstance(part, Heading):
                lines += [*wrapped(part.text.get(self.lesson.studied), width, "ink bold"), BLANK]
                continue
            drawn = wrapped(part.text(self.lesson.studied), width)
            label = Run(str(part.number), "ink-3")
            lines += [*(each.labelled(label) if not n else each for n, each in enumerate(drawn)), BLANK]
        return lines
