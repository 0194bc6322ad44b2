"""`alinea export --to html`."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import Alinea


def test_a_sheet_and_its_key_are_written_and_named(tmp_path: Path, alinea: Alinea) -> None:
    target = tmp_path / "cloud.html"
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(target))
    assert done.code == 0
    assert f"{target}: the worksheet (40 questions)" in done.out
    assert "What place does the CEO promise" in target.read_text(encoding="utf-8")
    assert "the other businesses carry on" in (tmp_path / "cloud-key.html").read_text(encoding="utf-8")


def test_a_french_teacher_gets_french_sheets_with_every_no_break_space(
    tmp_path: Path, alinea_in_french: Alinea
) -> None:
    target = tmp_path / "cloud.html"
    done = alinea_in_french("export", "alibaba-cloud", "--to", "html", "-o", str(target), "--versions", "2")
    assert "versions A à B" in done.out
    page = target.read_text(encoding="utf-8")
    assert page.count('class="sheet"') == 2
    assert "au cloud dans le groupe\u00a0?" in page


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--versions", "0"), "from 1 to 26"),
        (("--versions", "deux"), "not “deux”"),
        (("--seed", "9" * 5000), "whole number"),
    ],
)
def test_a_number_that_is_none_is_told(arguments: tuple[str, str], said: str, tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path / "x.html"), *arguments)
    assert done.code == 2
    assert said in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, alinea: Alinea) -> None:
    done = alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path / "no" / "x.html"))
    assert done.code == 2
    assert "There is no folder" in done.err
    assert "is a folder" in alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path)).err
