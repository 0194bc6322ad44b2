"""The list of lessons without a screen: what a search keeps, what is selected, and what is known of each text."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from unit.progress.study import Clock

from study.app.library.lesson_list import LessonList, load_lesson
from study.app_dirs import AppDirs, app_dirs
from study.locale import translator
from study.progress.store import Store

PETITE = Path(__file__).resolve().parents[2] / "data" / "petite.txt"


@pytest.fixture
def folders(tmp_path: Path) -> AppDirs:
    """Two lessons of the learner's own beside those of the program; the file of the second is no text."""
    for name in ("petite", "vide"):
        (tmp_path / "lessons" / name).mkdir(parents=True)
    shutil.copy(PETITE, tmp_path / "lessons" / "petite" / "lesson.txt")
    (tmp_path / "lessons" / "vide" / "lesson.txt").write_bytes(b"\x00\x01\x02")
    return app_dirs({"ALINEA_HOME": str(tmp_path)})


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store.in_memory(Clock())
    yield store
    store.close()


@pytest.fixture
def lessons(folders: AppDirs, store: Store) -> LessonList:
    found = LessonList()
    found.read(folders, store, "fr")
    return found


def shown(lessons: LessonList) -> list[str]:
    return [each.place.id for each in lessons.shown]


def search(lessons: LessonList, text: str) -> None:
    lessons.open_search()
    assert lessons.search
    lessons.search.insert(text)
    lessons.select_first()


def test_nothing_is_there_before_the_lessons_are_read() -> None:
    lessons = LessonList()
    assert (lessons.is_read, lessons.shown, lessons.place) == (False, [], None)


def test_a_search_keeps_what_has_it_in_title_or_article_whatever_the_accents(lessons: LessonList) -> None:
    everything = shown(lessons)
    search(lessons, "GERANTE")
    assert shown(lessons) == ["petite"]
    assert lessons.place
    assert lessons.place.id == "petite"
    search(lessons, "xyzzy")
    assert shown(lessons) == []
    assert lessons.place is None
    lessons.close_search()
    assert shown(lessons) == everything


def test_the_selection_stops_at_both_ends_and_at_the_end_of_a_list_that_has_become_shorter(
    lessons: LessonList, folders: AppDirs, store: Store
) -> None:
    lessons.move(-1)
    assert lessons.selected == 0
    lessons.move(99)
    assert lessons.selected == len(lessons.shown) - 1
    shutil.rmtree(folders.lessons / "vide")
    lessons.read(folders, store, "fr")
    assert lessons.selected == len(lessons.shown) - 1


def test_a_known_share_replaces_that_of_its_file_alone_and_the_search_stays(lessons: LessonList) -> None:
    search(lessons, "gerante")
    (place,) = [each for each in lessons.readable_places if each.id == "petite"]
    lessons.show_known({place.path: 0.25})
    assert [(each.place.id, each.known) for each in lessons.shown] == [("petite", 0.25)]
    lessons.close_search()
    assert {each.known for each in lessons.shown if each.place.id != "petite"} == {0.0}


def test_a_file_that_is_no_text_says_why_in_the_interface_s_language(lessons: LessonList, folders: AppDirs) -> None:
    (binary,) = [each.place for each in lessons.rows if each.place.id == "vide"]
    french, english = (load_lesson(binary, folders.cache, translator(language)) for language in ("fr", "en"))
    assert (french[0], english[0]) == (None, None)
    assert (len(french[1]), len(english[1])) == (1, 1)
    assert french[1] != english[1]
    assert str(binary.path) in english[1][0]


def test_a_lesson_without_paragraphs_is_not_opened_and_its_problems_name_their_lines(
    lessons: LessonList, folders: AppDirs
) -> None:
    file = folders.lessons / "vide" / "lesson.txt"
    file.write_text("lesson: vide\ntitle: Vide | Empty\n", encoding="utf-8")
    (empty,) = [each for each in lessons.rows if each.place.id == "vide"]
    lesson, problems = load_lesson(empty.place, folders.cache, translator("en"))
    assert lesson is None
    assert problems
    assert all(each.startswith("lesson.txt:") for each in problems)
