"""Tries our packages in every Anki that people have: `python -m tests.anki.matrix [VERSION…]`.

Each version gets a virtual environment of its own, in a folder that stays for the next time (`ANKI_MATRIX`, or
`anki-matrix` in the temporary folder). Nothing of it is part of the ordinary tests: it fetches a few hundred MB.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from decks.build.options import DeckOptions
from decks.export import export
from decks.ledger.file import LedgerFile
from tests.anki.conftest import voice_of
from tests.anki.lessons import CLOUD, with_term

VERSIONS = ("2.1.54", "2.1.66", "23.10", "24.11", "25.9", "newest")
NOW = 2_100_000_000
OPTIONS = DeckOptions(audio=True, questions=True)
VOICE = voice_of(b"\xff\xfb")


def packages(folder: Path) -> tuple[Path, Path, int, int]:
    """A deck and its update, with the numbers of notes and cards."""
    ledgers = {CLOUD.id: LedgerFile(folder / "deck.json")}
    first = export([CLOUD], folder / "first.apkg", ledgers=ledgers, now=NOW, options=OPTIONS, speak=VOICE)
    mended = with_term(CLOUD, "hausse", en="increase")
    second = export([mended], folder / "second.apkg", ledgers=ledgers, now=NOW + 60, options=OPTIONS, speak=VOICE)
    return first.path, second.path, first.notes, first.cards


def python_with(version: str, home: Path) -> Path:
    """The interpreter of an environment that has this Anki. Raises CalledProcessError where pip cannot make one."""
    folder = home / version
    scripts = "Scripts" if os.name == "nt" else "bin"
    python = folder / scripts / "python"
    if not (folder / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        wanted = "anki" if version == "newest" else f"anki=={version}"
        # Anki's older code needs an older protobuf than pip would choose today.
        older = ["protobuf<4"] if version == "2.1.54" else []
        subprocess.run(
            [python, "-m", "pip", "install", "-q", wanted, *older], check=True, capture_output=True, text=True
        )
        (folder / "ready").touch()
    return python


def verdict(found: dict[str, Any], notes: int, cards: int) -> list[str]:
    """What is not as it should be; empty if all is."""
    if "error" in found:
        return [found["error"]]
    wanted = {
        "notes": notes,
        "cards": cards,
        "same cards after the check": True,
        "check ok": True,
        "empty": [],
        "media missing or unused": [],
        "bad sides": [],
        "again: changed notes": 0,
        "update: changed notes": 1,
        "update: notes": notes,
        "update: learning kept": True,
        "note types": found["update: note types"],
    }
    return [f"{name}: {found[name]}, wanted {value}" for name, value in wanted.items() if found[name] != value]


def main(versions: list[str]) -> int:
    """Print a line for each version and way to import; 0 if all is well."""
    home = Path(os.environ.get("ANKI_MATRIX", Path(tempfile.gettempdir(), "anki-matrix")))
    home.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second, notes, cards = packages(folder)
        for version in versions:
            try:
                python = python_with(version, home)
            except subprocess.CalledProcessError as error:
                print(f"{version:8} cannot be installed here: {(error.stderr or '').strip().splitlines()[-1:]}")
                failed += 1
                continue
            probe = Path(__file__).with_name("probe.py")
            trial = folder / version
            ran = subprocess.run([python, probe, trial, first, second], capture_output=True, text=True)
            if ran.returncode:
                print(f"{version:8} cannot run here: {ran.stderr.strip().splitlines()[-1:]}")
                failed += 1
                continue
            for way, found in json.loads(ran.stdout.splitlines()[-1]).items():
                wrong = verdict(found, notes, cards)
                failed += bool(wrong)
                print(f"{version:8} {way:10} {'; '.join(wrong) or 'fine'}")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:] or list(VERSIONS)))
