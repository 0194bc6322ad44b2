"""What terms and questions are, by the lists that a lesson file chooses from."""

from __future__ import annotations

from enum import StrEnum


class WordClass(StrEnum):
    """What a term is, in the words a learner's dictionary uses."""

    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PREPOSITION = "preposition"
    CONJUNCTION = "conjunction"
    PRONOUN = "pronoun"
    DETERMINER = "determiner"
    EXPRESSION = "expression"
    CONNECTOR = "connector"
    IDIOM = "idiom"
    NAME = "name"


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    CHOICES = "choices"
    TRUE_FALSE = "true-false"
    GAPS = "gaps"
    SHORT = "short"
    NUMBER = "number"
    MATCH = "match"
    ORDER = "order"
    TRANSLATION = "translation"


TYPED = frozenset({Kind.GAPS, Kind.SHORT, Kind.TRANSLATION})
"""Kinds with a text or an answer in one language alone: the French, where the question does not say the English."""


class Skill(StrEnum):
    """What a question asks of the reader."""

    LITERAL = "literal"
    INFERENCE = "inference"
    VOCABULARY = "vocabulary"
    MAIN_IDEA = "main-idea"
    REFERENCE = "reference"
    STANCE = "stance"
    STRUCTURE = "structure"
    TRANSLATION = "translation"
