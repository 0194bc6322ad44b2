"""English senses are found in English sentences."""

from __future__ import annotations

import pytest

from study.language.english.senses import bare, english_spans, senses, stem


@pytest.mark.parametrize(
    ("gloss", "found"),
    [
        ("revenue, takings", ("revenue", "takings")),
        ("deliver (a speech, a talk), pronounce", ("deliver (a speech, a talk)", "pronounce")),
        ("since; as", ("since", "as")),
        ("", ()),
    ],
)
def test_a_gloss_is_parted_into_its_senses(gloss: str, found: tuple[str, ...]) -> None:
    assert senses(gloss) == found


def test_what_is_said_about_a_sense_is_not_the_sense() -> None:
    assert bare("billion (10⁹)") == "billion"
    assert bare("(formal)") == "(formal)"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("invest", "investing"),
        ("carry", "carried"),
        ("stop", "stopped"),
        ("rise", "rising"),
        ("company", "companies"),
        ("giant", "giant’s"),
        ("expand", "expanded"),
        ("process", "processes"),
    ],
)
def test_forms_of_a_regular_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("president", "present"), ("market", "mark"), ("ring", "rise")])
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("gloss", "sentence", "found"),
    [
        ("to invest", "It will be investing again.", ["investing"]),
        ("revenue, takings", "The takings, and then takings.", ["takings", "takings"]),
        ("thanks to", "It grew thanks to them.", ["thanks to"]),
        ("to provide sb", "It provides water.", ["provides"]),
        ("in terms of", "First in terms of size.", ["in terms of"]),
        ("to be", "To be or not.", ["be"]),
        ("however", "How ever so.", []),
        ("", "Anything.", []),
    ],
)
def test_a_sense_is_found_whatever_its_ending(gloss: str, sentence: str, found: list[str]) -> None:
    assert [sentence[start:end] for start, end in english_spans(gloss, sentence)] == found
