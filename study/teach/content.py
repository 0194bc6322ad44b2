"""Messages as the content of a lesson: what the program writes into a lesson file is in both languages."""

from __future__ import annotations

from study.lesson.model import Bilingual
from study.locale import in_both
from study.text import Text


def content(message: Text) -> Bilingual:
    """Return a message in French and in English, its values filled in; an empty text stays empty."""
    return Bilingual(**in_both(message))
