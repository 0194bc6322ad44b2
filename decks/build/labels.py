"""The words a card says of itself, in the learner's language."""

from __future__ import annotations

from study.lesson.model import Bilingual, Language, Lesson, Term, WordClass

CLASSES = {
    WordClass.NOUN: Bilingual("nom", "noun"),
    WordClass.VERB: Bilingual("verbe", "verb"),
    WordClass.ADJECTIVE: Bilingual("adjectif", "adjective"),
    WordClass.ADVERB: Bilingual("adverbe", "adverb"),
    WordClass.PREPOSITION: Bilingual("préposition", "preposition"),
    WordClass.CONJUNCTION: Bilingual("conjonction", "conjunction"),
    WordClass.PRONOUN: Bilingual("pronom", "pronoun"),
    WordClass.DETERMINER: Bilingual("déterminant", "determiner"),
    WordClass.EXPRESSION: Bilingual("expression", "expression"),
    WordClass.CONNECTOR: Bilingual("connecteur", "connector"),
    WordClass.IDIOM: Bilingual("idiotisme", "idiom"),
    WordClass.NAME: Bilingual("nom propre", "proper name"),
}
GENDERS = {
    "m": Bilingual("masculin", "masculine"),
    "f": Bilingual("féminin", "feminine"),
    "mf": Bilingual("masculin ou féminin", "masculine or feminine"),
}
PLURAL = Bilingual("pluriel", "plural")
SYNONYMS = Bilingual("Aussi", "Also")
HERE = Bilingual("Ici", "Here")
ALSO = Bilingual("Ailleurs", "Elsewhere")
EXAMPLE = Bilingual("Exemple", "Example")
TRAP = Bilingual("Piège", "Trap")
SIC = Bilingual("Sic", "Sic")
NO_LICENCE = Bilingual("Licence non précisée", "Licence not stated")


def other(language: Language) -> Language:
    """The language that explains, where this one is studied."""
    return "en" if language == "fr" else "fr"


def grammar(term: Term, studied: Language) -> str:
    """What kind of word it is, in the learner's language.

    `noun, feminine` for somebody who learns French; `nom (féminin en français)` for somebody who learns English.
    """
    known = other(studied)
    marks = [GENDERS[term.gender].get(known)] if term.gender else []
    if term.plural:
        marks.append(PLURAL.get(known))
    word_class = CLASSES[term.word_class].get(known)
    if studied == "fr":
        return ", ".join((word_class, *marks))
    return f"{word_class} ({', '.join(marks)} en français)" if marks else word_class


def source(lesson: Lesson, known: Language) -> str:
    """Where the sentences come from, in one line; the lesson's title where nothing else is known."""
    parts = (lesson.author, lesson.source.get(known) or lesson.date)
    return " · ".join(part for part in parts if part) or lesson.title.get(known)


def licence(lesson: Lesson, known: Language) -> str:
    """What may be done with them."""
    return lesson.licence.get(known) or NO_LICENCE.get(known)


def place(lesson: Lesson, paragraph: int, studied: Language) -> str:
    """Where a sentence is met: the lesson's title and the paragraph's number; for number 0 the word for an example."""
    return f"{lesson.title.get(studied)}, ¶\u00a0{paragraph}" if paragraph else EXAMPLE.get(other(studied))
