"""A note's date moves when its content does, and never otherwise."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from decks.build.deck_builder import build
from decks.build.note import Deck
from decks.build.options import Options
from decks.ledger.file import ledger_file
from decks.ledger.model import FIRST, DamagedLedgerError, Entry, Ledger, change, dump, joined, read, write
from study.lesson.model import Bilingual, Lesson, Term, WordClass

LATER = FIRST + 1000


def deck(*senses: str) -> Deck:
    """A deck with a term for each English sense."""
    terms = tuple(Term(f"t{n}", f"mot{n}", (), WordClass.ADVERB, en=sense) for n, sense in enumerate(senses))
    return build(Lesson("x", Bilingual("Titre", "Title"), terms=terms), Options()).deck


def test_a_first_deck_has_the_date_of_all_first_decks() -> None:
    done = change(Ledger(), deck("one", "two"), "fr", LATER)
    assert set(done.mods.values()) == {FIRST}
    assert (done.new, done.updated) == (2, 0)
    assert done.ledger.names == {"fr": "Business French::Titre"}


def test_only_what_changed_gets_a_new_date() -> None:
    before = change(Ledger(), deck("one", "two"), "fr", LATER).ledger
    done = change(before, deck("one", "other"), "fr", LATER)
    assert sorted(done.mods.values()) == [FIRST, LATER]
    assert (done.new, done.updated) == (0, 1)
    assert change(done.ledger, deck("one", "other"), "fr", LATER + 5).ledger == done.ledger


def test_a_date_never_goes_back() -> None:
    before = change(Ledger(), deck("one"), "fr", LATER).ledger
    for number, sense in enumerate(("two", "three"), 1):
        done = change(before, deck(sense), "fr", now=5)
        assert set(done.mods.values()) == {FIRST + number}
        before = done.ledger


def test_a_term_that_comes_back_has_its_past() -> None:
    whole = change(Ledger(), deck("one", "two"), "fr", LATER).ledger
    without = change(whole, deck("one"), "fr", LATER).ledger
    assert without.notes == whole.notes
    assert change(without, deck("one", "two"), "fr", LATER).new == 0


def test_to_refresh_is_to_send_everything() -> None:
    before = change(Ledger(), deck("one", "two"), "fr", LATER).ledger
    assert set(change(before, deck("one", "two"), "fr", LATER, refresh=True).mods.values()) == {LATER}


def test_a_card_once_given_is_remembered() -> None:
    had = change(Ledger(), deck("one"), "fr", LATER).ledger
    (guid,) = had.notes
    more = Ledger({guid: replace(had.notes[guid], cards=(0, 1, 3))})
    done = change(more, deck("one"), "fr", LATER)
    assert done.closed == ("x/t0",)
    assert done.ledger.notes[guid].cards == (0, 1, 3)


def test_two_ledgers_of_one_lesson_tell_the_later_state_and_all_cards() -> None:
    shipped = Ledger({"g": Entry("new", 20, (0, 1), "x/t"), "h": Entry("h", 1)}, {"fr": "A"})
    own = Ledger({"g": Entry("old", 10, (0, 3), "x/t")}, {"fr": "B", "en": "C"})
    for both in (joined(shipped, own), joined(own, shipped)):
        assert both.notes["g"] == Entry("new", 20, (0, 1, 3), "x/t")
        assert "h" in both.notes
    assert joined(shipped, own).names == {"fr": "A", "en": "C"}


def test_a_ledger_survives_its_file_and_has_a_line_for_each_note(tmp_path: Path) -> None:
    ledger = change(Ledger(), deck("one", "« œ »"), "fr", LATER).ledger
    path = tmp_path / "new" / "deck.json"
    write(path, ledger)
    assert read(path) == ledger
    lines = [line for line in dump(ledger).splitlines() if '"key"' in line]
    assert [json.loads("{" + line.strip().rstrip(",") + "}") for line in lines]
    assert len(lines) == 2
    assert [entry.name for entry in path.parent.iterdir()] == ["deck.json"]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{}",
        b'{"version": 2}',
        b'{"version": 1, "decks": {}, "notes": {"g": {}}}',
    ],
)
def test_a_damaged_ledger_is_told_from_a_missing_one(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "deck.json"
    with pytest.raises(FileNotFoundError):
        read(path)
    path.write_bytes(damage)
    with pytest.raises(DamagedLedgerError):
        read(path)


def test_a_ledger_stands_beside_its_lesson_unless_that_came_with_the_program() -> None:
    own, folder = Path("own"), Path("lessons/mine")
    assert ledger_file(folder / "lesson.txt", builtin=False, own=own).path == folder / "deck.json"
    assert ledger_file(folder / "other.txt", builtin=False, own=own).path == folder / "other.deck.json"
    given = ledger_file(folder / "lesson.txt", builtin=True, own=own)
    assert (given.path, given.shipped) == (own / "mine.json", folder / "deck.json")
