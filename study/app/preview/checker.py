"""Checks a lesson in a thread, to keep the program responsive."""

from __future__ import annotations

from collections.abc import Callable

from textual.message_pump import MessagePump

from study.app.workers import run_in_thread
from study.lesson.reader import Reading
from study.teach.check.checking import check
from study.teach.check.finding import Finding

Done = Callable[[Reading, tuple[Finding, ...]], None]
"""Called with the lesson that was checked and what was found in it."""


class Checker:
    """Runs one check at a time. Of the lessons asked for meanwhile, only the newest is checked next."""

    def __init__(self, screen: MessagePump, done: Done) -> None:
        """`done` is called in the program's thread as long as `screen` is open."""
        self._screen = screen
        self._done = done
        self._wanted: tuple[Reading, str | None] | None = None
        self._busy = False

    @property
    def busy(self) -> bool:
        """Return whether a lesson is being checked, or waits to be."""
        return self._busy

    def ask(self, reading: Reading, article: str | None) -> None:
        """Start to check a lesson, if it has one against the article it was made from; returns at once."""
        self._wanted = (reading, article)
        if not self._busy:
            self._start()

    def _start(self) -> None:
        """Check the lesson that waits, if there is one."""
        wanted, self._wanted = self._wanted, None
        self._busy = wanted is not None
        if wanted is not None:
            reading, article = wanted
            run_in_thread(self._screen, lambda: check(reading, article), lambda found: self._finish(reading, found))

    def _finish(self, reading: Reading, found: tuple[Finding, ...]) -> None:
        """Start the next check, and report this one."""
        self._start()
        self._done(reading, found)
