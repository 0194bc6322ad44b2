"""The keys that the user gives to commands, in the entry `keys` of the settings file.

An entry has the id of a binding, as `SCREEN.COMMAND`, and one key or several with commas between them:

    "keys": {"lesson.next": "ctrl+n", "page.help": "f1,h"}
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import NamedTuple

from textual.binding import Binding
from textual.keys import Keys, _character_to_key

from study.app.navigation import SCREENS
from study.text import Message

RESERVED = ("ctrl+q",)
"""Keys that always end the program."""
_MODIFIERS = ("ctrl+", "alt+", "shift+", "super+", "meta+")
_NAMES = frozenset(key.value for key in Keys)


class BoundCommand(NamedTuple):
    """A command of a screen that can be given another key."""

    id: str
    keys: tuple[str, ...]
    """Its own keys, as Textual names them."""
    tip: str
    """The action of the command, to be translated."""


class Keymap(NamedTuple):
    """The valid entries, for `App.set_keymap`, and messages about the others."""

    keys: Mapping[str, str]
    problems: tuple[Message, ...]


@cache
def commands_of_screens() -> Mapping[str, Mapping[str, BoundCommand]]:
    """Return the commands of each screen by their ids, those that all screens have included. Imports all screens."""
    found = {}
    for name, where in SCREENS.items():
        module, _, class_name = where.partition(":")
        screen = getattr(import_module(module), class_name)
        bindings = (each for base in reversed(screen.__mro__) for each in base.__dict__.get("BINDINGS", ()))
        found[name] = {
            each.id: BoundCommand(each.id, tuple(each.key.split(",")), each.tooltip)
            for each in bindings
            if isinstance(each, Binding) and each.id
        }
    return found


def all_commands() -> Mapping[str, BoundCommand]:
    """Return every command by its id, once."""
    return {id: command for commands in commands_of_screens().values() for id, command in commands.items()}


def checked(entries: Mapping[str, object]) -> Keymap:
    """Return the entries without those that cannot be used: unknown ids, words that are not keys, and clashes.

    Two commands clash if one screen has both and they have a key in common. Of two entries that clash, the second is
    left out: its command keeps its own key.
    """
    good: dict[str, str] = {}
    problems: list[Message] = []
    for id, value in entries.items():
        if problem := _unknown(id) or _not_keys(id, value):
            problems.append(problem)
        else:
            good[id] = ",".join(normalised(str(value)))
    while clash := next((found for id in reversed(good) if (found := _clash(good, id))), None):
        id, problem = clash
        del good[id]
        problems.append(problem)
    return Keymap(good, tuple(problems))


def normalised(keys: str) -> Iterator[str]:
    """Yield the names of keys as Textual has them: `?` is `question_mark`."""
    for key in keys.split(","):
        name = key.strip()
        yield _character_to_key(name) if len(name) == 1 else name.lower()


def _unknown(id: str) -> Message | None:
    if id in all_commands():
        return None
    if near := get_close_matches(id, all_commands(), 1):
        return Message(
            "There is no full-screen command with the id “{id}”. Did you mean “{near}”?", id=id, near=near[0]
        )
    return Message("There is no full-screen command with the id “{id}”. “alinea help keys” lists them.", id=id)


def _not_keys(id: str, value: object) -> Message | None:
    """Return a message if a value is not a list of keys."""
    if isinstance(value, str) and all(map(_is_key, normalised(value))):
        return None
    return Message(
        "The key for “{id}” is “{value}”, which is not a key name. Examples: k, f3, ctrl+n, shift+up.",
        id=id,
        value=str(value),
    )


def _is_key(name: str) -> bool:
    """Return whether Textual has a key of this name: `k`, `f3`, `ctrl+n`, `question_mark`."""
    if name in _NAMES:
        return True
    for modifier in _MODIFIERS:
        if name.startswith(modifier):
            return _is_key(name.removeprefix(modifier))
    if len(name) == 1:
        return name.isalnum()
    return name in _signs()


@cache
def _signs() -> frozenset[str]:
    """Return the names of the signs that keyboards of our languages have."""
    signs = [*map(chr, range(0x21, 0x7F)), *"àâäçéèêëîïôöùûüÿœæ«»’§°²£µ¤¨"]
    return frozenset(_character_to_key(sign) for sign in signs if unicodedata.name(sign, ""))


def _clash(keys: Mapping[str, str], id: str) -> tuple[str, Message] | None:
    """Return `id` and a message if one of its keys is reserved, or that of another command of a screen."""
    wanted = keys[id].split(",")
    for key in wanted:
        if key in RESERVED:
            return id, Message("“{id}” cannot use the key {key}, which quits the program.", id=id, key=key)
    for screen, commands in commands_of_screens().items():
        if id not in commands:
            continue
        for other, command in commands.items():
            taken = keys[other].split(",") if other in keys else command.keys
            both = () if other in keys else {*commands[id].keys} & {*command.keys}  # on purpose: one hides the other
            shared = [key for key in wanted if key in taken and key not in both]
            if other != id and shared:
                return id, Message(
                    "“{id}” cannot use the key {key}: on the screen “{screen}” it is already used by “{other}”.",
                    id=id,
                    key=shared[0],
                    screen=screen,
                    other=other,
                )
    return None
