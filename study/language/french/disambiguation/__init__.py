"""Chooses between the readings of a form by rules about its neighbours; all data on words are in the lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation import adjacency, agreement, clauses, moods, nouns
from study.language.french.disambiguation.helpers import Chosen, Options

_STEPS = (adjacency.correct, nouns.correct, clauses.correct, moods.correct, agreement.correct)
"""The steps in their order: each relies on the readings chosen by those before it."""


def disambiguate(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, the readings of a sentence that the rules find wrong, and complete others.

    `forms` has the words and punctuation of the sentence with straight apostrophes, `options` all readings of each,
    `chosen` the reading that the tagger chose; None for punctuation.
    """
    for correct in _STEPS:
        correct(forms, options, chosen)
