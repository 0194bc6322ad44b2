"""A question from another program, before it is added to a lesson."""

from __future__ import annotations

from typing import NamedTuple

from study.lesson.model import Bilingual, Gap, Question
from study.teach.exchange.convert.from_lesson import Remark, WeightedAnswer
from study.text import Text


class ForeignAnswer(NamedTuple):
    """An answer with its `fraction` of the mark, 1.0 for the full mark. A pair is written `left -> right`."""

    text: str
    fraction: float
    feedback: str


class Details(NamedTuple):
    """The data of a question from a richer format, in both languages if available."""

    stem: Bilingual = Bilingual()
    shares: tuple[WeightedAnswer, ...] = ()
    pairs: tuple[tuple[Bilingual, Bilingual], ...] = ()
    remarks: tuple[Remark, ...] = ()
    """Remarks shown after any answer, each with its type."""
    hint: Bilingual = Bilingual()
    text: tuple[str | Gap, ...] = ()
    """The text with its gaps, or the passage to translate."""
    near: tuple[WeightedAnswer, ...] = ()
    """Near misses of gaps."""
    unit: Bilingual = Bilingual()
    tags: tuple[str, ...] = ()
    name: str = ""
    """The proposed id of the question in a lesson."""


class ForeignQuestion(NamedTuple):
    """A question whose `kind` is one of our types, or `essay` or `description`, which have no answer to mark."""

    kind: str
    title: str
    stem: str
    answers: list[ForeignAnswer]
    feedback: str
    line: int = 0
    """Line number in the file, from 1; for a table, the row number."""
    form: str = ""
    """The format of its texts: html, markdown, plain; empty for Moodle’s own mixture."""
    details: Details | None = None
    own: Question | None = None
    """The question as one of our own, if the format holds all its data."""


class FileWarning(NamedTuple):
    """A warning for the author on a line of the file (from 1)."""

    line: int
    message: Text


class ForeignFile(NamedTuple):
    """All questions and warnings of a file."""

    questions: list[ForeignQuestion]
    warnings: list[FileWarning]
