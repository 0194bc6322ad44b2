"""What the user chose: read with tolerance, written with care."""

from __future__ import annotations

import errno
import json
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.locale import translator
from study.settings import Settings, SettingsError, load, options, save

FRENCH = translator("fr")

ENGLISH = {"LANG": "en_GB.UTF-8"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "settings.json"


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_somebody_who_has_chosen_nothing_is_spoken_to_in_the_system_s_language(path: Path) -> None:
    assert load(path, {"LANG": "fr_CA.UTF-8"}).settings == Settings(language="fr")
    assert load(path, {"LANG": "de_DE.UTF-8"}).settings == Settings(language="en")
    assert load(path, {"LANG": "en_US.UTF-8", "LC_ALL": "fr_FR"}).settings.language == "fr"
    assert load(path, {}).settings == Settings()
    assert not load(path, {}).message


def test_what_was_chosen_is_there_the_next_day(path: Path) -> None:
    chosen = Settings("fr", "en", "en", "fr", "end", "light", marks=False, guess_first=True, typing_help=False)
    save(path, chosen)
    loaded = load(path, ENGLISH)
    assert loaded.settings == chosen
    assert not loaded.message
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_a_choice_of_a_newer_version_survives_an_older_one(path: Path) -> None:
    write(path, '{"theme": "light", "voice": {"speed": 2}}')
    save(path, load(path, ENGLISH).settings)
    assert json.loads(path.read_text(encoding="utf-8"))["voice"] == {"speed": 2}


def test_one_bad_value_costs_only_itself_and_is_named(path: Path) -> None:
    write(path, '{"theme": "sepia", "guess_first": 1, "questions": "end"}')
    loaded = load(path, ENGLISH)
    assert loaded.settings == Settings(questions="end")
    assert "guess_first, theme" in str(loaded.message)
    assert "guess_first, theme" in FRENCH(loaded.message)
    assert "questions" not in str(loaded.message)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '"dark"', "[" * 100_000, "\0\0"])
def test_a_damaged_file_gives_the_defaults_and_is_set_aside_not_overwritten(path: Path, text: str) -> None:
    write(path, text)
    loaded = load(path, ENGLISH)
    assert loaded.settings == Settings()
    assert "damaged" in str(loaded.message)
    assert "endommagé" in FRENCH(loaded.message)
    save(path, Settings(theme="light"))
    assert load(path, ENGLISH).settings.theme == "light"
    assert path.with_name("settings.json.damaged").read_text(encoding="utf-8") == text


@given(st.binary(max_size=200))
def test_no_file_whatever_stops_the_program(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.json"
    path.write_bytes(data)
    assert isinstance(load(path, ENGLISH).settings, Settings)


def test_a_file_saved_by_notepad_is_read(path: Path) -> None:
    write(path, '\ufeff{"theme": "light"}')
    assert load(path, ENGLISH).settings.theme == "light"


def test_a_folder_in_the_settings_place_is_told_as_such(path: Path) -> None:
    path.mkdir(parents=True)
    assert "it is a folder" in str(load(path, ENGLISH).message)
    with pytest.raises(SettingsError, match="could not be saved") as caught:
        save(path, Settings())
    assert "n’ont pas pu être enregistrés" in FRENCH(caught.value.message)


def test_a_full_disk_is_told_and_the_old_settings_stay(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, Settings(theme="light"))

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsError, match="the disk is full") as caught:
        save(path, Settings(theme="dark"))
    assert "le disque est plein" in FRENCH(caught.value.message)
    assert load(path, ENGLISH).settings.theme == "light"
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_the_settings_screen_can_explain_every_field_and_name_every_value() -> None:
    shown = options()
    assert [option.name for option in shown] == [field.name for field in fields(Settings)]
    for option in shown:
        assert option.title
        assert option.help.endswith(".")
        assert len(option.labels) >= 2
        assert getattr(Settings(), option.name) in option.values


def test_explanations_follow_the_interface_unless_told_otherwise() -> None:
    assert Settings(language="fr").explains == "fr"
    assert Settings(language="fr", feedback="en").explains == "en"
