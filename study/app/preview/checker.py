"""Checks what is being written beside the screen, so that keys are answered meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from study.lesson.reader import Reading
from study.teach.check.checking import check
from study.teach.check.finding import Finding

Done = Callable[[Reading, tuple[Finding, ...]], None]
"""Takes what was checked, and what was found."""


class Checker:
    """One check at a time; of what comes meanwhile the newest is checked next, the others are let go."""

    def __init__(self, post: Callable[..., object], done: Done) -> None:
        """`post` calls a function with arguments in the screen's own thread, and there `done` is told."""
        self._post = post
        self._done = done
        self._wanted: tuple[Reading, str | None] | None = None
        self._lock = threading.Lock()
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether something is being checked, or waits to be."""
        return self._busy

    def ask(self, reading: Reading, article: str | None) -> None:
        """Check a lesson against the article it was made from; comes back at once."""
        with self._lock:
            self._wanted = (reading, article)
            if self._busy:
                return
            self._busy = True
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while True:
            with self._lock:
                wanted, self._wanted = self._wanted, None
                if wanted is None:
                    self._busy = False
                    return
            found = check(*wanted)
            with suppress(RuntimeError):  # the program has ended meanwhile
                self._post(self._done, wanted[0], found)
