"""A voice that is speaking ends with the program, and its player with it; neither leaves a file."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import Terminal

Start = Callable[..., Terminal]

TESTS = Path(__file__).resolve().parents[1]


def running(number: int) -> bool:
    """Whether there is such a process that has not ended."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{number}/stat")
    return not (stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z")


@pytest.mark.parametrize("deaf", [False, True], ids=["", "a player that hears no signal"])
@pytest.mark.parametrize("end", ["ctrl+q", "TERM", "HUP", "QUIT", "closed", "KILL"])
def test_nothing_is_left_of_a_voice(end: str, deaf: bool, start: Start, tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    player = tmp_path / "paplay"
    trap = "trap '' TERM HUP INT\n" if deaf else ""
    player.write_text(f'#!/bin/sh\n{trap}echo $$ $PPID >"{tmp_path}/began"\nsleep 60\nsleep 60\n')
    player.chmod(0o755)
    terminal = start(
        *("study", "petite"),
        columns=100,
        rows=30,
        PYTHONPATH=str(TESTS / "data" / "voice"),
        PATH=f"{tmp_path}:{os.environ['PATH']}",
        TMPDIR=str(tmp_path / "temp"),
    )
    terminal.wait_for("3 questions on this paragraph")
    terminal.settle()
    terminal.send("v")
    began = tmp_path / "began"
    terminal.wait_until(lambda: began.exists() and began.read_text().endswith("\n"), "a player")
    processes = [int(number) for number in began.read_text().split()]
    assert [*(tmp_path / "temp").iterdir()]
    match end:
        case "closed":
            terminal.hang_up()
        case "ctrl+q":
            terminal.send(end)
        case name:
            os.kill(terminal.process.pid, getattr(signal, f"SIG{name}"))
    terminal.process.wait(timeout=30)
    limit = time.monotonic() + 3
    while [number for number in processes if running(number)] or [*(tmp_path / "temp").iterdir()]:
        assert time.monotonic() < limit, (processes, [*(tmp_path / "temp").iterdir()])
        time.sleep(0.02)
