"""Reads the data of a lesson file for the library, and the text for a search, without reading the whole lesson."""

from __future__ import annotations

import re
from collections.abc import Mapping

from study.lesson.bilingual import Bilingual
from study.lesson.characters import readable
from study.lesson.grammar import (
    HEADER,
    HEADING,
    KINDS,
    LANGUAGES,
    LEVELS,
    PARAGRAPH,
    QUESTION,
    TERM,
    Field,
    block_words,
    field_words,
    fold,
)
from study.lesson.kinds import TYPED
from study.lesson.lesson_summary import LessonSummary
from study.lesson.separators import BAR, split

_WORD_OF_BLOCK = re.compile(r"#*[^\S\n]*([^\s:]*)")
_FIELD = re.compile(r"^([^\W\d_][\w'’-]*)[^\S\n]*:[^\S\n]?(.*(?:\n(?:[^\S\n].*|//.*|[ \t]*(?=\n)))*)", re.MULTILINE)
_COMMENT = re.compile(r"\n//.*")
_LINE_END = re.compile(r"[ \t]*\n\s*")
_KIND = re.compile(r"#*[^\S\n]*\S+[^\S\n]+\S+[^\S\n]+(\S+)")
_FOR = re.compile(r"^(?:for|pour)[^\S\n]*:[^\S\n]*(\S+)", re.MULTILINE | re.IGNORECASE)
_WORD = re.compile(r"\S*\w\S*")


def read_summary(text: str) -> tuple[LessonSummary, str]:
    """Return the summary of a lesson file and its article in both languages. Invalid lines are left out."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    top, *blocks = f"\n{text}".split("\n#")
    header = _fields(top, field_words(HEADER, None))
    counts = dict.fromkeys((PARAGRAPH, TERM), 0)
    words = french = english = 0
    article: list[str] = []
    for text_of_block in blocks:
        opening = _WORD_OF_BLOCK.match(text_of_block)
        block = block_words().get(fold(opening[1])) if opening else None
        if block in counts:
            counts[block] += 1
        if block is QUESTION:
            only = _only(text_of_block)
            french += only != "english"
            english += only != "french"
        if block is PARAGRAPH or block is HEADING:
            fields = _fields(text_of_block, field_words(block, None))
            article += (fields.get("fr", ""), fields.get("en", ""))
            words += len(_WORD.findall(fields.get("fr", ""))) if block is PARAGRAPH else 0
    title = [piece.text for piece in split(_LINE_END.sub(" ", header.get("title", "")), BAR)[:2]]
    found = LessonSummary(
        id=header.get("lesson", ""),
        title=Bilingual(*title),
        level=LEVELS.read(header.get("level", "")) or "",
        topics=tuple(topic.strip() for topic in header.get("topics", "").split(",") if topic.strip()),
        paragraphs=counts[PARAGRAPH],
        words=words,
        terms=counts[TERM],
        questions=french,
        english_questions=english,
    )
    return found, "\n".join(article)


def _only(text: str) -> str | None:
    """Return the only language in which a block's question is asked; None if it is asked in both directions."""
    if said := _FOR.search(text):
        return LANGUAGES.read(said[1])
    head = _KIND.match(text)
    return "french" if head and KINDS.read(head[1]) in TYPED else None


def _fields(text: str, words: Mapping[str, Field]) -> dict[str, str]:
    """Return the first value of every field in a block, with its indented lines, by the field's English name."""
    found: dict[str, str] = {}
    for match in _FIELD.finditer(text):
        field = words.get(fold(match[1]))
        if field is not None:
            found.setdefault(field.name, readable(_COMMENT.sub("", match[2]).strip(" \t\n")))
    return found
