"""Writes lessons as an Anki package and keeps their ledgers. No clock is read: the time is an argument."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from decks.audio import Speak, record_audio
from decks.build.deck_builder import LISTENING, DeckBuilder, Published
from decks.build.identity import slug
from decks.build.lesson_errors import lesson_errors
from decks.build.note import Deck
from decks.build.options import DeckOptions
from decks.errors import DeckError, cannot_write, is_folder, nothing_to_write
from decks.ledger.file import LedgerFile
from decks.ledger.model import LedgerChange, add_deck
from decks.ledger.store import FoundLedger, find_ledger, keep_ledger
from decks.notetypes import note_type
from decks.warnings import audio_kept, cards_blank, details_deferred, listening_kept, notes_gone
from study.lesson.model import Lesson
from study.text import Message

Progress = Callable[[int, int], None]
"""Called with (steps done, all steps) while a deck is written."""

HOW_TO_IMPORT = Message(
    "In Anki, choose File, Import, select this file and keep the suggested settings. "
    "Importing again updates the deck and keeps your progress; your own changes to a "
    "note are replaced when that note is updated."
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
    """Notes that differ from the last deck in something that a learner needs."""
    unchanged: int
    """Notes that an import will not touch."""
    gone: tuple[str, ...]
    """The keys of notes that earlier decks had and the lesson no longer has. Each is reported once."""
    sounds: int
    """Sound files."""
    warnings: tuple[Message, ...] = ()

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything to show to the user: what was written, the warnings, and how to import it."""
        contents = Message.plural("{n} note", "{n} notes", self.notes)
        if 0 < self.new < self.notes:
            contents = _list(contents, Message.plural("{n} of them new", "{n} of them new", self.new))
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
    if not any(part.deck.notes for part in parts):
        raise nothing_to_write()
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
    gone = tuple(key for part in parts for key in part.change.gone)
    unchanged = notes - new - updated
    return Exported(target, notes, cards, new, updated, unchanged, gone, len(media), tuple(warnings))


def _prepare(
    lesson: Lesson, file: LedgerFile, target: Path, now: int, options: DeckOptions, speak: Speak | None
) -> _Part:
    """Build the deck of a lesson and compare it with its ledger. Raises DeckError if the ledger cannot be read."""
    found = find_ledger(lesson.id, file, target)
    builder = DeckBuilder(lesson, options)
    audio = record_audio(builder, found.ledger, speak)
    cards = {guid: entry.cards for guid, entry in found.ledger.notes.items()}
    built = builder.build(Published(found.ledger.names.get(options.studied, ""), cards), audio.names)
    change = add_deck(found.ledger, built.deck, options, now)
    warnings = [*found.warnings, *built.warnings, *audio.warnings]
    if audio.files and not options.audio:
        warnings.append(audio_kept(lesson.id))
    if options.listening is False and any(note.kind == "term" and LISTENING in note.cards for note in built.deck.notes):
        name = note_type("term", options.studied).cards[LISTENING].name
        warnings.append(listening_kept(f'tag:alinea::lesson::{slug(lesson.id)} "card:{name}"'))
    if change.deferred:
        warnings.append(details_deferred(change.deferred))
    if change.gone:
        warnings.append(notes_gone(change.gone))
    if change.blank:
        warnings.append(cards_blank(change.blank))
    return _Part(built.deck, found, change, audio.files, tuple(warnings))


def _list(first: Message, second: Message) -> Message:
    return Message("{first}, {second}", first=first, second=second)
