"""`alinea blind`: the questions without the text, and what the author learns from it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from running import Alinea, Finished
from unit.cli.sample import SOUND, stored

from study.lesson.reader import read
from study.practice.shuffle import shown_order


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson of one choice among three."""
    return stored(tmp_path / "rentree", SOUND)


@pytest.fixture
def taken(lesson: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> object:
    """Somebody takes it, typing some lines."""

    def take(*lines: str, taker: str = "") -> Finished:
        monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return alinea("blind", str(lesson.parent), *(("--taker", taker) if taker else ()))

    return take


def _right(attempt: int) -> str:
    """The letter of the right option in a sitting."""
    question = read(SOUND).lesson.questions[0]  # type: ignore[union-attr]
    return "abc"[shown_order(question, "rentree", attempt).index(0)]


def test_questions_come_without_the_text_and_nothing_says_what_was_right(taken) -> None:  # type: ignore[no-untyped-def]
    done = taken("b")
    assert done.code == 0
    assert "Que font les jeunes entreprises" in done.out
    assert "recrutent moins" not in done.out
    assert "recettes" not in done.out
    assert "Right" not in done.out
    assert "of 1" in done.out
    assert "Guessing would give about 0.3" in done.out


def test_three_people_who_all_know_it_are_told_to_the_author(lesson: Path, alinea: Alinea, taken) -> None:  # type: ignore[no-untyped-def]
    for attempt in range(3):
        assert "A23" not in alinea("check", str(lesson)).out
        taken(_right(attempt))
    said = alinea("check", str(lesson)).out
    line = SOUND.split("\n").index("fr: Que font les jeunes entreprises\u202f?") + 1
    assert f"lesson.txt:{line}:5: warning: 3 of 3 participants answered correctly without the text" in said
    assert "[A23]" in said
    found = json.loads(alinea("blind", str(lesson), "--results", "--json").out)
    flagged = {"chance": 0.333333, "p": 0.037037, "flagged": True}
    assert found == {
        "takers": 3,
        "questions": [{"id": "q1", "right": 3, "answered": 3, "options": [3, 0, 0], **flagged}],
    }
    plain = alinea("blind", str(lesson), "--results")
    assert "* q1: 3 right of 3, guessing gives 1, p = 0.037; chosen: a 3, b 0, c 0" in plain.out
    assert "3 people. 1 question (*)" in plain.err


def test_a_person_with_a_name_answers_once(taken) -> None:  # type: ignore[no-untyped-def]
    assert taken("a", taker="Zoé").code == 0
    again = taken("a", taker="Zoé")
    assert again.code == 2
    assert "“Zoé” has answered all of them." in again.err


def test_what_was_answered_before_the_end_is_kept_and_a_question_passed_over_is_not(lesson: Path, taken) -> None:  # type: ignore[no-untyped-def]
    assert taken("s").code == 0
    assert not (lesson.parent / "blind.jsonl").exists()
    taken("a")
    assert len((lesson.parent / "blind.jsonl").read_text(encoding="utf-8").splitlines()) == 1


def test_answers_from_another_machine_are_added_once(lesson: Path, tmp_path: Path, alinea: Alinea, taken) -> None:  # type: ignore[no-untyped-def]
    taken("a")
    other = tmp_path / "other.jsonl"
    (lesson.parent / "blind.jsonl").rename(other)
    for said in ("1 answer added.", "0 answers added."):
        done = alinea("blind", str(lesson), "--add", str(other))
        assert done.code == 0
        assert said in done.err
    assert alinea("blind", str(lesson), "--add", str(tmp_path / "none")).code == 2


def test_a_built_in_lesson_keeps_its_answers_in_the_users_folder(
    home: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "There are no answers yet" in alinea("blind", "alibaba-cloud", "--results").out
    monkeypatch.setattr("sys.stdin", io.StringIO("a\nq\n"))
    assert alinea("blind", "alibaba-cloud").code == 0
    assert (home / "blind" / "alibaba-cloud.jsonl").exists()


def test_answers_on_paper_are_recorded_from_a_file_with_the_option_that_was_chosen(
    lesson: Path, tmp_path: Path, alinea: Alinea
) -> None:
    sheet = tmp_path / "zoe.json"
    sheet.write_text('{"q1": "b"}', encoding="utf-8")
    for said in ("1 answer added.", "0 answers added."):
        done = alinea("blind", str(lesson), "--answers", str(sheet), "--taker", "Zoé")
        assert (done.code, done.out) == (0, "")
        assert said in done.err
    record = json.loads((lesson.parent / "blind.jsonl").read_text(encoding="utf-8"))
    assert (record["taker"], record["right"], record["direction"], record["chosen"]) == ("Zoé", False, "fr", [1])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"q1": "d"}', 'The answer to “q1” cannot be read: "d".'),
        ('{"q9": "a"}', "The lesson has no question “q9” in this direction."),
        ('["a"]', "is not a JSON object"),
        ("q1: a", "is not a JSON object"),
    ],
)
def test_a_sheet_that_cannot_be_read_records_nothing(
    text: str, said: str, lesson: Path, tmp_path: Path, alinea: Alinea
) -> None:
    sheet = tmp_path / "sheet.json"
    sheet.write_text(text, encoding="utf-8")
    done = alinea("blind", str(lesson), "--answers", str(sheet))
    assert done.code == 2
    assert said in done.err
    assert not (lesson.parent / "blind.jsonl").exists()


def test_pooled_results_stay_with_the_lesson_without_names(lesson: Path, tmp_path: Path, alinea: Alinea) -> None:
    assert "There are no answers yet" in alinea("blind", str(lesson), "--pool").err
    for name, letter in (("Zoé", "a"), ("Léo", "a"), ("Max", "b"), ("Ida", "a")):
        sheet = tmp_path / f"{name}.json"
        sheet.write_text(json.dumps({"q1": letter}), encoding="utf-8")
        alinea("blind", str(lesson), "--answers", str(sheet), "--taker", name)
    done = alinea("blind", str(lesson), "--pool")
    assert done.code == 0
    assert "4 answers saved" in done.err
    (lesson.parent / "blind.jsonl").rename(tmp_path / "names.jsonl")
    pool = lesson.parent / "blind.json"
    assert "Zoé" not in pool.read_text(encoding="utf-8")
    assert json.loads(pool.read_bytes())["fr"]["questions"]["q1"]["options"] == [3, 1, 0]
    said = alinea("check", str(lesson)).out
    assert "3 of 4 participants answered correctly without the text (75%)" in said
    assert "[A60]" in said
    assert "3 right of 4" in alinea("blind", str(lesson), "--results").out

    sheet.write_text('{"q1": "c"}', encoding="utf-8")
    alinea("blind", str(lesson), "--answers", str(sheet), "--taker", "Eva")
    refused = alinea("blind", str(lesson), "--pool")
    assert refused.code == 2
    assert "already has 4 answers" in refused.err
    assert "5 answers saved" in alinea("blind", str(lesson), "--pool", str(pool)).err
    again = alinea("blind", str(lesson), "--pool", str(tmp_path / "names.jsonl"))
    assert "5 answers saved" in again.err


def test_a_built_in_lesson_is_not_written_to(alinea: Alinea) -> None:
    done = alinea("blind", "alibaba-cloud", "--pool")
    assert done.code == 2
    assert "came with the program" in done.err
