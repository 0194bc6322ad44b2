"""The base of all inputs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING

from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import hung, wrapped
from study.lesson.model import Language, Question
from study.locale import Translator
from study.practice.verdict import Given, Verdict
from study.text import Text

if TYPE_CHECKING:
    from study.app.questions.passage import SelectedPassage
    from study.practice.quotation import QuotedSpan

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" + "·" * 1000
"""The labels of options; those after the alphabet are reached with the arrow keys."""
_DIGITS = {key: n for n, key in enumerate("123456789")} | {
    key: n
    for n, key in enumerate(
        ("ampersand", "é", "quotation_mark", "apostrophe", "left_parenthesis", "minus", "è", "underscore", "ç")
    )
}
"""Digits, and the keys on which a French keyboard has them with Shift."""

SIGNS = {"right": "✓", "nearly": "≈", "wrong": "✗"}


def picked(key: str, count: int) -> int | None:
    """Return the option for a letter or a digit, counted from 0; None for any other key."""
    index = LETTERS.find(key) if len(key) == 1 else -1
    if index < 0:
        index = _DIGITS.get(key, -1)
    return index if 0 <= index < count else None


class QuestionInput(ABC):
    """An unfinished answer. `order` is the order in which the options are shown."""

    def __init__(self, question: Question, order: Sequence[int] = ()) -> None:
        self.question = question
        self.order = tuple(order)
        self.typing = False
        """Whether letters are typed into a field."""
        self.focus_line = 0
        """The index of the line, among those last drawn, that must stay visible."""
        self.signs = SIGNS
        self.left = False
        """Whether its field was left: letters are then commands."""

        self.keeps_end = False
        """Whether the last line must stay in sight rather than the stem, as a word count below a long text."""

    @property
    def answer_input(self) -> QuestionInput:
        """The input of the answer itself: of an answer that has to be justified, the input inside this one."""
        return self

    @property
    def passage(self) -> SelectedPassage | None:
        """The selection in the text, while the learner justifies an answer with it; None otherwise."""
        return None

    @property
    def quoted(self) -> QuotedSpan | None:
        """The words of the text that the learner has selected to justify the answer; None if there are none."""
        return None

    @property
    @abstractmethod
    def given(self) -> Given | None:
        """The answer to be marked; None while it is incomplete."""

    @abstractmethod
    def restore(self, given: Given) -> None:
        """Restore an earlier answer; one that no longer matches the question is ignored."""

    @property
    def typed(self) -> str:
        """The text in its fields, separated by line ends; empty if nothing was typed."""
        return ""

    def retype(self, text: str) -> None:  # noqa: B027 - most inputs have no field
        """Restore a text that was typed earlier."""

    @abstractmethod
    def key(self, key: str, character: str | None) -> bool:
        """Process a key that is not typed into a field; return False if it has no meaning here."""

    @abstractmethod
    def lines(self, width: int, language: Language, tr: Translator, verdict: Verdict | None = None) -> list[StyledLine]:
        """Draw the input, open or (with a verdict) answered."""

    def kept(self, width: int, language: Language, tr: Translator, verdict: Verdict) -> list[StyledLine]:
        """Draw the answered input for small screens, without what was neither taken nor right."""
        return self.lines(width, language, tr, verdict)

    @abstractmethod
    def how(self, tr: Translator) -> str:
        """Return a sentence that explains how to answer."""

    def keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        """Return the keys of this input for the footer."""
        return ()

    def answer_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        """Return the keys of this input, and the one that answers, if there is one now."""
        return (*self.keys(tr), (tr("Enter"), tr("answer"), "enter"))

    def left_keys(self, tr: Translator) -> tuple[tuple[str, str, str], ...]:
        """Return the keys of this input after its field was left."""
        return ((tr("Enter"), tr("type"), "enter"),)

    @property
    def begins_lines(self) -> bool:
        """Whether Enter begins a new line of the text instead of answering."""
        return False

    @property
    def passes(self) -> bool:
        """Whether the question cannot be answered here, and Enter leaves it open without a mark."""
        return False

    def enter(self) -> bool:
        """Process Enter; return True if the answer can be marked now."""
        return self.given is not None

    def click(self, name: str, argument: str, at: int) -> bool:
        """Process a click on this input; return False if it was elsewhere."""
        if name != "pick":
            return False
        return self.key(LETTERS[int(argument)], None)

    def named(self, verdict: Verdict) -> tuple[tuple[str, Text], ...]:
        """Return the feedback on single options or pairs, each with its letter or number; empty if one text is
        enough."""
        return ()

    def leave(self) -> bool:
        """Leave the field, if one is being edited."""
        left, self.typing = self.typing, False
        self.left = self.left or left
        return left

    def missing(self, tr: Translator) -> str:
        """Return a sentence about what is missing before Enter can mark the answer; empty if the page shows it."""
        return tr("Nothing selected yet.") if self.given is None and not self.typing else ""


def whole(given: object, count: int) -> list[int]:
    """Return the valid indices below `count` in an answer read from the store."""
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
) -> list[StyledLine]:
    """Draw an option: its letter, two spaces, its wrapped text, and a label in the margin."""
    lead = (Run(letter, letter_role, action), Run("  ", "", action))
    lines = hung(lead, wrapped(text, width - len(letter) - 2, role, action) or [BLANK])
    return [lines[0].labelled(*label), *lines[1:]] if label else lines


def tagged(lines: list[StyledLine], tag: str, role: str, width: int) -> list[StyledLine]:
    """Append a word at the right of the last line, if it has room."""
    last = lines[-1]
    if last.width + len(tag) + 2 > width:
        return lines
    return [
        *lines[:-1],
        StyledLine((*last.runs, Run(" " * (width - last.width - len(tag)), ""), Run(tag, role)), last.label),
    ]
