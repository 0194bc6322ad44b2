"""Finds what the author of a lesson could improve for its deck. Nothing of it stops the deck."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from decks.build.context import TermContext
from decks.build.note import Note
from decks.build.prompts import Prompt
from study.lesson.model import Lesson, Term
from study.text import Message

NAMED = 12
"""How many terms or texts a warning names before it only counts the rest."""


def lesson_warnings(
    lesson: Lesson,
    notes: Mapping[str, Note],
    prompts: Mapping[str, Prompt],
    contexts: Mapping[str, TermContext | None],
) -> Iterator[Message]:
    """Yield a sentence or two for each kind of weakness; `notes`, `prompts` and `contexts` are by the term's id."""
    if same := [term for term in lesson.terms if prompts[term.id].added]:
        yield Message(
            "{lesson}: several terms led to the same question, so a cue was added to {terms}. To "
            "choose the cue yourself, add “cue: …”.",
            lesson=lesson.id,
            terms=_heads(same),
        )
    if lost := [term for term in lesson.terms if not (where := contexts[term.id]) or not where.paragraph]:
        yield Message(
            "{lesson}: terms not found in the article, so their cards have no sentence: {terms}. "
            "Add the form used in the text with “forms: …”.",
            lesson=lesson.id,
            terms=_heads(lost),
        )
    if closed := [term for term in lesson.terms if not notes[term.id].value("gap")]:
        yield Message(
            "{lesson}: terms without a gap card, because no sentence containing them was found: {terms}.",
            lesson=lesson.id,
            terms=_heads(closed),
        )
    if drafts := [term for term in lesson.terms if term.draft]:
        yield Message(
            "{lesson}: terms that are still automatic drafts: {terms}. Check them, then remove “draft: yes”.",
            lesson=lesson.id,
            terms=_heads(drafts),
        )
    if not lesson.licence:
        yield Message(
            "{lesson}: the article’s licence is not stated, and the cards show this. Add “licence: …” to the header.",
            lesson=lesson.id,
        )


def named(texts: Sequence[str]) -> str:
    """Return texts as a list, cut after `NAMED` of them: `a, b`, or `a, b … (30)`."""
    shown = ", ".join(texts[:NAMED])
    return f"{shown} … ({len(texts)})" if len(texts) > NAMED else shown


def _heads(terms: Sequence[Term]) -> str:
    return named([term.head for term in terms])
