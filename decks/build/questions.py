"""Makes notes of comprehension questions whose type suits a card."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decks.build import labels
from decks.build.html import escape, literal
from decks.build.notes_html import item, with_translation
from decks.build.terms import GAP
from study.lesson.model import Gap, Kind, Language, Lesson, Option, Question
from study.practice.shape import fits_its_kind

SUITABLE = (Kind.CHOICE, Kind.TRUE_FALSE, Kind.GAPS)


@dataclass(frozen=True, slots=True)
class QuestionFields:
    """A question that suits a card."""

    question: Question
    fields: dict[str, str]
    """HTML by slot."""


def question_fields(lesson: Lesson, studied: Language) -> Iterator[QuestionFields]:
    """Yield the questions for the studied language that suit a card, in the lesson's order."""
    for question in lesson.questions:
        if question.kind not in SUITABLE or not question.asked_in(studied):
            continue
        if fields := _fields(lesson, question, studied):
            yield QuestionFields(question, fields)


def _fields(lesson: Lesson, question: Question, studied: Language) -> dict[str, str]:
    """Return the fields of a question; none if it lacks what its type needs, which `alinea check` reports."""
    known = labels.other(studied)
    stem = question.stem.get(studied)
    answer = _gaps_filled(question) if question.kind is Kind.GAPS else _answers(question.options, studied)
    if not stem or not answer or not fits_its_kind(question):
        return {}
    choices = _gaps_open(question) if question.kind is Kind.GAPS else _choices(question.options, studied)
    passage = "<br><br>".join(escape(part.text(studied)) for part in lesson.paragraphs if part.number in question.about)
    evidence = [with_translation(proof.text, studied, "<br>") for proof in question.evidence]
    return {
        "question": escape(stem),
        "translation": escape(question.stem.get(known)) + _choices(question.options, known),
        "passage": passage,
        "choices": choices,
        "answer": answer,
        "why": "".join(item("", escape(text.get(known))) for text in (question.why, question.note) if text),
        "evidence": "".join(f'<div class="item">{proof}</div>' for proof in evidence),
        "place": escape(labels.place(lesson, max(question.about, default=0), studied)),
        "source": escape(labels.source(lesson, known)),
        "licence": escape(labels.licence(lesson, known)),
        "key": literal(f"{lesson.id}/question/{question.id}"),
    }


def _choices(options: tuple[Option, ...], language: Language) -> str:
    """Return the HTML list of the options in a language; empty if there are none."""
    items = "".join(f"<li>{escape(option.text.get(language))}</li>" for option in options)
    return f'<ol type="a">{items}</ol>' if items else ""


def _answers(options: tuple[Option, ...], studied: Language) -> str:
    """Return the HTML list of the options with the right one marked, each with its feedback; empty if none is right."""
    known = labels.other(studied)
    if not any(option.correct for option in options):
        return ""
    items = "".join(
        f'<li class="{"right" if option.correct else "wrong"}">{escape(option.text.get(studied))}'
        f"{' ✓' if option.correct else ''}"
        f'<div class="why" lang="{known}">{escape(option.feedback.get(known))}</div></li>'
        for option in options
    )
    return f'<ol type="a">{items}</ol>'


def _gaps_open(question: Question) -> str:
    return "".join(GAP if isinstance(piece, Gap) else _piece(piece) for piece in question.text)


def _gaps_filled(question: Question) -> str:
    """Return the HTML of a text with its gaps filled, and below it the answers that each gap accepts if there are more.

    Empty if a gap has no answer.
    """
    if not all(gap.accepted for gap in question.gaps):
        return ""
    text = "".join(
        f"<b>{escape(piece.accepted[0])}</b>" if isinstance(piece, Gap) else _piece(piece) for piece in question.text
    )
    if all(len(gap.accepted) == 1 for gap in question.gaps):
        return text
    return f"{text}<ol>{''.join(f'<li>{_accepted(gap)}</li>' for gap in question.gaps)}</ol>"


def _accepted(gap: Gap) -> str:
    """Return the HTML of the answers that a gap accepts, the first in bold."""
    first, *others = gap.accepted
    return " / ".join((f"<b>{escape(first)}</b>", *map(escape, others)))


def _piece(text: str) -> str:
    """Return the HTML of a text between two gaps, with the spaces at its ends."""
    inside = escape(text)
    before = " " if text[:1] in " \n" else ""
    after = " " if text[-1:] in " \n" and inside else ""
    return f"{before}{inside}{after}"
