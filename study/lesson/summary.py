"""What a library says of a lesson, got without reading all of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from study.lesson.grammar import HEADER, LEVELS, PARAGRAPH, QUESTION, TERM, Field, block_words, field_words, fold
from study.lesson.model import Bilingual
from study.lesson.separators import BAR, split

WORDS_PER_MINUTE = 120
"""A careful reading in a foreign language: half the 238 words a minute of a practised reader in
their own (Brysbaert 2019)."""

_BLOCK = re.compile(r"^#+[ \t]*([^\s:]*)", re.MULTILINE)
_FIELD = re.compile(r"^([^\W\d_][\w'’-]*)[^\S\n]*:[^\S\n]?(.*(?:\n(?:[^\S\n].*|//.*|[ \t]*(?=\n)))*)", re.MULTILINE)
_COMMENT = re.compile(r"^//.*\n?", re.MULTILINE)
_LINE_END = re.compile(r"[ \t]*\n\s*")
_WORD = re.compile(r"\S*\w\S*")


@dataclass(frozen=True, slots=True)
class Summary:
    """A lesson in a line."""

    id: str
    """As the file has it; empty if it has none."""
    title: Bilingual
    level: str
    topics: tuple[str, ...]
    paragraphs: int
    words: int
    """French words, between spaces."""
    terms: int
    questions: int

    @property
    def minutes(self) -> int:
        """How long it takes to read the article once, rounded up."""
        return -(-self.words // WORDS_PER_MINUTE)


def summarise(text: str) -> Summary:
    """Skim a lesson file. Never raises; what cannot be understood counts as missing."""
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    openings = list(_BLOCK.finditer(text))
    header = _fields(text[: openings[0].start() if openings else None], field_words(HEADER, None))
    counts = dict.fromkeys((PARAGRAPH.name, TERM.name, QUESTION.name), 0)
    words = 0
    for opening, following in zip(openings, (*openings[1:], None), strict=False):
        block = block_words().get(fold(opening[1]))
        if block is None or block.name not in counts:
            continue
        counts[block.name] += 1
        if block is PARAGRAPH:
            inside = text[opening.end() : following.start() if following else None]
            words += len(_WORD.findall(_fields(inside, field_words(PARAGRAPH, None)).get("fr", "")))
    title = [piece.text for piece in split(_LINE_END.sub(" ", header.get("title", "")), BAR)[:2]]
    return Summary(
        id=header.get("lesson", ""),
        title=Bilingual(*title),
        level=LEVELS.read(header.get("level", "")) or "",
        topics=tuple(topic.strip() for topic in header.get("topics", "").split(",") if topic.strip()),
        paragraphs=counts[PARAGRAPH.name],
        words=words,
        terms=counts[TERM.name],
        questions=counts[QUESTION.name],
    )


def _fields(text: str, words: Mapping[str, Field]) -> dict[str, str]:
    """The first value of every field in a piece of a file, with its indented lines."""
    found: dict[str, str] = {}
    for match in _FIELD.finditer(text):
        field = words.get(fold(match[1]))
        if field is not None:
            found.setdefault(field.name, _COMMENT.sub("", match[2]).strip(" \t\n"))
    return found
