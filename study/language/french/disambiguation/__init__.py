"""Chooses between the readings of a form by its neighbours, by rules that know the lexicon alone."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation import adjacency, agreement, clauses, homographs, moods, nouns
from study.language.french.disambiguation.helpers import Chosen, Options

_STEPS = (adjacency.correct, nouns.correct, clauses.correct, homographs.correct, moods.correct, agreement.correct)
"""In this order: each step relies on the readings chosen by those before it."""


def disambiguate(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, the chosen readings of one sentence that the rules find wrong, and complete others.

    `forms` has the words and punctuation marks of the sentence with straight apostrophes, `options` all readings of
    each, `chosen` the reading chosen by the tagger; None for a punctuation mark.
    """
    for correct in _STEPS:
        correct(forms, options, chosen)
