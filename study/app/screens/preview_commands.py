"""What can be done in the preview."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

LINE = Command("line", ("down",), "↑ ↓", N_("problem"), N_("next, previous problem"), N_("Preview"), ("up",))
EDIT = Command("edit", ("enter",), "Enter", N_("go to line"), N_("open your editor at the line"), N_("Preview"))
CORRECT = Command("correct", ("c",), "c", N_("correct"), N_("put the suggestion in its place"), N_("Preview"))
UNDO = Command("undo", ("u", "ctrl+z"), "u", N_("undo"), N_("take the last correction back"), N_("Preview"))
FORM = Command("form", ("e",), "e", N_("edit"), N_("edit this part of the lesson in fields"), N_("Preview"))
LESSON = Command("lesson", ("tab",), "Tab", N_("lesson"), N_("try the lesson as a learner"), N_("Preview"))
LEAF = Command(
    "leaf", ("pagedown", "space"), "PgDn", N_("page"), N_("a page down, a page up"), N_("Preview"), ("pageup",)
)
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("leave the program"), N_("Go on"))

HERE = (LINE, EDIT, FORM, CORRECT, UNDO, LESSON, LEAF, QUIT)
"""In the order of the help."""
