"""Programs get the words of a text as plain data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.lookup import lookup
from study.language.sense.word_records import analyse
from study.locale import in_both

ARTICLE = Path(__file__).parents[3] / "seeds" / "alibaba-cloud" / "article.txt"
FIELDS = ["form", "start", "end", "lemma", "pos", "gender", "number", "ipa", "band", "gloss", "senses", "expression"]


def test_each_word_has_exactly_the_promised_fields() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    data = json.loads(json.dumps(analyse(text)))
    assert list(data) == ["sentences", "words"]
    assert all(list(word) == FIELDS for word in data["words"])
    assert all(list(sentence) == ["start", "end"] for sentence in data["sentences"])
    assert all(text[word["start"] : word["end"]] == word["form"] for word in data["words"])


def test_offsets_count_letters_and_not_bytes() -> None:
    words = analyse("😀 « L’été » arrive.")["words"]
    assert [(word["form"], word["start"]) for word in words] == [("L’", 4), ("été", 6), ("arrive", 12)]


def test_what_a_word_does_not_have_is_null() -> None:
    adverb = analyse("Toujours 58,5 %.")["words"]
    assert (adverb[0]["gender"], adverb[0]["number"]) == (None, None)
    assert (adverb[1]["form"], adverb[1]["pos"], adverb[1]["ipa"], adverb[1]["gloss"]) == ("58,5", "NUM", None, None)


def test_every_word_of_the_article_can_be_pronounced() -> None:
    words = analyse(ARTICLE.read_text(encoding="utf-8"))["words"]
    assert [word["form"] for word in words if not word["ipa"] and word["form"].isalpha()] == []


def test_looking_up_a_form_tells_its_lemma_and_what_it_is() -> None:
    first = lookup("atteignant")["readings"][0]
    assert (first["lemma"], first["pos"], first["ipa"]) == ("atteindre", "VERB", "atɛɲɑ̃")
    assert in_both(first["form"])["fr"] == "participe présent d’*atteindre*"


def test_looking_up_nothing_finds_nothing() -> None:
    assert lookup("  ") == {"word": "", "readings": [], "expressions": [], "french": []}


@pytest.mark.parametrize("word", ["Entreprise", "  entreprise ", "entreprise"])
def test_capitals_and_spaces_do_not_matter_to_a_look_up(word: str) -> None:
    assert lookup(word)["readings"][0]["lemma"] == "entreprise"


@given(st.text(max_size=100))
def test_anything_can_be_analysed_and_looked_up(text: str) -> None:
    assert set(analyse(text)) == {"sentences", "words"}
    assert set(lookup(text)) == {"word", "readings", "expressions", "french"}
