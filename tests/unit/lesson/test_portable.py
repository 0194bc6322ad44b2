"""A lesson called like a device of Windows gets a file and a folder all the same."""

from __future__ import annotations

import pytest

from study.app.screens.export_anki import file_name
from study.lesson.portable import portable
from study.teach.draft.create import name_for


@pytest.mark.parametrize("name", ["con", "NUL", "aux", "com1", "lpt9", "prn.txt"])
def test_the_name_of_a_device_is_changed(name: str) -> None:
    assert portable(name) == f"{name}-1"
    assert file_name(name) == f"{name}-1"


@pytest.mark.parametrize("name", ["cone", "nul-part", "auxiliaire", "com", "communes"])
def test_other_names_stay(name: str) -> None:
    assert portable(name) == file_name(name) == name


def test_a_draft_is_not_put_into_a_device() -> None:
    assert name_for("Nul") == "nul-1"
    assert name_for("Un article", "con") == "con-1"
