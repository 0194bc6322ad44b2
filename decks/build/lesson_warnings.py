"""Finds what the author of a lesson could improve for its deck. Nothing of it stops the deck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from decks.build.context import Met
from decks.build.note import Note
from decks.build.prompts import Prompt
from decks.warnings import shortened
from study.lesson.model import Lesson, Term
from study.text import Message


def lesson_warnings(
    lesson: Lesson, notes: Mapping[str, Note], asked: Mapping[str, Prompt], met: Mapping[str, Met | None]
) -> Iterator[Message]:
    """Yield a sentence or two for each kind of weakness; `notes`, `asked` and `met` are by the term's id."""
    if same := [term for term in lesson.terms if asked[term.id].added]:
        yield Message(
            "{lesson}: several terms asked the same question, so a cue was added to {terms}. Choose it yourself with "
            "“cue: …”.",
            lesson=lesson.id,
            terms=_named(same),
        )
    if lost := [term for term in lesson.terms if not (where := met[term.id]) or not where.paragraph]:
        yield Message(
            "{lesson}: not found in the article, so without its sentence: {terms}. Write the form used in the text "
            "with “forms: …”.",
            lesson=lesson.id,
            terms=_named(lost),
        )
    if closed := [term for term in lesson.terms if not notes[term.id].value("gap")]:
        yield Message(
            "{lesson}: without a gap card, because no sentence was found with the term: {terms}.",
            lesson=lesson.id,
            terms=_named(closed),
        )
    if not lesson.licence:
        yield Message(
            "{lesson}: the article’s licence is not stated, and the cards say so. Add “licence: …” to the header.",
            lesson=lesson.id,
        )


def _named(terms: Sequence[Term]) -> str:
    return shortened([term.head for term in terms])
