"""The published deck: up to date with its lesson, and welcome to whoever has the first release."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest

from decks.build.options import DeckOptions
from decks.export import export
from decks.ledger.file import LedgerFile
from decks.notetypes import note_type
from decks.publish import FOLDER, LESSON, publish
from study.lesson.library import builtin_folder
from study.lesson.model import Language
from study.lesson.reader import read
from tests.anki.oracle import Anki
from tests.anki.test_sides import ARTICLES, seen, words

PUBLISHED = FOLDER / f"{LESSON}.apkg"
LEDGER = builtin_folder() / LESSON / "deck.json"
FIRST = Path(__file__).with_name("first_release.apkg")
AGAIN = "out of date: run python -m decks.publish"


def content(package: Path, folder: Path) -> dict[str, Any]:
    """All that a package brings, without what hangs on the versions of SQLite and zlib."""
    folder.mkdir()
    with zipfile.ZipFile(package) as archive:
        archive.extract("collection.anki2", folder)
        media = archive.read("media")
    connection = sqlite3.connect(folder / "collection.anki2")
    read = {
        "notes": connection.execute("select guid, mid, mod, tags, flds from notes order by id").fetchall(),
        "cards": connection.execute(
            "select n.guid, c.ord, c.due from cards c join notes n on n.id = c.nid order by c.due"
        ).fetchall(),
        "col": [json.loads(part) for part in connection.execute("select models, decks from col").fetchone()],
        "media": json.loads(media),
    }
    connection.close()
    return read


def test_the_published_deck_is_that_of_the_lesson(tmp_path: Path) -> None:
    ledger = tmp_path / "deck.json"
    ledger.write_bytes(LEDGER.read_bytes())
    assert publish(tmp_path / "new.apkg", ledger, now=2_100_000_000) == 0
    assert ledger.read_text(encoding="utf-8") == LEDGER.read_text(encoding="utf-8"), AGAIN
    assert content(tmp_path / "new.apkg", tmp_path / "new") == content(PUBLISHED, tmp_path / "old"), AGAIN


def test_a_learner_who_has_nothing_yet_gets_all_of_it(anki: Anki) -> None:
    log = anki.take(PUBLISHED)
    assert (log.new, log.conflicting) == (log.found, 0)
    assert log.found > 60
    before = anki.cards()
    found = anki.check()
    assert (found.ok, found.empty, found.missing, anki.cards()) == (True, [], [], before)


@pytest.mark.parametrize("merge", [False, True])
def test_a_learner_of_the_first_release_can_import_this_one(anki: Anki, merge: bool) -> None:
    first = anki.take(FIRST, merge=merge)
    card = anki.col.get_card(anki.col.find_cards("is:new")[0])
    anki.answer(card)
    kept = anki.rows("select * from revlog")
    learned = anki.rows("select id, type, queue, ivl, reps from cards where reps > 0")
    types = [kind.name for kind in anki.col.models.all_names_and_ids()]
    log = anki.take(PUBLISHED, merge=merge)
    assert log.conflicting == 0
    # The glossary became shorter: what is no longer in it stays, what is in it is brought up to date.
    assert log.updated + log.duplicate == log.found - log.new > first.found / 2
    assert anki.rows("select count() from notes")[0][0] == first.found + log.new
    assert [kind.name for kind in anki.col.models.all_names_and_ids()] == types
    assert anki.rows("select * from revlog") == kept
    assert anki.rows("select id, type, queue, ivl, reps from cards where reps > 0") == learned
    assert anki.check().empty == []


def test_a_learner_of_the_first_release_gets_todays_look(anki: Anki) -> None:
    anki.take(FIRST)
    anki.take(PUBLISHED)
    model = anki.col.models.by_name("Alinéa French term")
    assert model
    today = note_type("term", "fr")
    assert [(each["qfmt"], each["afmt"]) for each in model["tmpls"]] == [
        (each.front, each.back) for each in today.cards
    ]
    assert model["css"] == today.css


def test_no_two_of_its_prompts_are_the_same(anki: Anki) -> None:
    anki.take(PUBLISHED)
    asked = [(fields["English"], fields["Cue"]) for fields in anki.fields().values() if "English" in fields]
    assert len(set(asked)) == len(asked)


def test_its_pictures_are_small_enough_for_a_readme() -> None:
    assert all(picture.stat().st_size <= 300_000 for picture in FOLDER.glob("*.png"))


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_no_front_of_the_lesson_shows_its_answer(anki: Anki, tmp_path: Path, studied: Language) -> None:
    """Cards of every kind in both directions, hints opened."""
    lesson = read((builtin_folder() / LESSON / "lesson.txt").read_bytes()).lesson
    assert lesson
    ledgers = {LESSON: LedgerFile(tmp_path / "deck.json")}
    options = DeckOptions(studied, listening=True, questions=True)
    anki.take(export([lesson], tmp_path / "x.apkg", ledgers=ledgers, now=0, options=options).path)
    target, native = ("French", "English") if studied == "fr" else ("Anglais", "Français")
    shown = {
        key: (words(entry[target]), words(entry[native])) for key, entry in anki.fields().items() if target in entry
    }
    assert len(shown) == len(lesson.terms)
    leaks = [
        (key, card.ord)
        for key, (learned, known) in shown.items()
        for card in anki.note(key).cards()
        if card.ord and (answer := learned - known - ARTICLES) and answer <= words(seen(anki.sides(card)[0]))
    ]
    assert leaks == []
