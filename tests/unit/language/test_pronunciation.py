"""A learner can see how any word sounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.french.pronunciation import ipa


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
