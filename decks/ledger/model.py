"""What a ledger knows, and how a new deck changes it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from decks.build.note import Deck
from study.lesson.model import Language

FIRST_RELEASE = 1_767_225_600
"""The date of every note that never changed, in seconds since 1970 (1 January 2026).

It is the same for everybody, so that an export without a ledger never overwrites what a learner wrote into a note.
"""


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
    """Notes whose content differs from the last deck."""
    blank: tuple[str, ...]
    """The keys of notes that lost a card which an earlier deck had; Anki shows such a card blank."""


def add_deck(ledger: Ledger, deck: Deck, studied: Language, now: int, *, refresh: bool = False) -> LedgerChange:
    """Compare a deck with what was published, and date its notes.

    A note that changed gets the date `now`, in seconds since 1970, or one second more than its last date if that is
    later. With `refresh`, every note gets a date of at least `now`.
    """
    notes = dict(ledger.notes)
    new = updated = 0
    blank: list[str] = []
    for note in deck.notes:
        known = notes.get(note.guid)
        fields, sound = note.type.split_slot(note.fields, "audio")
        cards, content = note.cards, digest(fields, note.tags)
        mod = FIRST_RELEASE
        if known is not None:
            changed = known.digest != content or sound not in ("", known.sound)
            # Anki leaves a note alone that has not changed, and with it the sound that an earlier deck brought.
            sound = sound or ("" if changed or refresh else known.sound)
            updated += changed
            mod = max(now, known.mod + 1) if changed else known.mod
            if lost := set(known.cards) - set(cards):
                blank.append(note.key)
                cards = (*cards, *lost)
        else:
            new += 1
        if refresh:
            mod = max(mod, now)
        notes[note.guid] = LedgerEntry(content, mod, tuple(sorted(cards)), note.key, sound)
    mods = {note.guid: notes[note.guid].mod for note in deck.notes}
    names = {**ledger.names, studied: deck.name}
    return LedgerChange(Ledger(notes, names), mods, new, updated, tuple(blank))


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
    return LedgerEntry(latest.digest, latest.mod, cards, latest.key, latest.sound)


def digest(fields: tuple[str, ...], tags: tuple[str, ...]) -> str:
    """Return 32 hexadecimal digits that change if a field of a note, without its sound, or a tag does."""
    return hashlib.sha256(json.dumps([fields, tags], ensure_ascii=False).encode()).hexdigest()[:32]
