"""What the program is started with does not depend on the folder it was started in."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app import start
from study.app.launch import LaunchOptions
from study.lesson.library import LessonRef


def test_a_lesson_named_by_a_relative_path_is_previewed_by_its_absolute_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    class Started(Exception):  # noqa: N818
        pass

    def program(*_: object, launch: LaunchOptions, **__: object) -> None:
        assert launch.preview_file
        shown.append(launch.preview_file.path)
        raise Started

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(start, "Alinea", program)
    with pytest.raises(Started):
        start.preview(LessonRef("les", None, Path("les.txt"), builtin=False))
    assert shown == [tmp_path / "les.txt"]
