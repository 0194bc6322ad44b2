"""`alinea export`: the file, what it says of it, and what it refuses."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from running import Alinea


@pytest.mark.parametrize("target", ["moodle", "gift", "csv", "tsv", "quizlet"])
def test_every_format_is_written_and_says_what_it_cannot_hold(target: str, tmp_path: Path, alinea: Alinea) -> None:
    path = tmp_path / "out"
    done = alinea("export", "alibaba-cloud", "--to", target, "-o", str(path), "--json")
    said = json.loads(done.out)
    assert (done.code, said["to"], said["path"]) == (0, target, str(path))
    assert path.stat().st_size > 1000
    assert all(loss["message"]["fr"] and loss["message"]["en"] for loss in said["lost"])


def test_a_person_reads_what_was_written_and_what_is_lost(own_lesson: Path, tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("export", "rentree", "--to", "gift", "-o", str(tmp_path / "r.gift"))
    assert done.out == f"{tmp_path / 'r.gift'}: 1 question\n"
    assert "GIFT cannot store the paragraph or the skill of a question. (1 question: q1)\n" in done.err


def test_both_languages_at_once_are_for_moodle_alone(own_lesson: Path, tmp_path: Path, alinea: Alinea) -> None:
    path = tmp_path / "r"
    for language in ("--language", "--feedback"):
        done = alinea("export", "rentree", "--to", "gift", "-o", str(path), language, "both")
        assert done.code == 2
        assert "Both languages at once are available for Moodle only" in done.err
    assert alinea("export", "rentree", "--to", "moodle", "-o", str(path), "--language", "both").code == 0
    assert "multilang" in path.read_text("utf-8")


def test_without_the_extra_a_workbook_is_refused_with_the_way_to_get_it(
    own_lesson: Path, tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    monkeypatch.delitem(sys.modules, "study.teach.exchange.table.workbook_writer", raising=False)
    done = alinea("export", "rentree", "--to", "xlsx", "-o", str(tmp_path / "r.xlsx"))
    assert done.code == 2
    assert "need the extra alinea[xlsx]" in done.err
    assert not (tmp_path / "r.xlsx").exists()
