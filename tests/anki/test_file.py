"""The file itself: the same for the same content, small, there whole or not at all."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from decks import package
from decks.build.deck_builder import DeckBuilder
from decks.build.options import DeckOptions
from decks.errors import DeckError
from decks.ledger import store
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki


def test_the_same_lesson_gives_the_same_bytes(write: Write) -> None:
    one = write(voice=b"ID3").path.read_bytes()
    two = write(now=NOW + 1000, name="again.apkg", voice=b"ID3").path.read_bytes()
    assert one == two


def test_another_process_gives_the_same_bytes_too(write: Write, tmp_path: Path) -> None:
    here = write().path.read_bytes()
    there = tmp_path / "there.apkg"
    script = (
        "import sys; from pathlib import Path; from decks.export import export;"
        "from decks.ledger.file import LedgerFile; from tests.anki.lessons import CLOUD;"
        "t = Path(sys.argv[1]); export([CLOUD], t, ledgers={CLOUD.id: LedgerFile(t.with_suffix('.json'))}, now=5)"
    )
    root = Path(__file__).parents[2]
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"}
    subprocess.run([sys.executable, "-c", script, str(there)], check=True, cwd=root, env=environment)
    assert there.read_bytes() == here


def test_the_file_is_compressed_and_carries_no_date(write: Write) -> None:
    with zipfile.ZipFile(write(voice=b"ID3").path) as archive:
        members = archive.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.create_system for member in members} == {3}
    database = next(member for member in members if member.filename == "collection.anki2")
    assert database.file_size > 5 * database.compress_size


def test_nothing_is_left_in_the_temporary_folder(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    write()
    assert list(folder.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"temporary", "ledgers", "deck.apkg"}


@pytest.mark.parametrize("fails_at", ["write", "replace"])
def test_a_full_disk_leaves_the_old_file_and_the_old_ledger(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: str
) -> None:
    first = write()
    before = first.path.read_bytes()
    ledger = (tmp_path / "ledgers" / "cloud-sample.json").read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    if fails_at == "write":
        monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    else:
        monkeypatch.setattr(os, "replace", full)
    with pytest.raises(DeckError) as refused:
        write(replace(CLOUD, terms=CLOUD.terms[1:]))
    monkeypatch.undo()
    assert "the disk is full. Nothing was changed" in str(refused.value.messages[0])
    assert first.path.read_bytes() == before
    assert (tmp_path / "ledgers" / "cloud-sample.json").read_bytes() == ledger
    assert {path.name for path in tmp_path.iterdir()} == {"ledgers", "deck.apkg"}


def test_a_target_that_is_a_folder_or_in_no_folder_is_told(write: Write, tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="is a folder"):
        write(name="")
    with pytest.raises(DeckError, match="it does not exist"):
        write(name="nowhere/deck.apkg")
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_that_cannot_be_written_does_not_lose_the_deck(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store, "write_ledger", refused)
    done = write()
    assert done.path.exists()
    assert any("The deck was written, but its ledger" in str(message) for message in done.messages)
    assert any("access is denied" in str(message) for message in done.messages)


def test_a_ledger_that_cannot_be_read_stops_the_export_before_it_is_lost(write: Write, tmp_path: Path) -> None:
    (tmp_path / "ledgers" / "cloud-sample.json").mkdir(parents=True)
    with pytest.raises(DeckError, match="it is a folder"):
        write()
    assert not (tmp_path / "deck.apkg").exists()


def test_the_name_of_a_package_gets_its_ending(write: Write) -> None:
    assert write(name="deck").path.name == "deck.apkg"


def test_two_notes_of_one_name_are_refused(tmp_path: Path) -> None:
    deck = DeckBuilder(CLOUD, DeckOptions()).build().deck
    mods = {note.guid: 1 for note in deck.notes}
    with pytest.raises(ValueError, match="a second note with GUID"):
        package.write([deck, deck], tmp_path / "x.apkg", mods=mods, media={})
    with pytest.raises(ValueError, match="its date is 0"):
        package.write([deck], tmp_path / "x.apkg", mods=dict.fromkeys(mods, 0), media={})


def test_every_media_file_is_there_once_under_a_name_that_says_what_is_in_it(anki: Anki, write: Write) -> None:
    twice = replace(CLOUD, id="twice", title=CLOUD.title)
    done = write(CLOUD, twice, options=DeckOptions(audio=True, sentences=False), voice=b"ID3")
    with zipfile.ZipFile(done.path) as archive:
        names = json.loads(archive.read("media"))
        assert sorted(names.values()) == sorted(set(names.values()))
        assert len(names) == len(CLOUD.terms)
        assert archive.read("0").startswith(b"ID3")
    anki.take(done.path)
    assert anki.check().missing == []
    louder = write(CLOUD, now=NOW + 60, options=DeckOptions(sentences=False), voice=b"ID3 louder")
    assert louder.updated == louder.sounds == len(CLOUD.terms)
    anki.take(louder.path)
    assert anki.check().missing == []


def test_a_term_without_a_voice_is_no_error(anki: Anki, write: Write) -> None:
    anki.take(write(options=DeckOptions(listening=True)).path)
    front, _ = anki.sides(anki.card("cloud-sample/hausse", 3))
    tags = anki.card("cloud-sample/hausse", 3).question_av_tags()
    assert [(tag.lang, tag.field_text) for tag in tags] == [("fr_FR", "la hausse")]
    assert "Write it down or say it" in front


def test_who_waits_is_told_how_far_it_is(tmp_path: Path) -> None:
    deck = DeckBuilder(CLOUD, DeckOptions()).build().deck
    told: list[tuple[int, int]] = []
    mods = {note.guid: 1 for note in deck.notes}
    package.write([deck], tmp_path / "x.apkg", mods=mods, media={}, progress=lambda *step: told.append(step))
    assert told == [(n, len(deck.notes)) for n in range(1, len(deck.notes) + 1)]


def test_the_database_is_sound(write: Write, tmp_path: Path) -> None:
    with zipfile.ZipFile(write().path) as archive:
        archive.extract("collection.anki2", tmp_path)
    connection = sqlite3.connect(tmp_path / "collection.anki2")
    assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
    connection.close()
