"""The input for a text of the learner's own: an editor of several lines, then the models and the checklist."""

from __future__ import annotations

from study.app.page.field_lines import accent_row, caret_row, field_lines
from study.app.page.line import BLANK, Run, StyledLine, line, row
from study.app.page.paint import hung, wrapped
from study.app.page.text_field import TextField
from study.app.questions.inputs.translation import TranslationInput
from study.lesson.model import Answer, Language, Question
from study.locale import Translator, translator
from study.practice.marking.writing import brief_rows, count_words, length_remark, word_range
from study.practice.verdict import Verdict

_LIMIT = 8000
"""The maximum number of characters in a text: five times the longest that the DELF asks for."""
_LEAST = 6
"""The number of lines of the empty editor."""
_LABELS = 14
"""The width of the labels of the brief."""


class WritingInput(TranslationInput):
    """Works in two steps: the text, then a tick for each point and criterion that it meets.

    In the editor, Enter begins a new line. Esc leaves it; Enter then shows the models, and w continues to write.
    """

    def __init__(self, question: Question, accents: bool = True) -> None:
        super().__init__(question, accents)
        self.field = TextField(limit=_LIMIT, lines=True)
        self.keeps_end = True

    def key(self, key: str, character: str | None) -> bool:
        if self.comparing or self.typing:
            return super().key(key, character)
        if key == "w":
            self.typing, self.left = True, False
        return key == "w"

    def enter(self) -> bool:
        if self.comparing:
            return True
        if self.field.text.strip():
            self.comparing, self.typing, self.left, self.row = True, False, False, -1
        else:
            self.typing, self.left = True, False
        return False

    def how(self, tr: Translator) -> str:
        if self.comparing:
            return tr("Tick what your text does, then press Enter. Only you mark it.")
        return tr("Write your text; Esc when it is finished. Enter then shows model texts.")

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        if self.comparing:
            return super().keys(tr)
        if self.typing:
            return ((tr("Esc"), tr("finish"), "back"),)
        return ((tr("Enter"), tr("models"), "enter"), ("w", tr("continue writing"), "write"))

    def answer_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return super().answer_keys(tr) if self.comparing else self.keys(tr)

    @property
    def begins_lines(self) -> bool:
        return self.typing

    def left_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        return self.keys(tr)

    def click(self, name: str, argument: str, at: int) -> bool:
        if name == "write" and not self.comparing:
            return self.key("w", None)
        return super().click(name, argument, at)

    # Drawing.

    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        if not self.comparing and verdict is None:
            lines = brief_lines(self.question, width, language)
            lines += [BLANK] if lines else []
            return lines + self._editor(width, tr, len(lines))
        lines = [line(tr("Yours"), "ink-3"), *text_lines(self.field.text, width, "ink"), self._count(width, tr), BLANK]
        self.focus_line = 0
        for model in self.question.accepted:
            lines += [*model_lines(model, width, language, tr), BLANK]
        lines.append(line(tr("What your text does"), "ink-3"))
        return lines + self.checks(width, language, verdict, len(lines))

    def kept(self, width: int, language: Language, tr: Translator, verdict: Verdict) -> list[StyledLine]:
        return self.checks(width, language, verdict, 0)

    def _editor(self, width: int, tr: Translator, above: int) -> list[StyledLine]:
        """Draw the field, or the text if it was left, and the number of words; `above` lines are before it."""
        if self.typing:
            lines = field_lines(self.field, width, _LEAST)
            self.focus_line = above + caret_row(self.field, width)
            accents = [accent_row(self.field, width)] if self.accents else []
            return [*lines, self._count(width, tr), *accents]
        lines = text_lines(self.field.text, width, "ink field", "written")
        lines = [StyledLine((*each.runs, Run(" " * (width - each.width), "field", "written"))) for each in lines]
        lines += [StyledLine((Run(" " * width, "field", "written"),))] * (_LEAST - len(lines))
        self.focus_line = above
        return [*lines, self._count(width, tr)]

    def _count(self, width: int, tr: Translator) -> StyledLine:
        """Draw the number of words, and the range the task asks for, at the right."""
        count = count_words(self.field.text)
        said = tr.plural("{n} word", "{n} words", count)
        if self.question.brief.words:
            said += f", {tr('asked for: {range}', range=word_range(self.question))}"
        short = length_remark(self.question, count) is not None
        return row(Run(" " * (width - len(said)), ""), Run(said, "ink-3" if short else "ink-2"))


def brief_lines(question: Question, width: int, language: Language) -> list[StyledLine]:
    """Draw what is to be written, in two columns: the reader, the register, the length and the points to cover."""
    lines: list[StyledLine] = []
    say = translator(language)
    for label, texts in brief_rows(question):
        for n, text in enumerate(texts):
            lead = Run(("" if n else say(label)).ljust(_LABELS), "ink-3")
            lines += hung((lead,), wrapped(say(text), width - _LABELS, "ink"))
    return lines


def model_lines(model: Answer, width: int, language: Language, tr: Translator) -> list[StyledLine]:
    """Draw a model text under its title, and the comment on it."""
    lines = [line(tr("Model"), "ink-3"), *text_lines(model.text, width, "target")]
    return [*lines, *wrapped(translator(language)(model.feedback), width, "ink-2")]


def text_lines(text: str, width: int, role: str, action: str = "") -> list[StyledLine]:
    """Draw a text with its own lines."""
    return [drawn for each in text.split("\n") for drawn in (wrapped(each, width, role, action) or [BLANK])]
