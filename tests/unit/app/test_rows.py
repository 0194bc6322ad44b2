"""A filled-in row changes its own line of the file and no other."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from study.app.editor.rows import filled, rows, toggled
from study.lesson.reader import read

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")
READING = read(TEXT)


def test_a_row_with_its_own_text_leaves_the_file_as_it_is() -> None:
    for block in READING.document.blocks:
        for row in rows(block, "en"):
            assert filled(READING.document, block, row, row.text) == TEXT


@given(st.data(), st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
def test_any_text_stays_in_its_own_line(data: st.DataObject, text: str) -> None:
    block = data.draw(st.sampled_from(READING.document.blocks))
    row = data.draw(st.sampled_from(rows(block, "en")))
    before, after = TEXT.split("\n"), filled(READING.document, block, row, text).split("\n")
    if not text.strip():
        return
    if row.number:
        assert len(after) == len(before)
        assert [n for n, pair in enumerate(zip(before, after, strict=True), 1) if pair[0] != pair[1]] in (
            [],
            [row.number],
        )
        assert after[row.number - 1].endswith(text.strip())
    else:
        assert len(after) == len(before) + 1


def test_an_option_becomes_the_right_answer_and_a_wrong_one_again() -> None:
    block = next(block for block in READING.document.blocks if block.kind == "choice")
    option = next(row for row in rows(block, "en") if row.label == "[ ]")
    after = toggled(READING.document, option)
    assert after is not None
    line = TEXT.split("\n")[option.number - 1]
    assert after.split("\n")[option.number - 1] == line.replace("[ ]", "[x]")
    again = read(after).document
    assert toggled(again, option._replace(label="[x]")) == TEXT
    assert toggled(READING.document, rows(block, "en")[0]) is None


def test_an_emptied_field_loses_its_line_and_a_file_without_a_last_line_end_grows() -> None:
    document = read("lesson: a\ntitle: b").document
    block = document.blocks[0]
    there = rows(block, "en")
    assert filled(document, block, there[1], "") == "lesson: a\n"
    level = next(row for row in there if row.label == "level")
    assert filled(document, block, level, "B1") == "lesson: a\ntitle: b\nlevel: B1\n"
