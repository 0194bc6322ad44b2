"""The table of the screens that the program opens by name."""

from __future__ import annotations

import pytest

from study.app.navigation import PRELOADED, SCREENS, screen_class


@pytest.mark.parametrize("name", SCREENS)
def test_every_screen_is_there_and_has_the_name_it_is_opened_by(name: str) -> None:
    assert getattr(screen_class(name), "NAME", None) == name


def test_only_screens_of_the_table_are_preloaded() -> None:
    assert set(PRELOADED) <= set(SCREENS)
