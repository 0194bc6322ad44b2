"""Writes lessons as an Anki package and keeps their ledgers. No clock is read: the time is an argument."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from decks.audio import Speak, record_audio
from decks.build.deck_builder import DeckBuilder, Published
from decks.build.lesson_errors import lesson_errors
from decks.build.note import Deck
from decks.build.options import DeckOptions
from decks.errors import DeckError, cannot_write, is_folder
from decks.ledger.file import LedgerFile
from decks.ledger.model import LedgerChange, add_deck
from decks.ledger.store import FoundLedger, find_ledger, keep_ledger
from decks.warnings import cards_blank
from study.lesson.model import Lesson
from study.text import Message

Progress = Callable[[int, int], None]
"""Called with (steps done, all steps) while a deck is written."""

HOW_TO_IMPORT = Message(
    "In Anki: File, Import, choose this file and keep the settings it proposes. Importing again updates the deck and "
    "loses nothing of what you have learned."
)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written. `notes` is the sum of `new`, `updated` and `unchanged`."""

    path: Path
    notes: int
    cards: int
    new: int
    """Notes that no earlier deck had."""
    updated: int
    """Notes whose content differs from the last deck."""
    unchanged: int
    """Notes that an import will not touch."""
    sounds: int
    """Sound files."""
    warnings: tuple[Message, ...] = ()

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything to show to the user: what was written, the warnings, and how to import it."""
        contents = Message.plural("{n} note", "{n} notes", self.notes)
        if self.updated:
            contents = _list(contents, Message.plural("{n} of them updated", "{n} of them updated", self.updated))
        contents = _list(contents, Message.plural("{n} card", "{n} cards", self.cards))
        if self.sounds:
            contents = _list(contents, Message.plural("{n} sound file", "{n} sound files", self.sounds))
        written = Message("{path}: {contents}.", path=self.path, contents=contents)
        return (written, *self.warnings, HOW_TO_IMPORT)


@dataclass(frozen=True, slots=True)
class _Part:
    """The deck of one lesson, ready to be written."""

    deck: Deck
    found: FoundLedger
    change: LedgerChange
    media: Mapping[str, bytes]
    """Its sound files, by name."""
    warnings: tuple[Message, ...]


def export(
    lessons: Sequence[Lesson],
    target: Path,
    *,
    ledgers: Mapping[str, LedgerFile],
    now: int,
    options: DeckOptions = DeckOptions(),  # noqa: B008 (frozen)
    progress: Progress | None = None,
    speak: Speak | None = None,
) -> Exported:
    """Write the decks of lessons into one .apkg file, and then their ledgers.

    The file is replaced in one step. `ledgers` has an entry for each lesson id, see `ledger_file`. `now` is in seconds
    since 1970: the date of the notes that changed. `speak` records the audio if the options ask for it or an earlier
    deck had any; if it cannot, the deck is silent and a warning says why.

    Raises DeckError, with every reason at once, if a lesson cannot become a deck or the file cannot be written; then
    nothing is changed.
    """
    if errors := lesson_errors(lessons):
        raise DeckError(*errors)
    if target.is_dir():
        raise is_folder(target)
    target = target if target.suffix else target.with_suffix(".apkg")
    parts = [_prepare(lesson, ledgers[lesson.id], target, now, options, speak) for lesson in lessons]
    mods = {guid: mod for part in parts for guid, mod in part.change.mods.items()}
    media = {name: sound for part in parts for name, sound in part.media.items()}
    # genanki takes a tenth of a second to import; a lesson with errors does not need it.
    from decks import package

    try:
        cards = package.write([part.deck for part in parts], target, mods=mods, media=media, progress=progress)
    except OSError as error:
        raise cannot_write(target, error) from error
    warnings = [warning for part in parts for warning in part.warnings]
    for part in parts:
        warnings += keep_ledger(part.found, part.change.ledger)
    notes = sum(len(part.change.mods) for part in parts)
    new = sum(part.change.new for part in parts)
    updated = sum(part.change.updated for part in parts)
    return Exported(target, notes, cards, new, updated, notes - new - updated, len(media), tuple(warnings))


def _prepare(
    lesson: Lesson, file: LedgerFile, target: Path, now: int, options: DeckOptions, speak: Speak | None
) -> _Part:
    """Build the deck of a lesson and compare it with its ledger. Raises DeckError if the ledger cannot be read."""
    found = find_ledger(lesson.id, file, target)
    builder = DeckBuilder(lesson, options)
    audio = record_audio(builder, found.ledger, speak)
    cards = {guid: entry.cards for guid, entry in found.ledger.notes.items()}
    built = builder.build(Published(found.ledger.names.get(options.studied, ""), cards), audio.names)
    change = add_deck(found.ledger, built.deck, options.studied, now, refresh=options.refresh)
    warnings = (*found.warnings, *built.warnings, *audio.warnings)
    if change.blank:
        warnings += (cards_blank(change.blank),)
    return _Part(built.deck, found, change, audio.files, warnings)


def _list(first: Message, second: Message) -> Message:
    return Message("{first}, {second}", first=first, second=second)
