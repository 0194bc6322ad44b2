"""A filled-in row changes its own line of the file and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.app.editor.field_edits import delete_field, duplicate_field, move_field
from study.app.editor.rows import filled, rows, toggled
from study.lesson.model import Kind
from study.lesson.reader import read
from study.lesson.writer import block_lines

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")
READING = read(TEXT)
WORK = read((Path(__file__).parent.parent.parent / "data" / "atelier.txt").read_text(encoding="utf-8"))
"""The types of question that practise the language."""


def test_a_row_with_its_own_text_leaves_the_file_as_it_is() -> None:
    for block in READING.document.blocks:
        for row in rows(block, "en"):
            assert filled(READING.document, block, row, row.text) == TEXT


TYPED = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).filter(str.strip)


@given(st.data(), TYPED)
def test_any_text_in_any_field_of_any_part_touches_its_own_line_alone(data: st.DataObject, text: str) -> None:
    block = data.draw(st.sampled_from(READING.document.blocks))
    row = data.draw(st.sampled_from(rows(block, "en")))
    before, after = TEXT.split("\n"), filled(READING.document, block, row, text).split("\n")
    if row.number:
        assert len(after) == len(before)
        assert all(old == new for n, (old, new) in enumerate(zip(before, after, strict=True), 1) if n != row.number)
        assert text.strip() in after[row.number - 1]
    else:
        assert after[: row.after] + after[row.after + 1 :] == before
        assert after[row.after].endswith(text.strip())


@given(st.data(), st.sampled_from([1, -1]))
def test_a_field_that_is_moved_copied_or_removed_takes_no_other_line_along(data: st.DataObject, step: int) -> None:
    block = data.draw(st.sampled_from(READING.document.blocks))
    row = data.draw(st.sampled_from([row for row in rows(block, "en") if row.number]))
    document, old = READING.document, TEXT.splitlines()
    if change := move_field(document, block, row, step):
        assert sorted(map(bare, old)) == sorted(map(bare, change.text.splitlines()))
        after = read(change.text).document
        there, _ = after.at(change.number)
        back = next(each for each in rows(there, "en") if each.number == change.number)
        assert move_field(after, there, back, -step) == (TEXT, row.number)
    if change := duplicate_field(document, block, row):
        new = change.text.splitlines()
        grown = len(new) - len(old)
        if row.label[1:] != ".":  # the steps below count on
            assert any(new[:n] + new[n + grown :] == old for n in range(len(new)))
    if change := delete_field(document, block, row):
        gone = len(old) - len(change.text.splitlines())
        assert gone >= 1
        assert change.text.splitlines()[: row.number - 1] == old[: row.number - 1]
        assert change.text.splitlines()[row.number + 9 :] == old[row.number + 9 + gone :]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_question_of_every_kind_can_be_made_from_nothing_but_its_fields(kind: Kind) -> None:
    wanted = next(part for part, block in (*READING.blocks, *WORK.blocks) if block.kind == kind)
    text = f"{TEXT.split('# Question')[0]}# Question {wanted.id} {kind.value}\n"  # type: ignore[union-attr]
    lines = block_lines(wanted, "en")[1:]
    for line in lines:
        document = read(text).document
        block = document.blocks[-1]
        offered = [row for row in rows(block, "en") if not row.number]
        mark, value = typed(line)
        fits = [row for row in offered if row.label == mark or row.label[:1] == mark[:1] == "["]
        row = [row for row in fits if row.part in ("below", "more")][-1] if line[0] == " " else fits[0]
        text = filled(document, block, row._replace(label=mark), value)
    assert [part for part, block in read(text).blocks if block.kind == kind] == [wanted]


def bare(line: str) -> str:
    """A line without what a text that changes places leaves where it was."""
    return re.sub(r"^(fr: |en: |\d\. | +)", "", line)


def typed(line: str) -> tuple[str, str]:
    """The label of the row that a line comes from, and what is typed there."""
    if line.startswith("    "):
        return "", line.strip()
    if line[:2] in ("= ", "~ ", "[x", "[ ") or line[1:3] == ". ":
        mark, _, value = line.partition(" " if line[0] != "[" else "] ")
        return (mark + "]" if line[0] == "[" else mark), value
    mark, _, value = line.partition(": ")
    return (mark, value) if value else ("pair", line)


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
