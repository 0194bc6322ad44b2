"""The word classes, kinds of questions and skills that a lesson file can name."""

from __future__ import annotations

from enum import StrEnum


class WordClass(StrEnum):
    """The part of speech of a term, as a learner's dictionary names it."""

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


class FaultKind(StrEnum):
    """What is wrong with words of the source that a learner must not imitate or believe."""

    FACT = "fact"
    """The words say something that is not true."""
    GRAMMAR = "grammar"
    TRANSLATION = "translation"
    """The words translate another text wrongly."""
    CONTESTED = "contested"
    """Common usage that some readers criticise."""
    STYLE = "style"


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
    TRANSFORM = "transform"
    DICTATION = "dictation"
    WRITING = "writing"


TYPED = frozenset({Kind.GAPS, Kind.SHORT, Kind.TRANSLATION, Kind.TRANSFORM, Kind.DICTATION, Kind.WRITING})
"""Kinds whose text or answer is in one language only: French unless the question says English."""
SELF_MARKED = frozenset({Kind.TRANSLATION, Kind.WRITING})
"""Kinds whose answer the learner compares with models and marks by ticking; the program does not mark it."""


LANGUAGE_WORK = frozenset({Kind.TRANSFORM, Kind.DICTATION, Kind.WRITING})
"""Kinds that practise the language and do not ask what the text says: they need no evidence."""


PROVABLE = (
    *(Kind.CHOICE, Kind.CHOICES, Kind.TRUE_FALSE, Kind.GAPS),
    *(Kind.SHORT, Kind.NUMBER, Kind.MATCH, Kind.ORDER),
)
"""Kinds whose answer words of the text can prove; the answers to the others are the learner’s own writing."""


class Skill(StrEnum):
    """The skill that a question tests."""

    LITERAL = "literal"
    INFERENCE = "inference"
    VOCABULARY = "vocabulary"
    MAIN_IDEA = "main-idea"
    REFERENCE = "reference"
    STANCE = "stance"
    STRUCTURE = "structure"
    TRANSLATION = "translation"
    GRAMMAR = "grammar"
    WRITING = "writing"
    LISTENING = "listening"


LANGUAGE_SKILLS = frozenset({Skill.TRANSLATION, Skill.GRAMMAR, Skill.WRITING, Skill.LISTENING})
"""Skills that are practised with a text; the others are ways of understanding it."""
