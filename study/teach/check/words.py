"""The words of a short text, for comparing texts."""

from __future__ import annotations

import re
from functools import lru_cache

from study.language.french.lexicon import WordReading, readings
from study.language.typography import normalise, strip_accents
from study.language.wordlist import words

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_EMPTY = frozenset(
    words(
        """
        alors apres aucun aucune aussi autre autres avait avant avec avoir beaucoup cela celle celles celui cette ceux
        chaque chez comme comment dans depuis des deux dont elle elles encore entre est etait etre faire fait fois
        ici ils jamais leur leurs lors lorsque mais meme moins notre nous ont oui parce pas pendant peut plus plusieurs
        pour pourquoi pourrait quand que quel quelle quelles quels qui quoi sans sera ses seulement sera son sont sous
        sur tous tout toute toutes tres trois une vers vous article texte paragraphe phrase auteur
        about after again also and any are because been before being between both but can could did does doing each
        for from had has have here how into its itself just many may might more most much must not now only other our
        over said same says she should since some such text than that the their them then there these they this those
        through under until very was were what when where which while who whom whose why will with would you your
        paragraph sentence writer
        """
    )
)
_SHORTEST = 4


def words_of(text: str) -> list[str]:
    """Return all words in order, without accents, capitals and elisions."""
    return _WORD.findall(strip_accents(normalise(text)))


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """Return the words that carry meaning, plurals as singulars."""
    return frozenset(word.removesuffix("s") for word in words_of(text) if len(word) >= _SHORTEST and word not in _EMPTY)


def has_words(text: str, phrase: str) -> bool:
    """Return whether a text contains the words of a phrase consecutively; both as `flat` returns them."""
    return bool(phrase) and f" {phrase} " in f" {text} "


@lru_cache(maxsize=20_000)
def joined_words(text: str) -> str:
    """Return the words of a text with one space between them, for `holds`."""
    return " ".join(words_of(text))


def readings_of(word: str) -> tuple[WordReading, ...]:
    """Return the lexicon’s analyses of a French form."""
    return readings(word)
