"""Words are remembered by their lemma."""

from __future__ import annotations

from study.language.word_key import word_key


def test_a_word_has_one_key_whatever_its_capitals_and_its_apostrophe() -> None:
    assert word_key("Chiffre d’affaires", "fr") == word_key("chiffre d'affaires", "fr") == "fr:chiffre d'affaires"
    assert word_key("augmenter", "fr") != word_key("augmenter", "en")
