"""The very first start, in a terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from terminal.driver import Terminal

Start = Callable[..., Terminal]


def test_the_first_start_asks_three_questions_and_opens_the_article_the_second_opens_the_library(
    start: Start, used: Path
) -> None:
    used.unlink()
    terminal = start()
    terminal.wait_for("Which language should Alinéa use?", "1 of 3")
    terminal.send("enter")
    terminal.wait_for("What would you like to study?")
    terminal.send("enter")
    terminal.wait_for("Does your keyboard have é")
    terminal.send("down", "enter")
    terminal.wait_for("paragraph 1 of")
    terminal.kill()
    assert '"typing_help": false' in used.read_text(encoding="utf-8")
    start().wait_for("Continue", "Enter open")


def test_escape_skips_the_welcome_for_good(start: Start, used: Path) -> None:
    used.unlink()
    terminal = start(LANG="fr_FR.UTF-8")
    terminal.wait_for("Dans quelle langue Alinéa doit-il s’afficher")
    terminal.send("escape")
    terminal.wait_for("paragraphe 1 sur")
    terminal.kill()
    start(LANG="fr_FR.UTF-8").wait_for("Entrée ouvrir")


def test_who_has_marked_a_word_before_is_not_welcomed(start: Start, used: Path) -> None:
    used.unlink()
    terminal = start("study", "petite")
    terminal.wait_for("Enter questions")
    terminal.send("tab", "k")
    terminal.wait_for("known")
    terminal.kill()
    start().wait_for("Continue", "Enter open")
