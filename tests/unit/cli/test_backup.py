"""`alinea backup` and `alinea restore`."""

from __future__ import annotations

import json
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea

from study.practice.position import Position
from study.progress.store import Store

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


def progress(home: Path) -> Store:
    """What is kept on this machine."""
    return Store.open_kept(home / "progress.db", lambda: NOON)


@pytest.fixture
def backup(home: Path, tmp_path: Path, alinea: Alinea) -> Path:
    """A backup of two words and a paragraph; the machine it was made on has lost them since."""
    store = progress(home)
    store.keep_position("alibaba-cloud", Position(1))
    store.set_status("alibaba-cloud/recette", "known")
    store.set_status("alibaba-cloud/dette", "learning")
    store.close()
    path = tmp_path / "mine.alinea"
    done = alinea("backup", str(path))
    assert (done.code, done.err, done.out) == (0, "", f"{path}: 3 entries of your progress saved.\n")
    for each in home.glob("progress.db*"):
        each.unlink()
    return path


def test_what_was_lost_comes_back_once(home: Path, backup: Path, alinea: Alinea) -> None:
    done = alinea("restore", str(backup))
    assert (done.code, done.err, done.out) == (0, "", "3 entries added to your progress.\n")
    store = progress(home)
    assert store.statuses() == {"alibaba-cloud/recette": "known", "alibaba-cloud/dette": "learning"}
    assert alinea("restore", str(backup)).out == "0 entries added to your progress. 3 already existed.\n"
    assert store.known() == 1
    store.close()


def test_a_program_gets_the_numbers(backup: Path, tmp_path: Path, alinea: Alinea) -> None:
    assert json.loads(alinea("restore", str(backup), "--json").out) == {"added": 3, "there": 0}
    again = str(tmp_path / "again")
    assert json.loads(alinea("backup", again, "--json").out) == {"path": again, "entries": 3}


def test_a_file_that_is_there_is_written_over_only_when_asked(backup: Path, tmp_path: Path, alinea: Alinea) -> None:
    alinea("restore", str(backup))
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann")
    done = alinea("backup", str(letter))
    assert (done.code, done.out, letter.read_text()) == (2, "", "Dear Ann")
    assert "already exists. Choose another name, or add --replace" in done.err
    assert alinea("backup", str(letter), "--replace").code == 0
    assert letter.read_bytes() == backup.read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["letter.txt", "mine.alinea"]


def test_in_french_all_of_it_is_in_french(backup: Path, alinea_in_french: Alinea) -> None:
    assert alinea_in_french("restore", str(backup)).out == "3 entrées ajoutées à vos progrès.\n"
    assert "existe déjà" in alinea_in_french("backup", str(backup)).err
    assert "3 entrées de vos progrès sauvegardées" in alinea_in_french("backup", str(backup), "--replace").out


def test_the_file_of_the_progress_itself_is_never_written_over(home: Path, backup: Path, alinea: Alinea) -> None:
    alinea("restore", str(backup))
    done = alinea("backup", str(home / "progress.db"), "--replace")
    assert done.code == 2
    assert "is your progress file itself" in done.err
    assert progress(home).known() == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not an Alinéa backup"),
        (b"SQLite format 3\0", "is not an Alinéa backup"),
        (b"alinea-backup 7 ", "newer version"),
        (b"alinea-backup 1 ", "damaged or incomplete"),
    ],
)
def test_a_file_that_is_no_sound_backup_is_refused_and_nothing_is_made(
    home: Path, tmp_path: Path, alinea: Alinea, content: bytes, said: str
) -> None:
    (tmp_path / "x").write_bytes(content)
    done = alinea("restore", str(tmp_path / "x"))
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert "Nothing was changed" in done.err
    assert not (home / "progress.db").exists()


def test_places_that_cannot_be_are_told_in_a_sentence(home: Path, backup: Path, alinea: Alinea) -> None:
    assert "does not exist" in alinea("restore", str(home / "nowhere")).err
    assert "is a folder" in alinea("restore", str(home)).err
    alinea("restore", str(backup))
    assert "is a folder" in alinea("backup", str(home)).err
    assert "a part of the path is a file" in alinea("backup", str(backup / "x")).err


def test_there_is_nothing_to_save_before_anything_was_done(home: Path, tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("backup", str(tmp_path / "x"))
    assert (done.code, done.out) == (2, "")
    assert "no progress to back up yet" in done.err
    assert not (tmp_path / "x").exists()
    assert not (home / "progress.db").exists()


def test_progress_of_a_newer_version_is_neither_saved_by_halves_nor_added_to(
    home: Path, backup: Path, tmp_path: Path, alinea: Alinea
) -> None:
    store = progress(home)
    store._file._connection.execute("PRAGMA user_version = 99")
    store.close()
    for command in (["backup", str(tmp_path / "x")], ["restore", str(backup)]):
        done = alinea(*command)
        assert (done.code, done.out) == (2, "")
        assert "newer version of Alinéa" in done.err
    assert not (tmp_path / "x").exists()


def test_a_file_of_a_newer_program_is_not_called_empty(
    home: Path, backup: Path, alinea: Alinea, tmp_path: Path
) -> None:
    alinea("restore", str(backup))
    connection = sqlite3.connect(home / "progress.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = alinea("backup", str(tmp_path / "other"))
    assert (done.code, done.out) == (2, "")
    assert "was made by a newer version" in done.err
    assert "no progress" not in done.err
    assert not (tmp_path / "other").exists()
