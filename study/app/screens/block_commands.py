"""What can be done in the fields of a part of a lesson."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

NEXT = Command(
    "field", ("tab", "down", "enter"), "Tab", N_("field"), N_("next, previous field"), N_("Editor"), ("shift+tab",)
)
BLOCK = Command(
    "block", ("pagedown",), "PgDn", N_("part"), N_("next, previous part of the lesson"), N_("Editor"), ("pageup",)
)
UNDO = Command("undo", ("ctrl+z",), "Ctrl+Z", N_("undo"), N_("take the last change back"), N_("Editor"))
REDO = Command("redo", ("ctrl+y",), "Ctrl+Y", N_("redo"), N_("make it again"), N_("Editor"))
RIGHT = Command(
    "right", ("ctrl+t",), "Ctrl+T", N_("right"), N_("make an option the right answer, or not"), N_("Editor")
)

HERE = (NEXT, BLOCK, RIGHT, UNDO, REDO)
"""In the order of the help."""
