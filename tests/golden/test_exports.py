"""Every export of the built-in lesson, for those who study the French and for those who study the English."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from running import Alinea

from .conftest import Golden

TEXTS = {"gift": "gift", "moodle": "xml", "tsv": "tsv", "quizlet": "txt"}


@pytest.mark.parametrize("direction", ["fr", "en"])
@pytest.mark.parametrize("target", TEXTS)
def test_an_export(target: str, direction: str, alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "out"
    done = alinea("export", "alibaba-cloud", "--to", target, "--direction", direction, "-o", str(path))
    assert done.code == 0
    text = path.read_bytes().decode("utf-8")
    if target == "tsv":
        lines = text.splitlines(keepends=True)
        text = "".join(lines[:6] + lines[6::3])  # one term in three, as they all have one form
    golden(f"exports/alibaba-cloud-{direction}.{TEXTS[target]}", text)


@pytest.mark.parametrize("direction", ["fr", "en"])
def test_a_worksheet_and_its_key(direction: str, alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    assert alinea("export", "alibaba-cloud", "--to", "html", "--direction", direction, "-o", str(path)).code == 0
    golden(f"exports/alibaba-cloud-{direction}.html", path.read_text(encoding="utf-8"))
    golden(f"exports/alibaba-cloud-{direction}-key.html", path.with_name("sheet-key.html").read_text(encoding="utf-8"))


def table(lesson: str, direction: str, alinea: Alinea, folder: Path) -> str:
    """The questions as CSV; a workbook has the same cells."""
    name = folder / "out"
    for target in ("csv", "xlsx"):
        path = str(name.with_suffix(f".{target}"))
        assert alinea("export", lesson, "--to", target, "--direction", direction, "-o", path).code == 0
    text = name.with_suffix(".csv").read_bytes().decode("utf-8-sig")
    sheet = load_workbook(name.with_suffix(".xlsx")).worksheets[0]
    cells = [["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert cells == [*csv.reader(io.StringIO(text))]
    return text


def test_the_table_of_questions_is_that_of_both_directions(alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    french, english = (table("alibaba-cloud", direction, alinea, tmp_path) for direction in ("fr", "en"))
    assert english == french
    head, *lines = french.splitlines(keepends=True)
    golden("exports/alibaba-cloud.csv", head + "".join(lines[::3]))  # one line in three


def test_moodle_in_both_languages(alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "out.xml"
    assert alinea("export", "bakery", "--to", "moodle", "--language", "both", "-o", str(path)).code == 0
    golden("exports/bakery-both.xml", path.read_text(encoding="utf-8"))


def test_versions_of_a_worksheet(alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "sheet.html"
    options = ["--versions", "2", "--seed", "7", "--paper", "letter"]
    assert alinea("export", "petite", "--to", "html", "-o", str(path), *options).code == 0
    texts = {each.name: each.read_text(encoding="utf-8") for each in tmp_path.glob("*.html")}
    golden("exports/petite-files.txt", "".join(f"{name}\n" for name in sorted(texts)))
    golden("exports/petite-sheet.html", texts["sheet.html"])
