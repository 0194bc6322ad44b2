"""The commands of the editor screen."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

NEXT = Command(
    "field", ("tab", "down", "enter"), "Tab", N_("field"), N_("next, previous field"), N_("Editor"), ("shift+tab",)
)
BLOCK = Command(
    "block", ("pagedown",), "PgDn", N_("part"), N_("next, previous part of the lesson"), N_("Editor"), ("pageup",)
)
TURN = Command(
    "turn", ("ctrl+t",), "Ctrl+T", N_("change"), N_("right answer or not; the next of several words"), N_("Editor")
)
ACCENT = Command(
    "accent", ("up",), "↑", N_("accent"), N_("the letter before with its next accent: e é è ê ë"), N_("Editor")
)
MOVE = Command(
    "move", ("shift+down",), "Shift+↑↓", N_("move"), N_("move a field among its like"), N_("Editor"), ("shift+up",)
)
COPY = Command("copy", ("ctrl+k",), "Ctrl+K", N_("copy"), N_("copy the field"), N_("Editor"))
REMOVE = Command("remove", ("ctrl+x",), "Ctrl+X", N_("remove"), N_("remove the field"), N_("Editor"))
UNDO = Command("undo", ("ctrl+z",), "Ctrl+Z", N_("undo"), N_("take the last change back"), N_("Editor"))
REDO = Command("redo", ("ctrl+y",), "Ctrl+Y", N_("redo"), N_("do again what was undone"), N_("Editor"))

HERE = (NEXT, BLOCK, TURN, ACCENT, MOVE, COPY, REMOVE, UNDO, REDO)
"""All commands, in the order of the help."""
