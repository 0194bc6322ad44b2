"""Shows the progress of a command in a line on the error stream, if that is a terminal."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from types import TracebackType

from study.locale import Translator
from study.visible import one_line

BLINK = 0.3
"""The seconds after which the line appears; it is not shown for shorter work."""


class ProgressLine:
    """Context manager: the line is removed at the end. A pipe or a file gets none."""

    def __init__(self, text: str, tr: Translator) -> None:
        self._text = text
        self._tr = tr
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._begun = time.monotonic()
        self._width = 0

    def __enter__(self) -> ProgressLine:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._width:
            self._show("", "\r")

    def __call__(self, done: int, steps: int) -> None:
        """Show how much is done, as a percentage of `steps`."""
        if self._terminal and steps and time.monotonic() - self._begun > BLINK:
            self._show(f"{self._text} {self._tr.percent(done / steps)}")

    def _show(self, line: str, end: str = "") -> None:
        encoding = sys.stderr.encoding or "ascii"
        line = one_line(line).encode(encoding, "replace").decode(encoding)
        with suppress(OSError):  # a terminal that has been closed meanwhile
            # Spaces, since old terminals have no sequence that clears a line.
            print("\r" + line.ljust(self._width), end=end, file=sys.stderr, flush=True)
        self._width = max(self._width, len(line))
