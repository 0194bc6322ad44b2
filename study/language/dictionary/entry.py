"""The entries of the dictionary. `FORMAT.md` explains the fields."""

# Annotations are not postponed: NamedTuple would compile each from its text, which takes longer than the rest.

import re
from typing import NamedTuple

CLASSES = (
    "noun",
    "verb",
    "adjective",
    "adverb",
    "preposition",
    "conjunction",
    "pronoun",
    "determiner",
    "name",
    "expression",
    "connector",
    "idiom",
)
GENDERS = ("", "m", "f", "mf", "mpl", "fpl")
POS = {
    "noun": ("NOUN",),
    "verb": ("VERB",),
    "adjective": ("ADJ",),
    "adverb": ("ADV",),
    "preposition": ("ADP",),
    "conjunction": ("CCONJ", "SCONJ"),
    "pronoun": ("PRON",),
    "determiner": ("DET", "NUM"),
    "name": ("PROPN",),
    "expression": ("INTJ",),
    "connector": ("ADV", "CCONJ"),
    "idiom": (),
}
"""The parts of speech that a word of a class can have."""
_REFLEXIVE = ("se ", "s’")
_ELIDED = ("d’", "l’", "jusqu’")
"""Elided words that are words of their own, unlike the beginnings of *aujourd’hui*, *quelqu’un* and *main-d’œuvre*."""


class DictionaryEntry(NamedTuple):
    """A headword of the dictionary with its meaning, grammar and hints for learners."""

    lemma: str
    word_class: str
    gender: str
    """m, f, mf, mpl, fpl or empty."""
    senses: tuple[str, ...]
    """In English, the most common in business first."""
    cue: str = ""
    trap_fr: str = ""
    trap_en: str = ""
    ipa: str = ""
    """Empty, unless the lexicon lacks the word or has its pronunciation wrong."""
    file: str = ""
    line: int = 0

    @property
    def key(self) -> tuple[str, str, str]:
        """The fields that together distinguish an entry from all others."""
        return self.lemma, self.word_class, self.gender

    @property
    def reflexive(self) -> bool:
        """Whether it is a pronominal verb: *s’avérer*."""
        return self.word_class == "verb" and self.lemma.startswith(_REFLEXIVE)

    @property
    def base(self) -> str:
        """The lemma in the lexicon: without *se*."""
        return self.lemma.removeprefix("se ").removeprefix("s’") if self.reflexive else self.lemma

    @property
    def several(self) -> bool:
        """Whether it consists of several words, which are found in a text by `expressions`."""
        return " " in self.base or self.base.startswith(_ELIDED)

    @property
    def asked(self) -> str:
        """The English that a card asks with: the first sense up to its first comma, without brackets."""
        return without_brackets(self.senses[0]).split(",")[0].strip() if self.senses else ""

    @property
    def hint(self) -> str:
        """What distinguishes the entry from others that are asked with the same English: the cue, or the bracket."""
        bracket = re.search(r"\(([^)]*)\)", self.senses[0]) if self.senses else None
        return self.cue or (bracket.group(1) if bracket else "")


def without_brackets(sense: str) -> str:
    """Return a sense without its remarks in brackets: `"share (of a company)"` → `"share"`."""
    return re.sub(r"\s*\([^)]*\)", "", sense)
