"""What stands on a worksheet and on its key, whatever it is printed with. Plain data, in the order of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from study.lesson.model import Language

AnswerForm = Literal["options", "truths", "gaps", "lines", "number", "match", "order"]
"""How a question is answered with a pencil."""


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
    """Its class, where the headword does not show it."""
    meaning: str
    line: int
    """Where it stands first; 0 if it is nowhere in the article."""


@dataclass(frozen=True)
class Item:
    """A question to answer on paper."""

    number: int
    about: str
    """Which paragraphs it is about: ¶ 2, 3."""
    stem: str
    task: str
    """What to do, where the form alone does not show it."""
    form: AnswerForm
    passage: str = ""
    """translation: what is to be translated."""
    options: tuple[str, ...] = ()
    """What is ticked, lettered from a; or the steps to be numbered."""
    pieces: tuple[str, ...] = ()
    """gaps: the texts between the gaps, one more than there are gaps."""
    lefts: tuple[str, ...] = ()
    rights: tuple[str, ...] = ()
    """match: numbered from 1, and lettered from A."""
    unit: str = ""
    room: int = 0
    """Lines to write on; for a gap, about how many letters it must hold."""
    foreign: bool = False
    """Its passage and pieces are in the language studied, whatever the sheet speaks."""


@dataclass(frozen=True)
class AnswerRemark:
    """What there is to say about one answer."""

    label: str
    """What stands before it: the option's letter; empty for a typed answer."""
    right: bool
    text: str
    said: str


@dataclass(frozen=True)
class Quoted:
    """The words of the article that settle a question."""

    text: str
    where: str
    """l. 4–5; empty if they are not there."""


@dataclass(frozen=True)
class Solution:
    """A question's answer, and all that its author says about it."""

    number: int
    about: str
    stem: str
    brief: str
    """The answer in a few letters, to mark a pile of sheets by; empty for a translation."""
    answer: tuple[str, ...]
    """The right answers as they are to be written; empty where the remarks name each option."""
    also: tuple[str, ...] = ()
    """What is accepted as well."""
    remarks: tuple[AnswerRemark, ...] = ()
    criteria: tuple[str, ...] = ()
    evidence: tuple[Quoted, ...] = ()
    why: str = ""
    hint: str = ""
    note: str = ""


@dataclass(frozen=True)
class Flaw:
    """A fault of the source."""

    where: str
    text: str
    correction: str
    """What it should be; empty for a remark without one."""
    said: str


@dataclass(frozen=True)
class Worksheet:
    """One version of the worksheet with its key."""

    title: str
    version: str
    """A, B …; empty if there is only one."""
    facts: tuple[str, ...]
    """Level, author and source, or the date where no source is named."""
    source: str
    licence: str
    language: Language
    """What the sheet speaks."""
    studied: Language
    """What the article is in."""
    blocks: tuple[ArticleBlock, ...]
    glossary: tuple[Gloss, ...]
    items: tuple[Item, ...]
    solutions: tuple[Solution, ...]
    notes: tuple[str, ...] = ()
    """What the key says about the article as a whole."""
    flaws: tuple[Flaw, ...] = ()
