"""Lists the data of a question that Moodle XML cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Bilingual, Kind, Question
from study.teach.exchange.convert.from_lesson import Chosen
from study.teach.exchange.gift.losses import typed, unjustified
from study.text import Message

HINTLESS = (Kind.TRUE_FALSE, Kind.TRANSLATION, Kind.DICTATION, Kind.WRITING)
"""Types for which Moodle has no hints, because they allow one attempt or are not marked."""


def losses(question: Question, asked: Chosen) -> Iterator[Message]:
    """Yield a sentence for each item that is left out, moved or changed."""
    if question.hint and question.kind in HINTLESS:
        yield Message("Moodle has no hints for true-false questions and essays: they are left out.")
    if any(pair.feedback for pair in question.pairs):
        yield Message("Moodle does not support feedback on individual pairs: it is moved to the general feedback.")
    if asked == "both" and any(_differs(pair.right) for pair in question.pairs):
        yield Message("Moodle allows only one language on the right side of a pair: French is used.")
    if question.kind is Kind.ORDER:
        yield Message(
            "Moodle has had ordering questions since version 4.4; earlier versions need the “ordering” plugin."
        )
    if question.kind is Kind.TRANSLATION:
        yield Message(
            "A translation becomes an essay that you mark yourself, with models and criteria shown beside it."
        )
    if question.kind is Kind.WRITING:
        yield Message("A text to write becomes an essay that you mark yourself, with models and criteria beside it.")
    if question.kind is Kind.DICTATION:
        yield Message(
            "Moodle cannot speak a dictation: it becomes an essay. Read the text aloud, or add a recording; "
            "the text is in the notes for the marker."
        )
    yield from typed(question)
    yield from unjustified(question)


def _differs(text: Bilingual) -> bool:
    return bool(text.fr and text.en) and text.fr != text.en
