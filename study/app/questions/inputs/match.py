"""The input for matching items: numbered on the left, lettered on the right."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import BLANK, Run, StyledLine
from study.app.questions.inputs.base import LETTERS, QuestionInput, option_lines, whole
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict
from study.text import Text

_FREE = -1


class MatchInput(QuestionInput):
    """Highlights a left side; a letter assigns a right side to it and moves to the next left side."""

    def __init__(self, question: Question, order: Sequence[int] = ()) -> None:
        super().__init__(question, order or range(len(question.pairs)))
        self.lefts = [pair for pair in question.pairs if pair.left]
        self.row = 0
        self.chosen = [_FREE] * len(self.lefts)
        """For each left side, the index of its right side in the question's pairs."""

    @property
    def given(self) -> Given | None:
        return None if _FREE in self.chosen else tuple(self.chosen)

    def restore(self, given: Given) -> None:
        for n, right in enumerate(whole(given, len(self.question.pairs))[: len(self.lefts)]):
            self.chosen[n] = right

    def key(self, key: str, character: str | None) -> bool:
        index = LETTERS.find(key) if len(key) == 1 else -1
        if 0 <= index < len(self.order):
            self.chosen[self.row] = self.order[index]
            following = [n for n in (*range(self.row, len(self.lefts)), *range(self.row)) if self.chosen[n] == _FREE]
            self.row = following[0] if following else self.row
            return True
        if key in ("up", "down"):
            self.row = min(max(self.row + (1 if key == "down" else -1), 0), len(self.lefts) - 1)
            return True
        if key == "backspace":
            if self.chosen[self.row] == _FREE and self.row:
                self.row -= 1
            self.chosen[self.row] = _FREE
            return True
        return False

    def click(self, name: str, argument: str, at: int) -> bool:
        if name == "left":
            self.row = int(argument)
            return True
        return super().click(name, argument, at)

    def missing(self, tr: Translator) -> str:
        return tr("{n} of {of} matched.", n=len(self.lefts) - self.chosen.count(_FREE), of=len(self.lefts))

    def how(self, tr: Translator) -> str:
        return tr("Give the letter that matches each line above. One letter is not used.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return (("a b c…", tr("match"), ""), ("↑ ↓", tr("line"), ""))

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        """Return the feedback on the pairs that were not right, or on all pairs if all were right."""
        wrong = {n for n, part in enumerate(verdict.parts) if part.grade.value != "right"}
        pairs = (
            (n, pair) for n, pair in enumerate(self.lefts) if pair.feedback and n in (wrong or range(len(self.lefts)))
        )
        return tuple((str(n + 1), pair.feedback) for n, pair in pairs)

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        lines: list[StyledLine] = []
        for n, pair in enumerate(self.lefts):
            if verdict is None:
                drawn = self._open_left(n, pair.left.get(language), width)
            else:
                drawn = self._answered_left(n, pair.left.get(language), width, verdict)
            if n == self.row:
                self.focus_line = len(lines)
            lines += drawn
        lines.append(BLANK)
        used = set(self.chosen)
        for place, index in enumerate(self.order):
            role = "ink-3" if index in used or verdict is not None else "ink"
            text = self.question.pairs[index].right.get(language)
            lines += option_lines(text, width, LETTERS[place], role, "" if verdict else f"pick:{place}")
        return lines

    def _letter(self, index: int) -> str:
        return LETTERS[self.order.index(index)] if index in self.order else "·"

    def _open_left(self, n: int, text: str, width: int) -> list[StyledLine]:
        here = n == self.row
        letter = self._letter(self.chosen[n])
        lead = f"{n + 1}  {letter}"
        label = (Run("▌", "focus"),) if here else ()
        role = "ink bold" if here else "ink"
        return option_lines(text, width, lead, role, f"left:{n}", label, "focus bold" if here else "ink-2 bold")

    def _answered_left(self, n: int, text: str, width: int, verdict: Verdict) -> list[StyledLine]:
        grade = verdict.parts[n].grade.value if n < len(verdict.parts) else "wrong"
        letter = self._letter(self.chosen[n])
        if grade != "right":
            wanted = self.lefts[n].right
            best = next(i for i in self.order if self.question.pairs[i].right == wanted)
            letter = f"{letter} → {self._letter(best)}"
        label = (Run(self.signs[grade], f"{grade} bold"),)
        return option_lines(text, width, f"{n + 1}  {letter:<5}", "ink", "", label, f"{grade} bold")
