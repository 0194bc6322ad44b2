"""Names in the store are read back as what they were made of."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.lesson.keys import Key, LessonKey, QuestionKey, TermKey, WordKey, is_question, parse, slug

IDS = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_.-]*", fullmatch=True)
LESSONS = st.builds(LessonKey, IDS, st.sampled_from(["fr", "en"]))
KEYS = st.one_of(
    st.builds(TermKey, LESSONS, IDS),
    st.builds(QuestionKey, LESSONS, IDS),
    st.builds(WordKey, st.sampled_from(["fr", "en"]), st.text().filter(lambda lemma: "/" not in lemma)),
)


@given(KEYS)
def test_a_key_read_back_is_the_same_key(key: Key) -> None:
    assert parse(str(key)) == key


@given(LESSONS)
def test_a_lesson_key_read_back_is_the_same_key(key: LessonKey) -> None:
    assert LessonKey.parse(str(key)) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("cloud/recettes", TermKey(LessonKey("cloud"), "recettes")),
        ("cloud:en/revenue", TermKey(LessonKey("cloud", "en"), "revenue")),
        ("fr:augmenter", WordKey("fr", "augmenter")),
        ("fr:et/ou", WordKey("fr", "et/ou")),
        ("?cloud?q1", QuestionKey(LessonKey("cloud"), "q1")),
        ("?cloud:en?q1", QuestionKey(LessonKey("cloud", "en"), "q1")),
    ],
)
def test_the_names_of_the_first_release_are_understood(text: str, key: Key) -> None:
    assert parse(text) == key
    assert str(key) == text


@pytest.mark.parametrize("text", ["", "augmenter", "de:gehen", "?cloud", "x:y:z"])
def test_a_name_of_no_known_form_is_none(text: str) -> None:
    assert parse(text) is None


def test_the_condition_for_questions_finds_questions_only() -> None:
    connection = sqlite3.connect(":memory:")
    rows = connection.execute(
        f"SELECT key FROM (SELECT 'fr:q' AS key UNION SELECT '?a?b' UNION SELECT 'a/b') WHERE {is_question('key')}"
    )
    assert rows.fetchall() == [("?a?b",)]


def test_a_headword_in_plain_letters_is_the_id_of_its_term() -> None:
    assert slug("chiffre d'affaires") == "chiffre-d-affaires"
    assert slug("main-d’œuvre") == "main-d-oeuvre"
