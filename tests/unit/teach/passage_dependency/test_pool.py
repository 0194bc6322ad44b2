"""The results of everyone together, without names, in a file beside the lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from unit.lesson.builders import lesson as whole_lesson

from study.lesson.model import Bilingual, Language, Question
from study.teach.passage_dependency.findings import reports
from study.teach.passage_dependency.pool import (
    EMPTY,
    Tally,
    only_current,
    pool_file,
    pooled,
    read_pool,
    save_pool,
    together,
)
from study.teach.passage_dependency.records import BlindAnswer, version_of

CHOICE = next(question for question in whole_lesson().questions if question.kind == "choice")


def _answers(question: Question, right: int, of: int, direction: Language = "fr", chosen: int = 0) -> list[BlindAnswer]:
    """So many answers to a question, of which the first are right."""
    version = version_of(question)
    return [
        BlindAnswer(f"{direction}{n}", question.id, version, n < right, direction, (0 if n < right else chosen,))
        for n in range(of)
    ]


def test_a_pool_has_numbers_for_each_direction_and_option_and_no_names(tmp_path: Path) -> None:
    records = [*_answers(CHOICE, 2, 5, chosen=1), *_answers(CHOICE, 1, 1, "en")]
    pool = pooled(records, [CHOICE])
    assert pool.takers == {"fr": 5, "en": 1}
    assert pool.tallies["fr"][CHOICE.id][1:] == (5, 2, (2, 3, *[0] * (len(CHOICE.options) - 2)))
    file = tmp_path / "blind.json"
    save_pool(file, pool)
    assert read_pool(file) == pool
    assert "fr0" not in file.read_text(encoding="utf-8")


def test_the_results_of_a_question_that_changed_no_longer_count() -> None:
    pool = pooled(_answers(CHOICE, 5, 5), [CHOICE])
    changed = replace(CHOICE, stem=Bilingual("Que dit la fin ?", "What does the end say?"))
    assert only_current(pool, [CHOICE]).answers == 5
    assert only_current(pool, [changed]).answers == 0
    assert reports([changed], [], pool).questions == {}
    assert [*reports([CHOICE], [], pool).questions] == [CHOICE.id]


def test_two_pools_add_up_and_options_count_only_if_both_know_them() -> None:
    one = pooled(_answers(CHOICE, 2, 4, chosen=1), [CHOICE])
    both = together(one, one)
    assert both.takers["fr"] == 8
    assert both.tallies["fr"][CHOICE.id][1:3] == (8, 4)
    assert both.tallies["fr"][CHOICE.id].options[:2] == (4, 4)
    unknown = one._replace(tallies={"fr": {CHOICE.id: Tally(version_of(CHOICE), 3, 1)}})
    assert together(one, unknown).tallies["fr"][CHOICE.id].options == ()


def test_answers_that_are_pooled_and_still_among_the_records_count_once() -> None:
    records = _answers(CHOICE, 4, 6)
    pool = pooled(records, [CHOICE])
    said = reports([CHOICE], records, pool)
    assert "4 of 6" in str(said.questions.get(CHOICE.id, "4 of 6"))
    assert not any("12" in str(message) for message in said.lesson)


def test_from_four_answers_on_more_than_fifteen_points_above_chance_are_told() -> None:
    three = replace(CHOICE, options=(*CHOICE.options, *CHOICE.options)[:3])
    assert reports([three], _answers(three, 3, 8)).questions == {}
    assert "4 of 8 participants" in str(reports([three], _answers(three, 4, 8)).questions[three.id])
    assert reports([three], _answers(three, 2, 3)).questions == {}


def test_a_lesson_five_points_above_chance_is_told_once_for_each_direction() -> None:
    three = replace(CHOICE, options=(*CHOICE.options, *CHOICE.options)[:3])
    said = reports([three], [*_answers(three, 4, 10), *_answers(three, 3, 10, "en")]).lesson
    assert len(said) == 1
    assert "40% of 10 answers" in str(said[0])
    assert "who study French" in str(said[0])


def test_a_file_that_is_not_a_pool_counts_as_none(tmp_path: Path) -> None:
    assert read_pool(tmp_path / "none.json") == EMPTY
    for text in ("", "[]", "{}", '{"alinea-blind": 1, "fr": 5}', '{"alinea-blind": 1, "fr": {"questions": {"q": 1}}}'):
        file = tmp_path / "blind.json"
        file.write_text(text, encoding="utf-8")
        assert read_pool(file).answers == 0, text


def test_the_file_is_named_after_the_lesson_file() -> None:
    assert pool_file(Path("a/lesson.txt")) == Path("a/blind.json")
    assert pool_file(Path("a/essai.txt")) == Path("a/essai.blind.json")
