"""The readings that a source has, before the sources are merged."""

from __future__ import annotations

from typing import NamedTuple


class SourceRow(NamedTuple):
    """A form with one of its readings in one source."""

    form: str
    """As in a text, in lower case unless it is always written with a capital; straight apostrophes."""
    lemma: str
    pos: str
    """Universal Dependencies tag."""
    gender: str = ""
    """m, f, or empty for both or none."""
    number: str = ""
    """s, p, or empty for both or none."""
    moods: tuple[str, ...] = ()
    """For a verb form, in the codes of `study.language.french.inflection`: P3s, G, K …"""
    ipa: str = ""
    weight: float = 0.0
    """Occurrences in the source, per million words."""
    source: str = "L"
    """L Lexique, H hunspell-fr, C the closed classes written for this project."""
