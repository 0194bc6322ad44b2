"""Whole blocks change places, and every line stays what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.editor.blocks import copied, removed, swapped, with_question
from study.lesson.model import Kind
from study.lesson.reader import read

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")
DOCUMENT = read(TEXT).document
QUESTION = next(block for block in DOCUMENT.blocks if block.kind)


def test_a_removed_block_is_gone_and_nothing_else() -> None:
    after = read(removed(DOCUMENT, QUESTION))
    assert len(after.document.blocks) == len(DOCUMENT.blocks) - 1
    assert QUESTION.name not in [block.name for block in after.document.blocks]
    assert not after.problems


def test_a_block_moved_down_and_up_again_gives_the_same_file() -> None:
    down = swapped(DOCUMENT, QUESTION, 1)
    assert down is not None
    assert sorted(down.splitlines()) == sorted(TEXT.splitlines())
    again = read(down).document
    block = next(block for block in again.blocks if block.name == QUESTION.name)
    assert swapped(again, block, -1) == TEXT
    assert swapped(DOCUMENT, DOCUMENT.blocks[0], 1) is None
    assert swapped(DOCUMENT, DOCUMENT.blocks[-1], 1) is None


def test_the_copy_of_a_question_has_an_id_of_its_own() -> None:
    after = read(copied(DOCUMENT, QUESTION))
    assert f"{QUESTION.name}-2" in [block.name for block in after.document.blocks]
    assert not [problem for problem in after.problems if problem.level == "error"]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_question_of_every_kind_is_read_as_one(kind: Kind) -> None:
    for language in ("fr", "en"):
        text, number = with_question(DOCUMENT, kind, 2, language)  # type: ignore[arg-type]
        assert text.startswith(TEXT)
        block, _ = read(text).document.at(number)
        assert (block.name, block.kind, block.number) == ("q2", kind, number)
