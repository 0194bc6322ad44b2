"""Words are remembered by their lemma, and counted once."""

from __future__ import annotations

from study.language.statuses import known_words, word_key


def test_a_word_has_one_key_whatever_its_capitals_and_its_apostrophe() -> None:
    assert word_key("Chiffre d’affaires", "fr") == word_key("chiffre d'affaires", "fr") == "fr:chiffre d'affaires"
    assert word_key("augmenter", "fr") != word_key("augmenter", "en")


def test_a_term_and_its_headword_count_once_and_a_term_of_an_old_file_counts() -> None:
    statuses = {
        "petite/chiffre-d-affaires": "known",
        "fr:chiffre d'affaires": "known",
        "petite:en/loyer": "known",
        "en:rent": "known",
        "petite/loyer": "known",
        "fr:client": "learning",
    }
    assert known_words(statuses) == 3
