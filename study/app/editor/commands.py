"""The commands of the editor screen."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

NEXT = Command(
    "field",
    ("tab", "down", "enter"),
    "Tab",
    N_("field"),
    N_("next, previous field"),
    N_("Editor"),
    ("shift+tab", "up"),
)
BLOCK = Command(
    "block", ("pagedown",), "PgDn", N_("part"), N_("next, previous part of the lesson"), N_("Editor"), ("pageup",)
)
TURN = Command(
    "turn", ("ctrl+t",), "Ctrl+T", N_("change"), N_("mark as right or not; next word of a list"), N_("Editor")
)
MOVE = Command(
    "move",
    ("alt+down", "ctrl+down"),
    "Alt+↑↓",
    N_("move"),
    N_("move a field up or down among fields of the same name"),
    N_("Editor"),
    ("alt+up", "ctrl+up"),
)
DUPLICATE = Command("duplicate", ("f5",), "F5", N_("duplicate"), N_("duplicate the field"), N_("Editor"))
DELETE = Command("delete", ("f8",), "F8", N_("delete"), N_("delete the field"), N_("Editor"))
UNDO = Command("undo", ("ctrl+z",), "Ctrl+Z", N_("undo"), N_("undo the last change"), N_("Editor"))
REDO = Command("redo", ("ctrl+y",), "Ctrl+Y", N_("redo"), N_("redo what was undone"), N_("Editor"))

HERE = (NEXT, BLOCK, TURN, MOVE, DUPLICATE, DELETE, UNDO, REDO)
"""In the order of the help."""
