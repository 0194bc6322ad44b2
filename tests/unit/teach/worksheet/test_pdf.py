"""Worksheets as PDF: the same bytes every time, and text that can be copied."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest
from unit.lesson.builders import lesson as whole_lesson

from study.lesson.model import Bilingual
from study.locale import translator
from study.teach.worksheet.compose import worksheets
from study.teach.worksheet.typeset import pdf

FRENCH = translator("fr")


def _characters(made: bytes) -> set[str]:
    """The characters that the fonts of a PDF say their glyphs stand for."""
    found: set[str] = set()
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", made, re.DOTALL):
        try:
            text = zlib.decompress(stream)
        except zlib.error:
            continue
        if b"beginbfchar" in text or b"beginbfrange" in text:
            codes = re.findall(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>", text)
            found |= {bytes.fromhex(code.decode()).decode("utf-16-be") for code in codes}
    return found


@pytest.mark.parametrize("key", [False, True])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_same_lesson_gives_the_same_file(paper: str, key: bool) -> None:
    sheets = worksheets(whole_lesson(), "fr", FRENCH, versions=2, seed=3)
    made = [pdf(sheets, paper, FRENCH, key=key) for _ in range(2)]  # type: ignore[arg-type]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-")
    assert b"LibertinusSerif" in made[0]
    wide = re.search(rb"/MediaBox ?\[0 0 ([\d.]+)", made[0])
    assert wide
    assert round(float(wide[1])) == (595 if paper == "a4" else 612)


def test_accents_and_no_break_spaces_can_be_copied_and_nothing_is_markup() -> None:
    awkward = "#panic(1) *é* $x$ [œ] \\ <a> @b «\u00a0ç\u00a0»\u202f! //"
    spoilt = replace(whole_lesson(), title=Bilingual(awkward, awkward), source=Bilingual(awkward, awkward))
    made = pdf(worksheets(spoilt, "fr", FRENCH), "a4", FRENCH, key=False)
    assert set(awkward) <= _characters(made)


def test_what_the_fonts_lack_is_asked_of_the_machine_and_harms_nothing() -> None:
    strange = replace(whole_lesson(), title=Bilingual("日本 \U0001f600", "\ud800"))
    assert pdf(worksheets(strange, "fr", FRENCH), "a4", FRENCH, key=False).startswith(b"%PDF-")
