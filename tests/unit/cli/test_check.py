"""`alinea check PATH…`."""

from __future__ import annotations

import json
from pathlib import Path

from running import Alinea
from unit.cli.sample import stored


def test_a_sound_lesson_has_nothing_to_correct(own_lesson: Path, alinea: Alinea) -> None:
    done = alinea("check", str(own_lesson))
    assert (done.code, done.out) == (0, "")
    assert done.err == "1 lesson: no problems.\n"


def test_the_built_in_lesson_is_sound(alinea: Alinea) -> None:
    assert alinea("check", "alibaba-cloud").err == "1 lesson: no problems.\n"


def test_every_mistake_has_its_place_and_the_right_word(broken: Path, alinea: Alinea) -> None:
    done = alinea("check", str(broken))
    assert done.code == 1
    lines = done.out.splitlines()
    assert lines[0].startswith(f"{broken}:2:1: error: ")
    assert "title" in lines[0]
    assert any(line.startswith(f"{broken}:19:1: error: ") and "gender" in line for line in lines)
    assert "error" in done.err


def test_a_french_teacher_is_told_in_french(broken: Path, alinea_in_french: Alinea) -> None:
    done = alinea_in_french("check", str(broken))
    assert ":2:1: erreur: " in done.out
    assert "erreur" in done.err


def test_an_editor_gets_json(broken: Path, alinea: Alinea) -> None:
    done = alinea("check", str(broken), "--json")
    assert done.code == 1
    first = json.loads(done.out)[0]
    assert (first["file"], first["line"], first["column"], first["level"]) == (str(broken), 2, 1, "error")
    assert first["suggestion"]
    assert first["message"]["fr"] != first["message"]["en"]


def test_a_folder_means_all_lessons_in_it(tmp_path: Path, own_lesson: Path, alinea: Alinea) -> None:
    text = own_lesson.read_text(encoding="utf-8")
    for name in ("one", "two/deeper"):
        stored(tmp_path / "school" / name, text)
    assert "2 lessons" in alinea("check", str(tmp_path / "school")).err


def test_a_folder_without_lessons_is_told(tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("check", str(tmp_path))
    assert done.code == 2
    assert f"There is no lesson.txt in {tmp_path}." in done.err


def test_a_picture_is_no_lesson_and_no_disaster(tmp_path: Path, alinea: Alinea) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(bytes(range(256)) * 4)
    done = alinea("check", str(path))
    assert done.code == 1
    assert "Traceback" not in done.out + done.err
