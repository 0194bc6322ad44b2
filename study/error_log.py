"""The log file: every step with `--debug`, and the traceback when an unexpected error ends the program.

It holds no text of lessons and no answers, and keys that are typed as arguments are left out. Only its owner can read
it.
"""

from __future__ import annotations

import faulthandler
import io
import logging
import os
import platform
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from study import __version__
from study.files import move
from study.private import keep_to_owner, make_folder, opener

LARGEST = 1_000_000
"""The size in bytes at which a new log is begun; the previous one is kept as `alinea.log.1`."""
_SECRET = "--key"


def log_error(path: Path, error: BaseException, arguments: Sequence[str]) -> None:
    """Append the traceback of an error to the log, with versions and arguments. Raises OSError."""
    with _open(path) as file:
        file.write(_heading(arguments))
        file.write("".join(traceback.format_exception(error)))


@contextmanager
def debug_log(path: Path, arguments: Sequence[str]) -> Iterator[None]:
    """Context manager: log what the program and its libraries do, warnings, and crashes of the interpreter.

    Raises OSError if the log cannot be written.
    """
    with _open(path) as file:
        file.write(_heading(arguments))
        handler = logging.StreamHandler(file)
        handler.setFormatter(logging.Formatter("%(relativeCreated)7d ms %(levelname)s %(name)s: %(message)s"))
        root = logging.getLogger()
        level = root.level
        root.setLevel(logging.DEBUG)
        root.addHandler(handler)
        logging.captureWarnings(True)
        faulthandler.enable(file)
        try:
            yield
        finally:
            faulthandler.disable()
            logging.captureWarnings(False)
            root.removeHandler(handler)
            root.setLevel(level)


@contextmanager
def thread_errors_logged(path: Path, arguments: Sequence[str]) -> Iterator[None]:
    """Context manager: log errors that end a thread, which Python would print in the middle of the screen."""

    def log(failed: threading.ExceptHookArgs) -> None:
        if failed.exc_value is not None:
            with suppress(OSError):
                log_error(path, failed.exc_value, arguments)

    before = threading.excepthook
    threading.excepthook = log
    try:
        yield
    finally:
        threading.excepthook = before


def without_secrets(arguments: Sequence[str]) -> list[str]:
    """Return the arguments with `…` in place of AnkiConnect's key."""
    said = [f"{_SECRET}=…" if each.startswith(f"{_SECRET}=") else each for each in arguments]
    return ["…" if before == _SECRET else each for before, each in zip(["", *said], said, strict=False)]


def _open(path: Path) -> io.TextIOWrapper:
    make_folder(path.parent)
    with suppress(OSError):
        if path.stat().st_size > LARGEST:
            move(path, path.with_name(f"{path.name}.1"))
    file = open(path, "ab", opener=opener)  # noqa: SIM115 (the caller closes it)
    keep_to_owner(path)
    return io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", line_buffering=True)


def _heading(arguments: Sequence[str]) -> str:
    """Return the lines above an entry: the time, versions, the terminal and the arguments."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    python = f"Python {platform.python_version()}, {platform.platform()}"
    terminal = f"TERM={os.environ.get('TERM', '')} {sys.stdout.encoding if sys.stdout else 'no output'}"
    return f"\n== {now} Alinéa {__version__}, {python}, {terminal}\n   {without_secrets(arguments)!r}\n"
