"""Converts messages into content of a lesson: texts that the program writes into a lesson file are in both
languages."""

from __future__ import annotations

from study.lesson.model import Bilingual
from study.locale import in_both
from study.text import Text


def content(message: Text) -> Bilingual:
    """Return a message in French and in English with its values filled in; an empty text remains empty."""
    return Bilingual(**in_both(message))
