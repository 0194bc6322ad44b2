"""A word that no entry has is explained by the word it is made of, and only where that can be trusted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.french.analysis import analyse
from study.language.french.morphology import derived
from study.language.words import entry_of


@pytest.mark.parametrize(
    ("lemma", "pos", "sense"),
    [
        ("médicalement", "ADV", "medically"),
        ("verticalement", "ADV", "vertically"),
        ("courageusement", "ADV", "brave (from courageux)"),
        ("géographiquement", "ADV", "geographically"),
        ("convoité", "ADJ", "to covet (participle of convoiter)"),
        ("vice-gouverneur", "NOUN", "vice-governor"),
        ("ex-ministre", "NOUN", "former minister"),
        ("franco-allemand", "ADJ", "Franco-German"),
    ],
)
def test_a_word_borrows_the_sense_of_the_word_it_is_made_of(lemma: str, pos: str, sense: str) -> None:
    entry = derived(lemma, pos)
    assert entry is not None
    assert entry.senses == (sense,)


@pytest.mark.parametrize(("lemma", "pos"), [("moment", "NOUN"), ("ciment", "ADV"), ("zzz", "VERB"), ("", "ADV")])
def test_nothing_is_made_up(lemma: str, pos: str) -> None:
    assert derived(lemma, pos) is None


def test_it_shows_in_a_text() -> None:
    word = next(word for word in analyse("Il est médicalement suivi.").words if word.form == "médicalement")
    entry = entry_of(word)
    assert entry is not None
    assert entry.senses == ("medically",)


@given(st.text(max_size=30), st.sampled_from(["ADV", "ADJ", "VERB", "NOUN", "X"]))
def test_no_word_is_too_odd(lemma: str, pos: str) -> None:
    entry = derived(lemma, pos)
    assert entry is None or all(entry.senses)
