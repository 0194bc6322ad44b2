"""Numbers the lines of an article, and finds the lines on which words appear."""

from __future__ import annotations

from collections.abc import Iterable

from study.lesson.model import Heading, Lesson, Term
from study.lesson.occurrences import occurrences
from study.teach.worksheet.rows import TextRow, rows
from study.teach.worksheet.sheet import ArticleBlock, NumberedLine


class NumberedArticle:
    """The article in the language to study, split into lines once for all versions."""

    def __init__(self, lesson: Lesson) -> None:
        self.blocks: list[ArticleBlock] = []
        self._texts: dict[int, str] = {}
        self._rows: dict[int, list[tuple[int, TextRow]]] = {}
        number = 0
        for part in lesson.body:
            if isinstance(part, Heading):
                self.blocks.append(ArticleBlock(heading=part.text.get(lesson.studied)))
                continue
            text = part.text(lesson.studied)
            numbered = [*enumerate(rows(text), number + 1)]
            number += len(numbered)
            self._texts[part.number] = text
            self._rows[part.number] = numbered
            lines = tuple(NumberedLine(at, row.text) for at, row in numbered)
            self.blocks.append(ArticleBlock(paragraph=part.number, lines=lines))

    def where(self, quote: str, paragraphs: Iterable[int]) -> str:
        """Return the lines of words quoted from the given paragraphs: `l. 4` or `l. 4–5`; empty if they are not
        found."""
        for paragraph in paragraphs:
            start = self._texts.get(paragraph, "").find(quote) if quote else -1
            if start >= 0:
                lines = self._lines(paragraph, start, start + len(quote))
                return f"l.\u00a0{lines[0]}" if len(lines) == 1 else f"l.\u00a0{lines[0]}–{lines[-1]}"
        return ""

    def place_of(self, term: Term) -> tuple[int, int]:
        """Return the first line on which a term appears, and its position in the paragraph; zeros if it is not
        found."""
        for paragraph in sorted(term.paragraphs):
            found = occurrences(term, self._texts.get(paragraph, ""))
            if found:
                start, end = found[0][0]
                return self._lines(paragraph, start, end)[0], start
        return 0, 0

    def _lines(self, paragraph: int, start: int, end: int) -> list[int]:
        return [number for number, row in self._rows[paragraph] if row.start < end and start <= row.end]
