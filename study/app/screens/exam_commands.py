"""What can be done in an exam, and with its result."""

from __future__ import annotations

from study.app.commands import Command
from study.locale import N_

EXAM = N_("Exam")
ENTER = Command("enter", ("enter",), "Enter", N_("keep"), N_("keep the answer, then the next question"), EXAM)
STEP = Command(
    "step", ("pagedown", "right"), "PgUp PgDn", N_("question"), N_("next, previous question"), EXAM, ("pageup", "left")
)
TEXT = Command("text", ("f2", "tab"), "F2", N_("text"), N_("the whole article"), EXAM)
HAND_IN = Command("hand_in", ("f10",), "F10", N_("hand in"), N_("hand in and see the result"), EXAM)
HERE = (ENTER, STEP, TEXT, HAND_IN)
"""In the order of the help."""

LINE = Command("line", ("down",), "↑ ↓", N_("question"), N_("next, previous question"), EXAM, ("up",))
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("your answer, and why"), EXAM)
OF_RESULT = (OPEN, LINE)
