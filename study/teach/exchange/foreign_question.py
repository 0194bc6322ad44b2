"""A question as it comes from another program, before it belongs to a lesson."""

from __future__ import annotations

from typing import NamedTuple

from study.lesson.model import Bilingual, Gap, Question
from study.teach.exchange.convert.from_lesson import Remark, WeightedAnswer
from study.text import Text


class ForeignAnswer(NamedTuple):
    """What may be answered; `fraction` of the mark, 1.0 is full. A pair is written `left -> right`."""

    text: str
    fraction: float
    feedback: str


class Details(NamedTuple):
    """What a richer format knows of a question, in both languages where it has both."""

    stem: Bilingual = Bilingual()
    shares: tuple[WeightedAnswer, ...] = ()
    pairs: tuple[tuple[Bilingual, Bilingual], ...] = ()
    remarks: tuple[Remark, ...] = ()
    """Said after any answer, each with what it is (see `outline.Remark`)."""
    hint: Bilingual = Bilingual()
    text: tuple[str | Gap, ...] = ()
    """The text with its gaps, or the passage to translate."""
    near: tuple[WeightedAnswer, ...] = ()
    """Expected mistakes in gaps."""
    unit: Bilingual = Bilingual()
    tags: tuple[str, ...] = ()
    name: str = ""
    """What it may be called in a lesson."""


class ForeignQuestion(NamedTuple):
    """`kind` is one of ours, or `essay` and `description`, which ask nothing that can be marked."""

    kind: str
    title: str
    stem: str
    answers: list[ForeignAnswer]
    feedback: str
    line: int = 0
    """Of the file, from 1; in a table the row."""
    form: str = ""
    """How its texts are to be taken: html, markdown, plain; empty for Moodle’s own mixture."""
    details: Details | None = None
    own: Question | None = None
    """As one of ours, if the format holds all of it."""


class FileWarning(NamedTuple):
    """What the author should look at, by line of the file (from 1)."""

    line: int
    message: Text


class ForeignFile(NamedTuple):
    """All that a file holds."""

    questions: list[ForeignQuestion]
    warnings: list[FileWarning]
