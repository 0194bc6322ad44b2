"""The driver of the terminal: reads any input without failing, and restores the terminal when the program ends."""

from __future__ import annotations

import asyncio
import codecs
import os
import re
import select
import signal
import sys
import termios
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO, cast

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.app import App

_TICK = 0.1
"""Seconds after which an Escape with nothing after it is the Escape key."""
_SILENCE = 3
"""Ticks after which bytes that begin a UTF-8 character, with nothing after them, are read in another encoding."""
_OLD_REPORT = rb"\x1b\[M[\x20-\xff]{1,3}"
_BEGUN = (b"\x1b", b"\x1b[", b"\x1b[M", b"\x1b[M!", b"\x1b[M!!")
"""The beginnings of a mouse report at which a block of bytes can end."""
_GIVE_BACK = b"".join(
    b"\x1b" + mode
    for mode in (
        *(b"[?2004l", b"[?7h", b"[?2048l"),
        *(b"[?1000l", b"[?1003l", b"[?1015l", b"[?1006l"),
        *(b"[<u", b"[?1049l", b"[?25h", b"[?1004l"),
    )
)
"""Sequences that undo the modes of the program: marked pastes, no wrapping, reports, keys, screen, no cursor."""


def _western(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows-1252, in which é is E9: an error handler for decoders."""
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("alinea.western", _western)


_ANSWER = re.compile("\x1b[PX^_\\]][^\x1b\x07]*(?:\x1b\\\\|\x07)")
"""A string that a terminal sends by itself (DCS, SOS, PM, APC or OSC), from its beginning to its end."""


def without_answers(text: str) -> str:
    """Return what was typed without the answers of the terminal to questions that the program never asked.

    Their letters would be taken for keys. Only whole answers are removed: Alt+P begins like one.
    """
    return _ANSWER.sub("", text) if "\x1b" in text else text


class TerminalDriver(LinuxDriver):
    """Textual's driver for Linux and macOS, made robust against odd input and sudden ends."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._file = cast(Any, _Output(self._file)) if self._file else None
        self._asked = 0.0
        # By the loop, which every signal wakes then: the kernel may hand one to the thread that reads keys, and the
        # main thread, which runs Python's handlers, would sleep on until the next key.
        asyncio.get_running_loop().add_signal_handler(signal.SIGCONT, self._sigcont_application)

    # Taking and restoring the terminal.

    @property
    def _active(self) -> bool:
        """Return whether the program has the terminal."""
        return self._writer_thread is not None and self._writer_thread.is_alive()

    @property
    def _in_front(self) -> bool:
        """Return whether the program is in the foreground, and may set the terminal."""
        try:
            return os.tcgetpgrp(self.fileno) == os.getpgrp()
        except OSError:  # no terminal any more, or not one that is shared
            return True

    def stop_application_mode(self) -> None:
        """Restore the terminal, unless that is done already."""
        if self._active:
            if not self._in_front:
                self.attrs_before = None  # the modes are the shell's own already
            super().stop_application_mode()

    def give_back(self) -> None:
        """Restore the terminal at once, from any thread, without waiting for anything."""
        if self._active:
            if self.attrs_before is not None:
                with suppress(termios.error):
                    termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
            out = sys.__stderr__.fileno() if sys.__stderr__ else 2
            if select.select([], [out], [], 0)[1]:
                os.write(out, _GIVE_BACK)

    def _sigcont_application(self, *_: object) -> None:
        """Take control of the terminal after a stop; after SIGSTOP, which cannot be handled, set its modes again."""
        if not self._auto_restart or getattr(self._app, "is_ending", False):
            return
        if self._active and not self._in_front:
            os.kill(os.getpid(), signal.SIGSTOP)
            return
        if self._active:
            self._must_signal_resume = True
            self.suspend_application_mode()
        self.resume_application_mode()

    # Input.

    def run_input_thread(self) -> None:
        """Read keys until the program ends. Any bytes are accepted; a terminal that is gone ends the program."""
        parser = XTermParser(self._debug)
        decoder = codecs.getincrementaldecoder("utf-8")("alinea.western")
        reports = OldReports()
        silent = 0
        while not self.exit_event.is_set():
            text = ""
            if select.select([self.fileno], [], [], _TICK)[0]:
                data = self._read()
                if data is None:
                    return
                silent, text = 0, without_answers(decoder.decode(reports.masked(data)))
                if reports.seen:
                    self._report_as_we_read()
            elif (silent := silent + 1) == _SILENCE:
                text = decoder.decode(b"", final=True)
            parser = self._hand_on(parser, text)

    def _read(self) -> bytes | None:
        """Return the bytes that have arrived; None if the terminal is gone, which ends the program."""
        try:
            data = os.read(self.fileno, 4096)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if data:
            return data
        self._loop.call_soon_threadsafe(self._app.call_later, self._app.run_action, "hang_up")
        return None

    def _hand_on(self, parser: XTermParser, text: str) -> XTermParser:
        """Pass what was typed to the program, without what cannot be parsed; return the parser for what comes next."""
        for character in text:
            try:
                for event in parser.feed(character):
                    self.process_message(event)
            except Exception:
                parser = XTermParser(self._debug)
        for event in parser.tick():
            self.process_message(event)
        return parser

    def _report_as_we_read(self) -> None:
        """Ask again, at most once a second, for mouse reports in the form that is read: the old form was seen."""
        if monotonic() > self._asked + 1:
            self._asked = monotonic()
            self._enable_mouse_support()


class OldReports:
    """Finds mouse reports of the oldest form: `ESC [ M` and three bytes, which need not be characters."""

    def __init__(self) -> None:
        self.seen = False
        """Whether there was one among the bytes masked last."""
        self._begun = b""
        """The end of the last bytes, if it may be the beginning of a report."""

    def masked(self, data: bytes) -> bytes:
        """Return the bytes with a `!` for each of the three, to keep them from being read as letters."""
        whole = self._begun + data
        self.seen = b"\x1b[M" in whole
        if self.seen:
            whole = re.sub(_OLD_REPORT, lambda found: b"\x1b[M" + b"!" * (len(found[0]) - 3), whole)
        masked = whole[len(self._begun) :]
        self._begun = next((begun for begun in _BEGUN if whole.endswith(begun)), b"")
        return masked


class _Output:
    """The output stream of the program. Once the terminal is gone, output is discarded."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> None:
        """Write, if there is still a terminal."""
        try:
            self._stream.write(text)
        except OSError:
            self._close()

    def flush(self) -> None:
        """Flush, if there is still a terminal."""
        try:
            self._stream.flush()
        except OSError:
            self._close()

    def fileno(self) -> int:
        """Return the number of the stream's file."""
        return self._stream.fileno()

    def _close(self) -> None:
        """Discard unwritten output: Python would try to write it at the end, and fail."""
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in filter(None, (sys.__stdout__, sys.__stderr__)):
            os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
