"""A text cut into tokens: what a learner can put the cursor on."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.tokens import Token, tokenize


def cut(text: str) -> list[str]:
    return [text[token.start : token.end] for token in tokenize(text)]


WHOLE = [
    "58,5",
    "5 000",
    "5\u00a0000",
    "5\u202f000",
    "1\u202f234\u202f567,89",
    "Covid-19",
    "aujourd’hui",
    "aujourd'hui",
    "quelqu’un",
    "presqu’île",
    "c’est-à-dire",
    "C’est-à-dire",
    "rendez-vous",
    "Rendez-vous",
    "Asie-Pacifique",
    "sud-est",
    "Sud-Est",
    "main-d’œuvre",
    "Côte-d’Ivoire",
    "peut-être",
    "celui-ci",
    "lui-même",
    "là-bas",
    "cessez-le-feu",
    "Châlons-en-Champagne",
    "va-t-en-guerre",
    "M.",
    "MM.",
    "p.",
    "n°",
    "U.S.A.",
    "J.-C.",
    "etc.",
    "R&D",
    "1er",
    "5G",
    "G20",
    "don’t",
    "don't",
    "Alibaba’s",
    "Alibaba's",
    "carry-on",
    "add-on",
    "check-in",
    "e\u0301te\u0301",
]


@pytest.mark.parametrize("text", WHOLE)
def test_the_cursor_takes_a_compound_a_number_or_an_abbreviation_as_one(text: str) -> None:
    assert cut(text) == [text]
    assert cut(f"Oui, {text} ici") == ["Oui", ",", text, "ici"]


SPLIT = [
    ("l’ère", "l’ ère"),
    ("L’Oréal", "L’ Oréal"),
    ("d’euro", "d’ euro"),
    ("qu’une", "qu’ une"),
    ("s’agit", "s’ agit"),
    ("puisqu’il", "puisqu’ il"),
    ("lorsqu’on", "lorsqu’ on"),
    ("jusqu’à", "jusqu’ à"),
    ("assure-t-il", "assure -t-il"),
    ("a-t-elle", "a -t-elle"),
    ("dit-on", "dit -on"),
    ("est-ce", "est -ce"),
    ("qu’est-ce", "qu’ est -ce"),
    ("donne-le-moi", "donne -le -moi"),
    ("va-t’en", "va -t’ en"),
    ("année-là", "année -là"),
    ("58,5%", "58,5 %"),
    ("«ère»", "« ère »"),
    ("l’«ère»", "l’ « ère »"),
    ("25M€", "25 M €"),
    ("fin...", "fin ..."),
    ("et/ou", "et / ou"),
    ("24-year-old", "24 - year-old"),
    ("2019-2021", "2019 - 2021"),
    ("5 m.", "5 m ."),
]


@pytest.mark.parametrize(("text", "tokens"), SPLIT)
def test_the_cursor_stops_at_each_word_of_an_elision_or_an_inversion(text: str, tokens: str) -> None:
    assert cut(text) == tokens.split()


def test_a_reader_sees_a_year_and_a_count_beside_it_as_two_numbers() -> None:
    assert cut("En 2020 500 experts") == ["En", "2020", "500", "experts"]
    assert cut("d’ici 2021. Ensuite") == ["d’", "ici", "2021", ".", "Ensuite"]


def test_each_token_says_whether_it_is_a_word_a_number_or_a_sign() -> None:
    assert tokenize("L’an 5 000 !") == [
        Token(0, 2, "word"),
        Token(2, 4, "word"),
        Token(5, 10, "number"),
        Token(11, 12, "punct"),
    ]


FRENCH = st.text(alphabet="aelqutnjdsAM'’-‑ .,5 019&%«»é\u0301\u00a0\u202f\n°_/…ʼh", max_size=60)


@given(st.one_of(st.text(), FRENCH))
def test_whatever_a_teacher_pastes_nothing_is_lost_between_tokens(text: str) -> None:
    reached = 0
    for token in tokenize(text):
        assert reached <= token.start < token.end
        assert not text[reached : token.start].strip()
        assert token.kind == "number" or not any(map(str.isspace, text[token.start : token.end]))
        reached = token.end
    assert not text[reached:].strip()


@pytest.mark.parametrize(
    "piece",
    ["a-", "a-le", "1", "1 ", "1 111", "a.", "l’", "a’", "é", "e\u0301", "-t-il", "H&", ".", "rendez-", "c’est-à-"],
)
def test_a_hostile_text_is_cut_in_time_proportional_to_its_length(piece: str) -> None:
    def seconds(times: int) -> float:
        start = time.process_time()
        tokenize(piece * times)
        return time.process_time() - start

    seconds(10)
    assert any(seconds(40_000) < 40 * max(seconds(4_000), 0.002) for _ in range(5))
