"""What the check says of a lesson full of mistakes, and what it tells of each rule; in both languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Alinea
from unit.teach.check.test_seeded_mistakes import FOLDER, LESSON, MISTAKES

from study.teach.check.rules import RULES

from .conftest import Golden, pretty
from .test_help import LANGUAGES

FORM = 26
"""The mistakes from here on leave the form of a lesson file as it should be."""


@pytest.fixture
def spoilt(tmp_path: Path) -> list[str]:
    """The built-in lesson with mistakes of form, and with others, each as often as its text is there; as paths."""
    paths = []
    for name, mistakes in (("form", MISTAKES[:FORM]), ("content", MISTAKES[FORM:])):
        text = LESSON
        for right, wrong, _ in mistakes:
            text = text.replace(right, wrong, 2)
        folder = tmp_path / name
        folder.mkdir()
        (folder / "lesson.txt").write_text(text, encoding="utf-8")
        (folder / "article.txt").write_bytes((FOLDER / "article.txt").read_bytes())
        paths.append(str(folder / "lesson.txt"))
    return paths


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lesson_full_of_mistakes(
    language: str, spoilt: list[str], alinea: Alinea, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", LANGUAGES[language])
    done = alinea("check", *spoilt)
    golden(f"check/mistakes-{language}.txt", f"exit {done.code}\n{done.out}{done.err}")


def test_a_lesson_full_of_mistakes_for_a_program(spoilt: list[str], alinea: Alinea, golden: Golden) -> None:
    """Of each rule the first finding."""
    found = json.loads(alinea("check", *spoilt, "--json").out)
    first = {each["code"]: each for each in reversed(found)}
    golden("check/mistakes.json", pretty({"findings": len(found), "the first of each": first}) + "\n")


def test_what_is_safe_to_fix(alinea: Alinea, golden: Golden, home: Path) -> None:
    """The lines that `--fix` changes."""
    file = home / "lessons" / "petite" / "lesson.txt"
    before = file.read_text(encoding="utf-8").replace("’", "'")
    file.write_text(before, encoding="utf-8")
    done = alinea("check", str(file), "--fix")
    after = file.read_text(encoding="utf-8").splitlines()
    changed = [line for line in after if line not in before.splitlines()]
    golden("check/fixed.txt", "\n".join([done.out + done.err, *changed, ""]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule(language: str, alinea: Alinea, golden: Golden, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", LANGUAGES[language])
    golden(f"check/rules-{language}.txt", "\n".join(alinea("check", "--explain", rule).out for rule in RULES))
