"""A question or a term on a chosen passage: all that the passage says is filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.lesson.model import Kind, Paragraph, Question
from study.lesson.reader import read
from study.lesson.writer import block_lines
from study.teach.draft.from_selection import Selection, question_on
from study.teach.draft.term_from_selection import term_on

TEXT = (Path(__file__).parents[2] / "data" / "petite.txt").read_text(encoding="utf-8")
LESSON = read(TEXT).lesson
assert LESSON
FIRST, SECOND = LESSON.paragraphs


def passage(words: str, paragraph: Paragraph = FIRST) -> Selection:
    """The words where they stand."""
    start = paragraph.text("fr").index(words)
    return Selection(paragraph, start, start + len(words))


RISE = passage(FIRST.fr[1])


def lines(question: Question) -> list[str]:
    """The question as it stands in the file, without what opens it."""
    return block_lines(question, "en")[1:]


@pytest.mark.parametrize("kind", list(Kind))
def test_a_question_of_every_kind_has_the_passage_and_its_translation_as_evidence(kind: Kind) -> None:
    found = lines(question_on(RISE, kind, "q"))
    assert found[:2] == ["about: 1", f"evidence: {FIRST.fr[1]} | {FIRST.en[1]}"]
    after = read(TEXT + "\n" + "\n".join(block_lines(question_on(RISE, kind, "q"), "en")) + "\n")
    codes = {problem.code for problem in after.problems}
    assert not codes & {"unknown-field", "unused-field", "stray-line", "not-in-text", "quote-missing"}


def test_chosen_words_are_the_hole_of_their_sentence() -> None:
    found = lines(question_on(passage("augmenté"), Kind.GAPS, "q"))
    assert "text: Son chiffre d’affaires a [[augmenté]] de 12 % en un an." in found
    assert f"evidence: {FIRST.fr[1]} | {FIRST.en[1]}" in found


def test_number_translation_true_false_and_order_take_what_the_passage_gives() -> None:
    assert "= 12" in lines(question_on(RISE, Kind.NUMBER, "q"))
    assert f"= {FIRST.en[1]}" in lines(question_on(RISE, Kind.TRANSLATION, "q"))
    assert lines(question_on(RISE, Kind.TRUE_FALSE, "q"))[-2:] == ["[x] Vrai | True", "[ ] Faux | False"]
    whole = Selection(SECOND, 0, len(SECOND.text("fr")))
    steps = [f"{n}. {fr} | {en}" for n, (fr, en) in enumerate(zip(SECOND.fr, SECOND.en, strict=True), 1)]
    assert lines(question_on(whole, Kind.ORDER, "q"))[-3:] == steps


def test_a_term_has_what_the_dictionary_knows_and_its_own_sentence() -> None:
    term = term_on(passage("gare"), LESSON.paragraphs)
    assert (term.head, term.word_class, term.gender, term.paragraphs, term.draft) == ("gare", "noun", "f", (1,), False)
    assert term.en
    assert term.example.en == FIRST.en[0]
    assert term_on(passage("chiffre d’affaires"), LESSON.paragraphs).head == "chiffre d’affaires"


def test_a_term_that_no_dictionary_knows_is_the_words_as_they_stand() -> None:
    term = term_on(passage("près de la gare"), LESSON.paragraphs)
    assert (term.head, term.id, term.paragraphs, term.en) == ("près de la gare", "pres-de-la-gare", (1,), "")
