"""Opens the learner's store for a command, and reports on the error stream what happened to it.

With `--json` the reports are also in the field `notices` of the answer, if that is an object and there are any.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.progress.open_store import behind_link, is_there
from study.progress.store import Clock, Store, StoreError


class Opened:
    """A store that is open for a command, and its notices."""

    def __init__(self, store: Store, console: Console) -> None:
        self.store = store
        self._console = console
        self._said: list[str] = []
        self.tell()

    def tell(self) -> None:
        """Print the notices that were not printed yet."""
        for notice in self.store.notices:
            text = self._console.said(notice)
            if text not in self._said:
                self._console.complain(text)
                self._said.append(text)
        self.store.notices_shown()

    def end(self) -> dict[str, object]:
        """Close the store and print the last notices; return the field `notices` for an answer in JSON, or nothing."""
        self.store.close()
        self.tell()
        return {"notices": self._said} if self._said else {}


@contextmanager
def _opened(open: Callable[[], Store], console: Console) -> Iterator[Opened]:
    """Context manager: open the store, and print its notices now and at the end.

    Raises:
        CommandError: the file is a link to nowhere, or a StoreError was raised.
    """
    try:
        behind_link(console.dirs.progress)
        store = open()
        try:
            opened = Opened(store, console)
            try:
                yield opened
            except StoreError:  # whose sentence has the notices
                store.close(empty_too=False)
                raise
            except BaseException:
                opened.end()
                raise
            opened.end()
        finally:
            store.close()
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def to_look_at(console: Console) -> Iterator[Opened]:
    """Context manager: the store for reading. A missing file is not created; a read-only file can be read."""
    path = console.dirs.progress
    with _opened(lambda: Store.open(path, _now) if is_there(path) else Store.in_memory(_now), console) as opened:
        yield opened


@contextmanager
def to_write(console: Console) -> Iterator[Opened]:
    """Context manager: the store for writing; a missing file is made. Raises CommandError if nothing can be saved."""
    with _opened(lambda: Store.open_kept(console.dirs.progress, _now), console) as opened:
        yield opened


@contextmanager
def to_study(console: Console, now: Clock) -> Iterator[Opened]:
    """Context manager: the store for studying; a missing file is made, and without a usable one nothing is kept."""
    with _opened(lambda: Store.open(console.dirs.progress, now), console) as opened:
        yield opened
