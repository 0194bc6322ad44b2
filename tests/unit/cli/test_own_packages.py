"""Another project’s package of the same name is reported in a sentence, before it can do harm."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from running import Alinea

from study.cli.own_packages import foreign_package


def test_our_own_packages_are_in_place() -> None:
    assert foreign_package() is None


@pytest.mark.parametrize("name", ["decks", "seeds"])
def test_a_package_of_another_project_is_named_with_its_folder(
    name: str, alinea: Alinea, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "__init__.py").touch()
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    done = alinea("lessons")
    assert (done.code, done.out) == (2, "")
    assert f"“{name}” from another project" in done.err
    assert str(tmp_path / name) in done.err
    assert "virtual environment" in done.err
