"""A reader goes through a text sentence by sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.sentences import split

GOLD = Path(__file__).parents[2] / "data" / "language" / "sentences.json"


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("wanted", json.loads(GOLD.read_text(encoding="utf-8")), ids=lambda case: case[0][:30])
def test_a_reader_gets_each_sentence_whole(wanted: list[str]) -> None:
    assert cut(" ".join(wanted)) == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        ["L’action a perdu 3 % !", "Le marché s’inquiète."],
        ["Le groupe a choisi le plan B.", "Il fermera deux usines."],
        ["Le général de l’U.S. Air Force est venu.", "Nous l’avons vu."],
        ["Elle vaut 3,5 Md€.", "25 banques la financent."],
        ["Mr. Smith runs the company.", "He joined in 2010."],
        ["“We will invest,” he said.", "The market agreed."],
        ["Pourquoi ?", "Parce que l’euro baisse…", "Et le dollar monte."],
    ],
    ids=lambda case: case[0],
)
def test_a_reader_is_not_stopped_inside_a_sentence(wanted: list[str]) -> None:
    assert cut(" ".join(wanted)) == wanted


def test_a_heading_is_a_sentence_of_its_own() -> None:
    assert cut("Un géant du cloud\n\nAlibaba investit. Il recrute.") == [
        "Un géant du cloud",
        "Alibaba investit.",
        "Il recrute.",
    ]


def test_a_text_wrapped_by_hand_is_read_across_its_line_ends() -> None:
    assert cut("Le groupe chinois\nAlibaba investit\nen Europe. Il\nrecrute.") == [
        "Le groupe chinois\nAlibaba investit\nen Europe.",
        "Il\nrecrute.",
    ]


def test_lines_are_paragraphs_where_they_are_long() -> None:
    long = "Le groupe " + "chinois " * 20 + "investit"
    assert cut(f"Un titre\n{long}") == ["Un titre", long]


@given(st.text())
def test_no_letter_of_any_text_is_lost(text: str) -> None:
    end = 0
    for sentence in split(text):
        assert end <= sentence.start < sentence.end
        assert not text[end : sentence.start].strip()
        end = sentence.end
    assert not text[end:].strip()


@given(st.text(alphabet="Aa.…!?»«“” \n,1"))
def test_no_mark_of_any_heap_of_marks_is_lost(text: str) -> None:
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("sign", [".", "!", "?…", ".'", "«", "\n", "a."])
def test_a_hundred_thousand_signs_are_read_at_once(sign: str) -> None:
    text = sign * (100_000 // len(sign))
    assert all(0 <= start < end <= len(text) for start, end in split(text))
