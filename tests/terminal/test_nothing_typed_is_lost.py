"""What is typed is found again after every end of the program: in its file, in the store, or in the field."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from terminal.driver import Terminal

Start = Callable[..., Terminal]

SIGNALS = ("HUP", "TERM", "INT", "QUIT")
ENDS = ("ctrl+q", "ctrl+c", "escape", *SIGNALS, "closed", "kill")
"""The last one is `kill -9`, once the text was still for two seconds."""
ARTICLE = "Une librairie ouvre\r\rLa librairie Noret ouvre le dimanche depuis mars. Les ventes ont augmenté.\r"


class Field(NamedTuple):
    """A place where text is typed."""

    arguments: tuple[str, ...]
    open: Callable[[Terminal], None]
    """Goes there for the first time."""
    again: Callable[[Terminal], None]
    """Goes there once more, in another run of the program."""
    escapes: int
    """How often Esc leaves the screen."""


def either(terminal: Terminal, *texts: str) -> str:
    """Wait for one of these texts; return the one that came."""
    terminal.wait_until(lambda: any(text in terminal.text for text in texts), f"one of {texts}")
    return next(text for text in texts if text in terminal.text)


def open_part(terminal: Terminal) -> None:
    terminal.wait_for("reloads the file whenever you save it")
    terminal.settle()
    if "Press any key" in terminal.text:
        assert "typed in “About the lesson” was not saved." in " ".join(terminal.text.split())
        terminal.send(" ")
    terminal.wait_for("Une boulangerie")
    terminal.send("e")
    if either(terminal, "Press any key", "saved automatically") == "Press any key":
        assert "text that you typed earlier" in " ".join(terminal.text.split())
        terminal.send(" ")
        terminal.wait_for("About the lesson", "not saved yet")


def open_gaps(terminal: Terminal) -> None:
    terminal.wait_for("3 questions on this paragraph")
    terminal.settle()
    terminal.send("enter")
    terminal.wait_for("Qu’a fait")
    terminal.send("b", "enter")
    terminal.wait_for("Right.")
    terminal.send("enter")
    terminal.wait_for("De combien")
    terminal.send("12", "enter")
    terminal.wait_for("Right.")
    terminal.send("enter")
    terminal.wait_for("Complétez.")


def gaps_again(terminal: Terminal) -> None:
    if either(terminal, "Complétez.", "1 question on this paragraph") != "Complétez.":
        terminal.settle()
        terminal.send("enter")
    terminal.wait_for("Complétez.")


def begin(terminal: Terminal) -> None:
    terminal.wait_for("An exam: 10 questions")
    terminal.settle()
    terminal.send("enter")
    terminal.wait_for("1 of 10")


def question(number: int, way: Callable[[Terminal], None]) -> Callable[[Terminal], None]:
    """To one of the questions of an exam; a whole answer is found in its place, which is not where the exam goes on."""

    def to_question(terminal: Terminal) -> None:
        way(terminal)
        found = re.search(r"(\d+) of 10 ", terminal.text)
        assert found
        here = int(found[1])
        while here != number:
            step = 1 if here < number else -1
            here += step
            terminal.send("pagedown" if step > 0 else "pageup")
            terminal.wait_for(f"{here} of 10 ")

    return to_question


def exam_again(terminal: Terminal) -> None:
    terminal.wait_for(" of 10 ", "minutes left")
    terminal.settle()


def open_new(terminal: Terminal) -> None:
    terminal.wait_for("Lessons")
    terminal.settle()
    terminal.send("n")
    either(terminal, "Paste a French article", "Une librairie ouvre")


FIELDS = {
    "a field of the editor": Field(("preview", "{petite}"), open_part, open_part, 1),
    "an answer in a lesson": Field(("study", "petite"), open_gaps, gaps_again, 2),
    "gaps in an exam": Field(("study", "petite", "--exam"), question(3, begin), question(3, exam_again), 1),
    "a short answer in an exam": Field(("study", "petite", "--exam"), question(6, begin), question(6, exam_again), 1),
    "a translation in an exam": Field(("study", "petite", "--exam"), question(9, begin), question(9, exam_again), 1),
    "a path in the new lesson": Field((), open_new, open_new, 1),
}


def drafted(home: Path, word: str) -> bool:
    return any(word in file.read_text(encoding="utf-8") for file in home.glob("drafts/*.json"))


def finish(terminal: Terminal, end: str, field: Field, kept: Callable[[], bool]) -> None:
    """End the program in one of the ways; it says which by its status."""
    match end:
        case "closed":
            terminal.hang_up()
            assert terminal.process.wait(timeout=30) == 128 + signal.SIGHUP
        case "kill":
            terminal.wait_until(kept, "a draft")
            terminal.kill()
        case "escape":
            for _ in range(field.escapes):
                terminal.send("escape")
                terminal.settle()
            terminal.wait_until(kept, "what was typed in a file")
            terminal.kill()
        case "ctrl+q" | "ctrl+c":
            terminal.send(*[end] * (2 if end == "ctrl+c" else 1))
            assert terminal.wait() == 0
        case name:
            number = getattr(signal, f"SIG{name}")
            os.kill(terminal.process.pid, number)
            assert terminal.wait() == 128 + number


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_typed_in_a_field_is_found_after_every_end(name: str, start: Start, petite: Path, home: Path) -> None:
    field = FIELDS[name]
    arguments = [argument.format(petite=petite) for argument in field.arguments]
    words: list[str] = []
    # Two signals for a field, all four for every second one: what they do does not depend on the field.
    left_out = SIGNALS[[*FIELDS].index(name) % 2 :: 2]
    for n, end in enumerate(end for end in ENDS if end not in left_out):
        terminal = start(*arguments, columns=100, rows=30)
        (field.again if n else field.open)(terminal)
        terminal.wait_for(*words)
        words.append(f"mot{n}")
        terminal.send(words[-1])
        terminal.wait_for(words[-1])

        def kept(word: str = words[-1]) -> bool:
            files = (petite, home / "progress.db", home / "progress.db-wal")
            return drafted(home, word) or any(word.encode() in file.read_bytes() for file in files if file.exists())

        finish(terminal, end, field, kept)
        assert "Traceback" not in terminal.traffic


def test_a_pasted_article_is_found_after_every_end(start: Start, home: Path) -> None:
    terminal = start(columns=100, rows=30)
    open_new(terminal)
    for end in ENDS:
        terminal.wait_for("Paste a French article")
        terminal.send(f"\x1b[200~{ARTICLE}\x1b[201~")
        terminal.wait_for("1 paragraph, 12 words")
        finish(terminal, end, FIELDS["a path in the new lesson"], lambda: drafted(home, "Noret"))
        terminal = start(columns=100, rows=30)
        open_new(terminal)
        terminal.wait_for("1 paragraph, 12 words", "no lesson was made from it")
        terminal.send("ctrl+u")
        terminal.wait_for("Paste a French article")
        assert not drafted(home, "Noret")


def test_a_field_whose_file_cannot_be_written_asks_before_it_is_left(start: Start, petite: Path, home: Path) -> None:
    terminal = start("preview", str(petite), columns=100, rows=30)
    open_part(terminal)
    terminal.send("PRECIOUS")
    terminal.wait_for("PRECIOUS", "not saved yet")
    folder = petite.parent
    petite.unlink()
    folder.rmdir()
    folder.write_text("no folder", encoding="utf-8")  # nothing can be written in a file, not even by root
    terminal.send("ctrl+q")
    terminal.wait_for("Your text is kept as a draft", "Press any key")
    terminal.send("ctrl+q")
    assert terminal.wait() == 0
    assert drafted(home, "PRECIOUS")


def test_the_title_says_whether_the_field_is_saved(start: Start, petite: Path) -> None:
    terminal = start("preview", str(petite), columns=100, rows=30)
    open_part(terminal)
    terminal.wait_for("saved automatically")
    terminal.send("Z")
    terminal.wait_for("not saved yet", gone=["saved automatically"])
    terminal.wait_for("kept as a draft")
    terminal.send("enter")
    terminal.wait_for("saved automatically")
    assert not [*petite.parents[2].glob("drafts/*")]


def test_drafts_are_for_their_owner_alone(start: Start, home: Path) -> None:
    terminal = start()
    open_new(terminal)
    terminal.send("secret")
    terminal.wait_until(lambda: drafted(home, "secret"), "a draft")
    assert (home / "drafts").stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in (home / "drafts").iterdir()} == {0o600}
