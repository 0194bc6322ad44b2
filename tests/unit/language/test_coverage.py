"""The share of a text that is known counts the words one learns, in either language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.coverage import share
from study.language.text_keys import english_keys, paragraph_keys
from study.lesson.model import Language


def test_names_numbers_and_grammar_words_are_not_counted() -> None:
    keys = list(paragraph_keys("Alibaba a investi 25 milliards dans les marchés de la Chine.", "fr"))
    assert keys == ["fr:investir", "fr:milliard", "fr:marché"]


def test_english_forms_count_for_their_headword() -> None:
    assert list(english_keys("The companies analyzed by Zhang grew in China.")) == [
        "en:company",
        "en:analyse",
        "en:grow",
    ]


def test_what_is_ignored_is_left_out() -> None:
    counts = {"fr:a": 3, "fr:b": 1, "fr:c": 4}
    assert share(counts, {"fr:a"}, {"fr:c"}) == 0.75
    assert share({}, set(), set()) == 0


@pytest.mark.parametrize("language", ["fr", "en"])
@given(text=st.text(max_size=80))
def test_no_text_is_too_odd(language: Language, text: str) -> None:
    assert all(key.startswith(f"{language}:") for key in paragraph_keys(text, language))
