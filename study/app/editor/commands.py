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
    "turn", ("ctrl+t",), "Ctrl+T", N_("change"), N_("right answer or not; the next of several words"), N_("Editor")
)
MOVE = Command(
    "move",
    ("alt+down", "ctrl+down"),
    "Alt+↑↓",
    N_("move"),
    N_("move a field among its like"),
    N_("Editor"),
    ("alt+up", "ctrl+up"),
)
DUPLICATE = Command("duplicate", ("f5",), "F5", N_("copy"), N_("copy the field"), N_("Editor"))
DELETE = Command("delete", ("f8",), "F8", N_("remove"), N_("remove the field"), N_("Editor"))
UNDO = Command("undo", ("ctrl+z",), "Ctrl+Z", N_("undo"), N_("take the last change back"), N_("Editor"))
REDO = Command("redo", ("ctrl+y",), "Ctrl+Y", N_("redo"), N_("do again what was undone"), N_("Editor"))

HERE = (NEXT, BLOCK, TURN, MOVE, DUPLICATE, DELETE, UNDO, REDO)
"""In the order of the help."""
