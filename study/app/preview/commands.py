"""The commands of the preview screen."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

LINE = Command("line", ("down",), "↑ ↓", N_("problem"), N_("next, previous problem"), N_("Preview"), ("up",))
EDIT = Command(
    "edit",
    ("enter",),
    "Enter",
    N_("go to line"),
    N_("your editor at the line ($EDITOR); without one, fields"),
    N_("Preview"),
    method="edit",
)
CORRECT = Command("correct", ("c",), "c", N_("correct"), N_("put the suggestion in its place"), N_("Preview"))
CORRECT_ALL = Command("correct_all", ("C",), "C", N_("correct all"), N_("make every fix that is safe"), N_("Preview"))
SILENCE = Command("silence", ("x",), "x", N_("set aside"), N_("set the advice aside, and say why"), N_("Preview"))
WHY = Command("why", ("o",), "o", N_("why"), N_("the rule, its reason and its source"), N_("Preview"))
UNDO = Command(
    "undo", ("u", "ctrl+z"), "u", N_("undo"), N_("take the last change back"), N_("Editor"), method="history"
)
REDO = Command("redo", ("U", "ctrl+y"), "U", N_("redo"), N_("do again what was undone"), N_("Editor"), method="history")
FORM = Command(
    "form", ("e",), "e", N_("edit"), N_("edit this part in fields; a click does it too"), N_("Preview"), method="edit"
)
ASK = Command("ask", ("a",), "a", N_("ask about"), N_("a question or a term on words of the article"), N_("Editor"))
NEW = Command("new", ("n",), "n", N_("new"), N_("a new paragraph, heading, term or question"), N_("Editor"))
COPY = Command("copy", ("y",), "y", N_("copy"), N_("copy this part of the lesson"), N_("Editor"), method="part")
MOVE = Command(
    "move",
    ("alt+down", "ctrl+down"),
    "Alt+↑↓",
    N_("move"),
    N_("move this part down, up"),
    N_("Editor"),
    ("alt+up", "ctrl+up"),
    method="part",
)
REMOVE = Command(
    "remove", ("delete",), "Del", N_("remove"), N_("remove this part; u brings it back"), N_("Editor"), method="part"
)
LESSON = Command("lesson", ("tab",), "Tab", N_("lesson"), N_("try the lesson as a learner"), N_("Preview"))
LEAF = Command(
    "leaf", ("pagedown", "space"), "PgDn", N_("page"), N_("a page down, a page up"), N_("Preview"), ("pageup",)
)
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("leave the program"), N_("Go on"))

HERE = (
    LINE,
    EDIT,
    CORRECT,
    CORRECT_ALL,
    SILENCE,
    WHY,
    LESSON,
    LEAF,
    FORM,
    ASK,
    NEW,
    COPY,
    MOVE,
    REMOVE,
    UNDO,
    REDO,
    QUIT,
)
"""All commands, in the order of the help."""
