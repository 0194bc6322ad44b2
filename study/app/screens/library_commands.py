"""What can be done in the library."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("open the lesson"), N_("Library"))
LINE = Command("line", ("down",), "↑ ↓", N_("lesson"), N_("next, previous lesson"), N_("Library"), ("up",))
FIND = Command("find", ("f", "slash"), "f", N_("find"), N_("find a lesson"), N_("Library"))
REVIEW = Command(
    "review", ("r",), "r", N_("review"), N_("review what is due: words and missed questions"), N_("Library")
)
PROGRESS = Command("progress", ("p",), "p", N_("progress"), N_("how far you have come, drawn"), N_("Library"))
OTHER = Command(
    "other", ("e",), "e", N_("other text"), N_("study the English text, or the French again"), N_("Library")
)
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("write this lesson’s Anki deck"), N_("Library"))
NEW = Command("new", ("n",), "n", N_("new lesson"), N_("a new lesson from an article"), N_("Write lessons"))
CHANGE = Command("change", ("m",), "m", N_("change"), N_("change this lesson"), N_("Write lessons"))
PROGRAMS = Command(
    "programs", ("w",), "w", N_("other programs"), N_("its questions for Moodle, Excel …"), N_("Write lessons")
)
EXAM = Command("exam", ("x",), "x", N_("exam"), N_("sit this lesson as an exam"), N_("Library"))
QUIT = Command("quit", ("q",), "q", N_("quit"), N_("leave the program"), N_("Go on"))

HERE = (OPEN, LINE, FIND, REVIEW, PROGRESS, OTHER, EXAM, DECK, NEW, CHANGE, PROGRAMS, QUIT)
"""In the order of the help."""
