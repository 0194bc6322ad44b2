"""Creates the worksheets of a lesson, one for each version."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.direction import in_direction
from study.language.french.articles import with_article
from study.language.labels import CLASSES, FAULT_KINDS
from study.language.sense.terms import with_senses_in_context
from study.lesson.model import Kind, Language, Lesson, Question, Term
from study.locale import Translator
from study.practice.lesson_order import Ask, LessonOrder
from study.practice.shape import fits_its_kind
from study.teach.worksheet.article import NumberedArticle
from study.teach.worksheet.items import item
from study.teach.worksheet.orders import Order, orders
from study.teach.worksheet.sheet import Flaw, Gloss, Worksheet
from study.teach.worksheet.solutions import letter, solution

_SHOWN_BY_ARTICLE = "noun"


def worksheets(
    lesson: Lesson, studied: Language, tr: Translator, *, versions: int = 1, seed: int | None = None
) -> tuple[Worksheet, ...]:
    """Return the worksheets for a class, A, B and following, in the language of `tr`.

    Without a seed, a single version keeps the order of the lesson. With a seed, or for several versions, questions and
    options are shuffled. Pairs to match and steps to order are never printed in their right order. A question without
    the data that its type needs is left out.
    """
    turned = in_direction(lesson, studied)
    article = NumberedArticle(turned)
    in_turn = [step.question for step in LessonOrder(turned).steps() if isinstance(step, Ask)]
    questions = [question for question in in_turn if fits_its_kind(question)]
    mixed = versions > 1 or seed is not None
    seed = seed or 0
    kept = tuple(range(len(questions)))
    asked = orders(len(questions), versions, seed, "questions") if mixed else (kept,)
    inner = [_inner(question, versions, seed, mixed) for question in questions]
    return tuple(
        Worksheet(
            title=lesson.title.get(studied),
            version=letter(version).upper() if versions > 1 else "",
            facts=tuple(filter(None, (lesson.level, lesson.author, lesson.source.get(tr.language) or lesson.date))),
            source=lesson.source.get(tr.language),
            licence=lesson.licence.get(tr.language),
            language=tr.language,
            studied=studied,
            blocks=tuple(article.blocks),
            glossary=tuple(_glossary(with_senses_in_context(turned), article, tr)),
            items=tuple(
                item(number, questions[index], inner[index][version], studied, tr)
                for number, index in enumerate(asked[version], 1)
            ),
            solutions=tuple(
                solution(number, questions[index], inner[index][version], article, studied, tr)
                for number, index in enumerate(asked[version], 1)
            ),
            notes=tuple(_notes(turned, tr)),
            flaws=tuple(_flaws(turned, article, tr)),
        )
        for version in range(versions)
    )


def _inner(question: Question, versions: int, seed: int, mixed: bool) -> tuple[Order, ...]:
    """Return, for each version, the order of the options, pairs or steps of a question."""
    if question.kind in (Kind.ORDER, Kind.MATCH):
        right = tuple(range(len(question.steps or question.pairs)))
        return orders(len(right), versions, seed, question.id, (right,) if len(right) > 1 else ())
    count = len(question.options)
    if not mixed or question.kind is Kind.TRUE_FALSE:
        # True is listed before false, in any order of the lesson.
        first = [index for index, option in enumerate(question.options) if option.text.en == "True"]
        kept = tuple(dict.fromkeys((*first, *range(count)))) if question.kind is Kind.TRUE_FALSE else (*range(count),)
        return (kept,) * versions
    return orders(count, versions, seed, question.id)


def _glossary(lesson: Lesson, article: NumberedArticle, tr: Translator) -> Iterator[Gloss]:
    """Yield the terms that have a translation, in the order of the article; terms that do not appear in it come
    last."""
    found = [(article.place_of(term), term) for term in lesson.terms if term.gloss]
    for (line, _), term in sorted(found, key=lambda each: (each[0][0] == 0, each[0])):
        yield _gloss(term, line, tr)


def _notes(lesson: Lesson, tr: Translator) -> Iterator[str]:
    """Yield what the key says of the lesson as a whole: for the teacher first, then the notes on the article."""
    for title, texts in (
        (tr("Aims"), lesson.aims),
        (tr("Timing"), (lesson.timing,)),
        (tr("Suggestions"), lesson.suggestions),
    ):
        if said := " ".join(filter(None, (text.get(tr.language) for text in texts))):
            yield f"{title}{tr(': ')}{said}"
    yield from (note.get(tr.language) for note in lesson.reader_notes)


def _flaws(lesson: Lesson, article: NumberedArticle, tr: Translator) -> Iterator[Flaw]:
    """Yield the errors in the source, in the order of the article."""
    for paragraph in lesson.paragraphs:
        for fault in paragraph.faults:
            where = article.where(fault.text, (paragraph.number,))
            kind, why = tr(FAULT_KINDS[fault.kind]), fault.why.get(tr.language)
            yield Flaw(where, fault.text, fault.correction, f"{kind}{tr(': ')}{why}" if why else kind)


def _gloss(term: Term, line: int, tr: Translator) -> Gloss:
    french_noun = term.studied == "fr" and term.word_class == _SHOWN_BY_ARTICLE
    head = with_article(term.head, term.gender, term.plural) if french_noun else term.head
    about = "" if french_noun else tr(CLASSES[term.word_class])
    # Neither l’entreprise nor les recettes shows its gender.
    if french_noun and (term.plural or head.startswith("l’")) and term.gender:
        about = {"m": tr("m."), "f": tr("f."), "mf": tr("m./f.")}[term.gender]
    return Gloss(head, about, term.gloss, line)
