"""The input for a dictation: a field of several lines, and afterwards the sentence with its mistakes."""

from __future__ import annotations

from study.app.page.field_lines import accent_row, caret_row, field_lines
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.paint import Layer, paint, wrapped
from study.app.page.text_field import TextField
from study.app.questions.inputs.text import TextInput
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Grade, Verdict
from study.text import Text

_LIMIT = 1500
"""The maximum number of characters in an answer."""
_LEAST = 3
"""The number of lines of the empty field."""


class DictationInput(TextInput):
    """A field for what is heard. `silent` is the reason why the computer cannot speak; empty if it can."""

    def __init__(self, question: Question, accents: bool = True, silent: Text = "") -> None:
        super().__init__(question, accents)
        self.field = TextField(limit=_LIMIT, wraps=True)
        self.silent = silent
        self.typing = not silent

    @property
    def passes(self) -> bool:
        return bool(self.silent) and not self.field.text.strip()

    def click(self, name: str, argument: str, at: int) -> bool:
        return super().click("field" if name == "written" else name, argument, at)

    def how(self, tr: Translator) -> str:
        if self.silent:
            return tr("It cannot be heard here. Press Enter to pass it; it does not count.")
        return tr("Listen (F2, slowly F3) as often as you like, then type what you hear.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if self.silent:
            return super().keys(tr) if not self.passes else ()
        heard = (("F2", tr("listen"), "dictate('listen')"), ("F3", tr("slowly"), "dictate('listen_slowly')"))
        return (*heard, (tr("Esc"), tr("leave the field"), "back")) if self.typing else heard

    def answer_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return ((tr("Enter"), tr("pass"), "enter"),) if self.passes else super().answer_keys(tr)

    def left_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return (*super().left_keys(tr), *self.keys(tr))

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        if verdict is not None:
            return self._compared(width, tr, verdict)
        if self.passes:
            self.focus_line = 0
            return wrapped(tr(self.silent), width, "wrong")
        if not self.typing:
            self.focus_line = 0
            lines = wrapped(self.field.text, width, "ink field", "written")
            lines = [StyledLine((*each.runs, Run(" " * (width - each.width), "field", "written"))) for each in lines]
            lines += [StyledLine((Run(" " * width, "field", "written"),))] * (_LEAST - len(lines))
            return [
                *lines,
                BLANK,
                row(Run(tr("Enter"), "ink-2 bold", "enter"), Run("  " + tr("type your answer"), "ink-3")),
            ]
        self.focus_line = caret_row(self.field, width)
        lines = field_lines(self.field, width, _LEAST)
        return [*lines, BLANK, accent_row(self.field, width)] if self.accents else lines

    def _compared(self, width: int, tr: Translator, verdict: Verdict) -> list[StyledLine]:
        """Draw what was typed with its mistakes marked, and the text if they differ."""
        grade = verdict.grade.value
        text, layers = _marked(verdict)
        lines = paint(text, width, "ink", layers) or [BLANK]
        lines = [lines[0].labelled(Run(self.signs[grade], f"{grade} bold")), *lines[1:]]
        if verdict.grade is not Grade.RIGHT:
            best = wrapped(self.question.passage, width, "right")
            lines += [best[0].labelled(Run(self.signs["right"], "right bold")), *best[1:]]
        return lines


def _marked(verdict: Verdict) -> tuple[str, list[Layer]]:
    """Return the words that were typed, with a dash for each missing one, and a role for each mistake."""
    text, layers = "", []
    for part in verdict.parts:
        start = len(text)
        text += part.given or "–"
        if part.grade is not Grade.RIGHT:
            layers.append(Layer(start, len(text), f"{part.grade.value} bold fault"))
        text += "" if part.given.endswith("'") else " "
    return text.strip(), layers
