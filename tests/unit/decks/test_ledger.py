"""A note's date moves when its content does, and never otherwise."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from decks.build.deck_builder import DeckBuilder
from decks.build.note import Deck
from decks.build.options import DeckOptions
from decks.ledger.file import DamagedLedgerError, ledger_file, read_ledger, to_json, write_ledger
from decks.ledger.model import FIRST_RELEASE, Ledger, LedgerEntry, add_deck, merge
from study.lesson.model import Bilingual, Lesson, Term, WordClass

LATER = FIRST_RELEASE + 1000


def deck(*senses: str) -> Deck:
    """A deck with a term for each English sense."""
    terms = tuple(Term(f"t{n}", f"mot{n}", (), WordClass.ADVERB, en=sense) for n, sense in enumerate(senses))
    return DeckBuilder(Lesson("x", Bilingual("Titre", "Title"), terms=terms), DeckOptions()).build().deck


def test_a_first_deck_has_the_date_of_all_first_decks() -> None:
    done = add_deck(Ledger(), deck("one", "two"), DeckOptions(), LATER)
    assert set(done.mods.values()) == {FIRST_RELEASE}
    assert (done.new, done.updated) == (2, 0)
    assert done.ledger.names == {"fr": "Business French::Titre"}


def test_only_what_changed_gets_a_new_date() -> None:
    before = add_deck(Ledger(), deck("one", "two"), DeckOptions(), LATER).ledger
    done = add_deck(before, deck("one", "other"), DeckOptions(), LATER)
    assert sorted(done.mods.values()) == [FIRST_RELEASE, LATER]
    assert (done.new, done.updated) == (0, 1)
    assert add_deck(done.ledger, deck("one", "other"), DeckOptions(), LATER + 5).ledger == done.ledger


def test_a_date_never_goes_back() -> None:
    before = add_deck(Ledger(), deck("one"), DeckOptions(), LATER).ledger
    for number, sense in enumerate(("two", "three"), 1):
        done = add_deck(before, deck(sense), DeckOptions(), 5)
        assert set(done.mods.values()) == {FIRST_RELEASE + number}
        before = done.ledger


def test_a_term_that_comes_back_has_its_past() -> None:
    whole = add_deck(Ledger(), deck("one", "two"), DeckOptions(), LATER).ledger
    without = add_deck(whole, deck("one"), DeckOptions(), LATER).ledger
    (gone,) = whole.notes.keys() - {note.guid for note in deck("one").notes}
    assert without.notes == {**whole.notes, gone: replace(whole.notes[gone], gone=True)}
    assert add_deck(without, deck("one", "two"), DeckOptions(), LATER).ledger == whole
    assert add_deck(without, deck("one", "two"), DeckOptions(), LATER).new == 0


def test_a_term_that_is_gone_is_named_once_and_only_where_it_was(tmp_path: Path) -> None:
    whole = add_deck(Ledger(), deck("one", "two"), DeckOptions(), LATER).ledger
    english = add_deck(whole, deck(), DeckOptions(studied="en"), LATER)
    assert english.gone == ()
    without = add_deck(english.ledger, deck("one"), DeckOptions(), LATER)
    assert without.gone == ("x/t1",)
    write_ledger(tmp_path / "deck.json", without.ledger)
    kept = read_ledger(tmp_path / "deck.json").ledger
    assert kept == without.ledger
    assert add_deck(kept, deck("one"), DeckOptions(), LATER).gone == ()
    back = add_deck(kept, deck("one", "two"), DeckOptions(), LATER).ledger
    assert add_deck(back, deck("one"), DeckOptions(), LATER).gone == ("x/t1",)


def test_to_refresh_is_to_send_everything() -> None:
    before = add_deck(Ledger(), deck("one", "two"), DeckOptions(), LATER).ledger
    assert set(add_deck(before, deck("one", "two"), DeckOptions(refresh=True), LATER).mods.values()) == {LATER}


def test_a_card_once_given_is_remembered() -> None:
    had = add_deck(Ledger(), deck("one"), DeckOptions(), LATER).ledger
    (guid,) = had.notes
    more = Ledger({guid: replace(had.notes[guid], cards=(0, 1, 3))})
    done = add_deck(more, deck("one"), DeckOptions(), LATER)
    assert done.blank == ("x/t0",)
    assert done.ledger.notes[guid].cards == (0, 1, 3)


def test_two_ledgers_of_one_lesson_tell_the_later_state_and_all_cards() -> None:
    shipped = Ledger({"g": LedgerEntry("new", 20, (0, 1), "x/t"), "h": LedgerEntry("h", 1)}, {"fr": "A"})
    own = Ledger({"g": LedgerEntry("old", 10, (0, 3), "x/t")}, {"fr": "B", "en": "C"})
    for both in (merge(shipped, own), merge(own, shipped)):
        assert both.notes["g"] == LedgerEntry("new", 20, (0, 1, 3), "x/t")
        assert "h" in both.notes
    assert merge(shipped, own).names == {"fr": "A", "en": "C"}


def test_a_ledger_survives_its_file_and_has_a_line_for_each_note(tmp_path: Path) -> None:
    ledger = add_deck(Ledger(), deck("one", "« œ »"), DeckOptions(), LATER).ledger
    path = tmp_path / "new" / "deck.json"
    write_ledger(path, ledger)
    assert read_ledger(path) == (ledger, False)
    lines = [line for line in to_json(ledger).splitlines() if '"key"' in line]
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
        b"[" * 100_000,
        b"null",
        b"{}",
        b'{"version": 2}',
        b'{"version": 1, "decks": {}, "notes": {"g": {}}}',
    ],
)
def test_a_damaged_ledger_is_told_from_a_missing_one(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "deck.json"
    with pytest.raises(FileNotFoundError):
        read_ledger(path)
    path.write_bytes(damage)
    with pytest.raises(DamagedLedgerError):
        read_ledger(path)


@pytest.mark.skipif(not shutil.which("git"), reason="needs Git")
@pytest.mark.parametrize("style", ["", "--diff3", "--union"])
def test_what_git_leaves_of_two_peoples_decks_is_both(tmp_path: Path, style: str) -> None:
    """Each changed a term and exported; the lines of their notes are neighbours, so Git cannot merge them."""
    before = add_deck(Ledger(), deck("one", "two", "three"), DeckOptions(), LATER).ledger
    hers = add_deck(before, deck("one", "second", "three"), DeckOptions(), LATER + 10).ledger
    his = add_deck(before, deck("first", "two", "three", "four"), DeckOptions(), LATER + 20).ledger
    paths = [tmp_path / name for name in ("hers", "before", "his")]
    for path, ledger in zip(paths, (hers, before, his), strict=True):
        write_ledger(path, ledger)
    git = ["git", "merge-file", "-p", *([style] if style else []), *map(str, paths)]
    paths[0].write_bytes(subprocess.run(git, capture_output=True, check=False).stdout)
    both = read_ledger(paths[0])
    assert both.ledger == merge(hers, his)
    assert both.merged is (style != "--union")
    done = add_deck(both.ledger, deck("first", "second", "three", "four"), DeckOptions(), LATER + 30)
    assert (done.new, done.updated) == (0, 0)
    third = add_deck(both.ledger, deck("premier", "second", "three", "four"), DeckOptions(), 5)
    assert max(third.mods.values()) == LATER + 21


def test_a_ledger_stands_beside_its_lesson_unless_that_came_with_the_program() -> None:
    own, folder = Path("own"), Path("lessons/mine")
    assert ledger_file(folder / "lesson.txt", builtin=False, own=own).path == folder / "deck.json"
    assert ledger_file(folder / "other.txt", builtin=False, own=own).path == folder / "other.deck.json"
    given = ledger_file(folder / "lesson.txt", builtin=True, own=own)
    assert (given.path, given.shipped) == (own / "mine.json", folder / "deck.json")
