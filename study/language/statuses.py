"""Under which key the progress remembers how well a word is known, in every lesson and every form."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from study.language.typography import plain
from study.lesson.model import Language


def word_key(lemma: str, language: Language) -> str:
    """`fr:augmenter`. Without the class: an error of the tagger must not make a status come and go."""
    return f"{language}:{plain(lemma).lower()}"


def known_words(statuses: Mapping[str, str]) -> int:
    """How many words are known: the lemmas, and the terms (`LESSON/TERM`) that were marked before lemmas were kept.

    A term’s id is its headword in plain letters, so that a term and its lemma count once.
    """
    known = [key for key, status in statuses.items() if status == "known"]
    words = [key for key in known if "/" not in key]
    heads = {_letters(key.partition(":")[2]) for key in words}
    terms = [key.partition("/") for key in known if "/" in key]
    return len(words) + sum(":" not in lesson and term not in heads for lesson, _, term in terms)


def _letters(text: str) -> str:
    """*chiffre d'affaires* → chiffre-d-affaires. At its start the library needs this, not a reader."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("æ", "ae"))
    bare = "".join(each if each.isalnum() else " " for each in apart if not unicodedata.combining(each))
    return "-".join(bare.split())
