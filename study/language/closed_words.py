"""Classifies the function words of French and English: articles, prepositions, possessives, pronouns."""

from __future__ import annotations

from typing import NamedTuple

from study.language.wordlist import words
from study.text import Language


class Determiner(NamedTuple):
    """What a determiner says about its noun, in one of its readings."""

    kind: str
    """`article`, `possessive`, `demonstrative`, or `quantity`."""
    gender: str
    """`m`, `f`; empty if it is of both."""
    number: str
    """`s` or `p`."""
    base: str = ""
    """The preposition that it holds (*de* for *du*, *à* for *aux*), or the owner of a possessive (`3s`)."""


_DETERMINERS = {
    "le": Determiner("article", "m", "s"),
    "la": Determiner("article", "f", "s"),
    "l'": Determiner("article", "", "s"),
    "les": Determiner("article", "", "p"),
    "un": Determiner("article", "m", "s"),
    "une": Determiner("article", "f", "s"),
    "des": Determiner("article", "", "p", "de"),
    "du": Determiner("article", "m", "s", "de"),
    "au": Determiner("article", "m", "s", "à"),
    "aux": Determiner("article", "", "p", "à"),
    "ce": Determiner("demonstrative", "m", "s"),
    "cet": Determiner("demonstrative", "m", "s"),
    "cette": Determiner("demonstrative", "f", "s"),
    "ces": Determiner("demonstrative", "", "p"),
    "chaque": Determiner("quantity", "", "s"),
    "plusieurs": Determiner("quantity", "", "p"),
    "quelques": Determiner("quantity", "", "p"),
    "certains": Determiner("quantity", "m", "p"),
    "certaines": Determiner("quantity", "f", "p"),
    "leur": Determiner("possessive", "", "s", "3p"),
    "leurs": Determiner("possessive", "", "p", "3p"),
    "notre": Determiner("possessive", "", "s", "1p"),
    "nos": Determiner("possessive", "", "p", "1p"),
    "votre": Determiner("possessive", "", "s", "2p"),
    "vos": Determiner("possessive", "", "p", "2p"),
}
for _owner, _forms in (("1s", "mon ma mes"), ("2s", "ton ta tes"), ("3s", "son sa ses")):
    for _form, _gender, _number in zip(words(_forms), ("", "f", ""), ("s", "s", "p"), strict=True):
        _DETERMINERS[_form] = Determiner("possessive", _gender, _number, _owner)
_ENGLISH_OWNERS = {"my": "1s", "your": "2", "his": "3m", "her": "3f", "its": "3n", "our": "1p", "their": "3p"}

PREPOSITIONS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words("à de d' en dans sur pour par vers chez envers auprès entre parmi depuis pendant durant selon")
    ),
    "en": frozenset(
        words(
            "of to in into on onto at for from by with about as over during among between through within towards upon"
        )
    ),
}
"""Prepositions that a learner confuses, and whose choice depends on the word before them."""
TURNING: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words(
            "sans avec contre avant après devant derrière sous hors malgré sauf depuis jusque jusqu' outre hormis "
            "entre parmi pendant durant selon"
        )
    ),
    "en": frozenset(
        words(
            "without with against before after behind under below above beyond despite except since until till between "
            "among during within out off down up per ahead from by"
        )
    ),
}
"""Prepositions with a meaning of their own: another one, or none, changes what is said."""
SMALL: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words(
            "le la l' les un une des du de d' au aux à en y se s' me m' te t' nous vous lui leur ce c' "
            "cela ça il elle ils "
            "elles on je j' tu qui qu' dont où et est a ont sont dans sur pour par vers chez mon ma mes ton ta tes son "
            "sa ses notre nos votre vos leurs cet cette ces si ni mais or donc car"
        )
    ),
    "en": frozenset(
        words(
            "the a an of to in into on onto at for from by with about as and is are was were be been "
            "it its it's he she "
            "they we you i this that these those who which his her their our your my there than then so but or"
        )
    ),
}
"""Grammar words of a phrase, without meaning of their own."""
PRONOUNS: dict[Language, frozenset[str]] = {
    "fr": frozenset(words("je j' tu il elle on nous vous ils elles lui leur eux se s' me m' te t' y en")),
    "en": frozenset(words("i you he she it we they him her them us me")),
}
FILLERS: dict[Language, frozenset[str]] = {
    "fr": frozenset(words("très aussi également donc alors vraiment simplement notamment bien ainsi surtout")),
    "en": frozenset(words("very also too so then really simply quite just well indeed")),
}
"""Adverbs that hardly change what is said."""
CHOICES: dict[Language, frozenset[str]] = {"fr": frozenset(("ou", "soit")), "en": frozenset(("or", "either"))}
"""Words that leave open which of two things is the answer."""


def determiner(word: str) -> Determiner | None:
    """Return what a French determiner (lower case, straight apostrophe) says about its noun; None for other words."""
    return _DETERMINERS.get(word)


def owner(word: str, language: Language) -> str:
    """Return whose a possessive is, as a code; empty for other words."""
    if language == "en":
        return _ENGLISH_OWNERS.get(word, "")
    found = _DETERMINERS.get(word)
    return found.base if found and found.kind == "possessive" else ""


def preposition(word: str, language: Language) -> str:
    """Return the preposition that a word is or holds: `de` for *du*; empty if none."""
    if language == "fr":
        found = _DETERMINERS.get(word)
        if found and found.kind == "article" and found.base:
            return found.base
        word = {"d'": "de", "jusqu'": "jusque"}.get(word, word)
    return word if word in PREPOSITIONS[language] or word in TURNING[language] else ""
