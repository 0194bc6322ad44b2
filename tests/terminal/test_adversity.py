"""Small windows, no colours, bad files, full and forbidden disks: a clear screen or a clear sentence, nothing lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

Start = Callable[..., Terminal]

SIZES = [(200, 60), (125, 40), (100, 30), (92, 24), (60, 20), (48, 16), (40, 12), (24, 8), (20, 8), (80, 24)]


def is_well(terminal: Terminal) -> bool:
    return terminal.process.poll() is None and "Traceback" not in terminal.traffic and "Error" not in terminal.text


def test_a_window_is_dragged_through_every_size_while_reading_and_answering(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("3 questions on this paragraph")
    for state, keys in (
        ("La boulangerie Morel", ()),
        ("Qu’a fait", ("enter",)),
        ("De combien", ("a", "enter", "enter")),
    ):
        terminal.send(*keys)
        terminal.wait_for(state)
        for columns, rows in SIZES:
            terminal.resize(columns, rows)
            terminal.settle(0.1)
            assert is_well(terminal), terminal.text
        terminal.wait_for(state)


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (20, 8)])
def test_a_lesson_can_be_read_and_answered_in_a_tiny_window(start: Start, columns: int, rows: int) -> None:
    terminal = start("study", "petite", columns=columns, rows=rows)
    terminal.wait_for("boulangerie")
    terminal.send("enter")
    terminal.wait_for("a  Elle")
    terminal.send("a", "enter")
    terminal.wait_until(lambda: "Right." in terminal.text or "Wrong." in terminal.text, "a verdict")
    assert is_well(terminal)


def test_the_library_fits_a_tiny_window(start: Start) -> None:
    terminal = start(columns=20, rows=8)
    terminal.wait_for("Alinéa")
    terminal.send("down", "up", "f", "zzz", "escape")
    terminal.settle()
    assert is_well(terminal)


def test_no_colour_means_greys(start: Start) -> None:
    terminal = start("study", "petite", NO_COLOR="1")
    terminal.wait_for("3 questions on this paragraph")
    for colour in terminal.colours:
        assert colour == "default" or colour[:2] == colour[2:4] == colour[4:], colour


def test_a_lesson_with_mistakes_opens_with_what_can_be_used(start: Start, petite: Path) -> None:
    text = petite.read_text(encoding="utf-8")
    petite.write_text(
        text.replace("gender: m", "gendre: m").replace("skill: literal", "skil: literal"), encoding="utf-8"
    )
    terminal = start("study", "petite")
    terminal.wait_for("La boulangerie Morel", "questions on this paragraph")


def test_a_file_that_is_no_text_is_told_in_the_library_and_by_name(start: Start, petite: Path) -> None:
    petite.write_bytes(bytes(range(256)) * 8)
    library = start()
    library.wait_for("Lessons")
    library.send("enter")
    library.wait_until(lambda: "This file is not text." in " ".join(library.text.split()), "what is wrong")
    named = start("study", "petite", columns=300)
    assert named.wait() == 2
    assert "This file is not text." in named.text


def test_a_missing_lesson_is_told_with_the_nearest_name(start: Start) -> None:
    terminal = start("study", "pettie", columns=300)
    assert terminal.wait() == 2
    assert "Did you mean “petite”?" in terminal.text


def test_a_damaged_progress_file_is_set_aside_and_the_lesson_goes_on(start: Start, home: Path) -> None:
    damaged = b"this was a database once" * 400
    (home / "progress.db").write_bytes(damaged)
    terminal = start()
    terminal.wait_for("Your progress file was damaged", "Une boulangerie s’agrandit")
    terminal.send("enter")
    terminal.wait_for("paragraph 1 of 2")
    kept = [path for path in home.iterdir() if path.name.startswith("progress-damaged")]
    assert [path.read_bytes() for path in kept] == [damaged]


def test_a_home_that_cannot_be_written_is_told_and_reading_goes_on(start: Start, tmp_path: Path) -> None:
    file = tmp_path / "a-file"  # nothing can be made inside a file, not even by root
    file.write_text("no folder", encoding="utf-8")
    terminal = start(ALINEA_HOME=str(file / "home"))
    terminal.wait_for("Alibaba")
    terminal.wait_until(lambda: "your progress is not saved" in " ".join(terminal.text.split()), "a warning")
    terminal.send("enter")
    terminal.wait_for("paragraph 1 of 7")
    terminal.send("enter")
    terminal.settle()
    assert is_well(terminal)


def test_damaged_settings_are_told_and_the_defaults_stand_in(start: Start, home: Path) -> None:
    (home / "settings.json").write_text("{", encoding="utf-8")
    start().wait_for("The settings file is damaged")


def test_a_closed_window_ends_the_program(start: Start) -> None:
    terminal = start("study", "petite")
    terminal.wait_for("3 questions on this paragraph")
    terminal.hang_up()
    assert terminal.process.wait(timeout=20) is not None
