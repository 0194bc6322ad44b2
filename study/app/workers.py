"""Runs work in a thread of its own, and returns the result to the program's thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from textual.message_pump import MessagePump

T = TypeVar("T")


def run_in_thread(screen: MessagePump, work: Callable[[], T], then: Callable[[T], object] | None = None) -> None:
    """Run `work` in a daemon thread, and call `then` with its result in the program's thread.

    `then` is not called if the program has ended or the screen was closed meanwhile.
    """

    def run() -> None:
        result = work()
        if then is not None:
            call_in_app(screen, then, result)

    threading.Thread(target=run, daemon=True).start()


def call_in_app(screen: MessagePump, function: Callable[..., object], *arguments: object) -> None:
    """Call a function in the program's thread, from any thread; nothing happens once the program has ended."""
    with suppress(RuntimeError):
        screen.call_later(function, *arguments)
