"""A learner can see how any word sounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.build.pronunciation import compile_pronunciation
from study.language.data.open import DataFile, data_file
from study.language.french.grapheme_to_phoneme import sounds_of_letters
from study.language.french.pronunciation import ipa
from tests.crf_judge import PronunciationJudge, model_path, words_to_say


@pytest.mark.parametrize(
    ("word", "sound"),
    [
        ("entreprise", "ɑ̃tʁəpʁiz"),
        ("l’entreprise", "lɑ̃tʁəpʁiz"),
        ("chiffre d’affaires", "ʃifʁ dafɛʁ"),
        ("aujourd’hui", "oʒuʁdɥi"),
        ("PDG", "pedeʒe"),
        ("TVA", "tevea"),
        ("décarbonation", "dekaʁbɔnasjɔ̃"),
        ("téléapprentissage", "teleapʁɑ̃tisaʒ"),
        ("58,5", ""),
    ],
)
def test_a_word_sounds_as_a_parisian_says_it(word: str, sound: str) -> None:
    assert ipa(word) == sound


def test_homographs_sound_as_their_part_of_speech() -> None:
    assert (ipa("est", "NOUN"), ipa("est", "VERB")) == ("ɛst", "e")


@given(st.text(max_size=80))
def test_no_word_is_too_odd_to_be_said(word: str) -> None:
    assert "/" not in ipa(word)


def test_a_word_that_no_lexicon_has_sounds_as_the_published_model_says() -> None:
    judge = PronunciationJudge()
    words = words_to_say(600)
    assert [sounds_of_letters(word) for word in words] == [judge.sounds(word) for word in words]


def test_a_very_long_word_is_pronounced_by_its_first_letters() -> None:
    assert sounds_of_letters("zi" * 1000) == sounds_of_letters("zi" * 30)


def test_the_shipped_pronunciation_is_what_the_build_makes_of_the_published_model(tmp_path: Path) -> None:
    target = tmp_path / "pronunciation.sqlite"
    assert compile_pronunciation(model_path("g2p"), target) == 387
    for query in ("SELECT key, weights FROM weight ORDER BY key", "SELECT key, value FROM about"):
        assert DataFile(str(target)).rows(query) == data_file("pronunciation.sqlite").rows(query)
