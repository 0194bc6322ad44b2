"""Writes a text as it is read aloud, for a voice that does not know abbreviations."""

from __future__ import annotations

import re

from study.language.sentences import split
from study.language.typography import plain
from study.lesson.model import Language

_LONGEST_WORD = 40
"""In characters; a longer word could make the voice hang."""
_LONGEST = 3000
_DROPPED = re.compile(r"[<>{}\[\]|*_#~^\\«»“”\"„‹›]")
_GROUPED = re.compile(r"(?<=\d)[ ](?=\d{3}(?!\d))")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_NAMED_LETTERS = re.compile(r"(?<![\w-])(?=[A-Z]{2,5}(?![\w-]))(?:[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]+)(?![\w-])")
_AS_WORDS = frozenset({"CAC", "FED", "ONU", "IN", "OF", "TO", "ET", "LE", "LA", "DE", "EN"})
_SIGNS: dict[Language, list[tuple[re.Pattern[str], str]]] = {
    "fr": [
        (re.compile(r"\bMM\.|\bMM\b"), "messieurs"),
        (re.compile(r"\bM\.(?= ?[A-ZÀ-Ý])"), "monsieur"),
        (re.compile(r"\bMmes\b"), "mesdames"),
        (re.compile(r"\bMme\b"), "madame"),
        (re.compile(r"\bMlle\b"), "mademoiselle"),
        (re.compile(r"\bn[°º] ?"), "numéro "),
        (re.compile(r"\betc\."), "et cetera"),
        (re.compile(r"\bqqch\b\.?"), "quelque chose"),
        (re.compile(r"\bqqn\b\.?"), "quelqu'un"),
        (re.compile(r"(?i)\b(le|un|du|ce|cet|mon|son|il|beau)/(?=[a-zà-ÿ])"), r"\1 ou "),
        (re.compile(r"(?<=\d),(?=\d)"), " virgule "),
        (re.compile(r" ?%"), " pour cent"),
        (re.compile(r" ?€"), " euros"),
        (re.compile(r" ?\$"), " dollars"),
        (re.compile(r" ?& ?"), " et "),
    ],
    "en": [
        (re.compile(r"\bsb\b\.?"), "somebody"),
        (re.compile(r"\bsth\b\.?"), "something"),
        (re.compile(r"(?i)\b(a|he|his|him)/(?=[a-z])"), r"\1 or "),
        (re.compile(r"(?<=\d),(?=\d{3})"), ""),
        (re.compile(r"€ ?(\d[\d.]*(?: (?:m|b|tr)illion)?)"), r"\1 euros"),
        (re.compile(r"\$ ?(\d[\d.]*(?: (?:m|b|tr)illion)?)"), r"\1 dollars"),
        (re.compile(r"(?<=\d)\.(?=\d)"), " point "),
        (re.compile(r" ?%"), " percent"),
        (re.compile(r" ?& ?"), " and "),
    ],
}


def sentences_to_speak(text: str, language: Language) -> list[str]:
    """Return the sentences of a text as a voice should read them, 3,000 characters in all; none is empty."""
    level = plain(text)[:_LONGEST]
    found = (spoken(level[start:end], language) for start, end in split(level))
    return [sentence for sentence in found if any(letter.isalnum() for letter in sentence)]


def spoken(sentence: str, language: Language) -> str:
    """Return one sentence as it is read aloud.

    Abbreviations and symbols are in full, spelled capitals apart, and marks that disturb voices are left out.
    """
    text = _CONTROL.sub(" ", plain(sentence))
    text = _GROUPED.sub("", text)
    for pattern, word in _SIGNS[language]:
        text = pattern.sub(word, text)
    text = _DROPPED.sub(" ", text)
    text = _NAMED_LETTERS.sub(lambda match: match[0] if match[0] in _AS_WORDS else " ".join(match[0]), text)
    return " ".join(word[:_LONGEST_WORD] for word in text.split())
