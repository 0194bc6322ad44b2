"""Settings on the command line: the same as on the settings screen."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import Alinea

from study.settings import Settings, load, options


@pytest.fixture
def file(home: Path) -> Path:
    return home / "settings.json"


def stored(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def test_every_setting_is_listed_with_its_value_and_title(alinea: Alinea) -> None:
    lines = alinea("config").out.splitlines()
    assert [line.split()[0] for line in lines] == [each.name for each in options()]
    assert "theme        dark       Theme" in lines
    assert "marks        on         Word marks" in lines


def test_one_setting_is_printed_alone(alinea: Alinea) -> None:
    assert alinea("config", "new_words").out == "10\n"


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [("theme", "light", "light"), ("marks", "off", False), ("new_words", "20", 20), ("session", "none", "none")],
)
def test_a_setting_is_changed_and_nothing_else(name: str, value: str, kept: object, alinea: Alinea, file: Path) -> None:
    file.write_text('{"voice": 2}', encoding="utf-8")
    done = alinea("config", name, value)
    assert (done.code, done.out, done.err) == (0, "", f"{name}: {value}\n")
    assert stored(file) == {"voice": 2, name: kept}
    assert alinea("config", name).out == f"{value}\n"


def test_a_setting_goes_back_to_its_default(alinea: Alinea, file: Path) -> None:
    alinea("config", "theme", "light")
    assert alinea("config", "theme", "--unset").err == "theme: dark\n"
    assert "theme" not in stored(file)
    assert alinea("config", "theme", "--unset").code == 0


def test_with_the_direction_goes_the_language_of_questions(alinea: Alinea, file: Path) -> None:
    alinea("config", "direction", "en")
    assert load(file, {}).settings == Settings(direction="en", asked="en")


def test_each_learner_has_settings_of_their_own(alinea: Alinea, home: Path) -> None:
    alinea("--profile", "Anna", "config", "theme", "light")
    assert stored(home / "profiles" / "Anna" / "settings.json") == {"theme": "light"}
    assert not (home / "settings.json").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["them"], "There is no setting “them”. Did you mean “theme”?"),
        (["xyzzy"], "There is no setting “xyzzy”. “alinea config” lists them all."),
        (["theme", "sepia"], "theme cannot be “sepia”. Choose from: dark, light."),
        (["marks", "1"], "marks cannot be “1”. Choose from: on, off."),
        (["--unset"], "--unset needs the name of a setting"),
        (["theme", "dark", "--unset"], "--unset needs the name of a setting"),
        (["keys.page.help"], "“keys.page.help” is not set."),
        (["keys.page.hlep", "f3"], "Did you mean “page.help”?"),
        (["keys.page.help", "f99"], "not a key name"),
        (["keys.page.help", "s"], "already used by “page.settings”"),
        (["keys.page.help", "ctrl+q"], "which quits the program"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_set_is_refused_and_nothing_is_written(
    arguments: list[str], said: str, alinea: Alinea, file: Path
) -> None:
    done = alinea("config", *arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not file.exists()


def test_a_program_gets_values_defaults_and_choices(alinea: Alinea) -> None:
    alinea("config", "theme", "light")
    found = json.loads(alinea("config", "--json").out)
    assert found["theme"]["value"] == "light"
    assert found["theme"]["default"] == "dark"
    assert found["theme"]["choices"] == ["dark", "light"]
    assert found["theme"]["set"] is True
    assert found["marks"]["choices"] == [True, False]
    assert found["marks"]["set"] is False
    assert found["theme"]["title"] == {"fr": "Thème", "en": "Theme"}
    assert json.loads(alinea("config", "theme", "--json").out) == found["theme"]


def test_a_damaged_file_is_reported_and_kept_when_something_is_changed(alinea: Alinea, file: Path) -> None:
    file.write_text("{", encoding="utf-8")
    assert "is damaged" in alinea("config").err
    assert alinea("config", "theme", "light").code == 0
    assert stored(file) == {"theme": "light"}
    assert file.with_name("settings.json.damaged").read_text(encoding="utf-8") == "{"


def test_a_key_is_given_to_a_command_and_taken_away(alinea: Alinea, file: Path) -> None:
    assert alinea("config", "keys.page.help", "f4,f6").err == "keys.page.help: f4,f6\n"
    assert stored(file) == {"keys": {"page.help": "f4,f6"}}
    assert alinea("config").out.splitlines()[-1].split() == ["keys.page.help", "f4,f6"]
    assert alinea("config", "keys.page.help").out == "f4,f6\n"
    alinea("config", "keys.page.help", "--unset")
    assert stored(file) == {}


def test_help_lists_the_commands_that_can_have_another_key(alinea: Alinea) -> None:
    done = alinea("help", "keys")
    assert "page.help" in done.out
    assert "(question_mark, f1)" in done.out
