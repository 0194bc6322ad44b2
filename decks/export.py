"""What the command line and the export screen call: write a deck, send it to Anki, bring progress home.

Nothing here reads a clock. genanki, SQLite and the network are imported only by the function that needs them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from decks.identity import guid, slug
from decks.ledger_file import LedgerFile, ledger_file
from decks.options import Options
from decks.patience import Patience
from decks.problems import DeckError, cards_closed, imported, is_a_folder, unwritable, written
from decks.standing import Standing, standing
from study.lesson.model import Bilingual, Language, Lesson
from study.lesson.portable import portable
from study.private import keep_to_owner, make_folder

__all__ = [
    "DeckError",
    "Exported",
    "LedgerFile",
    "Options",
    "Pushed",
    "export",
    "ledger_file",
    "pull_progress",
    "push",
    "read_progress",
]

if TYPE_CHECKING:
    from decks.ledger import Change
    from decks.records import Record
    from decks.sounds import Speak

Progress = Callable[[int, int], None]
"""Called with (steps done, steps in all) while a deck is being written."""

TermKey = tuple[str, str]
"""(lesson id, term id)."""


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
    sounds: int = 0
    """Sound files in it."""


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
    messages. `now` is in seconds since 1970: the date that changed notes get. `speak` gives the sounds, if they are
    asked for or an earlier deck had any; where it cannot, the deck is silent and says why. Raises DeckError, with
    every reason at once, if a lesson cannot become cards or the file cannot be written; then nothing is changed.
    """
    from decks import ledger as books
    from decks import package, records
    from decks.cards import Earlier, build
    from decks.refusals import refusals
    from decks.sounds import sounds
    from study.language.direction import with_written_terms

    if said := refusals(lessons):
        raise DeckError(*said)
    if target.is_dir():
        raise is_a_folder(target)
    target = target if target.suffix else target.with_suffix(".apkg")
    media: dict[str, bytes] = {}
    messages: list[Bilingual] = []
    decks, changes = [], []
    for lesson in (with_written_terms(each, options.studied) for each in lessons):
        record = records.find(lesson, ledgers[lesson.id], target)
        known = record.ledger
        heard = sounds(lesson, options, known, speak)
        media |= heard.files
        cards = {guid: entry.cards for guid, entry in known.notes.items()}
        built = build(lesson, options, Earlier(known.names.get(options.studied, ""), cards), heard.names)
        change = books.change(known, built.deck, options.studied, now, refresh=options.refresh)
        decks.append(built.deck)
        changes.append((record, change))
        messages += (*record.messages, *built.messages, *heard.messages)
        if change.closed:
            messages.append(cards_closed(change.closed))
    mods = {name: mod for _, change in changes for name, mod in change.mods.items()}
    try:
        count = package.write(decks, target, mods=mods, media=media, progress=progress)
    except OSError as error:
        raise unwritable(target, error) from error
    for record, change in changes:
        messages += records.keep(record, change.ledger)
    return _exported(target, count, len(media), changes, messages)


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
    profile open or reports an error; if it refuses the package, that stays in `folder`, to be imported by hand.
    """
    from decks.connect import Anki

    anki = Anki(url, key, timeout)
    active = anki.greet(profile)
    with suppress(OSError):
        make_folder(folder)
    name = portable("-".join(slug(lesson.id) for lesson in lessons)[:80] or "alinea")
    done = export(
        lessons, folder / f"{name}.apkg", ledgers=ledgers, now=now, options=options, progress=progress, speak=speak
    )
    keep_to_owner(done.path)
    anki.import_package(done.path)
    with suppress(OSError):
        done.path.unlink()
    return Pushed(done, active, (imported(done.notes, active), *done.messages[1:-1]))


def read_progress(path: Path, lessons: Sequence[Lesson], *, studied: Language = "fr") -> dict[TermKey, Standing]:
    """How each term stands in a file exported from Anki: .apkg or .colpkg, new format or old.

    Terms that the file does not hold are absent; in a file exported without scheduling all are new. Raises DeckError
    if the file cannot be read, is no Anki export, is damaged or comes from a newer Anki than this program knows.
    """
    from decks.readback import cards_by_guid

    wanted = {
        guid(lesson.id, "term", term.id, studied): (lesson.id, term.id) for lesson in lessons for term in lesson.terms
    }
    return {wanted[name]: standing(cards) for name, cards in cards_by_guid(path, wanted.keys()).items()}


def pull_progress(
    lessons: Sequence[Lesson],
    *,
    studied: Language = "fr",
    key: str = "",
    url: str = "http://127.0.0.1:8765",
    timeout: float = 30.0,
    patience: Patience | None = None,
) -> dict[TermKey, Standing]:
    """The same from the running Anki, through AnkiConnect. Raises DeckError as `push` does.

    `patience` is what is left of the time for all requests, where they are more than those of one call.
    """
    from decks.connect import Anki
    from decks.notetypes import note_type

    anki = Anki(url, key, timeout, patience or Patience())
    anki.greet()
    found: dict[TermKey, Standing] = {}
    for lesson in lessons:
        keys = {f"{lesson.id}/{term.id}": (lesson.id, term.id) for term in lesson.terms}
        cards = anki.cards(lesson.id, note_type("term", studied).name)
        found |= {keys[name]: standing(states) for name, states in cards.items() if name in keys}
    return found


def _exported(
    target: Path, cards: int, sounds: int, changes: list[tuple[Record, Change]], messages: list[Bilingual]
) -> Exported:
    notes = sum(len(change.mods) for _, change in changes)
    new = sum(change.new for _, change in changes)
    updated = sum(change.updated for _, change in changes)
    first, last = written(target, notes, cards, updated, sounds)
    return Exported(target, notes, cards, new, updated, notes - new - updated, (first, *messages, last), sounds)
