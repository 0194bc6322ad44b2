"""What the program prints and writes, held to files: `golden("json/lessons.json", text)` compares.

`pytest tests/golden --renew` (without `-n`) writes the files as the program is today. Read the difference
(`git diff tests/golden`) before you commit it: it is what users and other programs will see. Dates come from a fixed
clock, folders are replaced by names in braces, `␍` is a carriage return; Anki packages, workbooks and databases are
written out as text.
"""

from __future__ import annotations

import difflib
import io
import json
import os
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine

TOP = Path(__file__).resolve().parents[2]
GOLDEN = TOP / "tests" / "golden"
DATA = TOP / "tests" / "data"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SHOWN = 80
"""Lines of a difference that are shown."""

Golden = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[time_machine.Traveller]:
    """Noon of a Monday in November, wherever the test runs; it stays noon unless the test moves it."""
    monkeypatch.setenv("TZ", "UTC")
    set_zone = getattr(time, "tzset", lambda: None)  # Windows has none
    set_zone()
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller
    monkeypatch.undo()
    set_zone()


@pytest.fixture(autouse=True)
def nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The input ends at once."""
    monkeypatch.setattr("sys.stdin", io.StringIO())


@pytest.fixture(autouse=True)
def lessons(home: Path) -> None:
    """Beside the built-in lesson: a small one, and the same for those who study its English."""
    petite = (DATA / "petite.txt").read_text(encoding="utf-8")
    english = (DATA / "petite-english.txt").read_text(encoding="utf-8")
    bakery = petite.replace("lesson: petite", "lesson: bakery", 1) + "\n" + english
    for name, text in (("petite", petite), ("bakery", bakery)):
        folder = home / "lessons" / name
        folder.mkdir(parents=True)
        (folder / "lesson.txt").write_text(text, encoding="utf-8")


@pytest.fixture
def golden(request: pytest.FixtureRequest, home: Path, tmp_path: Path) -> Golden:
    """Compare a text with the one on file, line by line."""

    def compare(name: str, text: str) -> None:
        for folder, shown in ((tmp_path, "{folder}"), (home, "{home}"), (TOP, "{project}")):
            text = text.replace(json.dumps(f"{folder}{os.sep}")[1:-1], f"{shown}/").replace(str(folder), shown)
        text = text.replace("\r", "␍")
        file = GOLDEN / name
        if request.config.getoption("--renew"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        expected = file.read_text(encoding="utf-8") if file.exists() else ""
        if text != expected:
            left, right = expected.splitlines(), text.splitlines()
            lines = [*difflib.unified_diff(left, right, f"{name} on file", f"{name} today", lineterm="", n=1)]
            if len(lines) > SHOWN:
                lines[SHOWN:] = [f"… and {len(lines) - SHOWN} lines more"]
            pytest.fail("\n".join(lines) or f"{name}: the lines end in other ways", pytrace=False)

    return compare


def pretty(value: object, before: str = "") -> str:
    """JSON in lines that a difference can show: what fits into a line is one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + len(before) <= 110 or not isinstance(value, (dict, list)):
        return line
    inner = before + " "
    if isinstance(value, dict):
        parts = [f"{inner}{json.dumps(key, ensure_ascii=False)}: {pretty(each, inner)}" for key, each in value.items()]
        return "{\n" + ",\n".join(parts) + f"\n{before}}}"
    return "[\n" + ",\n".join(inner + pretty(each, inner) for each in value) + f"\n{before}]"
