"""An exam in a terminal: cut off, gone on with, handed in; and a review that the command line opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from terminal.driver import Terminal

Start = Callable[..., Terminal]


def test_an_exam_loses_no_answer_to_kill_9(start: Start) -> None:
    terminal = start("study", "petite", "--exam", "--minutes", "90")
    terminal.wait_for("An exam: 10 questions in 90 minutes.")
    terminal.send("enter")
    terminal.wait_for("1 of 10", "90 minutes left")
    terminal.send("b", "enter")
    terminal.wait_for("2 of 10")
    terminal.send("12", "enter")
    terminal.wait_for("3 of 10")
    terminal.kill()
    again = start("study", "petite", "--exam", "--plain", columns=100, rows=60)
    again.wait_for("Question 3 of 10", "minutes left")
    again.send("ventes", "enter")
    again.wait_for("Gap 2 of 2")
    again.send("hausse", "enter")
    again.wait_for("Question 4 of 10")
    again.send("#", "enter")
    again.wait_for("Question 10 of 10")
    assert again.wait() == 0
    assert "Your exam: " in again.traffic


def test_review_opens_the_screen_in_a_terminal_and_talks_in_lines_when_asked(start: Start, petite: Path) -> None:
    terminal = start("review", "--minutes", "5")
    terminal.wait_for("There is nothing to review yet.", "Esc back")
    terminal.send("escape")
    terminal.wait_for("r review")
    plain = start("review", "--plain")
    plain.wait_for("There is nothing to review yet.")
    assert plain.wait() == 0
    assert "\x1b" not in plain.traffic
