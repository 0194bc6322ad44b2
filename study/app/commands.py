"""A command is declared once: its key, its place at the foot of the screen, its help and its palette entry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from textual.binding import Binding, BindingType

from study.locale import N_, Translator


class Command(NamedTuple):
    """Something that can be done on a screen."""

    action: str
    """Its name, and with the screen's name its id for remapping. The screen does it in `action_NAME`."""
    keys: tuple[str, ...]
    """The keys that do it; none where a widget takes the key itself."""
    shown: str
    """The key as a reader knows it."""
    word: str
    """What it does, in a word (to be translated)."""
    tip: str
    """What it does, in a line of help (to be translated)."""
    group: str = ""
    """The heading of help it stands under (to be translated)."""
    back: tuple[str, ...] = ()
    """Keys of the same command the other way round; the action takes 1 or -1 then."""
    method: str = ""
    """The method, without `action_`, that several commands of a screen share; each gives it its name."""

    @property
    def call(self) -> str:
        """What a click or the palette runs, as Textual writes it: `entry`, `mark('known')`."""
        return f"{self.method}({self.action!r})" if self.method else self.action

    def bindings(self, screen: str) -> Iterator[Binding]:
        """The command as Textual binds it."""
        ways = [("", self.keys, ["1"]), ("-back", self.back, ["-1"])] if self.back else [("", self.keys, [])]
        for suffix, keys, step in ways if self.keys else ():
            arguments = [repr(self.action), *step] if self.method else step
            call = f"{self.method or self.action}({', '.join(arguments)})" if arguments else self.action
            id = f"{screen}.{self.action}{suffix}"
            at_once = self.action == "command_palette"  # what is typed right after it belongs to the palette
            yield Binding(",".join(keys), call, self.word, show=False, priority=at_once, id=id, tooltip=self.tip)


def shown_key(command: Command, tr: Translator) -> str:
    """The key as the keyboard of that language calls it."""
    return " ".join(tr(key) for key in command.shown.split())


KEY_NAMES = (N_("Enter"), N_("Tab"), N_("Esc"), N_("Space"), N_("Ctrl+P"), N_("Backspace"), N_("Del"), N_("Alt+↑↓"))
"""Keys that have a name of their own in each language."""

HELP = Command("help", ("question_mark", "f1"), "?", N_("help"), N_("what can be done here"), N_("Go on"))
SETTINGS = Command("settings", ("s",), "s", N_("settings"), N_("settings"), N_("Go on"))
PALETTE = Command("command_palette", ("ctrl+p",), "Ctrl+P", N_("commands"), N_("commands by name"), N_("Go on"))
COPYING = N_("Copy text")
SELECT = Command("select_words", ("f7",), "F7", N_("select"), N_("select words; Shift selects more"), COPYING)
COPY = Command("copy_text", ("ctrl+c", "super+c"), "Ctrl+C", N_("copy"), N_("copy the selection; twice: quit"), COPYING)
BACK = Command("back", ("escape",), "Esc", N_("back"), N_("one step back"), N_("Go on"))


_FIELD = N_("In the field")
ACCENT = Command("accent", (), "↑", N_("accent"), N_("the letter before with its next accent: e é è ê ë"), _FIELD)
EDITING = (
    ACCENT,
    Command("by_word", (), "Ctrl+←→", N_("word"), N_("by word"), _FIELD),
    Command("by_selection", (), "Shift+←→", N_("select"), N_("select; with Ctrl by word"), _FIELD),
    Command("select_field", (), "F7", N_("select"), N_("select all of it"), _FIELD),
    Command("cut", (), "Ctrl+X V", N_("cut"), N_("cut, paste"), _FIELD),
    Command("undo_typing", (), "Ctrl+Z Y", N_("undo"), N_("undo, redo"), _FIELD),
)
"""What a field's own keys do. They are the widget's: these commands, without keys, are there for the help."""


def in_field(commands: Iterable[Command]) -> Iterator[Command]:
    """The commands while letters are typed into a field: none that would be typed is shown as a key."""
    for command in commands:
        if command != SELECT:
            yield HELP._replace(shown="F1") if command == HELP else command._replace(shown=_untyped(command.shown))
    yield from EDITING


def _untyped(shown: str) -> str:
    return "" if all(len(key) == 1 and key.isascii() for key in shown.split(" ")) else shown


def bindings(screen: str, commands: Iterable[Command]) -> list[BindingType]:
    """The bindings of a screen."""
    return [binding for command in commands for binding in command.bindings(screen)]
