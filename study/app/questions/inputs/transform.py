"""The input for a sentence or word to transform: what is given, then a field of several lines."""

from __future__ import annotations

from study.app.page.field_lines import accent_row, caret_row, field_lines
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.paint import wrapped
from study.app.page.text_field import TextField
from study.app.questions.inputs.text import TextInput
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Verdict

_LIMIT = 400
"""The maximum number of characters in an answer."""
_LONG = 30
"""The number of characters from which an answer gets a field as wide as the page."""


class TransformInput(TextInput):
    """A field under the sentence; the given start may be typed or left out."""

    def __init__(self, question: Question, accents: bool = True) -> None:
        super().__init__(question, accents)
        self.field = TextField(limit=_LIMIT, wraps=True)

    def click(self, name: str, argument: str, at: int) -> bool:
        return super().click("field" if name == "written" else name, argument, at)

    def how(self, tr: Translator) -> str:
        if self.question.start:
            return tr("Type the new sentence, with or without the words given at its start.")
        return tr("Type your answer.")

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        lines = [*wrapped(self.question.passage, width, "target"), BLANK]
        if verdict is not None:
            return lines + super().lines(width, language, tr, verdict)
        if self.question.start:
            lines += wrapped(f"{self.question.start} …", width, "ink bold")
        longest = max((len(answer.text) for answer in self.question.accepted), default=0)
        size = width if longest > _LONG else min(_LONG + 4, width)
        least = 2 if longest > width else 1
        self.focus_line = len(lines)
        if not self.typing:
            left = wrapped(self.field.text, size, "ink field", "written") or [StyledLine(())]
            lines += [StyledLine((*each.runs, Run(" " * (size - each.width), "field", "written"))) for each in left]
            return [
                *lines,
                BLANK,
                row(Run(tr("Enter"), "ink-2 bold", "enter"), Run("  " + tr("type your answer"), "ink-3")),
            ]
        self.focus_line += caret_row(self.field, size)
        lines += field_lines(self.field, size, least)
        return [*lines, BLANK, accent_row(self.field, width)] if self.accents else lines
