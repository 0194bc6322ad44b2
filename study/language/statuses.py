"""Under which key the progress remembers how well a word is known, in every lesson and every form."""

from __future__ import annotations

import unicodedata

from study.language.typography import plain
from study.lesson.model import Language


def word_key(lemma: str, language: Language) -> str:
    """`fr:augmenter`. Without the class: an error of the tagger must not make a status come and go."""
    return f"{language}:{plain(lemma).lower()}"


def letters(text: str) -> str:
    """*chiffre d'affaires* → chiffre-d-affaires, as the id of a term is made of its headword."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("æ", "ae"))
    bare = "".join(each if each.isalnum() else " " for each in apart if not unicodedata.combining(each))
    return "-".join(bare.split())
