"""The numbered lines of the article: the same on every paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.teach.worksheet.rows import MEASURE, rows, width


@given(st.text(st.sampled_from("aéœW l’.,:!?%«»\u00a0\u202f日\u0301") | st.characters(exclude_categories=("Cs",))))
def test_lines_hold_the_whole_text_and_are_not_too_long(text: str) -> None:
    found = rows(text)
    left = text
    for row in found:
        assert text[row.start : row.end] == row.text
        left = left.replace(row.text, "", 1)
        assert " " not in row.text or width(row.text) <= MEASURE or " " not in row.text.strip(" «»:;!?%€")
    assert left.strip(" ") == ""


def test_a_line_never_begins_with_a_sign_or_ends_with_an_opening_quote() -> None:
    text = (
        "Il a dit : « le monde change vraiment beaucoup ces temps-ci » ! Est-ce bien vrai ? Oui : 58,5 % ; voilà. " * 9
    )
    found = rows(text)
    assert len(found) > 8
    for row in found:
        assert row.text[0] not in ":;!?%»"
        assert row.text[-1] != "«"


def test_a_word_without_end_has_a_line_to_itself() -> None:
    assert [row.text for row in rows(f"le {'x' * 200} et")] == ["le", "x" * 200, "et"]
