"""The real Anki as the judge of our decks: a throw-away collection that imports, answers, checks and exports."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anki.lang
from anki import import_export_pb2 as pb
from anki.collection import (
    Collection,
    ExportAnkiPackageOptions,
    ImportAnkiPackageOptions,
    ImportAnkiPackageRequest,
)
from anki.scheduler.v3 import CardAnswer

anki.lang.set_lang("en_US")  # some of its functions crash before a language is set

RATINGS = {1: CardAnswer.AGAIN, 2: CardAnswer.HARD, 3: CardAnswer.GOOD, 4: CardAnswer.EASY}


@dataclass(frozen=True)
class Log:
    """What Anki says of an import, in numbers of notes."""

    found: int
    new: int
    updated: int
    duplicate: int
    conflicting: int


@dataclass(frozen=True)
class Checked:
    """What Anki finds wrong in a collection; all empty and true if nothing is."""

    ok: bool
    said: str
    empty: list[int] = field(default_factory=list)
    """Notes with blank cards."""
    missing: list[str] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)


class Anki:
    """A collection in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.path = folder / "collection.anki2"
        self.col = Collection(str(self.path))

    def take(self, package: Path, *, merge: bool = False, scheduling: bool = False) -> Log:
        """Import a package as the dialog proposes it to somebody who opens it for the first time."""
        options = ImportAnkiPackageOptions(
            merge_notetypes=merge,
            update_notes=pb.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
            update_notetypes=pb.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER,
            with_scheduling=scheduling,
            with_deck_configs=False,
        )
        log = self.col.import_anki_package(ImportAnkiPackageRequest(package_path=str(package), options=options)).log
        self.col.models._clear_cache()  # an import does not
        return Log(log.found_notes, len(log.new), len(log.updated), len(log.duplicate), len(log.conflicting))

    def check(self) -> Checked:
        """Check Database, Empty Cards and Check Media."""
        said, ok = self.col.fix_integrity()
        media = self.col.media.check()
        empty = [note.note_id for note in self.col.get_empty_cards().notes]
        return Checked(ok, said, empty, list(media.missing), list(media.unused))

    def rows(self, sql: str, *values: object) -> list[list[Any]]:
        """A query of the collection's database."""
        found: list[list[Any]] = self.col.db.all(sql, *values)  # type: ignore[union-attr]
        return found

    def cards(self) -> set[tuple[str, int]]:
        """Every card, as (GUID, template)."""
        return {
            (guid, ord) for guid, ord in self.rows("select n.guid, c.ord from cards c join notes n on n.id = c.nid")
        }

    def note(self, key: str) -> Any:
        """The note whose field Key holds `key`."""
        (found,) = self.col.find_notes(f'"Key:{key}"')
        return self.col.get_note(found)

    def fields(self) -> dict[str, dict[str, str]]:
        """Every note's fields by name, by the note's key."""
        every = [self.col.get_note(note) for note in self.col.find_notes("")]
        return {note["Key"]: dict(note.items()) for note in every}

    def card(self, key: str, ord: int = 0) -> Any:
        """One card of a note."""
        return next(card for card in self.note(key).cards() if card.ord == ord)

    def sides(self, card: Any) -> tuple[str, str]:
        """Front and back as HTML, without the style sheet."""
        shown = card.render_output(reload=True)
        return shown.question_text, shown.answer_text

    def answer(self, card: Any, rating: int = 3) -> None:
        """Answer a card: 1 again, 2 hard, 3 good, 4 easy."""
        card.start_timer()
        states = self.col._backend.get_scheduling_states(card.id)
        self.col.sched.answer_card(self.col.sched.build_answer(card=card, states=states, rating=RATINGS[rating]))

    def export(self, target: Path, *, legacy: bool = False) -> Path:
        """Everything as .apkg, with scheduling; `legacy` supports older Ankis."""
        options = ExportAnkiPackageOptions(
            with_scheduling=True, with_deck_configs=False, with_media=False, legacy=legacy
        )
        self.col.export_anki_package(out_path=str(target), options=options, limit=None)
        return target

    def export_collection(self, target: Path, *, legacy: bool = False) -> Path:
        """Everything as .colpkg. The collection is closed by that, and opened again."""
        self.col.export_collection_package(str(target), include_media=False, legacy=legacy)
        self.col = Collection(str(self.path))
        return target

    def close(self) -> None:
        """Let go of the files."""
        self.col.close()
