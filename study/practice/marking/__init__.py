"""Marks an answer to any question.

What marks typed answers is imported with the first of them: it compiles many patterns, and a program that shows
a page has no use for them yet.
"""

from __future__ import annotations

from study.lesson.model import Kind, Language, Lesson, Question
from study.practice.form_questions import is_form_question
from study.practice.marking.choice import mark_choice
from study.practice.marking.match_order import mark_match, mark_order
from study.practice.marking.quotation import must_justify, with_quotation
from study.practice.marking.rules import rules_for
from study.practice.marking.writing import mark_writing
from study.practice.quotation import answer_in, quotation_in
from study.practice.verdict import Given, Grade, Part, Verdict, total


def mark(lesson: Lesson, question: Question, given: Given) -> Verdict:
    """Mark an answer to a question of a lesson, in the language that is studied in the lesson.

    The shape of `given` depends on the kind of the question (see `Given`). An empty answer, or one of another shape
    (left behind by a lesson that has changed since), is wrong; it never raises.
    """
    about = (paragraph for paragraph in lesson.paragraphs if paragraph.number in question.about)
    source = " ".join(paragraph.text(lesson.studied) for paragraph in about)
    verdict = mark_with(question, answer_in(given), language=lesson.studied, source=source)
    if not must_justify(lesson, question):
        return verdict
    return with_quotation(verdict, lesson, question, quotation_in(given))


def mark_with(question: Question, given: Given, *, language: Language = "fr", source: str = "") -> Verdict:
    """Mark an answer as `mark` does, without its lesson.

    `language` is the one the answer is given in: its words and number formats are expected, and the parts of the
    verdict show options in it. `source` is the text that the question is about; if empty, the evidence is used.
    """
    match question.kind:
        case Kind.CHOICE | Kind.TRUE_FALSE | Kind.CHOICES:
            return mark_choice(question, _indices(given), language)
        case Kind.MATCH:
            return mark_match(question, _indices(given), language)
        case Kind.ORDER:
            return mark_order(question, _indices(given), language)
        case Kind.GAPS:
            from study.practice.marking.gaps import mark_gaps

            return mark_gaps(question, _texts(given), language)
        case Kind.SHORT:
            from study.practice.marking.text import mark_text

            rules = rules_for(question, language, source)
            return total((mark_text(_text(given), question.accepted, question.near, rules),))
        case Kind.NUMBER:
            from study.practice.marking.number import mark_number

            return total((mark_number(question, _text(given), language, form=is_form_question(question)),))
        case Kind.TRANSLATION:
            return _mark_translation(question, given, language)
        case Kind.TRANSFORM | Kind.DICTATION:
            from study.practice.marking.language_work import mark_language_work

            return mark_language_work(question, _text(given), language, source)
        case Kind.WRITING:
            return mark_writing(question, _text(given), _ticked(given))


def _mark_translation(question: Question, given: Given, language: Language) -> Verdict:
    """Mark a translation by the criteria that the learner ticked."""
    text = _text(given)
    ticked = _ticked(given)
    if not text.strip():
        ticked = []
    if not question.criteria:
        return total((Part(text, question.accepted[0].text if question.accepted else "", _done(bool(text.strip()))),))
    return total(
        tuple(
            Part("", criterion.get(language), _done(index in ticked))
            for index, criterion in enumerate(question.criteria)
        )
    )


def _ticked(given: Given) -> list[int]:
    """Return the indices of the criteria that the learner ticked."""
    return _indices(given[1]) if isinstance(given, (list, tuple)) and len(given) > 1 else []


def _done(yes: bool) -> Grade:
    return Grade.RIGHT if yes else Grade.WRONG


def _indices(given: object) -> list[int]:
    items = given if isinstance(given, (list, tuple)) else [given]
    return [item for item in items if isinstance(item, int)]


def _texts(given: object) -> list[str]:
    items = given if isinstance(given, (list, tuple)) else [given]
    return [item if isinstance(item, str) else "" for item in items]


def _text(given: object) -> str:
    return next(iter(_texts(given)), "")
