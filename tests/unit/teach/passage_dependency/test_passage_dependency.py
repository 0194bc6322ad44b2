"""Questions taken without the text: what chance gives, who answered, and what is told to the author."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.lesson.builders import lesson as whole_lesson
from unit.lesson.builders import question

from study.file_errors import FileError
from study.lesson.model import Bilingual, Kind
from study.locale import translator
from study.teach.passage_dependency.chance import Count, by_luck, expected, guessed
from study.teach.passage_dependency.findings import askable_without_text, counts, reports
from study.teach.passage_dependency.records import BlindAnswer, add, read, records_file, version_of

FRENCH = translator("fr")


@pytest.mark.parametrize(
    ("kind", "chance"),
    [
        (Kind.CHOICE, 1 / 2),
        (Kind.CHOICES, 1 / 3),
        (Kind.TRUE_FALSE, 1 / 2),
        (Kind.MATCH, 1 / 6),
        (Kind.ORDER, 1 / 6),
        (Kind.SHORT, 0.05),
    ],
)
def test_what_a_guess_is_worth_depends_on_what_is_offered(kind: Kind, chance: float) -> None:
    assert guessed(question(kind)) == pytest.approx(chance)


def test_luck_is_the_upper_tail_of_a_binomial() -> None:
    assert by_luck(3, 3, 1 / 3) == pytest.approx(1 / 27)
    assert by_luck(0, 5, 1 / 3) == pytest.approx(1)
    assert by_luck(2, 4, 1 / 2) == pytest.approx(11 / 16)


@given(st.integers(0, 30), st.floats(0.01, 0.99))
def test_luck_is_a_probability_that_falls_with_every_right_answer(answered: int, chance: float) -> None:
    tails = [by_luck(right, answered, chance) for right in range(answered + 1)]
    assert tails[0] == pytest.approx(1)
    assert all(-1e-9 <= tail <= 1 + 1e-9 for tail in tails)
    assert tails == sorted(tails, reverse=True)


def test_one_person_flags_nothing_and_several_add_up() -> None:
    short, choice = question(Kind.SHORT), question(Kind.CHOICE)
    assert not Count(short, 1, 1).flagged
    assert Count(short, 2, 2).flagged
    assert not Count(choice, 4, 4).flagged
    assert Count(choice, 5, 5).flagged
    assert not Count(choice, 6, 10).flagged


def test_the_total_is_held_against_the_chance_of_all() -> None:
    mean, spread = expected((Count(question(Kind.CHOICE), 1, 4), Count(question(Kind.SHORT), 0, 0)))
    assert (mean, spread) == (2, 1)


def test_a_question_that_has_changed_starts_anew() -> None:
    lesson = whole_lesson()
    first = lesson.questions[0]
    records = [BlindAnswer(f"t{n}", first.id, version_of(first), True) for n in range(6)]
    assert counts(lesson.questions, records)[0].right == 6
    better = replace(first, stem=Bilingual("Que dit la fin ?", "What does the end say?"))
    assert counts([better], records)[0].answered == 0
    explained = replace(first, why=Bilingual("Parce que.", "Because."))
    assert counts([explained], records)[0].answered == 6


def test_the_author_is_told_how_many_and_what_guessing_would_give() -> None:
    lesson = whole_lesson()
    first, second = lesson.questions[:2]
    records = [
        BlindAnswer(f"t{n}", each.id, version_of(each), each is first) for n in range(6) for each in (first, second)
    ]
    said = reports(lesson.questions, records).questions
    assert [*said] == [first.id]
    assert str(said[first.id]) == (
        "6 of 6 participants answered correctly without the text; guessing would give 3 (p = 0.016). Reword the "
        "question."
    )
    assert "sans le texte\u202f; le hasard en donnerait 3 (p = 0,016)" in FRENCH(said[first.id])


def test_a_translation_is_not_asked_as_it_brings_its_text() -> None:
    lesson = whole_lesson()
    assert [each.kind for each in lesson.questions if each not in askable_without_text(lesson.questions)] == [
        Kind.TRANSLATION,
        Kind.TRANSFORM,
        Kind.DICTATION,
        Kind.WRITING,
    ]


def test_answers_come_back_from_the_file_and_only_the_first_of_a_person_counts(tmp_path: Path) -> None:
    file = tmp_path / "new" / "blind.jsonl"
    assert read(file) == ()
    one, two = BlindAnswer("Zoé", "q1", "v", False), BlindAnswer("b", "q1", "v", True)
    add(file, [one])
    add(file, [two, one._replace(right=True)])
    assert read(file) == (one, two)


def test_half_a_line_is_passed_over_and_spoils_no_other(tmp_path: Path) -> None:
    file = tmp_path / "blind.jsonl"
    file.write_bytes(b'{"taker": "a", "question"')
    add(file, [BlindAnswer("b", "q1", "v", True)])
    assert read(file) == (BlindAnswer("b", "q1", "v", True),)


@given(st.binary())
def test_whatever_is_in_the_file_reading_it_fails_nobody(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.jsonl"
    file.write_bytes(data)
    assert isinstance(read(file), tuple)


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError):
        add(tmp_path, [BlindAnswer("a", "q", "v", True)])


def test_the_file_stands_beside_the_lesson_unless_that_came_with_the_program(tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert records_file(tmp_path / "x" / "lesson.txt", builtin=False, own=own) == tmp_path / "x" / "blind.jsonl"
    assert records_file(tmp_path / "unit3.txt", builtin=False, own=own) == tmp_path / "unit3.blind.jsonl"
    assert records_file(tmp_path / "x" / "lesson.txt", builtin=True, own=own) == own / "x.jsonl"
