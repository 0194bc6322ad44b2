"""What can be done in a review."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

REVIEW = N_("Review")
ENTER = Command(
    "enter", ("enter", "space"), "Enter", N_("check"), N_("check, then take the grade with the bar"), REVIEW
)
AGAIN = Command("again", ("1", "ampersand"), "1", N_("again"), N_("forgotten: it comes back today"), REVIEW)
HARD = Command("hard", ("2", "é"), "2", N_("hard"), N_("known, with trouble"), REVIEW)
GOOD = Command("good", ("3", "quotation_mark"), "3", N_("good"), N_("known"), REVIEW)
EASY = Command("easy", ("4", "apostrophe"), "4", N_("easy"), N_("known at once: it waits longest"), REVIEW)
UNDO = Command("undo", ("u",), "u", N_("undo"), N_("take the last answer back"), REVIEW)
ENTRY = Command("entry", ("o",), "o", N_("entry"), N_("the full entry"), REVIEW)
OTHER = Command(
    "other", ("t",), "t", N_("other language"), N_("question and explanation in the other language"), REVIEW
)
ASIDE = Command("aside", ("x",), "x", N_("set aside"), N_("set this word aside: it is not asked any more"), REVIEW)
AHEAD = Command("ahead", ("a",), "a", N_("ahead"), N_("practise what is not due yet"), REVIEW)

HERE = (ENTER, AGAIN, HARD, GOOD, EASY, UNDO, ENTRY, OTHER, ASIDE, AHEAD)
"""In the order of the help."""
