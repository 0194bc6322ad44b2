"""What a typed answer is forgiven for, and what it is not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.typography import normalise, plain, strip_accents

SAME = [
    ("l’entreprise", "l'entreprise"),
    ("l' entreprise", "L’ENTREPRISE"),
    ("8%", "8\u202f%"),
    ("8%", " 8  % "),
    ("5 000 experts", "5000 experts"),
    ("5\u202f000 experts", "5\u00a0000 experts"),
    ("« moteur de croissance »", "moteur de croissance"),
    ("“growth engine”.", '"growth engine"'),
    ("à terme.", "à terme"),
    ("à terme…", "à terme"),
    ("rendez\u2011vous", "rendez-vous"),
    ("chi\u00adffre", "chiffre"),
    ("été", unicodedata.normalize("NFD", "été")),
    ("Straße", "strasse"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_looks_alone_never_make_an_answer_wrong(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(
    ("one", "other"), [("marche", "marché"), ("58,5", "58.5"), ("sud est", "sud-est"), ("1 2", "12")]
)
def test_what_a_learner_can_get_wrong_stays(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


@given(st.one_of(st.text(), st.text(alphabet="lqu d'’\"«».…58 %0\u00a0\u202fÉéœ\u0301")))
def test_normalising_twice_changes_nothing(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


def test_accents_and_cedillas_come_off_and_capitals_stay() -> None:
    assert strip_accents("Élève à la façade, cœur, Æquo") == "Eleve a la facade, coeur, Aequo"


@given(st.text())
def test_a_plain_text_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


def test_a_plain_text_has_straight_apostrophes_and_plain_spaces() -> None:
    assert plain("l’ère\u202f: 5\u00a0000") == "l'ère : 5 000"
