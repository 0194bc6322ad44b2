"""Finding lessons, and being told in plain words why one cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from unit.lesson.builders import lesson, whole_text

from study.lesson.library import LessonRef, LibraryError, builtin_folder, find, lesson_refs, load, summary
from study.lesson.model import Bilingual
from study.locale import translator

FRENCH = translator("fr")


def _lesson(folder: Path, name: str, text: str | bytes = "") -> Path:
    """Put a lesson into a folder; returns the lesson's own folder."""
    own = folder / name
    own.mkdir(parents=True)
    content = text or whole_text().replace("lesson: test", f"lesson: {name}")
    (own / "lesson.txt").write_bytes(content if isinstance(content, bytes) else content.encode())
    return own


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The folder of the user's lessons, with one in it."""
    _lesson(tmp_path / "mine", "bourse")
    return tmp_path / "mine"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """The folder of the lessons that come with the program, with two in it."""
    _lesson(tmp_path / "given", "alpha")
    _lesson(tmp_path / "given", "bourse")
    (tmp_path / "given" / "no-lesson").mkdir()
    (tmp_path / "given" / "__init__.py").touch()
    return tmp_path / "given"


def _said(what: object, *arguments: object) -> Bilingual:
    with pytest.raises(LibraryError) as told:
        what(*arguments)  # type: ignore[operator]
    assert FRENCH(told.value.message) != str(told.value.message)
    assert str(told.value) == str(told.value.message)
    return told.value.message


def test_the_program_comes_with_a_lesson() -> None:
    place = find("alibaba-cloud")
    assert place.builtin
    assert place.path == builtin_folder() / "alibaba-cloud" / "lesson.txt"
    assert load(place).lesson is not None


def test_a_learner_sees_their_own_lessons_first_and_theirs_hides_the_one_of_that_name(mine: Path, given: Path) -> None:
    found = lesson_refs([mine, mine / "nowhere"], given)
    assert [(place.id, place.builtin) for place in found] == [("bourse", False), ("alpha", True)]
    assert found[0] == LessonRef("bourse", mine / "bourse", mine / "bourse" / "lesson.txt", builtin=False)


def test_a_lesson_is_found_by_its_name_in_any_case(mine: Path, given: Path) -> None:
    assert find("Bourse", [mine], given).path == mine / "bourse" / "lesson.txt"
    assert find("alpha", [mine], given).builtin


def test_a_lesson_is_found_by_the_name_that_its_file_gives_it(mine: Path, given: Path) -> None:
    _lesson(mine, "Mon dossier", whole_text())
    assert find("test", [mine], given).id == "Mon dossier"


def test_a_lesson_is_found_by_its_folder_its_file_or_any_file(
    mine: Path, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = mine / "bourse" / "lesson.txt"
    assert find(str(mine / "bourse"), [], given).path == path
    assert find(path, [], given) == LessonRef("bourse", mine / "bourse", path, builtin=False)
    other = path.rename(mine / "draft.txt")
    assert find(str(other), [], given) == LessonRef("draft", None, other, builtin=False)
    monkeypatch.chdir(mine)
    assert load(find("draft.txt", [], given)).lesson is not None


def test_a_mistyped_name_is_answered_with_the_right_one(mine: Path, given: Path) -> None:
    said = _said(find, "alhpa", [mine], given)
    assert str(said) == "The lesson “alhpa” was not found. Did you mean “alpha”? Available lessons: bourse, alpha."
    assert FRENCH(said).startswith(
        "La leçon «\u00a0alhpa\u00a0» est introuvable. Vouliez-vous dire «\u00a0alpha\u00a0»\u202f?"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere/lesson.txt", "does not exist. Check the name and the folder."),
        ("nowhere.txt", "does not exist. Check the name and the folder."),
        ("bourse/lesson.txt/x", "a part of the path is a file, not a folder."),
        (".", "does not contain a file “lesson.txt”. Give the folder of a lesson."),
        ("x" * 5000 + ".txt", "is too long. Choose a shorter one."),
        ("nul\0l.txt", "Try again or choose another folder."),
    ],
)
def test_a_path_that_leads_nowhere_is_told(
    mine: Path, given: Path, name: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mine)
    assert said in str(_said(find, name, [], given))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (whole_text().encode("utf-16"), "This file is saved as UTF-16. Save it as UTF-8."),
        (b"%PDF\0\0\0\xff", "This file is not text."),
    ],
)
def test_a_file_that_is_no_text_is_told(tmp_path: Path, content: bytes, said: str) -> None:
    assert said in str(_said(load, find(_lesson(tmp_path, "x", content))))


def test_a_lesson_with_mistakes_is_read_all_the_same(tmp_path: Path) -> None:
    reading = load(find(_lesson(tmp_path, "x", whole_text().replace("class: noun", "class: nown"))))
    assert [problem.code for problem in reading.problems] == ["unknown-class"]
    assert reading.lesson is not None


def test_a_file_of_a_hundred_megabytes_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    place = find(path)
    said = "is too large for a lesson: 100 MB (maximum: 8 MB)."
    assert said in str(_said(load, place))
    assert said in str(_said(summary, place))


def test_a_file_without_permission_a_device_and_a_file_that_went_away_are_told(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = find(mine / "bourse")

    def denied(path: Path) -> bytes:
        raise PermissionError(13, "denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", denied)
        assert "denied. Change the permissions" in str(_said(load, place))
    assert "is not an ordinary file." in str(_said(load, find("/dev/null")))
    place.path.unlink()
    assert "does not exist" in str(_said(load, place))
    place.path.mkdir()
    assert "is a folder; a file is needed here." in str(_said(load, place))


def test_a_folder_of_lessons_without_permission_is_told(mine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(path: Path) -> object:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(os, "scandir", denied)
    assert "Access to" in str(_said(lesson_refs, [mine]))


def test_a_thousand_lessons_are_listed_without_reading_any_of_them(
    mine: Path, given: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("study.lesson.reader.read", lambda text: pytest.fail("a lesson was read"))
    found = [summary(place) for place in lesson_refs([mine], given)]
    assert [each.id for each in found] == ["bourse", "alpha"]
    assert found[0].title == lesson().title
