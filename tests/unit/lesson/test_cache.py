"""Lessons already read are not read again."""

from __future__ import annotations

import os
import pickle
from dataclasses import replace
from pathlib import Path

import pytest

from study.lesson import cache
from study.lesson.cache import open_lesson
from study.lesson.library import LessonRef, find
from study.lesson.model import Lesson
from study.locale import translator
from study.text import Message, NumberValue


@pytest.fixture
def opened(tmp_path: Path) -> tuple[LessonRef, Path, Lesson]:
    """The built-in lesson after its first opening, the cache, and the lesson."""
    place = find("alibaba-cloud")
    lesson, problems = open_lesson(place, tmp_path)
    assert lesson is not None
    assert not problems
    return place, tmp_path, lesson


def must_not_read(place: LessonRef) -> None:
    raise AssertionError(f"{place.id} was read again")


def test_the_second_opening_reads_no_lesson_file_and_gives_an_equal_lesson(
    opened: tuple[LessonRef, Path, Lesson], monkeypatch: pytest.MonkeyPatch
) -> None:
    place, folder, lesson = opened
    monkeypatch.setattr(cache, "load", must_not_read)
    assert open_lesson(place, folder) == (lesson, ())


def test_a_file_that_has_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "lesson.txt"
    path.write_bytes(find("alibaba-cloud").path.read_bytes())
    place = LessonRef("mine", None, path, builtin=False)
    first, _ = open_lesson(place, tmp_path / "cache")
    path.write_text(path.read_text("utf-8").replace("Alibaba mise", "Alibaba parie", 1), "utf-8")
    second, _ = open_lesson(place, tmp_path / "cache")
    assert first is not None
    assert second is not None
    assert "parie" not in first.title.fr
    assert "parie" in second.title.fr


@pytest.mark.parametrize("damage", [b"", b"\x80\x05N.", b"not a pickle"])
def test_a_damaged_cache_is_as_good_as_none(opened: tuple[LessonRef, Path, Lesson], damage: bytes) -> None:
    place, folder, lesson = opened
    (kept,) = folder.rglob("*.pickle")
    kept.write_bytes(damage)
    assert open_lesson(place, folder)[0] == lesson


def test_a_message_in_a_kept_lesson_is_still_said_in_both_languages(opened: tuple[LessonRef, Path, Lesson]) -> None:
    _, folder, lesson = opened
    path, stamp = folder / "with-message.pickle", ("stamp",)
    notes = (Message("{n} of {of} ticked.", n=NumberValue(1), of=2), Message.plural("{n} word", "{n} words", 3))
    cache._keep(path, stamp, replace(lesson, notes=notes))  # type: ignore[arg-type]
    kept = cache._kept(path, stamp)
    assert kept is not None
    assert [translator("fr")(note) for note in kept.notes] == ["Cochés\u00a0: 1 sur 2.", "3 mots"]
    assert [str(note) for note in kept.notes] == ["1 of 2 ticked.", "3 words"]


class Malicious:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, ("made-by-a-pickle",)


def test_a_cache_can_make_nothing_but_lessons(
    opened: tuple[LessonRef, Path, Lesson], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, folder, lesson = opened
    monkeypatch.chdir(tmp_path)
    (kept,) = folder.rglob("*.pickle")
    kept.write_bytes(pickle.dumps(Malicious()))
    assert open_lesson(place, folder)[0] == lesson
    assert not (tmp_path / "made-by-a-pickle").exists()
