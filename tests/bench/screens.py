"""The program as a person meets it: in a terminal, from the command to the first screen, and from key to screen.

Each round starts every program once, in turn, so that a busy minute falls on all of them alike.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import Figure
from tests.terminal.driver import ALINEA, Terminal

PEERS = Path(__file__).with_name("peers.py")
TITLE = "Alibaba mise sur le cloud"
FIRST_WORDS = "Alibaba assure"
LESSON = ("study", "alibaba-cloud")

MOVES = (("word", "right"), ("sentence", ";"), ("paragraph", "n"), ("translation", "t"), ("term", "tab"))
MODALS = (
    ("palette", "ctrl+p", "do it"),
    ("help", "?", "by sentence"),
    ("glossary", "g", "terms"),
)


class Home:
    """A home folder of somebody who has been here before, with the caches of one start."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "settings.json").write_text('{"language": "en"}', encoding="utf-8")
        for arguments, text in (((), "Enter open"), (LESSON, FIRST_WORDS)):
            with self.start(*arguments) as terminal:
                terminal.wait_for(text)

    def start(self, *arguments: str) -> Terminal:
        """The program in a terminal."""
        return Terminal(*ALINEA, *arguments, environ={"ALINEA_HOME": str(self.folder)})


def started(terminal: Terminal, text: str, begun: float) -> float:
    """Milliseconds from the command to a text on the screen."""
    terminal.wait_for(text)
    return (terminal.arrived - begun) * 1000


def memory(terminal: Terminal) -> float:
    """The most memory the program has held, in MB; Linux tells."""
    status = Path(f"/proc/{terminal.process.pid}/status").read_text("ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def pressed(terminal: Terminal, key: str, seen: Callable[[], bool] | None = None) -> float:
    """Milliseconds from a key to the first change of the screen, or to what is to be seen."""
    terminal.screen.dirty.clear()
    begun = time.perf_counter()
    terminal.send(key)
    terminal.wait_until(seen or (lambda: bool(terminal.screen.dirty)), f"an answer to {key}")
    spent = (terminal.arrived - begun) * 1000
    terminal.settle(0.1)
    return spent


def starts(rounds: int, home: Home) -> list[Figure]:
    """From the command to the first useful screen, and the memory then."""
    programs: dict[str, tuple[Callable[[], Terminal], str]] = {
        "minimal app": (lambda: Terminal(sys.executable, str(PEERS), "minimal"), "ready to read"),
        "library": (home.start, TITLE),
        "lesson": (lambda: home.start(*LESSON), FIRST_WORDS),
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    sizes: dict[str, list[float]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, (start, text) in programs.items():
            begun = time.perf_counter()
            with start() as terminal:
                times[name].append(started(terminal, text, begun))
                sizes[name].append(memory(terminal))
    least = Figure("start: minimal app", "ms", times.pop("minimal app"))
    small = Figure("memory: minimal app", "MB", sizes.pop("minimal app"))
    return [
        least,
        *(Figure(f"start: {name}", "ms", values, least) for name, values in times.items()),
        small,
        *(Figure(f"memory: {name}", "MB", values, small) for name, values in sizes.items()),
    ]


def keys(rounds: int, home: Home) -> list[Figure]:
    """From a key to the screen, in a lesson whose words have been read, beside a plain reader's word."""
    found: dict[str, list[float]] = {"plain reader": []}
    sizes: list[float] = []
    for _ in range(rounds):
        with Terminal(sys.executable, str(PEERS), "reader") as terminal:
            terminal.wait_for("ready to read")
            terminal.settle()
            found["plain reader"] += [pressed(terminal, "w") for _ in range(8)]
            found.setdefault("its palette", []).append(
                pressed(terminal, "ctrl+p", lambda terminal=terminal: "Search" in terminal.text)  # type: ignore[misc]
            )
        for file in home.folder.glob("progress.db*"):  # with its journal
            file.unlink()
        with home.start(*LESSON) as terminal:
            terminal.wait_for(FIRST_WORDS)
            terminal.settle(1.5)
            for name, key in MOVES:
                found.setdefault(name, []).extend(pressed(terminal, key) for _ in range(6))
            terminal.send("b")
            terminal.settle()
            for name, key, text in MODALS:
                found.setdefault(name, []).append(
                    pressed(terminal, key, lambda text=text: text in terminal.text)  # type: ignore[misc]
                )
                terminal.send("escape")
                terminal.settle()
            sizes.append(memory(terminal))
            terminal.send("q")
            terminal.wait_for("a")
            terminal.settle()
            for _ in range(3):
                found.setdefault("choice", []).append(pressed(terminal, "a"))
                found.setdefault("answer", []).append(pressed(terminal, "enter"))
                terminal.send("enter")
                terminal.settle()
    plain = Figure("key: plain reader, next word", "ms", found.pop("plain reader"))
    beside = {"palette": Figure("key: plain reader, palette", "ms", found.pop("its palette"))}
    figures = [plain, *beside.values()]
    figures += [Figure(f"key: {name}", "ms", values, beside.get(name, plain)) for name, values in found.items()]
    return [*figures, Figure("memory: lesson, dictionary in use", "MB", sizes)]


def helped(rounds: int) -> list[Figure]:
    """`alinea --help` beside a Python that imports argparse."""
    commands = {"argparse": ("-c", "import argparse"), "help": ("-m", "study", "--help")}
    found: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, arguments in commands.items():
            begun = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
            found[name].append((time.perf_counter() - begun) * 1000)
    plain = Figure("python -c 'import argparse'", "ms", found["argparse"])
    return [plain, Figure("alinea --help", "ms", found["help"], plain)]


def measure(rounds: int) -> list[Figure]:
    """Starts, keys, memory and help; the rounds are few, the keys in them many."""
    folder = Path(tempfile.mkdtemp())
    try:
        home = Home(folder / "home")
        return [*starts(rounds, home), *keys(max(rounds // 2, 1), home), *helped(rounds * 2)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
