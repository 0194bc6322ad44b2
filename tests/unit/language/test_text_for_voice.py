"""What a learner hears is what stands there, read as a person would."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.language.speech.text_for_voice import sentences_to_speak, spoken
from study.lesson.model import Language


@pytest.mark.parametrize(
    ("language", "text", "heard"),
    [
        ("fr", "« Le PDG », dit M. Dupont.", "Le P D G , dit monsieur Dupont."),
        ("fr", "Il vaut 5\u202f000\u00a0€, soit 58,5\u00a0%.", "Il vaut 5000 euros, soit 58 virgule 5 pour cent."),
        ("fr", "le/la PDG", "le ou la P D G"),
        ("fr", "faire l’ombre à qqn, prévoir qqch.", "faire l'ombre à quelqu'un, prévoir quelque chose"),
        ("fr", "120 km/h", "120 km/h"),
        ("en", "to tell sb sth", "to tell somebody something"),
        ("en", "his/her share", "his or her share"),
        ("fr", "Mme Roy & Cie, n° 3", "madame Roy et Cie, numéro 3"),
        ("en", "Revenue rose 58.5% to €1.5 billion.", "Revenue rose 58 point 5 percent to 1 point 5 billion euros."),
        ("en", "It hired 5,000 people at IBM.", "It hired 5000 people at I B M."),
    ],
)
def test_signs_and_abbreviations_are_heard_in_full(language: Language, text: str, heard: str) -> None:
    assert spoken(text, language) == heard


def test_a_text_is_spoken_sentence_by_sentence() -> None:
    assert sentences_to_speak("Il vend. *** Elle achète !", "fr") == ["Il vend.", "Elle achète !"]


@given(st.text())
def test_nothing_reaches_a_voice_that_could_hang_it(text: str) -> None:
    for sentence in sentences_to_speak(text, "fr"):
        assert not set(sentence) & set("<>«»{}[]\n\t")
        assert max(map(len, sentence.split())) <= 40
