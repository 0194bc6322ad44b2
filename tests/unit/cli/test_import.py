"""`alinea import`: into a lesson file, or only to see."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Alinea

GIFT = "::Rang::Quel rang ? {=deuxième#Oui. ~premier}\n\nRacontez. {}\n"


@pytest.fixture
def gift(tmp_path: Path) -> Path:
    path = tmp_path / "q.gift"
    path.write_text(GIFT, encoding="utf-8")
    return path


def test_questions_go_into_the_lesson_and_the_rest_is_said(own_lesson: Path, gift: Path, alinea: Alinea) -> None:
    before = own_lesson.read_text("utf-8")
    done = alinea("import", str(gift), "--into", "rentree", "--paragraph", "1")
    assert done.code == 0
    assert done.out == f"{own_lesson}: 1 question added.\n"
    assert f"{gift}:3: “Racontez.”: it is an essay" in done.err
    assert "1 is a draft" in done.err
    after = own_lesson.read_text("utf-8")
    assert after.startswith(before)
    assert "# Question rang choice\ndraft: yes\nabout: 1\n" in after
    assert alinea("check", "rentree").code == 0


def test_a_dry_run_changes_nothing_and_answers_a_program(own_lesson: Path, gift: Path, alinea: Alinea) -> None:
    before = own_lesson.read_text("utf-8")
    said = json.loads(alinea("import", str(gift), "--into", "rentree", "--dry-run", "--json").out)
    assert own_lesson.read_text("utf-8") == before
    assert (said["added"], said["drafts"], [each["line"] for each in said["left"]]) == (["rang"], ["rang"], [3])
    assert said["questions"][0] == {
        "kind": "choice",
        "title": "Rang",
        "stem": "Quel rang ?",
        "answers": [
            {"text": "deuxième", "fraction": 1.0, "feedback": "Oui."},
            {"text": "premier", "fraction": 0.0, "feedback": ""},
        ],
        "feedback": "",
    }


def test_what_the_encoding_says_is_among_the_warnings(tmp_path: Path, alinea: Alinea) -> None:
    path = tmp_path / "q.gift"
    path.write_bytes("Où ? {=là ~ici}".encode("cp1252"))
    done = alinea("import", str(path), "--dry-run", "--json")
    assert done.err == ""
    assert "Windows-1252" in json.loads(done.out)["warnings"][0]["message"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Choose where the questions go: --into LESSON, or --dry-run"),
        (["--into", "alibaba-cloud"], "comes with the program and cannot be changed"),
        (["--into", "nowhere"], "nowhere"),
        (["--into", "rentree", "--paragraph", "x"], "--paragraph needs a whole number from 1 to 999,999, not “x”."),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], said: str, own_lesson: Path, gift: Path, alinea: Alinea
) -> None:
    done = alinea("import", str(gift), *arguments)
    assert done.code == 2
    assert said in done.err


def test_a_file_without_questions_is_refused(own_lesson: Path, tmp_path: Path, alinea: Alinea) -> None:
    path = tmp_path / "q.xml"
    path.write_text("<quiz", encoding="utf-8")
    done = alinea("import", str(path), "--into", "rentree")
    assert done.code == 2
    assert "has no question that could be imported: this is not well-formed XML" in done.err
