"""Splits a plain text into a title, headings and paragraphs, and paragraphs into sentences."""

from __future__ import annotations

import re
from typing import NamedTuple

from study.language.sentences import split
from study.lesson.characters import readable
from study.lesson.model import Bilingual, Heading, Paragraph
from study.teach.draft.dateline import split_date

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_MARKED = re.compile(r"\A#{1,6}\s+")
_ITEM = re.compile(r"\A(?:[-–—•*]|\d{1,2}[.)])\s+(?=\S)")
_LETTER = re.compile(r"[^\W\d_]")
_ENDS = (".", "!", "?", "…", ":", ";", ",", "»", "”", '"')
_LONG_LINE = 100
"""Maximum line length, in characters, of a wrapped text; if a line is longer, each line is a paragraph."""
_LONG_HEADING = 120
_TITLE_WORDS = 10
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


class Article(NamedTuple):
    """An article divided into its parts."""

    title: str
    """The first heading of the text, or its first words."""
    body: tuple[Heading | Paragraph, ...]
    """The headings and paragraphs without the title, in French only."""
    date: str = ""
    """The day or month that the text begins with, as a lesson writes it: 2020-10-14. Empty if unknown."""

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the paragraphs without the headings."""
        return tuple(part for part in self.body if isinstance(part, Paragraph))


def read_article(text: str) -> Article:
    """Return the article that a text contains; any text is accepted. A text without letters has no paragraphs.

    Empty lines separate paragraphs; in a text that is not wrapped, each line is a paragraph. A short separate line that
    does not end like a sentence is a heading; a heading at the beginning of the text is the title. Control characters
    are made visible.
    """
    date, text = split_date(readable(_BREAKS.sub("\n", _INVISIBLE.sub("", text))))
    blocks = [block for block in _blocks(text) if _has_letters(block)]
    title = ""
    if len(blocks) > 1 and _is_heading(blocks[0], _LONG_HEADING + 60):
        title = _bare(blocks.pop(0)[0])
    body: list[Heading | Paragraph] = []
    number = 0
    for place, block in enumerate(blocks):
        if _is_heading(block) and place + 1 < len(blocks):
            body.append(Heading(Bilingual(_bare(block[0]))))
        else:
            number += 1
            body.append(Paragraph(number, tuple(_sentences(block)), ()))
    return Article(title or _first_words(body), tuple(body), date)


def _blocks(text: str) -> list[list[str]]:
    """Return the lines of each paragraph, without white space at their ends."""
    wrapped = max(map(len, text.split("\n"))) <= _LONG_LINE
    parted = _BLANK_LINE.split(text.strip())
    if not wrapped:
        parted = [line for part in parted for line in part.split("\n")]
    return [[line.strip() for line in part.split("\n")] for part in parted]


def _has_letters(block: list[str]) -> bool:
    return any(_LETTER.search(line) for line in block)


def _is_heading(block: list[str], longest: int = _LONG_HEADING) -> bool:
    if len(block) != 1 or not 0 < len(block[0]) <= longest:
        return False
    return bool(_MARKED.match(block[0])) or not (block[0].endswith(_ENDS) or _ITEM.match(block[0]))


def _bare(line: str) -> str:
    """Return a heading without its Markdown signs."""
    return " ".join(_MARKED.sub("", line, count=1).strip(" *_").split())


def _sentences(block: list[str]) -> list[str]:
    """Return the sentences of a paragraph with single spaces; each list item begins a new sentence."""
    pieces: list[list[str]] = []
    for line in block:
        if _ITEM.match(line) or not pieces:
            pieces.append([_ITEM.sub("", line, count=1)])
        else:
            pieces[-1].append(line)
    found = []
    for piece in pieces:
        text = _spaced(" ".join(piece))
        found += [text[sentence.start : sentence.end] for sentence in split(text)]
    return found


def _spaced(text: str) -> str:
    """Return a text with each run of spaces replaced by one space; no-break spaces are kept."""
    return re.sub(r"[ \t]+", " ", text).strip()


def _first_words(body: list[Heading | Paragraph]) -> str:
    first = next((part.fr[0] for part in body if isinstance(part, Paragraph) and part.fr), "")
    words = first[:400].split()
    return " ".join(words[:_TITLE_WORDS])[:_LONG_HEADING].rstrip(" .,;:") + ("…" if len(words) > _TITLE_WORDS else "")
