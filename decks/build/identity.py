"""Makes the ids of notes and decks. They depend on ids of the lesson only, so a corrected text stays the same note."""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode
from collections.abc import Collection

from decks.build.html import clean
from decks.notetypes import NoteKind
from study.language.typography import strip_accents
from study.lesson.model import Language

_NAMESPACE = "alinea-deck-1"
"""Never to be changed: it is part of every published GUID."""

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def guid(lesson_id: str, kind: NoteKind, id: str, studied: Language) -> str:
    """Return a note's GUID: 16 characters of [A-Za-z0-9_-].

    It is made from the lesson's id, the kind of the note, and the id of what the note is made from.
    """
    return urlsafe_b64encode(_digest("note", studied, kind, lesson_id, id)[:12]).decode()


def deck_id(lesson_id: str, studied: Language) -> int:
    """Return a deck's id: positive, and small enough to be exact in JavaScript.

    Anki reads and ignores it; decks are matched by name.
    """
    return int.from_bytes(_digest("deck", studied, lesson_id)[:6], "big") | 1 << 40


def note_key(lesson_id: str, kind: NoteKind, id: str) -> str:
    """Return a note's key, by which a person recognises it: `lesson/term`, `lesson/sentence/2.1`."""
    return f"{lesson_id}/{id}" if kind == "term" else f"{lesson_id}/{kind}/{id}"


def is_note(name: str, key: str, lesson_id: str, kinds: Collection[NoteKind], studied: Language) -> bool:
    """Return whether a GUID is that of a note with this key, of one of the kinds, in one language to study."""
    for kind in kinds:
        prefix = note_key(lesson_id, kind, "")
        if key.startswith(prefix) and guid(lesson_id, kind, key[len(prefix) :], studied) == name:
            return True
    return False


def in_search(text: str) -> str:
    """Return a text with the characters escaped that have a meaning in Anki's search."""
    return re.sub(r'([\\"*_:])', r"\\\1", text)


def slug(text: str) -> str:
    """Return a text as it can be part of a tag: a-z, 0-9 and hyphens. `Économie (2020)` → `economie-2020`.

    Empty if no letter or digit of the text can be written so.
    """
    return _NO_SLUG.sub("-", strip_accents(text).casefold()).strip("-")


def _digest(*parts: str) -> bytes:
    # A separator that no clean id can hold distinguishes ("a", "bc") from ("ab", "c").
    return hashlib.sha256("\x1f".join((_NAMESPACE, *map(clean, parts))).encode()).digest()
