"""Typing with any keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.app.questions.inputs.field import Field


def typed(*keys: str) -> Field:
    field = Field()
    for key in keys:
        field.key(key, key if len(key) == 1 else None)
    return field


@pytest.mark.parametrize(
    ("letters", "ups", "seen"),
    [("e", 1, "é"), ("e", 2, "è"), ("e", 5, "e"), ("E", 1, "É"), ("c", 1, "ç"), ("o", 2, "œ")],
)
def test_the_up_arrow_turns_the_last_letter_into_its_next_accent(letters: str, ups: int, seen: str) -> None:
    assert typed(*letters, *["up"] * ups).text == seen


def test_the_up_arrow_leaves_a_letter_without_accents_alone() -> None:
    assert typed("b", "up").text == "b"


def test_letters_go_in_where_the_caret_stands() -> None:
    assert typed("h", "u", "s", "s", "e", "home", "right", "a").text == "hausse"


def test_a_pasted_answer_loses_its_line_ends() -> None:
    field = Field()
    field.insert("la\nhausse\x1b")
    assert field.text == "la hausse"


@given(
    st.lists(
        st.sampled_from(
            ["left", "right", "home", "end", "backspace", "delete", "up", "ctrl+w", "ctrl+u", "a", "é", " "]
        )
    )
)
def test_the_caret_never_leaves_the_text(keys: list[str]) -> None:
    field = typed(*keys)
    assert 0 <= field.caret <= len(field.text)
