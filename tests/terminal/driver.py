"""A real program in a real pseudo-terminal, and the screen it draws."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

ALINEA = (sys.executable, "-m", "study")

KEYS = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "space": " ",
    "backspace": "\x7f",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "f1": "\x1bOP",
    **{f"ctrl+{letter}": chr(ord(letter) - 96) for letter in "abcdefghijklmnopqrstuvwxyz"},
}

# What modern programs send and pyte would print as text: private modes, mode queries, titles, device strings.
_STRANGE = re.compile(
    r"\x1b\[[<>=][0-9;:]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[P_^X][^\x1b]*\x1b\\"
)
_MODE_QUERY = re.compile(r"\x1b\[\?([0-9;]+)\$p")
_CUT = re.compile(r"\x1b[^a-zA-Z]*$")
"""The beginning of a sequence whose end has not arrived."""

PATIENCE = 30.0
"""Seconds after which a screen that was waited for counts as never coming; a busy machine takes its time."""


def _as_from_a_shell() -> None:
    """In the child: the terminal is its own, and Ctrl+C and a closed window reach it, whatever started the tests."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    hear_signals()


def hear_signals() -> None:
    """A job in the background ignores these, and its children with it; a program at a keyboard does not."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


class Terminal:
    """A program at a keyboard: send keys, wait for what the screen shows."""

    def __init__(
        self,
        *command: str,
        columns: int = 80,
        rows: int = 24,
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Start a command; `environ` is laid over this process's own environment."""
        self.screen = pyte.Screen(columns, rows)
        self.traffic = ""
        """Everything the program has written, sequences and all."""
        self.arrived = 0.0
        """When the last of it came, before it was drawn here."""
        self._stream = pyte.Stream(self.screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._rest = ""
        self._master, slave = pty.openpty()
        self._set_size(columns, rows)
        # The size is the terminal's to tell; a test runner may have put another one into the environment.
        outside = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**outside, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environ or {})},
            cwd=folder,
            start_new_session=True,
            preexec_fn=_as_from_a_shell,
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.kill()
        os.close(self._master)

    @property
    def text(self) -> str:
        """The screen, a line for each row; no-break spaces are plain ones here."""
        return "\n".join(line.rstrip() for line in self.screen.display).replace("\u00a0", " ").replace("\u202f", " ")

    @property
    def colours(self) -> set[str]:
        """The colours of the letters on the screen."""
        return {cell.fg for row in self.screen.buffer.values() for cell in row.values() if cell.data.strip()}

    def send(self, *keys: str) -> None:
        """Press keys: names of KEYS, or texts that are typed as they are."""
        for key in keys:
            os.write(self._master, KEYS.get(key, key).encode())

    def wait_for(self, *texts: str, gone: Sequence[str] = (), patience: float = PATIENCE) -> None:
        """Read until the screen shows all these texts and none of the `gone` ones."""
        self.wait_until(
            lambda: all(text in self.text for text in texts) and not any(text in self.text for text in gone),
            f"{texts!r}" + (f" without {gone!r}" if gone else ""),
            patience,
        )

    def wait_until(self, true: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Read until a condition holds."""
        end = time.monotonic() + patience
        while not true():
            if time.monotonic() > end or (not self._read(0.1) and self.process.poll() is not None and not true()):
                raise AssertionError(f"never saw {what}; the screen was\n{self.text}\nand the program {self._state()}")

    def settle(self, quiet: float = 0.25) -> None:
        """Read until nothing has come for a while: for what shows no text to wait for, such as a resize."""
        while self._read(quiet):
            pass

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as dragging its corner does."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)
        os.killpg(self.process.pid, signal.SIGWINCH)

    def wait(self, patience: float = PATIENCE) -> int:
        """Read until the program has ended; its exit status, negative for a signal."""
        end = time.monotonic() + patience
        while self._read(0.05) or self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"the program did not end; the screen was\n{self.text}")
        return self.process.wait()

    def kill(self) -> None:
        """`kill -9`: the program gets no chance to say goodbye."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def hang_up(self) -> None:
        """Close the window."""
        os.close(self._master)
        self._master = os.open(os.devnull, os.O_RDWR)

    def _state(self) -> str:
        status = self.process.poll()
        return "still runs" if status is None else f"has ended with {status}"

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _read(self, patience: float) -> bool:
        """Take in what the program has written; False if nothing came."""
        if not select.select([self._master], [], [], patience)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # Linux's way of saying that the other end is closed
            return False
        self.arrived = time.perf_counter()
        text = self._rest + self._decoder.decode(data)
        self.traffic += text[len(self._rest) :]
        for mode in _MODE_QUERY.findall(text):  # a modern terminal knows synchronised output, and says so
            os.write(self._master, f"\x1b[?{mode};{2 if mode == '2026' else 0}$y".encode())
        text = _STRANGE.sub("", text)
        cut = _CUT.search(text[-64:])
        self._rest = cut.group() if cut else ""
        self._stream.feed(text[: len(text) - len(self._rest)])
        return bool(data)
