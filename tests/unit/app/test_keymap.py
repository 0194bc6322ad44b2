"""Keys that the user gives to commands."""

from __future__ import annotations

import pytest

from study.app.keymap import all_commands, checked, commands_of_screens


def test_every_command_can_be_given_the_keys_that_it_has() -> None:
    for id, command in all_commands().items():
        assert checked({id: ",".join(command.keys)}).problems == ()


def test_every_screen_has_its_commands_and_those_of_all_screens() -> None:
    for name, commands in commands_of_screens().items():
        assert "page.help" in commands, name


@pytest.mark.parametrize(
    "keys", ["k", "?", "f3", "ctrl+n", "shift+up", "alt+é", "enter", "question_mark", "K", "f3, k"]
)
def test_names_of_keys_are_known(keys: str) -> None:
    found = checked({"page.settings": keys}).problems
    assert not [each for each in found if "not a key name" in str(each)]


@pytest.mark.parametrize("keys", ["", "hello", "ctrl+", "ctrl+hello", "f3,,k", "f3 k", None, 3, ["f3"]])
def test_other_words_are_not(keys: object) -> None:
    found = checked({"page.settings": keys})
    assert found.keys == {}
    assert "is not a key name" in str(found.problems[0])


def test_two_commands_can_exchange_their_keys() -> None:
    entries = {"exam.text": "f10", "exam.hand_in": "f2,tab"}
    assert checked(entries) == (entries, ())


def test_an_exchange_of_which_one_half_is_wrong_is_none() -> None:
    found = checked({"exam.text": "f10", "exam.hand_in": "hello"})
    assert found.keys == {}
    assert len(found.problems) == 2


def test_of_two_that_clash_the_second_keeps_its_own_key() -> None:
    found = checked({"page.settings": "f4", "page.back": "f4"})
    assert found.keys == {"page.settings": "f4"}
    assert "“page.back” cannot use the key f4" in str(found.problems[0])


def test_commands_of_different_screens_can_have_the_same_key() -> None:
    assert checked({"exam.text": "f4", "editor.undo": "f4"}).problems == ()


def test_an_unknown_id_names_the_nearest() -> None:
    assert "Did you mean “page.help”?" in str(checked({"page.hlep": "f3"}).problems[0])
