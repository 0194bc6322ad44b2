"""The ways out of the program: by its keys, and by signals from outside."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

from textual.driver import Driver

from study.app.navigation import Page
from study.app_dirs import AppDirs

if TYPE_CHECKING:
    from study.app.app import Alinea

FAILED = 2
"""The exit status after an error of the program itself."""
HANG_UP = 1
"""The number of the signal SIGHUP, which Windows has not."""
_BY_SIGNAL = 128
"""Added to the number of the signal that ended the program, as a shell does it."""
_SIGNALS = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGINT", "SIGQUIT", "SIGTERM") if hasattr(signal, name))
_FROM_KEYS = tuple(number for number in _SIGNALS if number.name in ("SIGINT", "SIGQUIT"))
"""Those that a terminal sends to all that run in it at Ctrl+C and Ctrl+\\."""
_STOPS = tuple(getattr(signal, name) for name in ("SIGTTIN", "SIGTTOU") if hasattr(signal, name))
"""Those that stop a program in the background when it reads from the terminal or sets it."""
_LIMIT = 2.5
"""Seconds in which the program ends in good order after a signal; then it ends at once."""


def own_driver() -> type[Driver] | None:
    """Return the driver of the terminal; None where Textual's own is taken: on Windows, or as a variable says."""
    if sys.platform == "win32" or "TEXTUAL_DRIVER" in os.environ:
        return None
    from study.app.terminal import TerminalDriver

    return TerminalDriver


def leave(app: Alinea, successor: AppDirs | None = None) -> None:
    """Leave every screen as Esc does, then the program. Where a screen has something to ask, it comes to the front.

    With a `successor`, the learner whose places they are goes on.
    """
    for above, screen in enumerate(reversed(app.screen_stack)):
        if isinstance(screen, Page) and not screen.leave():
            for _ in range(above):
                app.pop_screen()
            app.redraw()
            return
    app.successor = successor
    app.exit()


def end(app: Alinea, number: int) -> None:
    """End the program because of a signal, without asking: what cannot be saved is kept as a draft."""
    with suppress(Exception):  # whatever is wrong with a screen, the program ends
        for screen in reversed(app.screen_stack):
            if isinstance(screen, Page) and not screen.leave():
                app.keeping.keep(screen)
    app.exit(return_code=_BY_SIGNAL + number)


def status(app: Alinea) -> int:
    """Return the exit status of a program that has ended; never 0 after an error."""
    code = app.return_code
    return FAILED if code is None or (code and code < _BY_SIGNAL) else code


@contextmanager
def signals_heard(app: Alinea) -> Iterator[None]:
    """While the program runs, the signals that end it save what is typed and give the terminal back.

    A signal that is ignored when the program starts, as under `nohup`, stays ignored.
    """
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    heard = _handler(app)
    for number, handler in before.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, heard)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _handler(app: Alinea) -> Callable[[int, FrameType | None], None]:
    def heard(number: int, _: FrameType | None) -> None:
        loop, driver = app._loop, app._driver
        if loop is None or driver is None:
            sys.exit(_BY_SIGNAL + number)
        lent = not driver._auto_restart
        if lent and number in _FROM_KEYS:
            return  # an editor has the terminal, and its keys
        app.ending = True
        for stop in _STOPS:  # a program that was stopped ends in the background
            signal.signal(stop, signal.SIG_IGN)
        loop.call_soon_threadsafe(app.call_later, end, app, number)
        if not lent:
            last = threading.Timer(_LIMIT, _end_at_once, [app, number])
            last.daemon = True
            last.start()

    return heard


def _end_at_once(app: Alinea, number: int) -> None:
    """End a program that something keeps from ending."""
    with suppress(Exception):
        app.keeping.keep_all()
    with suppress(Exception):
        app._driver.give_back()  # type: ignore[union-attr]
    os._exit(_BY_SIGNAL + number)
