"""A sitting of review in a terminal, broken off and taken up again."""

from __future__ import annotations

from collections.abc import Callable

from terminal.driver import Terminal

Start = Callable[..., Terminal]


def test_a_word_taken_up_in_a_lesson_is_reviewed_and_stays_reviewed_through_kill_9(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("Enter questions")
    terminal.send("tab", "l")
    terminal.wait_for("learning")
    terminal.send("escape")
    terminal.wait_for("r review")
    terminal.send("r")
    terminal.wait_for("What does it mean here?", "1 of 1")
    terminal.send("enter")
    terminal.wait_for("turnover, revenue", "How well did you know it?", "8 days")
    terminal.send("4")
    terminal.wait_for("1 answer given.", "The next one is due in")
    terminal.kill()
    again = start()
    again.wait_for("r review")
    again.send("r")
    again.wait_for("Nothing is due.", "The next one is due in")
