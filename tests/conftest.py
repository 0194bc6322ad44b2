"""What every test stands on: a home of its own, English, and no colours or themes from outside."""

from __future__ import annotations

import os
from pathlib import Path

# Textual reads its variables when it is imported, so they go before anything imports it.
OUTSIDE = ("TEXTUAL", "LC_", "LANGUAGE", "COLORTERM", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "ALINEA_")
for name in [name for name in os.environ if name.startswith(OUTSIDE)]:
    del os.environ[name]
os.environ["LANG"] = "en_GB.UTF-8"

import pytest
from hypothesis import settings
from running import Alinea, Finished

# Time says nothing on a busy machine, and a test that fails must fail again.
settings.register_profile("alinea", deadline=None, derandomize=True)
settings.load_profile("alinea")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew` writes the files that screens and outputs are compared with, instead of comparing."""
    parser.addoption("--renew", action="store_true", help="write the screens and outputs on file as they are now")


def pytest_configure(config: pytest.Config) -> None:
    """Several processes would write the same file."""
    if config.getoption("--renew") and getattr(config.option, "numprocesses", None):
        raise pytest.UsageError("--renew writes files, and works in one process only: leave out -n.")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Two workers for each core under `-n auto`: a test of a screen waits for half of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder where the program keeps everything during this test; empty at first."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ALINEA_HOME", str(folder))
    monkeypatch.setenv("ALINEA_PROFILE", "")
    monkeypatch.setenv("ALINEA_DEBUG", "")
    return folder


@pytest.fixture
def alinea(capsys: pytest.CaptureFixture[str]) -> Alinea:
    """Run a command in this process: `alinea("lessons", "--json")`."""

    def run(*arguments: str) -> Finished:
        from study.cli import run

        capsys.readouterr()
        code = run(list(arguments))
        said = capsys.readouterr()
        return Finished(code, said.out, said.err)

    return run


@pytest.fixture
def alinea_in_french(alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> Alinea:
    """The same on a French system."""
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    return alinea
