"""`alinea lessons`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Alinea


def test_a_reader_sees_the_built_in_lesson_and_where_own_ones_belong(home: Path, alinea: Alinea) -> None:
    done = alinea("lessons")
    assert done.code == 0
    assert "alibaba-cloud  B2" in done.out
    assert "Alibaba bets on the cloud" in done.out
    assert str(home / "lessons") in done.out


def test_a_teacher_s_own_lesson_stands_beside_it(own_lesson: Path, alinea: Alinea) -> None:
    listed = {lesson["id"]: lesson for lesson in json.loads(alinea("lessons", "--json").out)}
    assert listed["alibaba-cloud"]["builtin"]
    mine = listed["rentree"]
    assert mine["title"] == {"fr": "La rentrée", "en": "Back to work"}
    assert (mine["level"], mine["paragraphs"], mine["terms"], mine["builtin"]) == ("B1", 1, 1, False)
    assert mine["path"] == str(own_lesson)


@pytest.mark.usefixtures("own_lesson")
def test_titles_are_in_the_reader_s_language(alinea_in_french: Alinea) -> None:
    out = alinea_in_french("lessons").out
    assert "La rentrée" in out
    assert "11 mots" in out
