"""The input for choosing one option or several; true or false is a choice between two."""

from __future__ import annotations

from collections.abc import Sequence

from study.app.page.line import Run, StyledLine
from study.app.questions.inputs.base import LETTERS, QuestionInput, option_lines, picked, tagged, whole
from study.lesson.model import Kind, Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict
from study.text import Text

BAR = (Run("▌", "focus"),)


class ChoiceInput(QuestionInput):
    """Selects options by letter, digit, arrow keys or click."""

    def __init__(self, question: Question, order: Sequence[int] = ()) -> None:
        super().__init__(question, order or range(len(question.options)))
        self.several = question.kind is Kind.CHOICES
        self.row = -1
        """The highlighted option, in the order shown; -1 before the first key."""
        self.taken: set[int] = set()
        """The chosen options, by their index in the lesson."""

    @property
    def given(self) -> Given | None:
        if not self.taken:
            return None
        return tuple(sorted(self.taken)) if self.several else next(iter(self.taken))

    def restore(self, given: Given) -> None:
        self.taken = set(whole(given, len(self.question.options)))

    def key(self, key: str, character: str | None) -> bool:
        index = picked(key, len(self.order))
        if index is not None:
            self.row = index
            self._take(self.order[index])
            return True
        if key in ("up", "down"):
            step = 1 if key == "down" else -1
            start = self.row if self.row >= 0 else -1 if step > 0 else len(self.order)
            self.row = min(max(start + step, 0), len(self.order) - 1)
            if not self.several:
                self.taken = {self.order[self.row]}
            return True
        if key == "space" and self.several and self.row >= 0:
            self._take(self.order[self.row])
            return True
        return False

    def _take(self, option: int) -> None:
        self.taken = self.taken ^ {option} if self.several else {option}

    def how(self, tr: Translator) -> str:
        if self.several:
            return tr("Several answers are right: select each by letter, then press Enter.")
        return tr("Choose by letter or with the arrows, then press Enter.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        letters = " ".join(LETTERS[: min(len(self.order), 3)]) + ("…" if len(self.order) > 3 else "")
        return ((letters, tr("select") if self.several else tr("choose"), ""),)

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        lines: list[StyledLine] = []
        for place, index in enumerate(self.order):
            option = self.question.options[index]
            text = option.text.get(language)
            if verdict is not None:
                drawn = self._answered(text, index, place, width, tr)
            else:
                drawn = self._open(text, index, place, width)
            if place == max(self.row, 0):
                self.focus_line = len(lines)
            lines += drawn
        return lines

    def _open(self, text: str, index: int, place: int, width: int) -> list[StyledLine]:
        taken, here = index in self.taken, place == self.row
        role = "ink bold" if taken else "ink"
        letter_role = "focus bold" if here or taken else "ink-2 bold"
        return option_lines(
            text, width, self._lead(place, taken), role, f"pick:{place}", BAR if here else (), letter_role
        )

    def _lead(self, place: int, taken: bool) -> str:
        """Return the letter of an option, with a box if several options can be chosen."""
        if not self.several:
            return LETTERS[place]
        return f"{LETTERS[place]} [x]" if taken else f"{LETTERS[place]} [ ]"

    def _answered(self, text: str, index: int, place: int, width: int, tr: Translator) -> list[StyledLine]:
        option = self.question.options[index]
        taken = index in self.taken
        lead = self._lead(place, taken)
        if not taken and not option.correct:
            return option_lines(text, width, lead, "ink-3", "", (), "ink-3")
        grade = "right" if option.correct else "wrong"
        missed = self.several and option.correct and not taken
        role, sign = ("nearly", self.signs["nearly"]) if missed else (grade, self.signs[grade])
        lines = option_lines(text, width, lead, "ink", "", (Run(sign, f"{role} bold"),), f"{role} bold")
        return tagged(lines, tr("your answer") if taken else tr("the answer"), role, width)

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        """Return the feedback on options that were wrongly chosen or left out, or if there are none, on the chosen
        ones."""
        if not self.several:
            return ()
        wrong = {n for n, option in enumerate(self.question.options) if option.correct != (n in self.taken)}
        options = ((LETTERS[place], n) for place, n in enumerate(self.order) if n in (wrong or self.taken))
        return tuple(
            (letter, self.question.options[n].feedback) for letter, n in options if self.question.options[n].feedback
        )

    def kept(self, width: int, language: Language, tr: Translator, verdict: Verdict) -> list[StyledLine]:
        return [
            each
            for place, index in enumerate(self.order)
            if index in self.taken or self.question.options[index].correct
            for each in self._answered(self.question.options[index].text.get(language), index, place, width, tr)
        ]

    def shown_letter(self, index: int) -> str:
        """Return the letter under which an option of the lesson is shown."""
        return LETTERS[self.order.index(index)]
