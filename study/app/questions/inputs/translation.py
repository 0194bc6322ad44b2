"""The input for a passage to translate, which the learner compares with models; the program does not mark it."""

from __future__ import annotations

from study.app.page.field_lines import accent_row, caret_row, field_lines
from study.app.page.line import BLANK, Run, StyledLine, line, row
from study.app.page.paint import wrapped
from study.app.page.text_field import TextField
from study.app.questions.inputs.base import LETTERS, QuestionInput, option_lines, picked, whole
from study.lesson.model import Language, Question
from study.locale import Translator, translator
from study.practice.marking.writing import checklist
from study.practice.verdict import Given, Verdict

_LIMIT = 1500
"""The maximum number of characters in a translation."""
_LEAST = 3
"""The number of lines of the empty field."""


class TranslationInput(QuestionInput):
    """Works in two steps: the text, then a tick for each criterion that it meets."""

    def __init__(self, question: Question, accents: bool = True) -> None:
        super().__init__(question)
        self.field = TextField(limit=_LIMIT, wraps=True)
        self.typing, self.left = True, False
        self.comparing = False
        self.ticked: set[int] = set()
        self.row = 0
        self.checklist = checklist(question)
        """What the learner ticks."""
        self.accents = accents and any(
            c.isalpha() and not c.isascii() for model in question.accepted for c in model.text
        )

    @property
    def given(self) -> Given | None:
        text = self.field.text.strip()
        return (text, tuple(sorted(self.ticked))) if text and self.comparing else None

    def restore(self, given: Given) -> None:
        if isinstance(given, (list, tuple)) and len(given) == 2 and isinstance(given[0], str):
            self.field.put(given[0])
            self.ticked = set(whole(given[1], len(self.checklist)))
        self.comparing = True

    @property
    def typed(self) -> str:
        return self.field.text

    def retype(self, text: str) -> None:
        self.field.put(text)

    def key(self, key: str, character: str | None) -> bool:
        if not self.comparing:
            return False
        index = picked(key, len(self.checklist))
        if index is None and key == "space" and self.row >= 0:
            index = self.row
        if index is not None:
            self.row = index
            self.ticked ^= {index}
            return True
        if key in ("up", "down"):
            self.row = min(max(self.row + (1 if key == "down" else -1), 0), max(len(self.checklist) - 1, 0))
            return True
        return False

    def enter(self) -> bool:
        if self.comparing:
            return True
        if not self.typing:
            self.typing, self.left = True, False
        elif self.field.text.strip():
            self.comparing, self.typing = True, False
        return False

    def missing(self, tr: Translator) -> str:
        return ""

    def click(self, name: str, argument: str, at: int) -> bool:
        if name == "letter" and not self.comparing:
            self.typing, self.left = True, False
            self.field.insert(argument)
            return True
        if name == "written" and not self.comparing:
            self.typing, self.left = True, False
            self.field.caret = min(at, len(self.field.text)) if at >= 0 else len(self.field.text)
            return True
        return super().click(name, argument, at)

    def how(self, tr: Translator) -> str:
        if self.comparing:
            return tr("Tick what yours gets right, then press Enter. Only you mark it.")
        return tr("Type your translation; after Enter, compare it with model answers.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if self.comparing:
            return (("a b c…", tr("tick"), ""),)
        return ((tr("Esc"), tr("leave the field"), "back"),) if self.typing else ()

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        passage = "".join(piece for piece in self.question.text if isinstance(piece, str))
        lines = [*wrapped(passage, width, "target"), BLANK] if passage else []
        if not self.comparing and verdict is None:
            return lines + self._writing(width, tr, len(lines))
        lines += [line(tr("Yours"), "ink-3"), *wrapped(self.field.text, width, "ink"), BLANK]
        lines.append(line(tr("Models"), "ink-3"))
        for model in self.question.accepted:
            lines += wrapped(model.text, width, "target")
        lines += [BLANK, line(tr("What your translation gets right"), "ink-3")]
        return lines + self.checks(width, language, verdict, len(lines))

    def checks(self, width: int, language: Language, verdict: Verdict | None, above: int) -> list[StyledLine]:
        """Draw the checklist, each line with its tick; `above` lines are before it."""
        lines: list[StyledLine] = []
        for n, each in enumerate(self.checklist):
            if n == self.row:
                self.focus_line = above + len(lines)
            lines += self._criterion(n, translator(language)(each), width, verdict)
        return lines

    def _writing(self, width: int, tr: Translator, above: int) -> list[StyledLine]:
        """Draw the field, or what was typed in it if it was left; `above` is the number of lines before it."""
        if not self.typing:
            lines = wrapped(self.field.text, width, "ink field", "written")
            lines = [StyledLine((*each.runs, Run(" " * (width - each.width), "field", "written"))) for each in lines]
            lines += [StyledLine((Run(" " * width, "field", "written"),))] * (_LEAST - len(lines))
            enter = row(Run(tr("Enter"), "ink-2 bold", "enter"), Run("  " + tr("type your answer"), "ink-3"))
            return [*lines, BLANK, enter]
        self.focus_line = above + caret_row(self.field, width)
        lines = field_lines(self.field, width, _LEAST)
        return [*lines, BLANK, accent_row(self.field, width)] if self.accents else lines

    def _criterion(self, n: int, text: str, width: int, verdict: Verdict | None) -> list[StyledLine]:
        ticked = n in self.ticked
        lead = f"{LETTERS[n]} {'[x]' if ticked else '[ ]'}"
        if verdict is not None:
            if self.question.is_written and not ticked:
                return option_lines(text, width, lead, "ink-2", "")
            grade = "right" if ticked else "wrong"
            return option_lines(text, width, lead, "ink", "", (Run(self.signs[grade], f"{grade} bold"),))
        here = n == self.row
        label = (Run("▌", "focus"),) if here else ()
        return option_lines(text, width, lead, "ink bold" if ticked else "ink", f"pick:{n}", label)
