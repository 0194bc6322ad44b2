"""The content of a ledger, and the changes that a new deck makes in it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from decks.build.identity import is_note
from decks.build.note import Deck, Note
from decks.build.options import DeckOptions
from decks.notetypes import NoteType

FIRST_RELEASE = 1_767_225_600
"""The date of every note that never changed, in seconds since 1970 (1 January 2026).

It is the same for everybody, so that an export without a ledger never overwrites what a learner wrote into a note.
"""


_NOT_LEARNED = ("audio", "place", "source", "licence")


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One note as it was last published."""

    digest: str
    """The digest of its fields and tags, see `digest`."""
    mod: int
    """When it last changed, in seconds since 1970."""
    cards: tuple[int, ...] = ()
    """The templates of which it ever had a card."""
    key: str = ""
    """The note's key, for people who read the file."""
    sound: str = ""
    """The value of its sound field. It is not part of `digest`: a deck made later without a voice does not count as
    changed."""
    learned: str = ""
    """The digest of the learned content, see `learned_digest`; empty in ledgers of the first release."""
    gone: bool = False
    """Whether the lesson no longer has the source of the note, and the author was informed."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known of the earlier decks of a lesson."""

    notes: Mapping[str, LedgerEntry] = field(default_factory=dict)
    """By GUID. Notes that the lesson no longer has are kept, because they may come back."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The deck's name by the language studied, `fr` or `en`."""


@dataclass(frozen=True, slots=True)
class LedgerChange:
    """What a new deck changes in the ledger of its lesson."""

    ledger: Ledger
    """The ledger afterwards."""
    mods: Mapping[str, int]
    """The date of each note of the deck in seconds since 1970, by GUID."""
    new: int
    """Notes that no earlier deck had."""
    updated: int
    """Notes that differ from the last deck in something that a learner needs."""
    deferred: int
    """Notes that differ from the last deck only in their place, source, licence or tags. They keep their date."""
    gone: tuple[str, ...]
    """The keys of notes that earlier decks had and the lesson no longer has. Each is given once."""
    blank: tuple[str, ...]
    """The keys of notes that lost a card which an earlier deck had; Anki shows such a card blank."""


def add_deck(ledger: Ledger, deck: Deck, options: DeckOptions, now: int) -> LedgerChange:
    """Compare a deck with what was published, and date its notes.

    A note that changed gets the date `now`, in seconds since 1970, or one second more than its last date if that is
    later. With the option `refresh`, every note gets a date of at least `now`.
    """
    notes = dict(ledger.notes)
    new = updated = deferred = 0
    blank: list[str] = []
    for note in deck.notes:
        known = notes.get(note.guid)
        entry = _new_entry(note)
        if known is None:
            new += 1
        else:
            changed = _has_changed(entry, known)
            updated += changed
            deferred += not changed and not options.refresh and entry.digest != known.digest
            if set(known.cards) - set(entry.cards):
                blank.append(note.key)
            entry = _dated(entry, known, changed, options, now)
        notes[note.guid] = replace(entry, mod=max(entry.mod, now)) if options.refresh else entry
    mods = {note.guid: notes[note.guid].mod for note in deck.notes}
    gone = {
        guid: replace(entry, gone=True)
        for guid, entry in ledger.notes.items()
        if guid not in mods and not entry.gone and is_note(guid, entry.key, deck.lesson, options.kinds, options.studied)
    }
    names = {**ledger.names, options.studied: deck.name}
    gone_keys = tuple(entry.key for entry in gone.values())
    return LedgerChange(Ledger(notes | gone, names), mods, new, updated, deferred, gone_keys, tuple(blank))


def _new_entry(note: Note) -> LedgerEntry:
    """Return the entry of a note that was never published."""
    fields, sound = note.type.split_slot(note.fields, "audio")
    learned = learned_digest(note.type, fields)
    return LedgerEntry(digest(fields, note.tags), FIRST_RELEASE, tuple(note.cards), note.key, sound, learned)


def _has_changed(entry: LedgerEntry, known: LedgerEntry) -> bool:
    """Return whether a note differs from the one that was published in something that a learner needs."""
    if known.learned:
        changed = entry.learned != known.learned or bool(set(entry.cards) - set(known.cards))
    else:
        changed = entry.digest != known.digest
    return changed or entry.sound not in ("", known.sound)


def _dated(entry: LedgerEntry, known: LedgerEntry, changed: bool, options: DeckOptions, now: int) -> LedgerEntry:
    """Return the entry of a note with its date, and with the cards and the sound that earlier decks gave."""
    # Anki leaves a note alone that has not changed, and with it the sound that an earlier deck brought.
    sound = entry.sound or ("" if changed or options.refresh else known.sound)
    mod = max(now, known.mod + 1) if changed else known.mod
    return replace(entry, mod=mod, sound=sound, cards=tuple(sorted({*entry.cards, *known.cards})))


def merge(*ledgers: Ledger) -> Ledger:
    """Return several ledgers of one lesson as one.

    Each note has its latest state and all cards that it ever had; each deck the name of the first ledger that has one.
    """
    notes: dict[str, LedgerEntry] = {}
    names: dict[str, str] = {}
    for ledger in ledgers:
        names = {**ledger.names, **names}
        for guid, entry in ledger.notes.items():
            notes[guid] = merge_entries(notes.get(guid, entry), entry)
    return Ledger(notes, names)


def merge_entries(first: LedgerEntry, second: LedgerEntry) -> LedgerEntry:
    """Return two entries of one note as one: the later, or else the first, with the cards of both."""
    latest = second if second.mod > first.mod else first
    cards = tuple(sorted({*first.cards, *second.cards}))
    return replace(latest, cards=cards, gone=first.gone or second.gone)


def digest(fields: tuple[str, ...], tags: tuple[str, ...]) -> str:
    """Return 32 hexadecimal digits that change if a field of a note, without its sound, or a tag does."""
    return hashlib.sha256(json.dumps([fields, tags], ensure_ascii=False).encode()).hexdigest()[:32]


def learned_digest(type: NoteType, fields: tuple[str, ...]) -> str:
    """Return 32 hexadecimal digits that change if something changes that is learned from a note.

    Its place in the article, source and licence may change without an update, which would replace what a learner wrote
    into the note; so may its tags.
    """
    for slot in _NOT_LEARNED:
        fields, _ = type.split_slot(fields, slot)
    return digest(fields, ())
