"""Cleans imported texts for the lines of a lesson file."""

from __future__ import annotations

import re
import unicodedata

from study.lesson.model import Bilingual

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def plain(text: str) -> str:
    """Return a text without line ends and invisible characters."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub(" ", text))


def line(text: str) -> str:
    """Return a text without line ends, invisible characters, and spaces at its ends."""
    return plain(text).strip(" \t")


def clean(text: Bilingual) -> Bilingual:
    """Return both texts as lines of a lesson file."""
    return Bilingual(line(text.fr), line(text.en))
