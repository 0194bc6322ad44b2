"""The content words of a text as lemmas, for comparing texts that say the same in other forms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from study.language.english.lemmas import GRAMMAR, french_for, headword
from study.language.typography import plain, strip_accents
from study.language.wordlist import words
from study.lesson.model import Language
from study.teach.check.words import readings_of

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN", "ADV"})
_EMPTY = frozenset(
    words(
        """
        être avoir faire aller pouvoir devoir vouloir falloir dire mettre prendre donner ne pas plus moins très tout
        autre même aussi encore ainsi alors bien peu beaucoup trop non oui ici là où quand comment pourquoi combien dont
        déjà seul seulement jamais toujours ensuite puis enfin après avant depuis pendant lors selon chaque certain
        quelque plusieurs tel quel un deux trois quatre cinq six sept huit neuf dix chose fait cas fois personne
        article texte paragraphe phrase auteur question réponse mot expression
        """
    )
)
_EMPTY_ENGLISH = GRAMMAR | frozenset(
    words(
        """
        go get make take give put say tell thing way time case one two three four five six seven eight nine ten very
        more most less least much many some any all other same such own also still yet just only again ever never
        always too here there article text paragraph sentence writer author question answer word phrase
        """
    )
)
_SHORTEST = 3


@lru_cache(maxsize=20_000)
def content_lemmas(text: str, language: Language = "fr") -> frozenset[str]:
    """Return the lemmas of the words that carry meaning, in small letters, without elisions."""
    lemma = _french if language == "fr" else _english
    return frozenset(found for word in _WORD.findall(plain(text)) if (found := lemma(word.lower())))


@lru_cache(maxsize=20_000)
def _french(word: str) -> str:
    """Return the most frequent lemma of a form; empty for a grammar word."""
    if len(word) < _SHORTEST:
        return ""
    found = readings_of(word)
    if not found:
        return word
    content = next((reading for reading in found if reading.pos in _CONTENT), None)
    if found[0].pos not in _CONTENT or content is None or content.lemma.lower() in _EMPTY:
        return ""
    return content.lemma.lower()


@lru_cache(maxsize=20_000)
def _english(word: str) -> str:
    """Return the headword of an English form; empty for a grammar word."""
    if len(word) < _SHORTEST or word in _EMPTY_ENGLISH:
        return ""
    found = headword(word)
    return "" if found in _EMPTY_ENGLISH else found


def names_something(lemma: str, language: Language) -> bool:
    """Return whether a lemma is most often a noun, which says more about a fact than *gros* or *net*."""
    if language == "fr":
        return any(reading.pos in ("NOUN", "PROPN") for reading in readings_of(lemma)[:1])
    return any(entry.word_class in ("noun", "name") for entry in french_for(lemma)[:1])


_FAMILY = 5
"""Letters that words of one family share at the beginning, as *recruter* and *recrutement* do."""


def families(lemmas: Iterable[str]) -> frozenset[str]:
    """Return the beginnings of lemmas, equal for most words of one family: *investir*, *investissement*."""
    return frozenset(strip_accents(lemma)[:_FAMILY] for lemma in lemmas)
