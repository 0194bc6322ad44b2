"""The problems that a check finds: the place, a message, the severity and the fixes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from study.lesson.problems import Level
from study.text import Text


class Span(NamedTuple):
    """A range of characters on one line."""

    line: int
    """Line number, from 1."""
    column: int
    """Column of the first character, from 1, in code points of the line after NFC."""
    end: int
    """Column after the last character; equal to `column` if the range is empty."""


class Fix(NamedTuple):
    """The replacement for a range of characters, as it is written into the file."""

    span: Span
    text: str


class Hit(NamedTuple):
    """A problem as the function of a rule reports it."""

    span: Span
    message: Text
    """Full sentences: the present text and the expected one."""
    found: str = ""
    fixes: tuple[Fix, ...] = ()
    """Replacements that fix the problem when all of them are applied; nothing else in the file changes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of a lesson, an error or a warning, as it is shown to the author."""

    rule: str
    """The id of the rule: E01 is an error, A01 a warning."""
    level: Level
    code: str
    """The code for other programs: the reader’s own code, or the id of the rule."""
    span: Span
    found: str
    suggestion: str
    """A correct text to use instead, if one is known."""
    message: Text
    fixes: tuple[Fix, ...] = ()
    wanted: Text = ""
    """The texts that are allowed at this place, if the reader knows them."""

    @property
    def line(self) -> int:
        """Return the line number, from 1."""
        return self.span.line
