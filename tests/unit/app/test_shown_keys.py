"""How the keys of commands are shown, those that the user has chosen too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from study.app.commands import HELP, Command, bindings, in_field, key_names, show_keys, shown_key
from study.locale import translator

STEP = Command("step", ("down", "j"), "↓ ↑", "step", "next, previous", back=("up",))
bindings("page", (HELP,))
bindings("made_up", (STEP,))


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    show_keys({})


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ("ctrl+n,f3", "Ctrl+N F3"),
        ("question_mark", "?"),
        ("shift+up", "Shift+↑"),
        ("pagedown", "PageDown"),
        ("k", "k"),
        ("enter", "Enter"),
        ("escape", "Esc"),
    ],
)
def test_a_key_is_shown_as_it_is_called_on_a_keyboard(keys: str, shown: str) -> None:
    assert key_names(keys) == shown


def test_a_chosen_key_takes_the_place_of_the_own_one() -> None:
    assert shown_key(HELP, translator("en")) == "?"
    show_keys({"page.help": "enter"})
    assert shown_key(HELP, translator("fr")) == "Entrée"


def test_each_direction_has_a_key_of_its_own() -> None:
    show_keys({"made_up.step-back": "k"})
    assert shown_key(STEP, translator("en")) == "↓ k"


def test_in_a_field_a_letter_is_not_shown_as_a_key() -> None:
    show_keys({"page.help": "h"})
    assert next(in_field([HELP])).shown == ""
    show_keys({"page.help": "f3"})
    assert next(in_field([HELP])).shown == "F3"
    show_keys({})
    assert next(in_field([HELP])).shown == "F1"
