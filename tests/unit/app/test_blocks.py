"""Whole blocks change places, and every line stays what it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.editor.additions import with_heading, with_paragraph, with_question, with_term
from study.app.editor.blocks import delete_block, duplicate_block, move_block
from study.lesson.document import Block
from study.lesson.grammar import HEADING, PARAGRAPH, TERM
from study.lesson.model import Bilingual, Kind, Question, Skill, Term, WordClass
from study.lesson.reader import read

TEXT = (Path(__file__).parent.parent.parent / "data" / "petite.txt").read_text(encoding="utf-8")
DOCUMENT = read(TEXT).document
QUESTION = next(block for block in DOCUMENT.blocks if block.kind)


def test_a_removed_block_is_gone_and_nothing_else() -> None:
    after = read(delete_block(DOCUMENT, QUESTION))
    assert len(after.document.blocks) == len(DOCUMENT.blocks) - 1
    assert QUESTION.name not in [block.name for block in after.document.blocks]
    assert not after.problems


def test_a_block_moved_down_and_up_again_gives_the_same_file() -> None:
    down = move_block(DOCUMENT, QUESTION, 1)
    assert down is not None
    assert sorted(down.splitlines()) == sorted(TEXT.splitlines())
    again = read(down).document
    block = next(block for block in again.blocks if block.name == QUESTION.name)
    assert move_block(again, block, -1) == TEXT
    assert move_block(DOCUMENT, DOCUMENT.blocks[0], 1) is None
    assert move_block(DOCUMENT, DOCUMENT.blocks[-1], 1) is None


def test_two_paragraphs_that_change_places_change_their_numbers_wherever_they_are_named() -> None:
    text = TEXT.replace("# Heading\nfr: Un pari sur les voyageurs\nen: A bet on travellers\n\n", "")
    document = read(text).document
    first = next(block for block in document.blocks if block.type is PARAGRAPH)
    down = move_block(document, first, 1)
    assert down is not None
    after = read(down)
    assert not after.problems
    assert after.lesson is not None
    assert after.lesson.paragraphs[1].fr[0].startswith("La boulangerie")
    assert [term.paragraphs for term in after.lesson.terms][:2] == [(2,), (2,)]
    block = [block for block in after.document.blocks if block.type is PARAGRAPH][1]
    assert move_block(after.document, block, -1) == text


@pytest.mark.parametrize("block", DOCUMENT.blocks[1:], ids=lambda block: block.word + block.name[:9])
def test_the_copy_of_a_part_has_a_name_of_its_own(block: Block) -> None:
    text, number = duplicate_block(DOCUMENT, block)
    after = read(text)
    twin, _ = after.document.at(number)
    assert twin.number == number
    assert (twin.type, twin.kind) == (block.type, block.kind)
    codes = {problem.code for problem in after.problems if problem.level == "error"}
    assert codes <= ({"duplicate-term"} if block.type is TERM else set())
    old, new = TEXT.splitlines(), text.splitlines()
    assert "\n".join(new[: number - 1]).rstrip() == "\n".join(old[: number - 1]).rstrip()
    assert delete_block(after.document, twin).rstrip() == TEXT.rstrip()


QUESTIONS = [Question("q2-2", kind, (2,), Skill.LITERAL, Bilingual()) for kind in Kind]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.kind)
def test_a_new_question_of_every_kind_is_read_as_one(question: Question) -> None:
    for language in ("fr", "en"):
        text, number = with_question(DOCUMENT, question, language)  # type: ignore[arg-type]
        assert text.startswith(TEXT)
        block, _ = read(text).document.at(number)
        assert (block.name, block.kind, block.number) == ("q2-2", question.kind, number)


def test_a_new_part_stands_among_its_like_and_nothing_else_changes() -> None:
    second = next(block for block in DOCUMENT.blocks if block.type is PARAGRAPH and block.name == "2")
    term = Term("loyer-2", "le bail", (2,), WordClass.NOUN, "m", en="lease")
    for text, number in (
        with_term(DOCUMENT, term, "en"),
        with_paragraph(DOCUMENT, "en"),
        with_heading(DOCUMENT, second, "fr"),
    ):
        new = text.splitlines()
        rank = [block.number for block in read(text).document.blocks].index(number)
        block = read(text).document.blocks[rank]
        assert block.type is not None
        assert read(text).document.blocks[rank - 1].type in (PARAGRAPH, HEADING, TERM)
        end = number - 1 + len(new) - len(TEXT.splitlines())
        assert new[: number - 1] + new[end:] == TEXT.splitlines()
