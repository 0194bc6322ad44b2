"""The lesson line by line, at a keyboard."""

from __future__ import annotations

from collections.abc import Callable

from terminal.driver import Terminal

Start = Callable[..., Terminal]

FIRST = (
    ("Question 1 of 3", "b", "Enter: question 2 of 3."),
    ("Question 2 of 3", "12", "Enter: question 3 of 3."),
    ("Gap 1 of 2", "ventes", "Gap 2 of 2"),
    ("Gap 2 of 2", "hausse", "Enter: paragraph 2."),
)


def test_a_lesson_is_studied_to_its_end_through_kill_9_and_never_moves_the_cursor(start: Start) -> None:
    terminal = start("study", "petite", "--plain", columns=100, rows=40)
    terminal.wait_for("Enter: 3 questions.")
    terminal.send("affaires", "enter")
    terminal.wait_for("turnover, revenue")
    terminal.send("enter")
    for asked, typed, told in FIRST:
        terminal.wait_for(asked)
        terminal.send(typed, "enter")
        terminal.wait_for(told)
        if told.startswith("Enter: question"):
            terminal.send("enter")
    terminal.kill()
    assert "\x1b" not in terminal.traffic

    again = start("study", "petite", "--plain", columns=100, rows=60)
    again.wait_for("Paragraph 2 of 2.")
    again.send("enter")
    for n, typed in enumerate(("faux", "ab", "la gérante", "abc", "abc", "However, the rent remains high."), 1):
        again.wait_for(f"Question {n} of 7")
        again.send(typed, "enter")
        if n == 6:
            again.wait_for("Type the letters of what it gets right")
            again.send("a", "enter")
        again.wait_for(f"Enter: question {n + 1} of 7.")
        again.send("enter")
    again.wait_for("Question 7 of 7")
    again.send("a", "enter")
    again.wait_for("Enter: your results.")
    again.send("enter")
    again.wait_for("10 of 10 questions answered.", "Enter: finish")
    again.send("enter")
    assert again.wait() == 0
    assert "\x1b" not in again.traffic
