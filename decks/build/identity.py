"""Who a note is: names that hang on ids alone, so that a typo mended in a text is still the same note."""

from __future__ import annotations

import hashlib
import re
from base64 import urlsafe_b64encode

from decks.build.html import clean
from study.language.typography import strip_accents
from study.lesson.model import Language

_NAMESPACE = "alinea-deck-1"
"""Never to be changed: every published GUID hangs on it."""

_NO_SLUG = re.compile(r"[^a-z0-9]+")


def guid(lesson: str, room: str, key: str, studied: Language) -> str:
    """A note's GUID, 16 of [A-Za-z0-9_-]: from the lesson's id, what the note is made from, and its id there."""
    return urlsafe_b64encode(_digest("note", studied, room, lesson, key)[:12]).decode()


def deck_id(lesson: str, studied: Language) -> int:
    """A deck's id, which Anki reads and ignores: decks match by name. Positive, exact in every language's numbers."""
    return int.from_bytes(_digest("deck", studied, lesson)[:6], "big") | 1 << 40


def slug(text: str) -> str:
    """The text as a tag may hold it: a-z, 0-9 and hyphens; empty if nothing of it can be written so."""
    return _NO_SLUG.sub("-", strip_accents(text).casefold()).strip("-")


def _digest(*parts: str) -> bytes:
    # A separator that a clean id cannot hold keeps ("a", "bc") from ("ab", "c").
    return hashlib.sha256("\x1f".join((_NAMESPACE, *map(clean, parts))).encode()).digest()
