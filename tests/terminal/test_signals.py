"""A signal from outside gives the terminal back as it was, on every screen; after a stop, the screen is whole again."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import termios
from collections.abc import Callable
from pathlib import Path

import pytest
from terminal.driver import ALINEA, Terminal

Start = Callable[..., Terminal]

# From the arguments, by keys, to what is seen there.
SCREENS: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]] = {
    "library": ((), (), "Lessons"),
    "text": (("study", "petite"), (), "3 questions on this paragraph"),
    "question": (("study", "petite"), ("enter",), "Qu’a fait"),
    "exam": (("study", "petite", "--exam"), ("enter",), "1 of 10"),
    "review": (("review",), (), "There is nothing to review yet."),
    "settings": ((), ("s",), "Settings"),
    "help": ((), ("?",), "Ctrl+P"),
    "palette": ((), ("ctrl+p",), "Ctrl+Q"),
    "preview": (("preview", "{petite}"), (), "reloads the file whenever you save it"),
    "form": (("preview", "{petite}"), ("e",), "saved automatically"),
    "new lesson": ((), ("n",), "Paste a French article"),
}
PUT_BACK = ("\x1b[?1000l", "\x1b[?1003l", "\x1b[?1006l", "\x1b[?2004l", "\x1b[?1049l", "\x1b[?25h")


@pytest.fixture(params=SCREENS)
def shown(request: pytest.FixtureRequest, start: Start, petite: Path) -> tuple[Terminal, str]:
    """The program on one of its screens."""
    return at(request.param, start, petite)


def at(name: str, start: Start, petite: Path) -> tuple[Terminal, str]:
    arguments, keys, text = SCREENS[name]
    terminal = start(*(argument.format(petite=petite) for argument in arguments), columns=100, rows=30)
    terminal.wait_until(lambda: "Alinéa" in terminal.text or "¶" in terminal.text, "the program")
    terminal.wait_for({"form": "reloads the file whenever you save it"}.get(name, "help") if keys else text)
    terminal.settle()  # the first screen takes keys a moment after it shows
    terminal.send(*keys)
    terminal.wait_for(text)
    return terminal, text


def is_stopped(number: int) -> bool:
    return subprocess.run(["ps", "-o", "stat=", "-p", str(number)], capture_output=True).stdout.startswith(b"T")


def modes(terminal: Terminal) -> list[int]:
    """Whether keys are echoed, and come by lines."""
    return termios.tcgetattr(terminal._master)[:4]


@pytest.mark.parametrize("name", SCREENS)
def test_a_signal_ends_the_program_and_gives_the_terminal_back(name: str, start: Start, petite: Path) -> None:
    # Two signals a screen, all four on every second one: what they do does not depend on the screen.
    numbers = [*SCREENS].index(name) % 2
    for number in ((signal.SIGTERM, signal.SIGQUIT), (signal.SIGHUP, signal.SIGINT))[numbers]:
        terminal, _ = at(name, start, petite)
        before = len(terminal.traffic)
        os.kill(terminal.process.pid, number)
        assert terminal.wait() == 128 + number
        after = terminal.traffic[before:]
        assert [mode for mode in PUT_BACK if mode not in after] == []
        assert "Traceback" not in terminal.traffic
        assert modes(terminal)[3] & (termios.ECHO | termios.ICANON | termios.ISIG) == (
            termios.ECHO | termios.ICANON | termios.ISIG
        )


def test_a_program_that_was_stopped_draws_everything_again(shown: tuple[Terminal, str]) -> None:
    terminal, _ = shown
    terminal.settle(1.5)  # what is worked out in idle moments is there
    before = terminal.text
    for stop in (signal.SIGTSTP, signal.SIGSTOP):
        os.kill(terminal.process.pid, stop)
        terminal.wait_until(lambda: is_stopped(terminal.process.pid), "a stop")
        terminal.settle()
        terminal.screen.reset()  # what the shell shows meanwhile
        os.kill(terminal.process.pid, signal.SIGCONT)
        terminal.wait_until(lambda: terminal.text == before, f"the whole screen after {stop.name}\n{before}")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can signal one thread of another program")
def test_a_program_is_drawn_again_even_if_the_thread_that_reads_keys_gets_the_signal(start: Start) -> None:
    terminal, _ = at("text", start, Path())
    terminal.settle(1.5)
    before = terminal.text
    terminal.screen.reset()
    send_to_another_thread(terminal.process.pid, signal.SIGCONT)
    terminal.wait_until(lambda: terminal.text == before, f"the whole screen\n{before}")


def send_to_another_thread(number: int, sent: signal.Signals) -> None:
    """Send a signal to a thread of a program that is not its main one."""
    threads = {int(name) for name in os.listdir(f"/proc/{number}/task")} - {number}
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.tgkill(number, min(threads), int(sent)) == 0, os.strerror(ctypes.get_errno())


def test_a_program_that_hangs_gives_the_terminal_back_all_the_same(start: Start, tmp_path: Path, petite: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import time\nfrom study.app.library.screen import LibraryScreen\n"
        "LibraryScreen.action_review = lambda self: time.sleep(100)\n"
    )
    terminal = start(columns=100, rows=30, PYTHONPATH=str(tmp_path))
    terminal.wait_for("Lessons")
    terminal.settle()
    terminal.send("r")
    terminal.settle(1)
    os.kill(terminal.process.pid, signal.SIGTERM)
    assert terminal.wait() == 128 + signal.SIGTERM
    assert "\x1b[?1049l" in terminal.traffic
    assert modes(terminal)[3] & termios.ECHO


def test_a_signal_that_is_ignored_stays_ignored(start: Start, tmp_path: Path) -> None:
    terminal = Terminal("nohup", *ALINEA, folder=tmp_path)  # it may write nohup.out where it is
    with terminal:
        terminal.wait_until(lambda: terminal.process.poll() is not None or "Lessons" in terminal.text, "a start")
        if terminal.process.poll() is None:  # nohup leaves a terminal alone only where all streams are one
            os.kill(terminal.process.pid, signal.SIGHUP)
            terminal.settle()
            assert terminal.process.poll() is None


def test_an_error_of_the_program_never_ends_with_status_0(start: Start, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "from study.app.library.screen import LibraryScreen\n"
        "def fails(self):\n    raise RuntimeError('on purpose')\n"
        "LibraryScreen.action_review = fails\n"
    )
    terminal = start(columns=100, rows=30, PYTHONPATH=str(tmp_path))
    terminal.wait_for("Lessons")
    terminal.settle()
    terminal.send("r")
    assert terminal.wait() == 2


def test_plain_mode_reads_any_byte(home: Path, petite: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "study", "study", "petite", "--plain"],
        input=b"\n\xe9\x92\xff\n\x80\nq\n",
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr


def test_ctrl_c_in_the_teacher_s_editor_is_for_the_editor_alone(start: Start, petite: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\nkill -INT $PPID\nkill -QUIT $PPID\ntouch '{tmp_path}/done'\n")
    editor.chmod(0o755)
    terminal = start("preview", str(petite), columns=100, rows=30, EDITOR=str(editor), VISUAL="")
    terminal.wait_for("reloads the file whenever you save it")
    terminal.settle()
    terminal.send("enter")
    terminal.wait_until((tmp_path / "done").exists, "the editor")
    terminal.settle()
    terminal.send("?")
    terminal.wait_for("Ctrl+P")


def test_a_program_that_is_asked_to_end_ends_when_the_editor_does(start: Start, petite: Path, tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nkill -TERM $PPID\nsleep 3\n")
    editor.chmod(0o755)
    terminal = start("preview", str(petite), columns=100, rows=30, EDITOR=str(editor), VISUAL="")
    terminal.wait_for("reloads the file whenever you save it")
    terminal.settle()
    terminal.send("enter")
    assert terminal.wait() == 128 + signal.SIGTERM
    assert "Traceback" not in terminal.traffic
