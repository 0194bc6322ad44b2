"""Lessons for the commands to work on."""

from __future__ import annotations

from pathlib import Path

import pytest
from unit.cli.sample import BROKEN, SOUND, stored


@pytest.fixture
def own_lesson(home: Path) -> Path:
    """A sound lesson in the user's folder."""
    return stored(home / "lessons" / "rentree", SOUND)


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A lesson file with two misspelt keywords, on lines 2 and 18."""
    return stored(tmp_path / "broken", BROKEN)
