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
    N_("your editor at this line ($EDITOR); if none is set, fields"),
    N_("Preview"),
    method="edit",
)
CORRECT = Command("correct", ("c",), "c", N_("correct"), N_("apply the suggestion"), N_("Preview"))
CORRECT_ALL = Command("correct_all", ("C",), "C", N_("correct all"), N_("apply all safe corrections"), N_("Preview"))
SILENCE = Command("silence", ("x",), "x", N_("waive"), N_("waive the rule, with a reason"), N_("Preview"))
WHY = Command("why", ("o",), "o", N_("why"), N_("the rule, its reason and its source"), N_("Preview"))
UNDO = Command("undo", ("u", "ctrl+z"), "u", N_("undo"), N_("undo the last change"), N_("Editor"), method="history")
REDO = Command("redo", ("U", "ctrl+y"), "U", N_("redo"), N_("redo what was undone"), N_("Editor"), method="history")
FORM = Command(
    "form", ("e",), "e", N_("edit"), N_("edit this part in fields (or click it)"), N_("Preview"), method="edit"
)
ASK = Command(
    "ask", ("a",), "a", N_("ask about"), N_("make a question or a term from words of the article"), N_("Editor")
)
NEW = Command("new", ("n",), "n", N_("new"), N_("add a paragraph, heading, term or question"), N_("Editor"))
COPY = Command(
    "copy", ("y",), "y", N_("duplicate"), N_("duplicate this part of the lesson"), N_("Editor"), method="part"
)
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
    "remove", ("delete",), "Del", N_("delete"), N_("delete this part (u undoes it)"), N_("Editor"), method="part"
)
LESSON = Command("lesson", ("tab",), "Tab", N_("lesson"), N_("try the lesson as a learner"), N_("Preview"))
LEAF = Command(
    "leaf", ("pagedown", "space"), "PgDn", N_("page"), N_("one page down, one page up"), N_("Preview"), ("pageup",)
)
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("quit the program"), N_("Continue"))

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
