"""Opens the learner's store for a command, and says on the error stream what there is to know of it.

With `--json` the same sentences are also in the field `notices` of the answer, where the answer is an object; the field
is there only when there is something to say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.progress.connection import behind_link, is_there
from study.progress.store import Clock, Store, StoreError


class Opened:
    """A store that was opened for a command."""

    def __init__(self, store: Store, console: Console) -> None:
        self.store = store
        self._console = console
        self._said: list[str] = []
        self.tell()

    def tell(self) -> None:
        """Say what was not said yet; what happened while the command was at work, too."""
        for notice in self.store.notices:
            text = self._console.said(notice)
            if text not in self._said:
                self._console.complain(text)
                self._said.append(text)
        self.store.notices_shown()

    def end(self) -> dict[str, object]:
        """Let go of the store and say what is left to say; the field for an answer in JSON."""
        self.store.close()
        self.tell()
        return {"notices": self._said} if self._said else {}


@contextmanager
def _opened(open: Callable[[], Store], console: Console) -> Iterator[Opened]:
    """Open, say what there is to say, and at the end what happened meanwhile.

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
    """What the learner has done: no file is made for that, and one that cannot be written to is read."""
    path = console.dirs.progress
    with _opened(lambda: Store.open(path, _now) if is_there(path) else Store.in_memory(_now), console) as opened:
        yield opened


@contextmanager
def to_write(console: Console) -> Iterator[Opened]:
    """The store in its file, made if it is not there; refused where nothing can be kept."""
    with _opened(lambda: Store.open_kept(console.dirs.progress, _now), console) as opened:
        yield opened


@contextmanager
def to_study(console: Console, now: Clock) -> Iterator[Opened]:
    """The store in its file, made if it is not there; one that ends with the program where the file cannot be used."""
    with _opened(lambda: Store.open(console.dirs.progress, now), console) as opened:
        yield opened
