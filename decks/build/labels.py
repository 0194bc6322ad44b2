"""Returns the labels that cards show with a term, a sentence or a lesson, in the language that the learner knows.

The labels are entries of the catalogue with a context of their own, apart from those of the interface: a label that
changes updates every note that shows it, and an update replaces what a learner wrote into the note.
"""

from __future__ import annotations

from functools import cache

from study.lesson.model import Language, Lesson, Term, WordClass
from study.locale import translator
from study.text import Message

_WORD_CLASSES = {
    WordClass.NOUN: Message.in_context("card", "noun"),
    WordClass.VERB: Message.in_context("card", "verb"),
    WordClass.ADJECTIVE: Message.in_context("card", "adjective"),
    WordClass.ADVERB: Message.in_context("card", "adverb"),
    WordClass.PREPOSITION: Message.in_context("card", "preposition"),
    WordClass.CONJUNCTION: Message.in_context("card", "conjunction"),
    WordClass.PRONOUN: Message.in_context("card", "pronoun"),
    WordClass.DETERMINER: Message.in_context("card", "determiner"),
    WordClass.EXPRESSION: Message.in_context("card", "expression"),
    WordClass.CONNECTOR: Message.in_context("card", "connector"),
    WordClass.IDIOM: Message.in_context("card", "idiom"),
    WordClass.NAME: Message.in_context("card", "proper name"),
}
_GENDERS = {
    "m": Message.in_context("card", "masculine"),
    "f": Message.in_context("card", "feminine"),
    "mf": Message.in_context("card", "masculine or feminine"),
}
_PLURAL = Message.in_context("card", "plural")
_NO_LICENCE = Message.in_context("card", "Licence not stated")

SYNONYMS = Message.in_context("card", "Also")
HERE = Message.in_context("card", "Here")
ELSEWHERE = Message.in_context("card", "Elsewhere")
EXAMPLE = Message.in_context("card", "Example")
TRAP = Message.in_context("card", "Trap")
SIC = Message.in_context("card", "Sic")


@cache
def label(text: Message, language: Language) -> str:
    """Return a label in a language, as plain text."""
    return translator(language)(text)


def other(language: Language) -> Language:
    """Return the language that explains where this one is studied: English for French, and the reverse."""
    return "en" if language == "fr" else "fr"


def word_class(term: Term, language: Language) -> str:
    """Return the part of speech of a term: `noun` or `nom`."""
    return label(_WORD_CLASSES[term.word_class], language)


def grammar(term: Term, studied: Language) -> str:
    """Return part of speech, gender and number of a term in the language that the learner knows.

    `noun, feminine` where French is studied; `nom (féminin en français)` where English is.
    """
    known = other(studied)
    marks = [label(_GENDERS[term.gender], known)] if term.gender else []
    if term.plural:
        marks.append(label(_PLURAL, known))
    if studied == "fr" or not marks:
        return ", ".join((word_class(term, known), *marks))
    in_french = Message.in_context(
        "card", "{word_class} ({marks} in French)", word_class=word_class(term, known), marks=", ".join(marks)
    )
    return label(in_french, known)


def source(lesson: Lesson, known: Language) -> str:
    """Return where the sentences come from, in one line: author and source, or the title if neither is known."""
    parts = (lesson.author, lesson.source.get(known) or lesson.date)
    return " · ".join(part for part in parts if part) or lesson.title.get(known)


def licence(lesson: Lesson, known: Language) -> str:
    """Return the licence of the article, or that it is not stated."""
    return lesson.licence.get(known) or label(_NO_LICENCE, known)


def place(lesson: Lesson, paragraph: int, studied: Language) -> str:
    """Return where a sentence is found: `Title, ¶ 3`. For paragraph 0, a term's own example, return `Example`."""
    if not paragraph:
        return label(EXAMPLE, other(studied))
    return f"{lesson.title.get(studied)}, ¶\u00a0{paragraph}"
