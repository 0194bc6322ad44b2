"""Texts from elsewhere as a line of a lesson file can hold them."""

from __future__ import annotations

import re
import unicodedata

from study.lesson.model import Bilingual

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")


def plain(text: str) -> str:
    """A text without line ends and without what cannot be seen."""
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub(" ", text))


def line(text: str) -> str:
    """The same, without spaces at its ends."""
    return plain(text).strip(" \t")


def clean(text: Bilingual) -> Bilingual:
    """Both sides as lines."""
    return Bilingual(line(text.fr), line(text.en))
