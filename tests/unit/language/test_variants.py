"""British and American spellings of a word are one word, and two words are never made one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.english.lemmas import french_for
from study.language.english.variants import british, folded


@pytest.mark.parametrize(
    ("american", "wanted"),
    [
        ("color", "colour"),
        ("organize", "organise"),
        ("privatization", "privatisation"),
        ("program", "programme"),
        ("center", "centre"),
        ("traveled", "travelled"),
        ("modeling", "modelling"),
        ("analyze", "analyse"),
        ("defense", "defence"),
        ("labor", "labour"),
        ("neighboring", "neighbouring"),
    ],
)
def test_two_spellings_are_one_word(american: str, wanted: str) -> None:
    assert british(american) == wanted
    assert british(wanted) == wanted


@pytest.mark.parametrize("word", ["size", "prize", "author", "sector", "water", "citizen", "filed", "doctor", "major"])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert british(word) == word


def test_an_american_word_is_looked_up() -> None:
    assert french_for("organizations") == french_for("organisations") != ()
    assert french_for("behavior")[0].lemma == french_for("behaviour")[0].lemma


@pytest.mark.parametrize(
    ("form", "french"),
    [
        ("rose", "monter"),
        ("company", "société"),
        ("customers", "client"),
        ("completed", "compléter"),
        ("giant", "géant"),
        ("markets", "marché"),
        ("is", "être"),
    ],
)
def test_the_commonest_french_for_a_form_in_a_text_comes_first(form: str, french: str) -> None:
    assert french in [entry.lemma for entry in french_for(form)][:3]


def test_a_grammar_word_is_not_taken_for_a_noun() -> None:
    assert "testament" not in [entry.lemma for entry in french_for("will")]


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)
