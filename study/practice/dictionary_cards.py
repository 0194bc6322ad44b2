"""Makes cards of words that the learner looked up and marked, and of which no lesson has a term."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from study.language.french.articles import Gender, with_article
from study.language.tokens import tokenize
from study.lesson.keys import WordKey
from study.lesson.model import Bilingual, Language, Lesson, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences

_MOST = 3
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
    for lesson in lessons:
        if lesson.studied != term.studied:
            continue
        forms = term.forms if term.studied == "fr" else _forms_in(lesson, term.head)
        here = replace(term, forms=forms)
        for paragraph in lesson.paragraphs:
            for sentence in paragraph.sentences(lesson.studied):
                if occurrences(here, sentence) and _is_it(term, sentence):
                    return lesson, _in_its_sense(replace(here, paragraphs=(paragraph.number,)), paragraph, sentence)
    return nowhere(term.studied), term


def _in_its_sense(term: Term, paragraph: Paragraph, sentence: str) -> Term:
    """Return a word with the sense first that it has in a sentence of a paragraph, as the reader’s panel shows it."""
    if term.studied == "en":
        return _english(term, paragraph) or term
    from study.language.sense.paragraph import explain_paragraph, pairs

    explained = explain_paragraph(paragraph)
    for pair, each in zip(pairs(paragraph, "fr"), explained.sentences, strict=True):
        entries = (*each.entries, *(entry for entry, _ in each.expressions))
        meant = next((entry for entry in entries if entry is not None and entry.lemma == term.head), None)
        if meant is not None and sentence in pair.text:
            return replace(term, en=", ".join(meant.senses[:_MOST]))
    return term


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
        en=", ".join(entry.senses[:_MOST]),
        forms=forms,
        trap=Bilingual(entry.trap_fr, entry.trap_en),
    )


def _english(term: Term, paragraph: Paragraph | None = None) -> Term | None:
    from study.language.english.lemmas import french_for, headword
    from study.language.sense.english_text import french_at

    found = french_for(term.head)
    if paragraph is not None:
        text = paragraph.text("en")
        words = ((token.start, text[token.start : token.end]) for token in tokenize(text))
        there = next(((start, form) for start, form in words if headword(form) == term.head), None)
        found = french_at(there[1], paragraph, there[0]) if there else found
    if not found:
        return None
    senses = []
    for entry in found[:_MOST]:
        gender: Gender = entry.gender if entry.gender in ("m", "f", "mf") else ""  # type: ignore[assignment]
        senses.append(with_article(entry.lemma, gender) if entry.word_class == "noun" else entry.lemma)
    return replace(term, word_class=_class(found[0].word_class), fr=", ".join(dict.fromkeys(senses)))


def _class(name: str) -> WordClass:
    return WordClass(name) if name in set(WordClass) else WordClass.EXPRESSION


def _forms_in(lesson: Lesson, lemma: str) -> tuple[str, ...]:
    """Return the forms of a word that occur in the English text of a lesson."""
    from study.language.english.lemmas import headword

    words = {
        sentence[token.start : token.end]
        for paragraph in lesson.paragraphs
        for sentence in paragraph.en
        for token in tokenize(sentence)
        if token.kind != "punct"
    }
    return tuple(sorted(word for word in words if headword(word) == lemma))


def _is_it(term: Term, sentence: str) -> bool:
    if term.studied == "en" or " " in term.head:
        return True
    from study.language.french.analysis import analyse

    return any(word.lemma.lower() == term.head.lower() for word in analyse(sentence).words)
