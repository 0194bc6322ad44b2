"""Commands of screens. Each is declared once, for its key, the footer, help and the palette."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from textual.binding import Binding, BindingType
from textual.keys import key_to_character

from study.locale import N_, Translator


class Command(NamedTuple):
    """An action available on a screen."""

    action: str
    """Its name. The screen runs it in `action_NAME`; with the name of the screen it is the id of the binding."""
    keys: tuple[str, ...]
    """The keys that do it; none where a widget takes the key itself."""
    shown: str
    """The key as it is shown (to be translated)."""
    word: str
    """The action in a word, for the footer (to be translated)."""
    tip: str
    """The action in a line, for help and the palette (to be translated)."""
    group: str = ""
    """The heading in help (to be translated); without one, help leaves the command out."""
    back: tuple[str, ...] = ()
    """Keys for the opposite direction. The action is called with 1 or -1 then."""
    method: str = ""
    """A method (without `action_`) that several commands share; it is called with the name of the command."""

    @property
    def call(self) -> str:
        """Return the action for a click or the palette, as Textual writes it: `entry`, `mark('known')`."""
        return f"{self.method}({self.action!r})" if self.method else self.action

    def ids(self, screen: str) -> tuple[str, ...]:
        """Return the ids of its bindings on a screen: one, and one for the opposite direction if it has any."""
        return (f"{screen}.{self.action}", f"{screen}.{self.action}-back")[: 2 if self.back else 1]

    def bindings(self, screen: str) -> Iterator[Binding]:
        """Yield the Textual bindings of the command."""
        ways = [("", self.keys, ["1"]), ("-back", self.back, ["-1"])] if self.back else [("", self.keys, [])]
        for suffix, keys, step in ways if self.keys else ():
            arguments = [repr(self.action), *step] if self.method else step
            call = f"{self.method or self.action}({', '.join(arguments)})" if arguments else self.action
            id = f"{screen}.{self.action}{suffix}"
            at_once = self.action == "command_palette"  # what is typed right after it belongs to the palette
            yield Binding(",".join(keys), call, self.word, show=False, priority=at_once, id=id, tooltip=self.tip)


_ids: dict[Command, tuple[str, ...]] = {}
"""The ids of the bindings of each command."""
_NAMES = {
    "escape": "Esc",
    "delete": "Del",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""The names of keys that differ from those of Textual by more than a capital."""
_chosen: dict[str, str] = {}
"""The keys that the user has given to commands, by the id of a binding."""


def show_keys(keys: Mapping[str, str]) -> None:
    """Show these keys, by the ids of bindings, in place of those that commands are declared with."""
    _chosen.clear()
    _chosen.update(keys)


def shown_key(command: Command, tr: Translator) -> str:
    """Return the key of a command as keyboards of the interface's language name it: `Enter` → `Entrée`."""
    return " ".join(tr(key) for key in (_chosen_for(command) or command.shown).split())


def _chosen_for(command: Command) -> str:
    """Return the keys that the user has given to a command, as they are shown; empty if there are none."""
    ids = _ids.get(command, ()) if _chosen else ()
    if not any(id in _chosen for id in ids):
        return ""
    own = (command.keys[:1], command.back[:1])
    return " ".join(key_names(_chosen.get(id, ",".join(keys))) for id, keys in zip(ids, own, strict=False))


def key_names(keys: str) -> str:
    """Return keys as they are shown: `ctrl+n,f3` → `Ctrl+N F3`, `question_mark` → `?`, `up` → `↑`."""
    parts = [key.split("+") for key in keys.split(",")]
    return " ".join("+".join(_key_name(part, len(key) == 1) for part in key) for key in parts)


def _key_name(key: str, alone: bool) -> str:
    """Return the name of a key, or of a part of it: a letter after a modifier is a capital."""
    sign = key_to_character(key) or ""
    if len(key) > 1 and len(sign) == 1 and sign.isprintable() and not sign.isspace():
        return sign
    if len(key) == 1:
        return key if alone else key.upper()
    return _NAMES.get(key, key.capitalize())


KEY_NAMES = (N_("Enter"), N_("Tab"), N_("Esc"), N_("Space"), N_("Ctrl+P"), N_("Backspace"), N_("Del"), N_("Alt+↑↓"))
"""Keys that have a name of their own in each language."""

HELP = Command("help", ("question_mark", "f1"), "?", N_("help"), N_("what can be done here"), N_("Continue"))
SETTINGS = Command("settings", ("s",), "s", N_("settings"), N_("settings"), N_("Continue"))
PALETTE = Command("command_palette", ("ctrl+p",), "Ctrl+P", N_("commands"), N_("command palette"), N_("Continue"))
COPYING = N_("Copy text")
SELECT = Command("select_words", ("f7",), "F7", N_("select"), N_("select words; Shift extends the selection"), COPYING)
COPY = Command("copy_text", ("ctrl+c", "super+c"), "Ctrl+C", N_("copy"), N_("copy the selection; twice: quit"), COPYING)
BACK = Command("back", ("escape",), "Esc", N_("back"), N_("back"), N_("Continue"))


_FIELD = N_("In the field")
ACCENT = Command(
    "accent", (), "↑", N_("accent"), N_("the next accent on the letter before the cursor: e é è ê ë"), _FIELD
)
EDITING = (
    ACCENT,
    Command("by_word", (), "Ctrl+←→", N_("word"), N_("by word"), _FIELD),
    Command("by_selection", (), "Shift+←→", N_("select"), N_("select; with Ctrl, by word"), _FIELD),
    Command("select_field", (), "F7", N_("select"), N_("select the whole field"), _FIELD),
    Command("cut", (), "Ctrl+X V", N_("cut"), N_("cut, paste"), _FIELD),
    Command("undo_typing", (), "Ctrl+Z Y", N_("undo"), N_("undo, redo"), _FIELD),
)
"""The keys handled by the field widget itself: these commands, without keys, are listed in the help only."""


def in_field(commands: Iterable[Command]) -> Iterator[Command]:
    """Yield the commands as they are while letters are typed into a field: a letter is not shown as a key then."""
    for command in commands:
        if chosen := _chosen_for(command):
            yield command._replace(shown=_untyped(chosen))
        elif command != SELECT:
            yield HELP._replace(shown="F1") if command == HELP else command._replace(shown=_untyped(command.shown))
    yield from EDITING


def _untyped(shown: str) -> str:
    """Return a key as it is shown; empty if all of its parts are letters or signs that can be typed."""
    return "" if all(len(key) == 1 and key.isascii() for key in shown.split(" ")) else shown


def bindings(screen: str, commands: Iterable[Command]) -> list[BindingType]:
    """Return the Textual bindings of commands on a screen."""
    commands = tuple(commands)
    _ids.update({command: command.ids(screen) for command in commands})
    return [binding for command in commands for binding in command.bindings(screen)]
