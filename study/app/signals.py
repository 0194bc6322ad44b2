"""The signals that end the program from outside: a closed terminal, a shutdown, Ctrl+C."""

from __future__ import annotations

import os
import signal
import sys
import threading
from asyncio import AbstractEventLoop
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Protocol

from textual.driver import Driver

HANG_UP = 1
"""The number of the signal SIGHUP, which Windows does not have."""
BY_SIGNAL = 128
"""Added to the number of the signal that ended the program for the exit status, as a shell does it."""
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM") if hasattr(signal, name))
_FROM_KEYS = tuple(number for number in _SIGNALS if number.name in ("SIGINT", "SIGQUIT"))
"""Those that a terminal sends to all that run in it at Ctrl+C and Ctrl+\\."""
_STOPS = tuple(getattr(signal, name) for name in ("SIGTTIN", "SIGTTOU") if hasattr(signal, name))
"""Those that stop a program in the background when it reads from the terminal or sets it."""
_LIMIT = 2.5
"""The seconds allowed for an orderly end of the program after a signal; then it is ended at once."""


class SignalTarget(Protocol):
    """The interface to the program for signals: a Textual app that can be ended."""

    is_ending: bool
    """Set to True as soon as a signal has come that ends the program."""
    _loop: AbstractEventLoop | None
    _driver: Driver | None

    def call_later(self, callback: Callable[..., Any], *args: Any, **kwargs: Any) -> bool:
        """Call a function in the program's thread."""

    def end(self, number: int) -> None:
        """End the program because of a signal, without asking."""

    def keep_drafts(self) -> None:
        """Keep unsaved text, from any thread."""


@contextmanager
def signals_handled(app: SignalTarget) -> Iterator[None]:
    """Context manager: while the program runs, signals that end it save unsaved text and restore the terminal.

    A signal that is ignored when the program starts, as under `nohup`, stays ignored.
    """
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    handler = _handler(app)
    for number, former in before.items():
        if former is not signal.SIG_IGN:
            signal.signal(number, handler)
    try:
        yield
    finally:
        for number, former in before.items():
            signal.signal(number, former)


def _handler(app: SignalTarget) -> Callable[[int, FrameType | None], None]:
    """Return a handler that ends the program in its own thread, or if that takes too long, from another one."""

    def handle(number: int, _: FrameType | None) -> None:
        loop, driver = app._loop, app._driver
        if loop is None or driver is None:
            sys.exit(BY_SIGNAL + number)
        lent = not driver._auto_restart
        if lent and number in _FROM_KEYS:
            return  # an editor has the terminal, and its keys
        app.is_ending = True
        for stop in _STOPS:  # a program that was stopped ends in the background
            signal.signal(stop, signal.SIG_IGN)
        loop.call_soon_threadsafe(app.call_later, app.end, number)
        if not lent:
            last = threading.Timer(_LIMIT, _end_at_once, [app, number])
            last.daemon = True
            last.start()

    return handle


def _end_at_once(app: SignalTarget, number: int) -> None:
    """End the process of a program that does not end by itself: keep the drafts, restore the terminal."""
    with suppress(Exception):
        app.keep_drafts()
    with suppress(Exception):
        app._driver.give_back()  # type: ignore[union-attr]
    os._exit(BY_SIGNAL + number)
