"""`alinea show LESSON`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import Alinea

from study.cli.show import wrapped


def test_a_reader_gets_the_article_and_nothing_else(own_lesson: Path, alinea: Alinea) -> None:
    assert alinea("show", "rentree").out == (
        "La rentrée\n\nB1\n\n## Une rentrée prudente\n\n"
        "Les jeunes entreprises recrutent moins. Leurs recettes ont augmenté de 12\u202f%.\n"
    )


def test_the_translation_stands_under_each_paragraph(own_lesson: Path, alinea: Alinea) -> None:
    out = alinea("show", str(own_lesson), "--translation").out
    assert "## Une rentrée prudente\n\n   A cautious new season\n\n" in out
    assert out.endswith("   Young companies are hiring less. Their revenue rose by 12%.\n")


@pytest.mark.usefixtures("own_lesson")
def test_a_program_gets_everything(alinea: Alinea) -> None:
    whole = json.loads(alinea("show", "rentree", "--json").out)
    assert [part["type"] for part in whole["body"]] == ["heading", "paragraph"]
    assert whole["terms"][0]["word_class"] == "noun"
    assert whole["questions"][0]["options"][0]["correct"] is True


def test_a_lesson_with_mistakes_is_shown_as_far_as_it_goes(broken: Path, alinea: Alinea) -> None:
    done = alinea("show", str(broken))
    assert done.code == 0
    assert "Les jeunes entreprises recrutent moins." in done.out
    assert "alinea check" in done.err


def test_lines_break_at_spaces_only_and_never_before_a_percent_sign() -> None:
    assert wrapped("   augmenté de 12\u202f%", 18) == "   augmenté de\n   12\u202f%"
    assert wrapped("## Asie-Pacifique", 8) == "##\nAsie-Pacifique"
