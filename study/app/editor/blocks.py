"""Duplicates, moves and deletes blocks of a lesson file; no other line changes."""

from __future__ import annotations

import re
from collections.abc import Mapping

from study.app.editor.lines import closed, joined
from study.app.editor.rows import filled, rows
from study.lesson.document import Block, Document
from study.lesson.grammar import PARAGRAPH, QUESTION, TERM
from study.lesson.model import Bilingual, Language
from study.lesson.reader import read
from study.lesson.separators import BAR, join


def extent(document: Document, block: Block) -> tuple[int, int]:
    """Return the indices of the first line of a block and of the line after its last one.

    The comments and blank lines below a block belong to it.
    """
    rank = document.blocks.index(block)
    following = document.blocks[rank + 1].number - 1 if rank + 1 < len(document.blocks) else len(document.lines)
    return max(block.number - 1, 0), following


def delete_block(document: Document, block: Block) -> str:
    """Return the file's text without a block and the comments and blank lines that follow it."""
    start, end = extent(document, block)
    return joined(document, [*document.lines[:start], *document.lines[end:]])


def move_block(document: Document, block: Block, step: int) -> str | None:
    """Return the file's text with a block one place up (-1) or down (1); None at the ends, and for the header.

    Paragraphs stay numbered in order: two that are exchanged exchange their numbers too, wherever these are named.
    """
    rank = document.blocks.index(block)
    if not 0 < rank < len(document.blocks) or not 0 < rank + step < len(document.blocks):
        return None
    first, second = sorted((rank, rank + step))
    upper, lower = document.blocks[first], document.blocks[second]
    start, middle = extent(document, upper)
    _, end = extent(document, lower)
    lines = list(document.lines)
    above, below = closed(lines[start:middle]), closed(lines[middle:end])
    text = joined(document, [*lines[:start], *below, *above, *lines[end:]])
    if upper.type is PARAGRAPH and lower.type is PARAGRAPH:
        return renumbered(read(text).document, {upper.name: lower.name, lower.name: upper.name})
    return text


def renumbered(document: Document, numbers: Mapping[str, str]) -> str:
    """Return the file's text with other numbers for some paragraphs, in their own lines and wherever they are named."""
    lines = list(document.lines)
    for block in document.blocks:
        places = [(block.number, block.column)] if block.type is PARAGRAPH and block.number else []
        named = [entry for entry in block.entries if entry.field and entry.field.shape == "numbers"]
        places += [(line.number, line.column) for entry in named for line in entry.lines]
        for number, column in places:
            raw = lines[number - 1]
            changed = re.sub(r"\d+", lambda match: numbers.get(match[0], match[0]), raw[column - 1 :])
            lines[number - 1] = raw[: column - 1] + changed
    return joined(document, lines)


def duplicate_block(document: Document, block: Block) -> tuple[str, int]:
    """Return the file's text with a copy of a block under a new name, and the line on which the copy begins.

    The copy of a paragraph is put after the last one, with the next number; any other below the block itself.
    """
    start, end = extent(document, block)
    lines = closed(document.lines)
    twin = closed(lines[start:end])
    if twin[-1].strip():
        twin.append(twin[-1][len(twin[-1].rstrip("\r\n")) :])
    if block.type is PARAGRAPH:
        end = max(extent(document, each)[1] for each in document.blocks if each.type is PARAGRAPH)
        twin[0] = _renamed(twin[0], block, str(next_number(document)))
    elif block.type is QUESTION and block.name:
        twin[0] = _renamed(twin[0], block, free_id(document, block.name))
    elif block.type is TERM:
        for entry in block.of("id"):
            line = twin[entry.number - 1 - start]
            column = entry.lines[0].column - 1
            new = free_id(document, entry.first)
            twin[entry.number - 1 - start] = line[:column] + new + line[column + len(entry.first) :]
    above = lines[:end]
    if above[-1].strip():
        above.append(twin[-1])
        end += 1
    if end >= len(lines):
        twin = twin[:-1]
    return joined(document, [*above, *twin, *lines[min(end, len(lines)) :]]), len(above) + 1


def _renamed(line: str, block: Block, name: str) -> str:
    """Return the line that opens a block, with another name."""
    return line[: block.column - 1] + name + line[block.column - 1 + len(block.name) :]


def with_suppression(document: Document, number: int, rule: str, why: Bilingual, language: Language) -> str:
    """Return the file's text with a rule of the check suppressed in the block of a line, and the reason."""
    block, _ = document.at(number)
    free = next(row for row in rows(block, language) if not row.number and row.field and row.field.name == "allow")
    return filled(document, block, free, join([rule, why.fr, why.en], BAR))


def next_number(document: Document) -> int:
    """Return the number for a paragraph after all others."""
    numbers = [int(block.name) for block in document.blocks if block.type is PARAGRAPH and block.name.isdecimal()]
    return max(numbers, default=0) + 1


def free_id(document: Document, wanted: str) -> str:
    """Return an id that no question and no term has yet: `q2`, or with a number, `q2-2`."""
    taken = {block.name for block in document.blocks if block.type is QUESTION}
    taken |= {entry.first for block in document.blocks if block.type is TERM for entry in block.of("id")}
    n = 2
    while wanted in taken or f"{wanted}-{n}" in taken:
        if f"{wanted}-{n}" not in taken:
            return f"{wanted}-{n}"
        n += 1
    return wanted
