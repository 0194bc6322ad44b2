"""What the program finds on this computer."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from running import Alinea

from study import __version__
from study.cli.doctor import colours, writable


def test_the_report_has_versions_folders_terminal_voices_anki_and_extras(alinea: Alinea, home: Path) -> None:
    done = alinea("doctor")
    for title in ("Versions:", "Folders:", "Terminal:", "Voices:", "Anki:", "Extras:"):
        assert title in done.out
    assert __version__ in done.out
    assert str(home / "progress.db") in done.out
    assert "reachable  no" in done.out
    assert done.code == 0
    assert done.out.endswith("All is well.\n")
    assert list(home.iterdir()) == []


def test_a_program_gets_the_same_in_json(alinea: Alinea, home: Path) -> None:
    found = json.loads(alinea("doctor", "--json").out)
    assert found["versions"]["textual"].startswith("8.")
    assert found["folders"]["settings"] == str(home / "settings.json")
    assert found["terminal"]["is_a_terminal"] is False
    assert found["anki"]["reachable"] is False
    assert found["anki"]["notes"][0]["en"].startswith("Anki is not responding")
    assert found["extras"]["pdf"] is True


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything is open to root")
def test_a_folder_that_cannot_be_written_to_is_a_problem(alinea: Alinea, home: Path) -> None:
    home.chmod(0o500)
    try:
        done = alinea("doctor")
    finally:
        home.chmod(0o700)
    assert done.code == 1
    assert f"! {home / 'settings.json'} cannot be written to." in done.out


def test_what_could_be_made_counts_as_writable(tmp_path: Path) -> None:
    assert writable(tmp_path / "a" / "b" / "settings.json")
    assert not list(tmp_path.iterdir())


def test_a_missing_package_and_a_bad_settings_file_are_problems(
    alinea: Alinea, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("study.cli.doctor.PACKAGES", ("no-such-package",))
    (home / "settings.json").write_text("[", encoding="utf-8")
    done = alinea("doctor")
    assert done.code == 1
    assert "The package no-such-package is missing" in done.out
    assert "settings file is damaged" in done.out
    assert "2 problems found." in done.out


def test_an_address_that_is_none_is_a_problem(alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALINEA_ANKI_URL", "nowhere")
    assert "! ALINEA_ANKI_URL is “nowhere”" in alinea("doctor").out


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"COLORTERM": "truecolor", "TERM": "xterm-256color"}, "16 million"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "dumb"}, "none"),
        ({}, "none"),
        ({"COLORTERM": "truecolor", "NO_COLOR": "1"}, "none (NO_COLOR)"),
    ],
)
def test_colours_are_known_from_the_environment(environ: dict[str, str], expected: str) -> None:
    assert colours(environ) == expected


def test_it_speaks_french(alinea_in_french: Alinea) -> None:
    assert "Tout est en ordre." in alinea_in_french("doctor").out
