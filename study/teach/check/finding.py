"""What a check says: where, what, how grave, and what would put it right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from study.lesson.problems import Level
from study.text import Text


class Span(NamedTuple):
    """A stretch of one line."""

    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in code points of the line after NFC."""
    end: int
    """Behind the last character; the column itself where there is nothing to mark."""


class Fix(NamedTuple):
    """What to put in the place of a stretch, as it is written in the file."""

    span: Span
    text: str


class Hit(NamedTuple):
    """What the function of a rule reports."""

    span: Span
    message: Text
    """Full sentences: what stands there and what was wanted."""
    found: str = ""
    fixes: tuple[Fix, ...] = ()
    """Together they put it right, and nothing else changes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to put right or to think about, told to a person."""

    rule: str
    """The rule's id: E01 is an error, A01 advice."""
    level: Level
    code: str
    """What programs call it: the reader's own code, else the rule's id."""
    span: Span
    found: str
    suggestion: str
    """A right text to choose instead, where there is one."""
    message: Text
    fixes: tuple[Fix, ...] = ()
    wanted: Text = ""
    """What may stand there, where the reader knows."""

    @property
    def line(self) -> int:
        """Counted from 1."""
        return self.span.line
