"""The input for putting steps in order."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import Run, StyledLine, line
from study.app.questions.inputs.base import LETTERS, QuestionInput, option_lines, picked, whole
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict

_ROOM = 40
"""The number of columns from which a row is used to explain the numbers."""


class OrderInput(QuestionInput):
    """Gives the next number to each step whose letter is typed; Backspace removes the last number."""

    def __init__(self, question: Question, order: Sequence[int] = ()) -> None:
        super().__init__(question, order or range(len(question.steps)))
        self.ranked: list[int] = []
        """The steps in the order given so far, by their index in the lesson."""
        self.row = 0

    @property
    def given(self) -> Given | None:
        return tuple(self.ranked) if len(self.ranked) == len(self.question.steps) else None

    def restore(self, given: Given) -> None:
        self.ranked = list(dict.fromkeys(whole(given, len(self.question.steps))))

    def key(self, key: str, character: str | None) -> bool:
        index = picked(key, len(self.order))
        if index is not None:
            self.row = index
            self._rank(self.order[index])
            return True
        match key:
            case "up" | "down":
                self.row = min(max(self.row + (1 if key == "down" else -1), 0), len(self.order) - 1)
            case "space":
                self._rank(self.order[self.row])
            case "backspace" if self.ranked:
                self.ranked.pop()
            case "backspace":
                pass
            case _:
                return False
        return True

    def _rank(self, step: int) -> None:
        if step in self.ranked:
            self.ranked.remove(step)
        else:
            self.ranked.append(step)

    def missing(self, tr: Translator) -> str:
        return tr("{n} of {of} in place.", n=len(self.ranked), of=len(self.order))

    def how(self, tr: Translator) -> str:
        return tr("Type the letters in the right order; Backspace removes the last one.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return (("a b c…", tr("next"), ""), (tr("Backspace"), tr("undo"), ""))

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        lines: list[StyledLine] = []
        if verdict is not None:
            return self._answered(width, language, verdict, tr)
        for place, step in enumerate(self.order):
            rank = str(self.ranked.index(step) + 1) if step in self.ranked else "·"
            here = place == self.row
            if here:
                self.focus_line = len(lines)
            label = (Run("▌", "focus"),) if here else ()
            role = "ink bold" if step in self.ranked else "ink"
            letter_role = "focus bold" if here or step in self.ranked else "ink-2 bold"
            text = self.question.steps[step].get(language)
            lines += option_lines(text, width, f"{LETTERS[place]}  {rank}", role, f"pick:{place}", label, letter_role)
        return lines

    def _answered(self, width: int, language: Language, verdict: Verdict, tr: Translator) -> list[StyledLine]:
        """Draw the steps in the order shown, each with the number given and the right one, and explain the arrow below
        them."""
        lines: list[StyledLine] = []
        for place, step in enumerate(self.order):
            rank = self.ranked.index(step) + 1 if step in self.ranked else 0
            grade = verdict.parts[rank - 1].grade.value if 0 < rank <= len(verdict.parts) else "wrong"
            number = str(step + 1) if rank == step + 1 else f"{rank} → {step + 1}"
            text = self.question.steps[step].get(language)
            label = (Run(self.signs[grade], f"{grade} bold"),)
            lead = f"{LETTERS[place]}  {number:<5}"
            lines += option_lines(text, width, lead, "ink", "", label, f"{grade} bold")
        if width >= _ROOM and any("→" in each.text[:8] for each in lines):
            lines.append(line(f"   {tr('your position → the right one')}", "ink-3"))
        return lines
