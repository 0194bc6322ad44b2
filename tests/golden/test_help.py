"""The help of every command, in both languages."""

from __future__ import annotations

import pytest
from running import Alinea

from study.cli.commands import COMMANDS

from .conftest import Golden

LANGUAGES = {"en": "en_GB.UTF-8", "fr": "fr_FR.UTF-8"}
ASKED = [["--help"], *([name, "--help"] for name in COMMANDS), ["help", "authoring"], ["check", "--explain"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_of_every_command(
    language: str, alinea: Alinea, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", LANGUAGES[language])
    said = [f"$ alinea {' '.join(arguments)}\n{alinea(*arguments).out}" for arguments in ASKED]
    golden(f"help/{language}.txt", "\n".join(said))
