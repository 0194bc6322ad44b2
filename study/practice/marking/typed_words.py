"""Cuts typed and accepted answers into words that can be compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from study.language.english.variants import british
from study.language.known_forms import is_french
from study.language.number_words import read_cardinal
from study.language.numbers import magnitude, read_number
from study.language.typography import normalise, plain, strip_accents
from study.text import Language

_DASHES = str.maketrans(dict.fromkeys("–—−‒―", "-"))
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_FINAL = " .!?…;:,"
_IN_NUMBER = re.compile(r"(?<=\d)[ \u202f\u00a0](?=\d{3}(?!\d))")
_SIGNS = re.compile(r"(?<!\d)[,;:!?…()\[\]]|[,;:!?…()\[\]](?!\d)|\.(?=\s|$)|(?<=\s)[-–—](?=\s)")
_FRENCH_WORD = re.compile(
    r"(?:(?:(?:jus|lors|puis|quoi)?qu|[cdjlmnst])'(?=[^\W\d_]))|[-+]?\d[\d.,]*(?![^\W_])|[%€$£]|[^\s%€$£]+", re.I
)
_ENGLISH_WORD = re.compile(r"[-+]?\d[\d.,]*(?![^\W_])|[%€$£]|[^\s%€$£]+")
_PUNCTUATION = re.compile(r"(?<!\d)\s*[,;:]\s*|\s*[,;:](?!\d)\s*")
"""A sign that is not within a number."""
_PERCENT = {"fr": ("pour", "cent"), "en": ("per", "cent")}
_ONE = frozenset(("un", "une", "one", "a", "an"))
_CLITIC = re.compile(r"(?<=[^\W\d_])-(?:t-)?(?=(?:ils?|elles?|on|je|tu|nous|vous|ce|le|la|les|lui|leur|y|en|là|ci)$)")


class AnswerWord(NamedTuple):
    """A word of an answer, or a whole number with the word that multiplies it."""

    form: str
    """What is compared: lower case, straight apostrophe, British spelling."""
    shown: str
    """As it was typed or as the lesson has it."""
    bare: str
    """The form without accents."""
    number: Decimal | None = None
    """The value, of a number in figures or words; None for other words."""


def _word(form: str, shown: str, number: Decimal | None = None) -> AnswerWord:
    return AnswerWord(form, shown, strip_accents(form), number)


@lru_cache(maxsize=4_000)
def comparable(text: str, language: Language) -> str:
    """Return an answer without any difference that is never marked: capitals, ligatures, dashes, final marks."""
    form = normalise(text).translate(_DASHES).strip(_FINAL).translate(_LIGATURES)
    if language == "en":
        form = " ".join(map(british, form.split(" ")))
    return normalise(_PUNCTUATION.sub(lambda sign: f"{sign[0].strip()} ", form)) if "," in form or ";" in form else form


@lru_cache(maxsize=4_000)
def words_of(text: str, language: Language) -> tuple[AnswerWord, ...]:
    """Return the words of an answer; elided words are words of their own, numbers in words are read."""
    level = _IN_NUMBER.sub("", plain(text)).translate(str.maketrans('«»“”"', "     "))
    level = _SIGNS.sub(" ", f"{level} ")
    pattern = _FRENCH_WORD if language == "fr" else _ENGLISH_WORD
    found = []
    for piece in pattern.findall(level):
        for part in _CLITIC.split(piece) if language == "fr" and _is_inverted(piece) else (piece,):
            if form := _form(part, language):
                found.append(_word(form, part.strip(_FINAL).replace("'", "’")))
    return tuple(_with_numbers(found, language))


def _is_inverted(text: str) -> bool:
    """Return whether a French word has a pronoun behind it, *vend-il*, and is not a word as a whole, *rendez-vous*."""
    return "-" in text and bool(_CLITIC.search(text)) and not is_french(normalise(text).translate(_DASHES))


def _form(text: str, language: Language) -> str:
    form = normalise(text).translate(_DASHES).strip(_FINAL).translate(_LIGATURES)
    return british(form) if language == "en" else form


def _with_numbers(found: Sequence[AnswerWord], language: Language) -> list[AnswerWord]:
    """Return the words with each run of number words as one word; *un*, *one* and *a* alone stay words."""
    result: list[AnswerWord] = []
    place = 0
    while place < len(found):
        word = found[place]
        if tuple(each.form for each in found[place : place + 2]) == _PERCENT[language] and result and result[-1].number:
            result.append(_word("%", "%"))
            place += 2
            continue
        if word.form in ("percent", "pourcent"):
            word = _word("%", word.shown)
        value, used = _number_at(found, place, language)
        if value is None:
            result.append(word)
            place += 1
            continue
        if place + used < len(found) and (power := magnitude(found[place + used].form, language)) > 3:
            value = value.scaleb(power)
            used += 1
        shown = " ".join(each.shown for each in found[place : place + used])
        spelled = used == 1 and not word.form.strip("-+")[:1].isdigit()
        result.append(_word(word.form if spelled else f"{value.normalize():f}", shown, value))
        place += used
    return result


def _number_at(found: Sequence[AnswerWord], place: int, language: Language) -> tuple[Decimal | None, int]:
    form = found[place].form
    if form.strip("-+")[:1].isdigit():
        number = read_number(form)
        return (number.value, 1) if number and not number.unit else (None, 1)
    spelled: list[str] = []
    ends: list[int] = []
    for at in range(place, min(place + 12, len(found))):
        pieces = found[at].form.split("-")
        spelled += pieces
        ends += [at + 1 - place] * len(pieces)
    read = read_cardinal(spelled, language)
    if read is None:
        return None, 1
    value, count = read
    used = ends[count - 1]
    after = found[place + used].form if place + used < len(found) else ""
    if used == 1 and form in _ONE and not magnitude(after, language) > 3:
        return None, 1
    if len(spelled) > count and ends[count - 1] == ends[count]:
        return None, 1
    return value, used
