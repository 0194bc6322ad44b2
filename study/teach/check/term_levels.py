"""Rules on the levels of terms."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.document import Block
from study.lesson.grammar import LEVELS
from study.teach.check.finding import Hit
from study.teach.check.keywords import keyword
from study.teach.check.material import Material, heading_span, value_span
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT
from study.text import Message

_JUSTIFIED = ("trap", "english-trap", "core")
"""Fields that are a reason to teach a word below the level of the lesson."""
_SHOWN = 12
"""Lines that a message lists."""


@rule(
    "A57",
    Message("Leave out terms below the level of the lesson."),
    Message(
        "Learners know these words, and cards for them take the time of the others. A word that this text uses in an "
        "unexpected way stays, with a “trap:”."
    ),
    CRAFT,
    "// niveau: B2 … # Terme aller … niveau: A1 | level: B2 … # Term aller … level: A1",
    "// niveau: B2 … # Terme recettes … niveau: B2 | level: B2 … # Term recettes … level: B2",
)
def term_below_the_lesson(material: Material) -> Iterator[Hit]:
    """Report a term whose level is below that of the lesson, unless it has a trap or is a core word."""
    levels = LEVELS.words("en")
    if material.lesson.level not in levels:
        return
    for term, block in material.terms:
        level = _level(block)
        if level in levels and levels.index(level) < levels.index(material.lesson.level) and not _justified(block):
            yield Hit(
                value_span(block.of("level")[0]),
                Message(
                    "“{head}” is a word of level {level} in a lesson of level {lesson}. Delete the term, or say with "
                    "“{keyword}:” what is difficult about it here.",
                    head=term.head,
                    level=level,
                    lesson=material.lesson.level,
                    keyword=keyword("trap"),
                ),
                term.head,
            )


def _level(block: Block) -> str:
    entries = block.of("level")
    return (LEVELS.read(entries[0].value) or "") if entries else ""


def _justified(block: Block) -> bool:
    return any(block.of(field) for field in _JUSTIFIED)


@rule(
    "A58",
    Message("Give all terms a level, or none."),
    Message("Terms without a level are missing wherever words are chosen by level."),
    CRAFT,
    "// 40 termes sur 50 ont un niveau | 40 of 50 terms have a level",
    "// 50 termes sur 50 | 50 of 50 terms",
)
def terms_without_level(material: Material) -> Iterator[Hit]:
    """Report a lesson some of whose terms have no level, once."""
    without = [block for _, block in material.terms if not block.of("level")]
    if without and len(without) < len(material.terms):
        lines = ", ".join(str(block.number) for block in without[:_SHOWN])
        yield Hit(
            heading_span(without[0]),
            Message.plural(
                "{n} term has no level, the others have one (line {lines}). Add “{keyword}:”.",
                "{n} terms have no level, the others have one (lines {lines}). Add “{keyword}:”.",
                len(without),
                keyword=keyword("level"),
                lines=lines + (" …" if len(without) > _SHOWN else ""),
            ),
        )
