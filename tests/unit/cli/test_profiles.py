"""Several learners on one machine: `--profile NAME` and `alinea profiles`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea

from study.app_dirs import app_dirs
from study.locale import translator
from study.profiles import ProfileError, named, profiles
from study.progress.store import Store
from study.settings import Settings, load, save

FRENCH = translator("fr")

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def anna(home: Path) -> Path:
    """Somebody who knows a word, and whose program speaks French."""
    own = app_dirs({"ALINEA_HOME": str(home), "ALINEA_PROFILE": "Anna"})
    store = Store.open_kept(own.progress, lambda: NOON)
    store.set_status("fr:recette", "known")
    store.close()
    save(own.settings, Settings(language="fr"))
    return own.progress


def test_progress_and_settings_are_each_learners_own_and_lessons_are_shared(home: Path) -> None:
    first = app_dirs({"ALINEA_HOME": str(home)})
    anna = app_dirs({"ALINEA_HOME": str(home), "ALINEA_PROFILE": "Anna"})
    assert (first.progress, first.settings) == (home / "progress.db", home / "settings.json")
    assert anna.progress == home / "profiles" / "Anna" / "progress.db"
    assert anna.settings == home / "profiles" / "Anna" / "settings.json"
    assert (anna.lessons, anna.ledgers, anna.cache) == (first.lessons, first.ledgers, first.cache)
    assert anna.of("").progress == first.progress


def test_without_a_home_of_its_own_a_profile_stands_where_the_system_keeps_such_things(tmp_path: Path) -> None:
    environ = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    anna = app_dirs({**environ, "ALINEA_PROFILE": "Anna"})
    assert anna.progress == tmp_path / "data" / "alinea" / "profiles" / "Anna" / "progress.db"
    assert anna.settings == tmp_path / "config" / "alinea" / "profiles" / "Anna" / "settings.json"


def test_the_learners_are_listed_and_the_one_at_the_keyboard_is_marked(anna: Path, alinea: Alinea) -> None:
    done = alinea("profiles")
    assert done.out == "* default\n  Anna\n"
    assert "a new name adds a learner" in done.err
    assert alinea("--profile", "anna", "profiles").out == "  default\n* Anna\n"
    listed = json.loads(alinea("profiles", "--profile=Anna", "--json").out)
    assert [(each["name"], each["current"]) for each in listed] == [("default", False), ("Anna", True)]
    assert listed[1]["progress"] == str(anna)


def test_every_command_works_for_the_learner_who_is_named(
    anna: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert alinea("backup", str(tmp_path / "none")).code == 2  # the first learner has done nothing
    done = alinea("backup", str(tmp_path / "hers"), "--profile", "Anna")
    assert (done.code, done.err) == (0, "")
    assert "1 entrée" in done.out
    assert alinea("restore", str(tmp_path / "hers"), "--profile", "Léo").code == 0
    monkeypatch.setenv("ALINEA_PROFILE", "Léo")
    assert alinea("profiles").out == "  default\n  Anna\n* Léo\n"
    assert alinea("profiles", "--profile", "default").out == "* default\n  Anna\n  Léo\n"


def test_the_profile_of_a_deck_is_one_of_anki_and_the_learners_stands_before_the_command(
    anna: Path, alinea: Alinea, tmp_path: Path
) -> None:
    done = alinea("--profile", "Ana", "deck", "alibaba-cloud", "-o", str(tmp_path / "x.apkg"))
    assert "The profile “Ana” does not exist" in done.err
    done = alinea("deck", "alibaba-cloud", "-o", str(tmp_path / "x.apkg"), "--profile", "Ana")
    assert "does not exist" not in done.err


def test_a_misspelt_profile_is_no_new_learner(home: Path, anna: Path, alinea: Alinea) -> None:
    done = alinea("progress", "--profile", "Ana")
    assert (done.code, done.out) == (2, "")
    assert "The profile “Ana” does not exist. Did you mean “Anna”?" in done.err
    assert profiles(app_dirs({"ALINEA_HOME": str(home)})) == ["Anna"]


@pytest.mark.parametrize("arguments", [["--profile"], ["progress", "--profile"], ["--profile", "--json", "progress"]])
def test_the_option_takes_a_name(alinea: Alinea, arguments: list[str]) -> None:
    done = alinea(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "--profile needs a name" in done.err


@pytest.mark.parametrize(
    "name",
    ["..", "a/b", "a\\b", ".x", "x.", "x" * 33, "con", "NUL", "com1.txt", "a\nb", "\u202e", "?", "a:b", "\0"],
)
def test_a_name_that_no_folder_can_have_is_refused(home: Path, alinea: Alinea, name: str) -> None:
    done = alinea("profiles", f"--profile={name}")
    assert (done.code, done.out) == (2, "")
    assert "cannot be the name of a profile" in done.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("name", ["Anna", "Jean-Luc", "Élève 12", "O’Neil", "王", "a", "x" * 32])
def test_a_name_is_letters_and_digits_with_what_stands_between_them(home: Path, name: str) -> None:
    assert named(f" {name} ", app_dirs({"ALINEA_HOME": str(home)})) == name


def test_the_same_name_in_other_capitals_or_another_form_is_the_same_learner(home: Path) -> None:
    (home / "profiles" / "Élise").mkdir(parents=True)
    here = app_dirs({"ALINEA_HOME": str(home)})
    assert named("E\u0301LISE", here) == "Élise"
    assert named("Default", here) == ""
    with pytest.raises(ProfileError) as caught:
        named("*", here)
    assert "ne peut pas être le nom" in FRENCH(caught.value.message)


def test_a_file_among_the_profiles_is_none(home: Path) -> None:
    (home / "profiles").mkdir()
    (home / "profiles" / "note").touch()
    (home / "profiles" / ".hidden").mkdir()
    assert profiles(app_dirs({"ALINEA_HOME": str(home)})) == []


def test_the_first_learners_settings_stay_as_they_are(home: Path, anna: Path) -> None:
    assert load(app_dirs({"ALINEA_HOME": str(home)}).settings, {}).settings.language == "en"
