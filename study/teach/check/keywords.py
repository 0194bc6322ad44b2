"""The keywords of the lesson format, for messages that quote them."""

from __future__ import annotations

from study.lesson.grammar import BLOCKS, HEADER
from study.lesson.model import Bilingual

_FIELDS = {field.name: field for block in (HEADER, *BLOCKS) for field in block.fields}


def keyword(name: str) -> Bilingual:
    """Return the keyword of a field in both languages, by its English name: `evidence` for *preuve* and *evidence*."""
    return _FIELDS[name].words
