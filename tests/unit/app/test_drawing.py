"""A lesson file drawn in the preview: which row shows which of its lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.app.preview.drawing import draw_file
from study.lesson.reader import read

PETITE = Path(__file__).parents[2] / "data" / "petite.txt"


@pytest.mark.parametrize("width", [12, 40, 90])
def test_every_line_is_found_on_its_row_and_each_row_knows_its_line(width: int) -> None:
    page = draw_file(read(PETITE.read_bytes()).document, width)
    numbered = {int(line.text[:5]): row for row, line in enumerate(page.lines) if line.text[:5].strip().isdecimal()}
    assert len(numbered) > 100
    for number in range(max(numbered) + 3):
        above = [each for each in numbered if each <= number]
        assert page.row(number) == (numbered[max(above)] if above else 0)
    for row in range(len(page.lines) + 3):
        above = [number for number, at in numbered.items() if at <= row]
        assert page.number(row) == (max(above) if above else 1)
