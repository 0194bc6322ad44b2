"""What all inputs share."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from study.app.page.line import BLANK, Line, Run
from study.app.page.paint import hung, wrapped
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict
from study.text import Text

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" + "·" * 1000
"""What options are called; those beyond the alphabet are reached by the arrows."""
_DIGITS = {key: n for n, key in enumerate("123456789")} | {
    key: n
    for n, key in enumerate(
        ("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis", "minus", "è", "underscore", "ç")
    )
}
"""Digits, and the keys that bear them on a French keyboard, where they need Shift."""

SIGNS = {"right": "✓", "nearly": "≈", "wrong": "✗"}


def picked(key: str, count: int) -> int | None:
    """The option that a letter or a digit names, counted from 0."""
    index = LETTERS.find(key) if len(key) == 1 else -1
    if index < 0:
        index = _DIGITS.get(key, -1)
    return index if 0 <= index < count else None


class QuestionInput(ABC):
    """An answer in the making. `order` says in which order things to choose from are shown."""

    def __init__(self, question: Question, order: Sequence[int] = ()) -> None:
        self.question = question
        self.order = tuple(order)
        self.typing = False
        """Letters go into a field."""
        self.focus_line = 0
        """The line, of those last drawn, that must stay in sight."""
        self.signs = SIGNS
        self.left = False
        """Its field was left, so that letters are commands."""

    @property
    @abstractmethod
    def given(self) -> Given | None:
        """The answer as it would be marked; None while something is missing."""

    @abstractmethod
    def restore(self, given: Given) -> None:
        """Take up an answer given earlier; one that does not fit the question any more is passed over."""

    @property
    def typed(self) -> str:
        """What stands in its fields, with a line end between them; empty where nothing was typed."""
        return ""

    def retype(self, text: str) -> None:  # noqa: B027 - most inputs have no field
        """Put back what was typed earlier."""

    @abstractmethod
    def key(self, key: str, character: str | None) -> bool:
        """Take a key that is not typed into a field; False if it means nothing here."""

    @abstractmethod
    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[Line]:
        """The input on the page, open or (with a verdict) answered."""

    def kept(self, width: int, language: Language, tr: Translator, verdict: Verdict) -> list[Line]:
        """Draw the answered input for small screens, without what was neither taken nor right."""
        return self.lines(width, language, tr, verdict)

    @abstractmethod
    def how(self, tr: Translator) -> str:
        """How one answers here, in a sentence."""

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        """What the foot of the screen says of this input's keys."""
        return ()

    def enter(self) -> bool:
        """Enter was pressed: True if the answer may be marked now."""
        return self.given is not None

    def click(self, name: str, argument: str, at: int) -> bool:
        """Something of this input was clicked; False if it was not this input’s."""
        if name != "pick":
            return False
        return self.key(LETTERS[int(argument)], None)

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        """What is said of single options or pairs, each with its letter or number; nothing where one text is enough."""
        return ()

    def leave(self) -> bool:
        """Leave the field, if one is being typed in."""
        left, self.typing = self.typing, False
        self.left = self.left or left
        return left

    def missing(self, tr: Translator) -> str:
        """What Enter still waits for, in a sentence; empty where the page shows it."""
        return tr("Nothing chosen yet.") if self.given is None and not self.typing else ""


def whole(given: object, count: int) -> list[int]:
    """The indices below `count` in an answer read back from the store."""
    items = given if isinstance(given, (list, tuple)) else [given]
    return [item for item in items if type(item) is int and 0 <= item < count]


def option_lines(
    text: str,
    width: int,
    letter: str,
    role: str,
    action: str,
    label: tuple[Run, ...] = (),
    letter_role: str = "ink-2 bold",
) -> list[Line]:
    """A lettered line: letter, two spaces, text wrapped beside it, what hangs in its margin."""
    lead = (Run(letter, letter_role, action), Run("  ", "", action))
    lines = hung(lead, wrapped(text, width - len(letter) - 2, role, action) or [BLANK])
    return [lines[0].labelled(*label), *lines[1:]] if label else lines


def tagged(lines: list[Line], tag: str, role: str, width: int) -> list[Line]:
    """A word at the right of the last line, where there is room for it."""
    last = lines[-1]
    if last.width + len(tag) + 2 > width:
        return lines
    return [*lines[:-1], Line((*last.runs, Run(" " * (width - last.width - len(tag)), ""), Run(tag, role)), last.label)]
