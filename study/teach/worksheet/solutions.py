"""Writes the solutions of questions for the key: the answer, its explanation, and the line of its evidence."""

from __future__ import annotations

from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Answer, Kind, Language, Question
from study.lesson.patterns import first_text, written_out
from study.locale import Translator
from study.practice.marking.transform import with_start
from study.practice.marking.writing import checklist
from study.teach.worksheet.article import NumberedArticle
from study.teach.worksheet.items import about
from study.teach.worksheet.items import quotes as passages
from study.teach.worksheet.orders import Order
from study.teach.worksheet.sheet import AnswerRemark, Quoted, Solution

_TICKED = frozenset({Kind.CHOICE, Kind.CHOICES, Kind.TRUE_FALSE})


def solution(
    number: int, question: Question, order: Order, article: NumberedArticle, studied: Language, tr: Translator
) -> Solution:
    """Return the solution of a question with all explanations of the lesson, using the letters of its version."""
    language = tr.language
    remarks = (*_of_options(question, order, language), *_of_pairs(question, language))
    remarks += tuple(_remark(each, each in question.accepted, language) for each in _typed(question))
    quotes = [evidence.text.fr if studied == "fr" else evidence.text.en for evidence in question.evidence]
    return Solution(
        number=number,
        about=about(question),
        stem=question.stem.get(language),
        brief=_brief(question, order, language),
        answer=_answer(question, order, tr),
        also=_also(question),
        remarks=remarks,
        criteria=tuple(map(tr, checklist(question))) if question.kind in SELF_MARKED else (),
        evidence=tuple(Quoted(quote, article.where(quote, question.about)) for quote in quotes if quote),
        justify=bool(passages(question, studied)),
        why=question.why.get(language),
        hint=question.hint.get(language),
        note=question.note.get(language),
    )


def letter(place: int) -> str:
    """Return the letters of a position: a, b … z, then a1, b1 …"""
    turn, place = divmod(place, 26)
    return chr(ord("a") + place) + (str(turn) if turn else "")


def _brief(question: Question, order: Order, language: Language) -> str:
    shown = {index: letter(place) for place, index in enumerate(order)}
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES:
            return ", ".join(letter(place) for place, index in enumerate(order) if question.options[index].correct)
        case Kind.TRUE_FALSE:
            return ", ".join(option.text.get(language) for option in question.options if option.correct)
        case Kind.GAPS:
            return ", ".join(gap.accepted[0] for gap in question.gaps)
        case Kind.MATCH:
            lefts = (index for index, pair in enumerate(question.pairs) if pair.left)
            return "  ".join(f"{number}{shown[index].upper()}" for number, index in enumerate(lefts, 1))
        case Kind.ORDER:
            return "  ".join(f"{shown[index]}{index + 1}" for index in order)
        case Kind.TRANSFORM:
            return "".join(with_start(question.start, first_text(each.text)) for each in question.accepted[:1])
        case Kind.SHORT | Kind.NUMBER:
            return " ".join(
                filter(None, (*(first_text(each.text) for each in question.accepted[:1]), question.unit.get(language)))
            )
    return ""


def _answer(question: Question, order: Order, tr: Translator) -> tuple[str, ...]:
    language = tr.language
    shown = {index: letter(place) for place, index in enumerate(order)}
    match question.kind:
        case Kind.GAPS:
            return (" · ".join(f"({number}) {gap.accepted[0]}" for number, gap in enumerate(question.gaps, 1)),)
        case Kind.MATCH:
            lefts = [(index, pair) for index, pair in enumerate(question.pairs) if pair.left]
            return tuple(
                f"{number} {shown[index].upper()}{tr(': ')}{pair.left.get(language)} → {pair.right.get(language)}"
                for number, (index, pair) in enumerate(lefts, 1)
            )
        case Kind.ORDER:
            return tuple(
                f"{number} {shown[index]}{tr(': ')}{question.steps[index].get(language)}"
                for number, index in enumerate(range(len(question.steps)), 1)
            )
        case Kind.SHORT | Kind.NUMBER | Kind.TRANSFORM:
            return (_brief(question, order, language),)
        case Kind.DICTATION:
            return (tr("To read aloud: {text}", text=question.passage),)
        case Kind.WRITING:
            return tuple(line for model in question.accepted for line in _model(model, language))
        case Kind.TRANSLATION:
            return tuple(each.text for each in question.accepted)
    return ()


_VARIANTS = 6
"""The most texts of one accepted answer with alternatives that the key lists."""


def _also(question: Question) -> tuple[str, ...]:
    """Return the other accepted answers; for gaps, the words of each gap together."""
    if question.kind is Kind.GAPS:
        others = ((number, gap.accepted[1:]) for number, gap in enumerate(question.gaps, 1))
        return tuple(f"({number}) {' / '.join(words)}" for number, words in others if words)
    if question.kind in SELF_MARKED:
        return ()
    return tuple(each.text for each in written_out(question.accepted, _VARIANTS))[1:]


def _model(model: Answer, language: Language) -> list[str]:
    """Return the lines of a model text, and the comment on it."""
    comment = model.feedback.get(language)
    return [*model.text.split("\n"), *([f"→ {comment}"] if comment else [])]


def _of_options(question: Question, order: Order, language: Language) -> tuple[AnswerRemark, ...]:
    """Return a remark for every option, right or wrong, with its feedback."""
    options = [question.options[index] for index in order] if question.kind in _TICKED else []
    lettered = question.kind is not Kind.TRUE_FALSE
    return tuple(
        AnswerRemark(
            letter(place) if lettered else "", each.correct, each.text.get(language), each.feedback.get(language)
        )
        for place, each in enumerate(options)
    )


def _of_pairs(question: Question, language: Language) -> tuple[AnswerRemark, ...]:
    lefts = (pair for pair in question.pairs if pair.left)
    return tuple(
        AnswerRemark(str(number), True, "", pair.feedback.get(language))
        for number, pair in enumerate(lefts, 1)
        if pair.feedback
    )


def _typed(question: Question) -> tuple[Answer, ...]:
    """Return the written answers that have explanations: right ones with feedback, and near misses."""
    if question.is_written:
        return ()
    return (*(each for each in question.accepted if each.feedback), *question.near)


def _remark(answer: Answer, right: bool, language: Language) -> AnswerRemark:
    return AnswerRemark("", right, answer.text, answer.feedback.get(language))
