"""Questions for other programs from the library: a new file, and what it cannot hold."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from study.app.app import Alinea

from .conftest import scrolled, seen

Program = Callable[..., Alinea]


async def test_a_teacher_writes_the_questions_for_moodle(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "petite.xml").write_text("mine")
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("w")
        assert "XML, all types of question, with feedback" in seen(app)
        await pilot.press("enter")
        assert "Saved:" in seen(app)
        assert "A translation becomes an essay" in await scrolled(pilot)
        (written,) = (path for path in tmp_path.glob("*.xml") if path.name != "petite.xml")
        assert "<quiz>" in written.read_text("utf-8")
        assert (tmp_path / "petite.xml").read_text() == "mine"
        await pilot.press("enter")
        assert "Saved:" not in seen(app)


async def test_a_workbook_without_its_extra_is_told(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delitem(sys.modules, "study.teach.exchange.table.workbook_writer", raising=False)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("w", "down", "down", "enter")
        assert "it with pip" in seen(app)
