"""Findings of a check: where, what, how serious, and how to fix it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from study.lesson.problems import Level
from study.text import Text


class Span(NamedTuple):
    """A part of one line."""

    line: int
    """Line number, from 1."""
    column: int
    """Column of the first character, from 1, in code points of the line after NFC."""
    end: int
    """The column after the last character; equal to `column` if there is nothing to mark."""


class Fix(NamedTuple):
    """A replacement for a part of a line, as it is written in the file."""

    span: Span
    text: str


class Hit(NamedTuple):
    """A breach that the function of a rule reports."""

    span: Span
    message: Text
    """Full sentences: what was found, and what to do."""
    found: str = ""
    fixes: tuple[Fix, ...] = ()
    """Applied together, they fix the breach and change nothing else."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem of a lesson, as it is shown to the author."""

    rule: str
    """The rule's id: E01 for an error, A01 for a warning."""
    level: Level
    code: str
    """The name for programs: the reader's own code, or else the rule's id."""
    span: Span
    found: str
    suggestion: str
    """The right text, if the reader or the rule knows it; otherwise empty."""
    message: Text
    fixes: tuple[Fix, ...] = ()
    wanted: Text = ""
    """What is allowed there, if the reader knows it; otherwise empty."""

    @property
    def line(self) -> int:
        """The line, counted from 1."""
        return self.span.line
