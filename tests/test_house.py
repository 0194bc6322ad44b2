"""The house rules that a machine can hold."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from study.cli.commands import COMMANDS
from tests import house

TOP = Path(__file__).resolve().parents[1]


def modules_after(*arguments: str) -> set[str]:
    """What a command has imported by the time it ends."""
    code = f"import sys; from study.cli import run; run({list(arguments)!r}); sys.stderr.write('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_imports_only_go_down() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-logo", "--no-cache"], capture_output=True, text=True, cwd=TOP)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["lessons"],
        ["show", "alibaba-cloud"],
        ["check", "alibaba-cloud"],
        ["deck", "--help"],
        ["deck", "alibaba-cloud", "-o", "{folder}/deck.apkg"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_a_command_that_prints_never_waits_for_the_screen_or_for_anki(arguments: list[str], tmp_path: Path) -> None:
    loaded = modules_after(*(argument.format(folder=tmp_path) for argument in arguments))
    assert "study.cli" in loaded
    looks_up = "-o" in arguments or "check" in arguments
    assert not loaded & {"textual", "rich", "study.app", "fsrs", "sqlite3"} - ({"sqlite3"} if looks_up else set())
    assert "-o" in arguments or "genanki" not in loaded


def test_help_is_there_before_anything_slow() -> None:
    slow = {"argparse", "dataclasses", "gettext", "inspect", "json", "pathlib", "platformdirs", "typing", "re"}
    assert not modules_after("--help") & slow


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_help_of_a_command_does_not_wait_for_the_command(name: str) -> None:
    assert not modules_after(name, "--help") & {"dataclasses", "inspect", "pathlib", "study.lesson.model", "decks"}


def test_the_full_screen_program_does_not_wait_for_the_parser() -> None:
    loaded = modules_after("study", "alibaba-cloud")  # refused without a terminal, after all that comes before it
    assert "study.cli.study_command" in loaded
    assert not loaded & {"argparse", "study.cli.parser", "study.cli.commands"}


@pytest.mark.parametrize("name", house.RECORDED)
def test_no_figure_of_the_house_rises(name: str) -> None:
    today, (recorded, aim) = house.measured(name), house.RECORDED[name]
    said = f"{house.FIGURES[name][0]}: {today}, recorded {recorded}, aim {aim}"
    if today > recorded:
        listed = "\n".join(house.listed(name)[:400])
        pytest.fail(f"{said}. Bring it down again: `git diff main` shows what is new.\n{listed}", pytrace=False)
    if today < recorded and recorded > aim:
        print(f"{said}. You can lower it in tests/house.py.")


def test_the_changelog_knows_this_version() -> None:
    from study import __version__

    assert re.search(rf"^## \[{re.escape(__version__)}\]", (TOP / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)


def test_every_dependency_says_what_it_buys() -> None:
    text = (TOP / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    lines = text.splitlines()
    for wanted in project["dependencies"]:
        at = next(i for i, line in enumerate(lines) if f'"{wanted}"' in line)
        assert lines[at - 1].strip().startswith("#"), wanted


SAMPLE = {
    "study/base.py": "class PageScreen:\n    app = 1\n",
    "study/one.py": """
from study.base import PageScreen
TYPE_CHECKING = False
class Row(PageScreen):
    kept: int
    def draw(self): self.drawn = Bilingual("oui", "yes")
""",
    "study/two.py": """
import os
from study.one import Row
class Under(Row):
    def more(self):
        from study import three
        mark(question, given, is_word=test)
        os.replace(beside, path)
        path.replace(target)
        text.replace("a", "b")
        Message("written out", name=name)
        Message(template)
        return Bilingual(text.fr, text.en)
""",
    "study/three.py": "import study.two\nclass Row: ...\n",
    "study/progress/four.py": "lesson, _, term = key.partition('/')\n",
}


def test_every_figure_counts_what_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in SAMPLE.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    cached = (house.sources, house.modules, house.classes, house.screens)
    monkeypatch.setattr(house, "TOP", tmp_path)
    try:
        for each in cached:
            each.cache_clear()
        found = {name: house.measured(name) for name in house.RECORDED}
    finally:
        for each in cached:
            each.cache_clear()
    assert found == {
        "circle": 2,
        "chain": 3,
        "members": 4,
        "local-imports": 1,
        "replacing": 2,
        "keys": 1,
        "marking": 1,
        "class-names": 1,
        "type-checking": 1,
        "bilingual": 1,
        "messages": 1,
        "screens": 0,
        "longest-file": 13,
    }
