"""The input for one line of text: a short answer, or a number with its unit."""

from __future__ import annotations

from study.app.page.field_lines import accent_row, field_runs, left_field_runs
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.page.paint import wrapped
from study.app.page.text_field import TextField
from study.app.questions.inputs.base import QuestionInput
from study.language.number_words import mentions_number
from study.lesson.model import Kind, Language, Question
from study.locale import Translator
from study.practice.form_questions import is_form_question
from study.practice.verdict import Given, Verdict

_WIDTH = 34
_NUMBER_WIDTH = 14
_LIMIT = 120
"""The maximum number of characters in an answer."""


class TextInput(QuestionInput):
    """A field; Esc leaves it, and single letters are then commands again."""

    def __init__(self, question: Question, accents: bool = True) -> None:
        super().__init__(question)
        self.number = question.kind is Kind.NUMBER
        self.field = TextField(limit=_LIMIT, accents=not self.number)
        self.typing = True
        self.accents = accents and not self.number
        """Whether the accented letters are shown below the field."""

    @property
    def given(self) -> Given | None:
        text = self.field.text.strip()
        if self.number and not mentions_number(text):
            return None
        return text or None

    def restore(self, given: Given) -> None:
        self.field.put(given if isinstance(given, str) else "")

    @property
    def typed(self) -> str:
        return self.field.text

    def retype(self, text: str) -> None:
        self.field.put(text)

    def key(self, key: str, character: str | None) -> bool:
        return False

    def enter(self) -> bool:
        if not self.typing:
            self.typing, self.left = True, False
            return False
        return super().enter()

    def missing(self, tr: Translator) -> str:
        if self.number and self.field.text.strip():
            return tr("Type a number.")
        return ""

    def click(self, name: str, argument: str, at: int) -> bool:
        if name == "letter":
            self.typing, self.left = True, False
            self.field.insert(argument)
        elif name == "field":
            self.typing, self.left = True, False
            self.field.caret = min(max(at, 0), len(self.field.text))
        else:
            return False
        return True

    def how(self, tr: Translator) -> str:
        if self.number:
            return tr("Type the number, in figures or in words; 1,5 and 1.5 are the same.")
        if self.question.only == "en":
            return tr("A few words are enough.")
        if self.question.accents_strict:
            return tr("A few words are enough. Accents count.")
        if is_form_question(self.question):
            return tr("A few words are enough. A missing accent costs only if it makes another word.")
        return tr("A few words are enough. Missing accents are noted but cost nothing.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        accent = ((("↑", tr("accent"), "")),) if self.accents and self.typing else ()
        return (*accent, (tr("Esc"), tr("leave the field"), "back")) if self.typing else ()

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        unit = self.question.unit.get(language)
        size = min(_NUMBER_WIDTH if self.number else _WIDTH, width)
        after = (Run(f"  {unit}", "ink-2"),) if unit else ()
        self.focus_line = 0
        if verdict is None:
            runs = field_runs(self.field, size) if self.typing else left_field_runs(self.field, size)
            lines = [row(*runs, *after)]
            if not self.typing:
                lines += [
                    BLANK,
                    row(Run(tr("Enter"), "ink-2 bold", "enter"), Run("  " + tr("type your answer"), "ink-3")),
                ]
            elif self.accents:
                lines += [BLANK, accent_row(self.field, width)]
            return lines
        return self._answered(width, unit, verdict, tr)

    def _answered(self, width: int, unit: str, verdict: Verdict, tr: Translator) -> list[StyledLine]:
        grade = verdict.grade.value
        given = self.field.text.strip()
        said = wrapped(given + (f"\u00a0{unit}" if unit and not given.endswith(unit) else ""), width - 14, "ink")
        lines = [said[0].labelled(Run(self.signs[grade], f"{grade} bold")), *said[1:]] if given else []
        wanted = next((part.wanted for part in verdict.parts if part.wanted), "")
        if grade != "right" and wanted:
            best = wrapped(wanted + (f"\u00a0{unit}" if unit else ""), width, "right bold")
            lines += [best[0].labelled(Run(self.signs["right"], "right bold")), *best[1:]]
        return lines
