"""Makes cards of words that the learner looked up and marked, and of which no lesson has a term."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.french.articles import Gender, with_article
from study.lesson.keys import WordKey
from study.lesson.model import Bilingual, Language, Lesson, Term, WordClass
from study.lesson.occurrences import occurrences

MOST = 3
"""The most senses on a card."""


def nowhere(language: Language) -> Lesson:
    """Return an empty lesson, for words that occur in no lesson."""
    return Lesson("", Bilingual(), studied=language)


def bare_term(word: WordKey) -> Term:
    """Return a word as a term with only its headword; `explained` adds what it means."""
    lemma = word.lemma.replace("'", "’")
    return Term(lemma, lemma, (), WordClass.EXPRESSION, studied=word.language)


def explained(term: Term) -> Term | None:
    """Return the word with its entry in the dictionary; None for a word without one, of which nothing can be asked."""
    return _french(term) if term.studied == "fr" else _english(term)


def met(term: Term, lessons: Iterable[Lesson]) -> tuple[Lesson, Term]:
    """Return the first lesson in which the word occurs, and the word with its paragraphs and forms there.

    If there is none, return an empty lesson and the word as it is. A form of another word (*été* of être) does not
    count.
    """
    from study.practice.card_sense import forms_in, in_its_sense, is_it  # the language engine

    for lesson in lessons:
        if lesson.studied != term.studied:
            continue
        forms = term.forms if term.studied == "fr" else forms_in(lesson, term.head)
        here = replace(term, forms=forms)
        for paragraph in lesson.paragraphs:
            for sentence in paragraph.sentences(lesson.studied):
                if occurrences(here, sentence) and is_it(term, sentence):
                    return lesson, in_its_sense(replace(here, paragraphs=(paragraph.number,)), paragraph, sentence)
    return nowhere(term.studied), term


def _french(term: Term) -> Term | None:
    from study.language.french import glosses, lexicon, pronunciation  # the engine of one language is enough

    head = term.head
    reading = next(
        (each for each in lexicon.readings(head.lower().replace("’", "'")) if each.lemma.lower() == head), None
    )
    found = [each for each in glosses.entries(head) if each.several] if " " in head else []
    entry = found[0] if found else glosses.gloss(reading.lemma, reading.pos, reading.gender) if reading else None
    entry = entry or next(iter(glosses.entries(head)), None)
    if entry is None:
        return None
    gender: Gender = entry.gender if entry.gender in ("m", "f", "mf") else ""  # type: ignore[assignment]
    forms = (
        tuple(form.replace("'", "’") for form, *_ in lexicon.forms_of(reading.lemma, reading.pos)) if reading else ()
    )
    return replace(
        term,
        head=entry.lemma,
        word_class=_class(entry.word_class),
        gender=gender,
        ipa=entry.ipa or (reading.ipa if reading else "") or pronunciation.ipa(entry.lemma),
        en=", ".join(entry.senses[:MOST]),
        forms=forms,
        trap=Bilingual(entry.trap_fr, entry.trap_en),
    )


def _english(term: Term) -> Term | None:
    found = french_for(term.head)
    return replace(term, word_class=_class(found[0].word_class), fr=french_side(found)) if found else None


def french_side(found: Sequence[DictionaryEntry]) -> str:
    """Return the first French translations of an English word, nouns with their article."""
    senses = []
    for entry in found[:MOST]:
        gender: Gender = entry.gender if entry.gender in ("m", "f", "mf") else ""  # type: ignore[assignment]
        senses.append(with_article(entry.lemma, gender) if entry.word_class == "noun" else entry.lemma)
    return ", ".join(dict.fromkeys(senses))


def _class(name: str) -> WordClass:
    return WordClass(name) if name in set(WordClass) else WordClass.EXPRESSION
