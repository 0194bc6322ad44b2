"""Aiken files are told from GIFT and read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.teach.exchange.aiken import is_aiken, read

TEXT = "Quel rang ?\nA. premier\nB) deuxième\nANSWER: B\n"


def test_a_question_its_options_and_its_answer() -> None:
    assert is_aiken(TEXT)
    (question,) = read(TEXT).questions
    assert question.stem == "Quel rang ?"
    assert [(each.text, each.fraction) for each in question.answers] == [("premier", 0.0), ("deuxième", 1.0)]


def test_an_answer_that_is_no_option_is_told_with_its_line() -> None:
    found = read(TEXT.replace("ANSWER: B", "ANSWER: D"))
    assert not found.questions
    assert [each.line for each in found.warnings] == [4]


def test_a_question_without_an_answer_is_told_with_its_line() -> None:
    assert [each.line for each in read(TEXT + "\nEt puis ?\nA. oui\n").warnings] == [6]


@given(st.text(st.sampled_from("AB.) \nANSWER:"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    read(text)
