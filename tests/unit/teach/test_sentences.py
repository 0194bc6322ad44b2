"""What teachers are told is told in both languages."""

from __future__ import annotations

from study.locale import translator
from study.teach.exchange.gift.reader import read

FRENCH = translator("fr")


def test_a_comma_in_a_number_is_explained_in_both_languages() -> None:
    ((line, message),) = read("Une question.{T}\n\nCombien ?{#58,5}").warnings
    assert line == 3
    assert "virgule" in FRENCH(message)
    assert "comma" in str(message)
