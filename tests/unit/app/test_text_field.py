"""Text being typed: what may be typed, its accents, its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._wrap import compute_wrap_offsets

from study.app.page.field_lines import accent_row, field_lines, field_runs
from study.app.page.text_field import TextField, next_accent, wrap


@pytest.mark.parametrize(
    ("letters", "ups", "seen"),
    [("e", 1, "é"), ("e", 2, "è"), ("e", 5, "e"), ("E", 1, "É"), ("c", 1, "ç"), ("o", 2, "œ"), ("b", 1, "")],
)
def test_a_letter_goes_through_its_accents_and_back(letters: str, ups: int, seen: str) -> None:
    letter = letters
    for _ in range(ups):
        letter = next_accent(letter)
    assert letter == seen


def test_text_goes_in_where_the_caret_is() -> None:
    field = TextField("husse")
    field.caret = 1
    field.insert("a")
    assert (field.text, field.caret) == ("hausse", 2)


def test_a_pasted_answer_loses_its_line_ends_and_control_characters() -> None:
    field = TextField()
    field.insert("la\r\nhausse\x1b[31m\tdu\u00a0mois\x00")
    assert field.text == "la hausse[31m du\u00a0mois"


def test_a_field_takes_no_more_than_its_limit() -> None:
    field = TextField("12345678", limit=10)
    field.insert("abc")
    assert field.text == "12345678ab"


@given(st.text(st.sampled_from("ab é漢\u00a0-  e'"), max_size=80), st.integers(2, 30))
def test_lines_end_where_the_text_area_ends_them(text: str, width: int) -> None:
    assert [start for start, _ in wrap(text, width)] == [0, *compute_wrap_offsets(text, width, 4)]


@given(st.text(st.sampled_from("ab é漢 "), max_size=40), st.integers(4, 20), st.data())
def test_a_field_is_as_wide_as_it_says_and_shows_its_caret(text: str, width: int, data: st.DataObject) -> None:
    for field in (TextField(text), TextField(text, wraps=True)):
        field.caret = data.draw(st.integers(0, len(text)))
        lines = field_lines(field, width)
        assert {line.width for line in lines} == {width}
        assert sum("caret" in run.role for line in lines for run in line.runs) == 1
        assert all(run.field is field for line in lines for run in line.runs)


def test_letters_of_two_cells_fit_into_the_field() -> None:
    field = TextField("漢字漢字漢字")
    assert sum(len(run.text) for run in field_runs(field, 8)) < 8
    assert "caret" in field_runs(field, 8)[-1].role or "caret" in field_runs(field, 8)[-2].role


def test_the_accents_of_the_letter_before_the_caret_are_lit() -> None:
    field = TextField("été")
    field.caret = 1
    lit = {run.text for run in accent_row(field, 60).runs if run.role == "focus bold"}
    assert lit == set("éèêë")


@pytest.mark.parametrize("width", [31, 34, 44, 72])
def test_all_accents_fit_below_the_field(width: int) -> None:
    assert accent_row(TextField(), width).width <= width
