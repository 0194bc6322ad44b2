"""Reads the state of a lesson's terms from a file that Anki exported, or from the running Anki."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from decks.anki.connect import RunningAnki
from decks.anki.export_reader import cards_by_guid
from decks.anki.term_state import TermState, term_state
from decks.build.identity import guid
from decks.notetypes import note_type
from study.lesson.keys import LessonKey, TermKey
from study.lesson.model import Language, Lesson


def from_file(path: Path, lessons: Sequence[Lesson], *, studied: Language = "fr") -> dict[TermKey, TermState]:
    """Return the state of each term that an .apkg or .colpkg file holds, in its new format or the old one.

    In a file exported without scheduling information all terms are new. Raises DeckError if the file cannot be read,
    is not an Anki export, is damaged, or has a format that is newer than this program.
    """
    wanted = {
        guid(lesson.id, "term", term.id, studied): TermKey(LessonKey(lesson.id, studied), term.id)
        for lesson in lessons
        for term in lesson.terms
    }
    return {wanted[name]: term_state(cards) for name, cards in cards_by_guid(path, wanted.keys()).items()}


def from_running_anki(
    lessons: Sequence[Lesson], anki: RunningAnki, *, studied: Language = "fr"
) -> dict[TermKey, TermState]:
    """Return the state of each term that the open profile of the running Anki has.

    Raises DeckError if Anki is closed or busy, asks for a key, is too old, or reports an error.
    """
    anki.greet()
    found: dict[TermKey, TermState] = {}
    for lesson in lessons:
        keys = {f"{lesson.id}/{term.id}": TermKey(LessonKey(lesson.id, studied), term.id) for term in lesson.terms}
        cards = anki.cards(lesson.id, note_type("term", studied).name)
        found |= {keys[name]: term_state(states) for name, states in cards.items() if name in keys}
    return found
