"""The program in a terminal, with a small lesson of its own. Pseudo-terminals are Unix's: elsewhere nothing is run."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

collect_ignore_glob = ["test_*.py"] if sys.platform == "win32" else []

if sys.platform != "win32":
    from terminal.driver import ALINEA, Terminal

    PETITE = Path(__file__).resolve().parents[1] / "data" / "petite.txt"

    @pytest.fixture
    def petite(home: Path) -> Path:
        """A lesson of two paragraphs and ten questions of all nine kinds, in the user's folder."""
        path = home / "lessons" / "petite" / "lesson.txt"
        path.parent.mkdir(parents=True)
        shutil.copy(PETITE, path)
        return path

    @pytest.fixture(autouse=True)
    def used(home: Path) -> Path:
        """The settings of somebody who has been here before, so that nobody is welcomed."""
        path = home / "settings.json"
        path.write_text("{}", encoding="utf-8")
        return path

    @pytest.fixture
    def start(petite: Path) -> Iterator[Callable[..., Terminal]]:
        """Start the program: `start("study", "petite", columns=40, rows=12, NO_COLOR="1")`. It ends with the test."""
        with ExitStack() as running:

            def run(
                *arguments: str, columns: int = 80, rows: int = 24, folder: Path | None = None, **variables: str
            ) -> Terminal:
                terminal = Terminal(*ALINEA, *arguments, columns=columns, rows=rows, environ=variables, folder=folder)
                return running.enter_context(terminal)

            yield run
