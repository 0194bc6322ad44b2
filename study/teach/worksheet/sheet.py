"""The contents of a worksheet and its key as plain data, in the order of the page, independent of the output format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from study.lesson.model import Language

AnswerForm = Literal["options", "truths", "gaps", "lines", "number", "match", "order"]
"""The form in which a question is answered with a pencil."""


@dataclass(frozen=True)
class NumberedLine:
    """A numbered line of the article."""

    number: int
    text: str


@dataclass(frozen=True)
class ArticleBlock:
    """A heading, or a paragraph with its number and its lines."""

    heading: str = ""
    paragraph: int = 0
    lines: tuple[NumberedLine, ...] = ()


@dataclass(frozen=True)
class Gloss:
    """A word of the glossary."""

    head: str
    about: str
    """Its part of speech, if the headword does not show it."""
    meaning: str
    line: int
    """The first line on which it appears; 0 if it does not appear in the article."""


@dataclass(frozen=True)
class Item:
    """A question to answer on paper."""

    number: int
    about: str
    """The paragraphs that it is about: ¶ 2, 3."""
    stem: str
    task: str
    """The instruction for the student, if the form alone does not show it."""
    form: AnswerForm
    passage: str = ""
    """For translation: the text to be translated."""
    options: tuple[str, ...] = ()
    """The options to tick, lettered from a; or the steps to be numbered."""
    pieces: tuple[str, ...] = ()
    """For gaps: the texts between the gaps, one more than the number of gaps."""
    lefts: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    """For match: the right sides, lettered from A; the left sides are numbered from 1."""
    unit: str = ""
    room: int = 0
    """Number of lines to write on; for a gap, the approximate number of letters."""
    justify: str = ""
    """The instruction to justify the answer by a quotation; empty if it need not be justified."""
    quote_room: int = 0
    """Number of lines to write the quotation on."""
    foreign: bool = False
    """Whether its passage and pieces are in the language to study, rather than the language of the worksheet."""


@dataclass(frozen=True)
class AnswerRemark:
    """An explanation of one answer."""

    label: str
    """The label before it: the option’s letter; empty for a typed answer."""
    right: bool
    text: str
    said: str


@dataclass(frozen=True)
class Quoted:
    """The words of the article that prove an answer."""

    text: str
    where: str
    """Line numbers, as in l. 4–5; empty if the words are not found."""


@dataclass(frozen=True)
class Solution:
    """The answer to a question, with all explanations of the author."""

    number: int
    about: str
    stem: str
    brief: str
    """The answer in a few letters, for quick marking; empty for a translation."""
    answer: tuple[str, ...]
    """The right answers as students should write them; empty if the remarks describe each option."""
    also: tuple[str, ...] = ()
    """Other accepted answers."""
    remarks: tuple[AnswerRemark, ...] = ()
    criteria: tuple[str, ...] = ()
    evidence: tuple[Quoted, ...] = ()
    justify: bool = False
    """Whether students are to quote the evidence; any one piece of it is enough."""
    why: str = ""
    hint: str = ""
    note: str = ""


@dataclass(frozen=True)
class Flaw:
    """An error in the source."""

    where: str
    text: str
    correction: str
    """The corrected text; empty for a remark without a correction."""
    said: str


@dataclass(frozen=True)
class Worksheet:
    """A version of the worksheet with its key."""

    title: str
    version: str
    """The letter of the version, A, B …; empty if only one version exists."""
    facts: tuple[str, ...]
    """Level, author and source, or the date if no source is named."""
    source: str
    licence: str
    language: Language
    """The language of the worksheet."""
    studied: Language
    """The language of the article."""
    blocks: tuple[ArticleBlock, ...]
    glossary: tuple[Gloss, ...]
    items: tuple[Item, ...]
    solutions: tuple[Solution, ...]
    notes: tuple[str, ...] = ()
    """Notes on the article as a whole, for the key."""
    flaws: tuple[Flaw, ...] = ()
