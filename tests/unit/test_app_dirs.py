"""Where things are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from study.app_dirs import app_dirs


def test_alinea_home_moves_everything(tmp_path: Path) -> None:
    here = app_dirs({"ALINEA_HOME": str(tmp_path)})
    for path in (here.settings, here.progress, here.lessons, here.cache):
        assert path.is_relative_to(tmp_path)
    assert Path(here.settings_file) == here.settings


def test_a_home_may_be_written_with_a_tilde_or_relative_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert app_dirs({"ALINEA_HOME": "~/study"}).progress == tmp_path / "study" / "progress.db"
    assert app_dirs({"ALINEA_HOME": "study"}).progress == tmp_path / "study" / "progress.db"


@pytest.mark.parametrize("variable", ["", "relative/path", "/somewhere/else"])
def test_without_a_home_things_are_where_the_system_puts_them(
    variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    environ = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), variable)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    here = app_dirs(environ)
    if variable != "relative/path":  # the rule says that these count as unset; platformdirs is not so strict
        assert here.settings.parent == Path(platformdirs.user_config_dir("alinea", appauthor=False))
        assert here.progress.parent == Path(platformdirs.user_data_dir("alinea", appauthor=False))
        assert here.cache == Path(platformdirs.user_cache_dir("alinea", appauthor=False))
    assert here.settings.is_absolute()


def test_naming_the_places_creates_nothing(tmp_path: Path) -> None:
    here = app_dirs({"ALINEA_HOME": str(tmp_path / "new")})
    assert here.lessons
    assert not (tmp_path / "new").exists()


def test_asking_for_help_does_not_wait_for_pathlib_or_platformdirs() -> None:
    code = "import sys; from study.app_dirs import app_dirs; app_dirs({'ALINEA_HOME': '/x'}); print([*sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "study.app_dirs" in done.stdout
    assert "'pathlib'" not in done.stdout
    assert "platformdirs" not in done.stdout
