"""What the command line and the export screen call: write a deck, send it to Anki, bring progress home.

Nothing here reads a clock, and genanki, SQLite and zstd are imported only by the function that needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from decks.options import Options
from decks.standing import Standing
from study.lesson.model import Bilingual, Language, Lesson

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all) while a deck is being written."""

Speak = Callable[[str, Language], bytes | None]
"""Gives a word's sound as MP3, or None where there is no voice for it."""

TermKey = tuple[str, str]
"""(lesson id, term id)."""


@dataclass(frozen=True, slots=True)
class LedgerFile:
    """Where a lesson's ledger is: the file that says what each published note held and when it last changed."""

    path: Path
    """Read, and written after each export. It need not exist yet."""
    shipped: Path | None = None
    """A second ledger that is only read: the one that comes with a built-in lesson."""


def ledger_file(lesson_file: Path, *, builtin: bool, own: Path) -> LedgerFile:
    """Where the ledger of a lesson belongs: `deck.json` beside `lesson.txt`.

    A built-in lesson's folder may not be written to: there the shipped ledger is read, and the user's own is kept in
    the folder `own`, under the name of the lesson's folder.
    """
    beside = lesson_file.with_name("deck.json")
    if not builtin:
        return LedgerFile(beside)
    return LedgerFile(own / f"{lesson_file.parent.name}.json", beside)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. `notes` = `new` + `updated` + `unchanged`."""

    path: Path
    notes: int
    cards: int
    new: int
    """Notes that no earlier deck had."""
    updated: int
    """Notes whose content is another than in the last deck."""
    unchanged: int
    """Notes that an import will not touch."""
    messages: tuple[Bilingual, ...] = ()
    """What the user should know, a sentence each; the first says what was written, the last how to import it."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """What a running Anki took."""

    exported: Exported
    profile: str
    """The profile that is open in Anki; empty where its version does not tell."""
    messages: tuple[Bilingual, ...] = ()


def export(
    lessons: Sequence[Lesson],
    target: Path,
    *,
    ledgers: Mapping[str, LedgerFile],
    now: int,
    options: Options = Options(),  # noqa: B008 (frozen)
    progress: Progress | None = None,
    speak: Speak | None = None,
) -> Exported:
    """Write the lessons' decks into one .apkg file, in one step: `target` is either the old file or the new one.

    `ledgers` has an entry for each lesson id (see `ledger_file`); a ledger that is missing or damaged is told in the
    messages. `now` is in seconds since 1970: the date that changed notes get. Raises DeckError, with every reason at
    once, if a lesson cannot become cards or the file cannot be written; then nothing is changed.
    """
    raise NotImplementedError


def push(
    lessons: Sequence[Lesson],
    folder: Path,
    *,
    ledgers: Mapping[str, LedgerFile],
    now: int,
    options: Options = Options(),  # noqa: B008 (frozen)
    key: str = "",
    profile: str = "",
    url: str = "http://127.0.0.1:8765",
    timeout: float = 30.0,
    progress: Progress | None = None,
    speak: Speak | None = None,
) -> Pushed:
    """Write the decks into `folder` and have the running Anki import them through AnkiConnect.

    `key` is AnkiConnect's API key, `profile` the one that must be open (any, if empty), `timeout` the seconds that
    Anki may take over one request. Raises DeckError if Anki is closed, busy, wants a key, is too old, has another
    profile open or reports an error; the package stays in `folder` then, to be imported by hand.
    """
    raise NotImplementedError


def read_progress(path: Path, lessons: Sequence[Lesson], *, studied: Language = "fr") -> dict[TermKey, Standing]:
    """How each term stands in a file exported from Anki: .apkg or .colpkg, new format or old.

    Terms that the file does not hold are absent. Raises DeckError if the file cannot be read, is no Anki export, was
    exported without scheduling, is damaged or comes from a newer Anki than this program knows.
    """
    raise NotImplementedError


def pull_progress(
    lessons: Sequence[Lesson],
    *,
    studied: Language = "fr",
    key: str = "",
    url: str = "http://127.0.0.1:8765",
    timeout: float = 30.0,
) -> dict[TermKey, Standing]:
    """The same from the running Anki, through AnkiConnect. Raises DeckError as `push` does."""
    raise NotImplementedError
