"""The words of a lesson are counted once, and again when its file changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.library.word_counts import WordCountCache, known_share
from study.lesson.library import LessonRef


@pytest.fixture
def place(tmp_path: Path) -> LessonRef:
    path = tmp_path / "cloud" / "lesson.txt"
    path.parent.mkdir()
    path.write_text("lesson: cloud\n", encoding="utf-8")
    return LessonRef("cloud", path.parent, path, False)


def test_what_was_counted_is_kept_for_each_language(tmp_path: Path, place: LessonRef) -> None:
    counted = WordCountCache(tmp_path)
    counted.save(place, "fr", {"fr:marché": 2})
    assert counted.load(place, "fr") == {"fr:marché": 2}
    assert counted.load(place, "en") is None


def test_a_changed_file_is_to_be_counted_again(tmp_path: Path, place: LessonRef) -> None:
    WordCountCache(tmp_path).save(place, "fr", {"fr:marché": 2})
    place.path.write_text("lesson: cloud\ntitle: Autre\n", encoding="utf-8")
    assert WordCountCache(tmp_path).load(place, "fr") is None


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"stamp": 1, "counts": 2}', "\ud83d"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, place: LessonRef, text: str) -> None:
    WordCountCache(tmp_path).save(place, "fr", {"fr:marché": 2})
    (tmp_path / "words" / "cloud.fr.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert WordCountCache(tmp_path).load(place, "fr") is None


def test_the_share_follows_the_statuses() -> None:
    counts = {"fr:a": 3, "fr:b": 1}
    assert known_share(counts, {"fr:a": "known", "fr:z": "known"}) == 0.75
    assert known_share(counts, {"fr:a": "learning", "fr:b": "ignored"}) == 0
