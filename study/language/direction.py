"""Presents a lesson for the language that is studied: French with help in English, or English with help in French."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from study.language.french.articles import with_article
from study.lesson.model import English, Language, Lesson, Paragraph, Term


def in_direction(lesson: Lesson, studied: Language) -> Lesson:
    """Return the lesson as learners of a language see it; `studied` of the lesson and its terms says which language.

    It has the questions of that direction. Where English is studied, it has the English terms: those that the lesson
    has or, without these, the first sense of the French term that occurs in the English text. Errors of the French text
    are replaced by those of the English text. A lesson that is already in the English direction is returned as it is.
    """
    if lesson.studied != "fr":
        return lesson
    questions = tuple(question for question in lesson.questions if question.asked_in(studied))
    if studied == "fr":
        return lesson if len(questions) == len(lesson.questions) else replace(lesson, questions=questions)
    return replace(
        lesson,
        body=tuple(
            replace(part, faults=part.english_faults) if isinstance(part, Paragraph) else part for part in lesson.body
        ),
        terms=tuple(_english_terms(lesson)),
        questions=questions,
        studied=studied,
    )


def with_written_terms(lesson: Lesson, studied: Language) -> Lesson:
    """Return the lesson with, if English is studied, the English side of each term if it is written; none is
    drafted."""
    if studied == "fr":
        return lesson
    terms = tuple(
        _english_term(term, term.english) if term.english and term.studied == "fr" else term for term in lesson.terms
    )
    return replace(lesson, terms=terms)


def _english_terms(lesson: Lesson) -> Iterator[Term]:
    for term in lesson.terms:
        if english := term.english or drafted(term, lesson.paragraphs):
            yield _english_term(term, english)


def _english_term(term: Term, english: English) -> Term:
    noun = term.word_class == "noun"
    return Term(
        id=term.id,
        head=english.head,
        paragraphs=english.paragraphs or (term.paragraphs if term.english else ()),
        word_class=english.word_class or term.word_class,
        ipa=english.ipa,
        en=term.en,
        forms=english.forms,
        meaning=term.meaning,
        here=english.here,
        example=english.example or term.example,
        trap=english.trap,
        fr=term.fr or (with_article(term.head, term.gender, term.plural) if noun else term.head),
        english=english,
        studied="en",
    )


def drafted(term: Term, paragraphs: tuple[Paragraph, ...]) -> English:
    """Return an English side for a term that has none; empty for a term without a sense.

    It is the first sense that occurs in the English text of the term’s paragraphs; otherwise the first sense, in no
    paragraph.
    """
    from study.language.english.senses import bare, english_spans, senses  # only where English is studied

    texts = {each.number: each.text("en") for each in paragraphs if each.number in term.paragraphs}
    for sense in senses(term.en):
        found = {number: english_spans(sense, text) for number, text in texts.items()}
        forms = {texts[number][start:end] for number, spans in found.items() for start, end in spans}
        if forms:
            head = bare(sense)
            where = tuple(number for number, spans in found.items() if spans)
            others = tuple(sorted({form for form in forms if form.casefold() != head.casefold()}))
            return English(head, where, forms=others)
    return English(bare(next(iter(senses(term.en)), "")))
