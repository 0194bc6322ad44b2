"""The catalogue: what the library said of its lessons last time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from unit.lesson.builders import whole_text

from study.lesson import catalogue as module
from study.lesson.catalogue import Catalogue, folded
from study.lesson.lesson_summary import LessonSummary
from study.lesson.library import LibraryError, lesson_refs


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        (tmp_path / "lessons" / name).mkdir(parents=True)
        (tmp_path / "lessons" / name / "lesson.txt").write_text(whole_text(), encoding="utf-8")
    return tmp_path


def listed(shelf: Path) -> list[LessonSummary | LibraryError]:
    there = lesson_refs([shelf / "lessons"], shelf / "none")
    return [seen for _, seen in Catalogue(shelf / "cache").summaries(there)]


def test_a_lesson_that_has_not_changed_is_not_skimmed_again(shelf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = listed(shelf)
    monkeypatch.setattr(module, "skimmed", None)
    assert listed(shelf) == first


def test_a_lesson_that_changed_is_told_anew(shelf: Path) -> None:
    listed(shelf)
    path = shelf / "lessons" / "two" / "lesson.txt"
    path.write_text(whole_text().replace("Le test", "Un autre titre"), encoding="utf-8")
    assert [seen.title.fr for seen in listed(shelf) if isinstance(seen, LessonSummary)] == ["Le test", "Un autre titre"]


def test_a_lesson_that_is_gone_or_a_folder_is_said_to_be_so(shelf: Path) -> None:
    there = lesson_refs([shelf / "lessons"], shelf / "none")
    (shelf / "lessons" / "one" / "lesson.txt").unlink()
    (shelf / "lessons" / "one" / "lesson.txt").mkdir()
    (shelf / "lessons" / "two" / "lesson.txt").unlink()
    assert all(isinstance(seen, LibraryError) for _, seen in Catalogue(shelf / "cache").summaries(there))


@pytest.mark.parametrize("content", [b"", b"\0" * 5000, b"no database", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_catalogue_is_as_good_as_none(shelf: Path, content: bytes) -> None:
    first = listed(shelf)
    kept = shelf / "cache" / "catalogue.sqlite"
    kept.write_bytes(content)
    assert [listed(shelf) for _ in range(3)] == [first] * 3
    assert len(Catalogue(shelf / "cache").articles()) == 2


def test_values_of_the_wrong_kind_count_as_missing(shelf: Path) -> None:
    first = listed(shelf)
    with sqlite3.connect(shelf / "cache" / "catalogue.sqlite") as connection:
        connection.execute("UPDATE lesson SET words = 'many', fr = x'00ff', article = 3")
    connection.close()
    assert listed(shelf) == first


def test_a_cache_that_cannot_be_written_is_done_without(shelf: Path) -> None:
    (shelf / "cache").write_text("a file, not a folder", encoding="utf-8")
    assert [type(seen) for seen in listed(shelf)] == [LessonSummary, LessonSummary]


def test_a_search_looks_past_case_accents_and_apostrophes() -> None:
    assert folded("L’Œuvre\n du  MARCHÉ") == "l'oeuvre du marche"


def test_a_search_finds_words_of_the_article_in_both_languages(shelf: Path) -> None:
    listed(shelf)
    articles = list(Catalogue(shelf / "cache").articles().values())
    assert len(articles) == 2
    assert all(folded("Conséquente") in article and "revenue rose" in article for article in articles)
