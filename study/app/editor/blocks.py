"""Whole blocks of a lesson file: added, copied, moved, removed, every other line as it was."""

from __future__ import annotations

from study.app.editor.rows import filled, rows
from study.lesson.document import Block, Document
from study.lesson.grammar import KINDS, QUESTION
from study.lesson.model import Bilingual, Kind, Language
from study.lesson.separators import BAR, join


def extent(document: Document, block: Block) -> tuple[int, int]:
    """First and last+1 index of its lines, with the comments and empty lines below it."""
    rank = document.blocks.index(block)
    following = document.blocks[rank + 1].number - 1 if rank + 1 < len(document.blocks) else len(document.lines)
    return max(block.number - 1, 0), following


def removed(document: Document, block: Block) -> str:
    """The file without a block."""
    start, end = extent(document, block)
    return _text(document, [*document.lines[:start], *document.lines[end:]])


def swapped(document: Document, block: Block, step: int) -> str | None:
    """The file with a block one place up or down; None at the ends, and for the header."""
    rank = document.blocks.index(block)
    if not 0 < rank < len(document.blocks) or not 0 < rank + step < len(document.blocks):
        return None
    first, second = sorted((rank, rank + step))
    start, middle = extent(document, document.blocks[first])
    _, end = extent(document, document.blocks[second])
    lines = list(document.lines)
    above, below = _closed(lines[start:middle]), _closed(lines[middle:end])
    return _text(document, [*lines[:start], *below, *above, *lines[end:]])


def copied(document: Document, block: Block) -> str:
    """The file with a block twice; a question's copy has an id of its own."""
    start, end = extent(document, block)
    lines = _closed(list(document.lines[start:end]))
    twin = list(lines)
    if block.type is QUESTION and block.name:
        twin[0] = twin[0].replace(block.name, free_id(document, block.name), 1)
    return _text(document, [*document.lines[:start], *lines, *twin, *document.lines[end:]])


def with_question(document: Document, kind: Kind, about: int, language: Language) -> tuple[str, int]:
    """The file with a new question of a kind at its end, and the line it begins on."""
    word = KINDS.word(kind, language)
    keywords = {field.name: field.word(language) for field in QUESTION.fields}
    skill = "littéral" if language == "fr" else "literal"
    lines = _closed(list(document.lines)) if document.lines else []
    end = _line_end(document)
    if lines and lines[-1].strip():
        lines.append(end)
    number = len(lines) + 1
    opening = f"# {QUESTION.word(language)} {free_id(document, f'q{about}')} {word}"
    new = (opening, f"{keywords['about']}: {about}", f"{keywords['skill']}: {skill}")
    return _text(document, [*lines, *(line + end for line in new)]), number


def allowing(document: Document, number: int, rule: str, why: Bilingual, language: Language) -> str:
    """The file with a rule of the check set aside in the block of a line."""
    block, _ = document.at(number)
    free = next(row for row in rows(block, language) if not row.number and row.field and row.field.name == "allow")
    return filled(document, block, free, join([rule, why.fr, why.en], BAR))


def free_id(document: Document, wanted: str) -> str:
    """An id that no question has yet."""
    taken = {block.name for block in document.blocks}
    n = 2
    while wanted in taken or f"{wanted}-{n}" in taken:
        if f"{wanted}-{n}" not in taken:
            return f"{wanted}-{n}"
        n += 1
    return wanted


def _closed(lines: list[str]) -> list[str]:
    """Lines whose last one ends, so that others can follow."""
    if lines and not lines[-1].endswith(("\n", "\r")):
        first = lines[0]
        lines[-1] += first[len(first.rstrip("\r\n")) :] or "\n"
    return lines


def _line_end(document: Document) -> str:
    first = document.lines[0] if document.lines else ""
    return first[len(first.rstrip("\r\n")) :] or "\n"


def _text(document: Document, lines: list[str]) -> str:
    return document.bom + "".join(lines)
