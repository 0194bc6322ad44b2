"""`alinea deck LESSON… -o FILE.apkg`."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from running import Alinea


def test_a_learner_gets_a_deck_and_is_told_how_to_import_it(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    target = tmp_path / "rentree.apkg"
    done = alinea("deck", "rentree", "-o", str(target))
    assert (done.code, done.err) == (0, "")
    assert zipfile.is_zipfile(target)
    assert str(target) in done.out.splitlines()[0]
    assert "Import" in done.out.splitlines()[-1]


def test_written_again_nothing_is_new(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    target = str(tmp_path / "deck.apkg")
    first = json.loads(alinea("deck", "rentree", "-o", target, "--json").out)
    assert first["path"] == target
    assert first["notes"] == first["new"] > 0
    second = json.loads(alinea("deck", "rentree", "-o", target, "--json").out)
    assert (second["new"], second["updated"], second["unchanged"]) == (0, 0, first["notes"])


def test_what_a_deck_held_is_kept_beside_an_own_lesson_and_at_home_for_a_built_in_one(
    tmp_path: Path, home: Path, own_lesson: Path, alinea: Alinea
) -> None:
    assert alinea("deck", "rentree", "alibaba-cloud", "-o", str(tmp_path / "both.apkg")).code == 0
    assert own_lesson.with_name("deck.json").exists()
    assert [path.name for path in (home / "decks").iterdir()] == ["alibaba-cloud.json"]


def test_several_lessons_named_twice_are_written_once(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    one = json.loads(alinea("deck", "rentree", "-o", str(tmp_path / "a.apkg"), "--json").out)
    two = json.loads(alinea("deck", "rentree", "rentree", "-o", str(tmp_path / "b.apkg"), "--json").out)
    assert one["notes"] == two["notes"]


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("deck", "rentree", "-o", str(tmp_path / "nowhere" / "deck.apkg"))
    assert done.code == 2
    assert f"There is no folder {tmp_path / 'nowhere'} to write into." in done.err


def test_a_target_that_is_a_folder_is_told_in_french(
    tmp_path: Path, own_lesson: Path, alinea_in_french: Alinea
) -> None:
    folder = tmp_path / "deck.apkg"
    folder.mkdir()
    done = alinea_in_french("deck", "rentree", "-o", str(folder))
    assert done.code == 2
    assert str(folder) in done.err
    assert "Traceback" not in done.err
