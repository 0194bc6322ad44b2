"""Remembers what each published note held and when it last changed.

Anki updates a note only if its date is newer than the learner's copy, and then replaces everything in it. So a note's
date moves when its content does and never otherwise; the ledger, `deck.json` beside the lesson, is how we know.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from decks.build.note import Deck
from study.files import write_atomic

FIRST = 1_767_225_600
"""The date of every note that never changed, in seconds since 1970 (1 January 2026).

It is the same for everybody: an export without a ledger can then never overwrite what a learner wrote into a note.
"""

VERSION = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """One note, as last published."""

    digest: str
    mod: int
    """Seconds since 1970."""
    cards: tuple[int, ...] = ()
    """The templates it ever had a card of."""
    key: str = ""
    """Its name, for whoever reads the file."""
    sound: str = ""
    """What its sound field held. Not part of `digest`: without a voice, a later deck is the same deck but silent."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """What is known of a lesson's earlier decks."""

    notes: Mapping[str, Entry] = field(default_factory=dict)
    """By GUID. Notes that the lesson no longer has are kept: they may come back."""
    names: Mapping[str, str] = field(default_factory=dict)
    """The deck's name by direction, `fr` or `en`."""


class DamagedLedgerError(Exception):
    """The file is there and cannot be understood."""


def read(path: Path) -> Ledger:
    """The ledger in a file. Raises FileNotFoundError, other OSErrors, and DamagedLedgerError."""
    try:
        raw: Any = json.loads(path.read_bytes())
        if raw["version"] > VERSION:
            raise DamagedLedgerError(f"version {raw['version']}")
        notes = {
            str(guid): Entry(
                str(note["hash"]),
                int(note["mod"]),
                tuple(map(int, note["cards"])),
                str(note["key"]),
                str(note.get("sound", "")),
            )
            for guid, note in raw["notes"].items()
        }
        return Ledger(notes, {str(studied): str(name) for studied, name in raw["decks"].items()})
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedLedgerError(str(error)) from error


def write(path: Path, ledger: Ledger, *, private: bool = False) -> None:
    """Put a ledger into its file, in one step; its folder is made where it is missing. Raises OSError.

    A `private` one is for its owner alone.
    """
    write_atomic(path, dump(ledger).encode(), private=private)


def dump(ledger: Ledger) -> str:
    """The ledger as JSON, a note a line in the order of their keys, so that a difference between two can be read."""
    rows = sorted(ledger.notes.items(), key=lambda row: (row[1].key, row[0]))
    notes = (f"    {_json(guid)}: {_json(_row(entry))}" for guid, entry in rows)
    body = ",\n".join(notes)
    return f'{{\n  "version": {VERSION},\n  "decks": {_json(dict(ledger.names))},\n  "notes": {{\n{body}\n  }}\n}}\n'


def _row(entry: Entry) -> dict[str, object]:
    row = {"key": entry.key, "hash": entry.digest, "mod": entry.mod, "cards": list(entry.cards)}
    return row | ({"sound": entry.sound} if entry.sound else {})


def joined(*ledgers: Ledger) -> Ledger:
    """Several ledgers as one: each note's later state and all the cards it ever had; the first deck name there is."""
    notes: dict[str, Entry] = {}
    names: dict[str, str] = {}
    for ledger in ledgers:
        names = {**ledger.names, **names}
        for guid, entry in ledger.notes.items():
            known = notes.get(guid, entry)
            latest = entry if entry.mod > known.mod else known
            cards = tuple(sorted({*known.cards, *entry.cards}))
            notes[guid] = Entry(latest.digest, latest.mod, cards, latest.key, latest.sound)
    return Ledger(notes, names)


@dataclass(frozen=True, slots=True)
class Change:
    """What an export does to a lesson's ledger."""

    ledger: Ledger
    """As it is afterwards."""
    mods: Mapping[str, int]
    """The date of each note of the deck, by GUID."""
    new: int
    updated: int
    closed: tuple[str, ...]
    """The keys of notes that lost a card which an earlier deck gave: Anki shows it blank."""


def change(ledger: Ledger, deck: Deck, studied: str, now: int, *, refresh: bool = False) -> Change:
    """Set a deck against what was published. `refresh` gives every note the date `now`."""
    notes = dict(ledger.notes)
    new = updated = 0
    closed: list[str] = []
    for note in deck.notes:
        known = notes.get(note.guid)
        fields, sound = note.type.apart(note.fields, "audio")
        cards, content = note.cards, digest(fields, note.tags)
        mod = FIRST
        if known is not None:
            moved = known.digest != content or sound not in ("", known.sound)
            # Anki leaves alone what has not moved, and with it the sound that an earlier deck brought.
            sound = sound or ("" if moved or refresh else known.sound)
            updated += moved
            mod = max(now, known.mod + 1) if moved else known.mod
            if lost := set(known.cards) - set(cards):
                closed.append(note.key)
                cards = (*cards, *lost)
        else:
            new += 1
        if refresh:
            mod = max(mod, now)
        notes[note.guid] = Entry(content, mod, tuple(sorted(cards)), note.key, sound)
    mods = {note.guid: notes[note.guid].mod for note in deck.notes}
    names = {**ledger.names, studied: deck.name}
    return Change(Ledger(notes, names), mods, new, updated, tuple(closed))


def digest(fields: tuple[str, ...], tags: tuple[str, ...]) -> str:
    """32 hexadecimal digits that change when a field (its sound aside) or a tag of a note does."""
    return hashlib.sha256(_json([fields, tags]).encode()).hexdigest()[:32]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
