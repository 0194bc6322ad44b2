"""Writes a lesson as a file, in one canonical form."""

from __future__ import annotations

from study.lesson.field_writer import Part, block_type, fields, name_of
from study.lesson.model import Language, Lesson


def write(lesson: Lesson, words: Language = "en") -> str:
    """Return the canonical text of a lesson: reading it gives an equal lesson.

    Keywords are in the language `words`. The order is header, article, notes, terms, questions; inside
    a block that of the grammar; lines end in a line feed.
    """
    parts: tuple[Part, ...] = (lesson, *lesson.body, *lesson.boxes, *lesson.terms, *lesson.questions)
    return "\n".join("".join(f"{line}\n" for line in block_lines(part, words)) for part in parts)


def block_lines(part: Part, words: Language) -> list[str]:
    """Return the lines of one block, without line ends."""
    lines = [] if isinstance(part, Lesson) else [opening(part, block_type(part).word(words), words)]
    for field, entries in fields(part, words):
        for entry in entries:
            lines += entry.lines(field.mark)
    return lines


def opening(part: Part, word: str, words: Language) -> str:
    """Return the line that opens a block."""
    return f"# {word} {name_of(part, words)}".rstrip(" ")
