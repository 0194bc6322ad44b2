"""The input for filling the gaps in a text."""

from __future__ import annotations

from rich.cells import cell_len

from study.app.page.field_lines import accent_row, field_runs
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.paint import Layer, paint
from study.app.page.text_field import TextField
from study.app.questions.inputs.base import QuestionInput
from study.lesson.model import Gap, Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict
from study.text import Text

_HOLE = 12
"""The width of every empty gap in cells; its length gives no hint."""
_BESIDE = 6
"""Cells reserved for the letters and signs joined to a gap, to keep it on one line."""
_LIMIT = 60
"""The maximum number of characters in a gap."""


class GapsInput(QuestionInput):
    """A field in each gap; Tab moves to the next one."""

    def __init__(self, question: Question, accents: bool = True) -> None:
        super().__init__(question)
        self.fields = [TextField(limit=_LIMIT) for _ in question.gaps]
        self.here = 0
        self._places: list[tuple[int, int]] = []
        """The position of each gap in the text that was drawn last."""
        self.typing, self.left = True, False
        self.accents = accents

    @property
    def field(self) -> TextField:
        """The field of the current gap."""
        return self.fields[self.here]

    @property
    def given(self) -> Given | None:
        texts = tuple(field.text.strip() for field in self.fields)
        return texts if all(texts) else None

    def restore(self, given: Given) -> None:
        texts = [text for text in given if isinstance(text, str)] if isinstance(given, (list, tuple)) else []
        for field, text in zip(self.fields, texts, strict=False):
            field.put(text)

    @property
    def typed(self) -> str:
        return "\n".join(field.text for field in self.fields) if any(field.text for field in self.fields) else ""

    def retype(self, text: str) -> None:
        for field, part in zip(self.fields, text.split("\n"), strict=False):
            field.put(part)

    def key(self, key: str, character: str | None) -> bool:
        if not self.typing:
            return False
        if key in ("tab", "down"):
            self.here = (self.here + 1) % len(self.fields)
            return True
        if key == "shift+tab":
            self.here = (self.here - 1) % len(self.fields)
            return True
        return False

    def enter(self) -> bool:
        if not self.typing:
            self.typing, self.left = True, False
            return False
        if self.given is not None:
            return True
        order = [*range(self.here, len(self.fields)), *range(self.here)]
        self.here = next(n for n in order if not self.fields[n].text.strip())
        return False

    def click(self, name: str, argument: str, at: int) -> bool:
        if name == "letter":
            self.field.insert(argument)
        elif name == "gaps":
            hit = [n for n, (start, end) in enumerate(self._places) if start <= at < end]
            if not hit:
                return True
            self.here = hit[0]
            self.field.caret = min(at - self._places[self.here][0], len(self.field.text))
        else:
            return False
        self.typing, self.left = True, False
        return True

    def how(self, tr: Translator) -> str:
        if self.question.only == "en":
            return tr("Fill in each gap; more than one word may be right.")
        if self.question.accents_strict:
            return tr("Fill in each gap. Accents count.")
        return tr("Fill in each gap. An accent counts only if it makes another word.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if not self.typing:
            return ()
        following = ((tr("Tab"), tr("next gap"), ""),) if len(self.fields) > 1 else ()
        return (*following, ("↑", tr("accent"), ""), (tr("Esc"), tr("leave the field"), "back"))

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        """Return the feedback on each gap, by its number, if there are several."""
        if len(verdict.parts) < 2:
            return ()
        said: list[tuple[str, Text]] = []
        for n, part in enumerate(verdict.parts, 1):
            texts: tuple[Text, ...] = (part.feedback, *part.remarks)
            said += [(str(n), text) for text in texts if text]
        return tuple(said)

    def missing(self, tr: Translator) -> str:
        return tr("{n} of {of} filled.", n=sum(bool(field.text.strip()) for field in self.fields), of=len(self.fields))

    def _build(self, room: int) -> tuple[str, list[tuple[int, int]]]:
        """Return the text with the answers typed in its gaps, and the position of each gap in it.

        The current gap is a place for its field, of at most `room` cells.
        """
        text, places = "", []
        gaps = iter(enumerate(self.fields))
        for piece in self.question.text:
            if not isinstance(piece, Gap):
                text += piece
                continue
            n, field = next(gaps)
            size = max(_HOLE, cell_len(field.text) + 1)
            if self.typing and n == self.here:
                typed = "_" * min(size, room)
            else:
                typed = field.text.replace(" ", "\u00a0") + "_" * (size - cell_len(field.text))
            places.append((len(text), len(text) + len(typed)))
            text += typed
        return text, places

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        if verdict is not None:
            return self._answered(width, verdict)
        text, places = self._build(max(width - _BESIDE, 1))
        layers = []
        for (start, end), field in zip(places, self.fields, strict=True):
            typed = min(start + len(field.text), end)
            layers += [Layer(start, typed, "bold"), Layer(typed, end, "ink-3")]
        if self.typing:
            layers[2 * self.here : 2 * self.here + 2] = [Layer(*places[self.here], "field")]
        lines = paint(text, width, "ink", layers, action="gaps")
        if self.typing:
            lines = [self._with_field(each, places[self.here][0]) for each in lines]
        self._places = places
        self.focus_line = self._line_of(lines, places[self.here][0])
        if not self.typing:
            return [
                *lines,
                BLANK,
                row(Run(tr("Enter"), "ink-2 bold", "enter"), Run("  " + tr("type your answer"), "ink-3")),
            ]
        return [*lines, BLANK, accent_row(self.field, width)] if self.accents else lines

    def _with_field(self, line: StyledLine, offset: int) -> StyledLine:
        """Return a line with the field in its place, if that begins in it."""
        runs: list[Run] = []
        for run in line.runs:
            runs += field_runs(self.field, len(run.text)) if run.at == offset else [run]
        return line._replace(runs=tuple(runs))

    def _line_of(self, lines: list[StyledLine], offset: int) -> int:
        return max((n for n, each in enumerate(lines) if each.runs and each.runs[0].at <= offset), default=0)

    def _answered(self, width: int, verdict: Verdict) -> list[StyledLine]:
        """Draw the text with a sign for each gap: the answer typed, and the right answer if that is different."""
        text, layers, parts = "", [], iter(verdict.parts)
        for piece in self.question.text:
            if not isinstance(piece, Gap):
                text += piece
                continue
            part = next(parts)
            grade = part.grade.value
            start = len(text)
            text += f"{self.signs[grade]}\u00a0{part.given.replace(' ', chr(0xA0))}"
            layers.append(Layer(start, len(text), f"{grade} bold"))
            if grade != "right" and part.wanted:
                start = len(text) + 1
                text += f" ({part.wanted.replace(' ', chr(0xA0))})"
                layers.append(Layer(start, len(text), "right bold"))
        return paint(text, width, "ink", layers)
