"""Rules on typed answers: what is accepted, and which mistakes have feedback."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.typography import normalise
from study.lesson.model import Kind, Language
from study.lesson.patterns import first_text, written_out
from study.practice.marking import mark_with
from study.practice.verdict import Given, Grade
from study.teach.check.finding import Hit
from study.teach.check.material import Material, QuestionBlock, heading_span, value_span
from study.teach.check.rule import rule
from study.teach.check.sources import CRAFT, FEEDBACK
from study.text import Message

_TYPED = (Kind.SHORT, Kind.NUMBER, Kind.GAPS, Kind.TRANSFORM)


@rule(
    "E11",
    Message("Make sure that your own first answer is accepted."),
    Message("An answer that is right in one place and wrong in another discourages learners who have understood."),
    CRAFT,
    "= les recettes\n~ les recettes | Non. | No.",
    "= les recettes\n~ les dépenses | C’est l’argent qui sort. | That is the money that goes out.",
)
def answer_refused(material: Material) -> Iterator[Hit]:
    """Report a first answer that would not be marked as right, and an expected mistake that is an accepted answer."""
    for asked in material.questions:
        question = asked.question
        if question.kind not in _TYPED:
            continue
        yield from _near_that_is_right(asked)
        model: Given = [gap.accepted[0] for gap in question.gaps] if question.gaps else _first(asked)
        language: Language = question.only or "fr"
        if model and mark_with(question, model, language=language).grade is not Grade.RIGHT:
            shown = model if isinstance(model, str) else " / ".join(map(str, model)) if isinstance(model, list) else ""
            entries = asked.block.of("text") if question.gaps else asked.block.of("=")
            yield Hit(
                value_span(entries[0]) if entries else heading_span(asked.block),
                Message("“{shown}”, your own first answer, would not be marked as right. Correct it.", shown=shown),
                shown,
            )


def _first(asked: QuestionBlock) -> str:
    return first_text(asked.question.accepted[0].text) if asked.question.accepted else ""


def _near_that_is_right(asked: QuestionBlock) -> Iterator[Hit]:
    right = {normalise(answer.text) for answer in written_out(asked.question.accepted)}
    right |= {normalise(word) for gap in asked.question.gaps for word in gap.accepted}
    seen: set[str] = set()
    for answer, entry in zip(asked.question.near, asked.block.of("~"), strict=False):
        form = normalise(answer.text)
        if form and form in right:
            yield Hit(
                value_span(entry),
                Message(
                    "“{text}” is also an accepted answer, so this feedback is never shown. Delete one of the two "
                    "lines.",
                    text=answer.text,
                ),
                answer.text,
            )
        elif form in seen:
            yield Hit(
                value_span(entry),
                Message(
                    "“{text}” is already listed above, so this feedback is never shown. Delete this line.",
                    text=answer.text,
                ),
                answer.text,
            )
        seen.add(form)


@rule(
    "A21",
    Message("Explain the answer to a question without options."),
    Message("Without options that have feedback of their own, “why:” is the only explanation."),
    FEEDBACK,
    "= les recettes",
    "= les recettes\nwhy: Les recettes sont l’argent qui entre. | “Les recettes” are the money that comes in.",
)
def no_reason(material: Material) -> Iterator[Hit]:
    """Report a question without options whose answer is not explained."""
    for asked in material.questions:
        question = asked.question
        explained = question.why or any(answer.feedback for answer in question.accepted)
        if question.kind in (Kind.WRITING, Kind.DICTATION):
            continue
        if not question.options and not explained and not any(pair.feedback for pair in question.pairs):
            yield Hit(
                heading_span(asked.block),
                Message("Nothing explains the answer. Add “why: French | English”."),
            )


@rule(
    "A33",
    Message("Explain every expected mistake."),
    Message("Learners learn from the feedback on their mistake; “~” without feedback only rejects the answer."),
    FEEDBACK,
    "~ les dépenses",
    "~ les dépenses | C’est l’argent qui sort. | That is the money that goes out.",
)
def near_without_message(material: Material) -> Iterator[Hit]:
    """Report an expected mistake without feedback."""
    for asked in material.questions:
        for answer, entry in zip(asked.question.near, asked.block.of("~"), strict=False):
            if answer.text and not answer.feedback:
                yield Hit(
                    value_span(entry),
                    Message(
                        "“{text}” has no feedback. Explain the mistake: “~ answer | French | English”.",
                        text=answer.text,
                    ),
                    answer.text,
                )
