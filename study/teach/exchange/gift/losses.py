"""Lists the data of a question that GIFT cannot hold."""

from __future__ import annotations

from collections.abc import Iterator

from study.lesson.model import Kind, Question
from study.text import Message


def losses(question: Question) -> Iterator[Message]:
    """Yield a sentence for each item that is left out, moved or changed."""
    if question.hint:
        yield Message("GIFT has no hints: they are left out.")
    if len(question.gaps) > 1:
        yield Message("GIFT allows one gap in a question: a text with several becomes several questions.")
    if question.unit:
        yield Message("GIFT has no units: only the number is typed.")
    if question.kind is Kind.ORDER:
        yield Message("GIFT has no ordering questions: the steps are matched with numbers.")
    if any(pair.feedback for pair in question.pairs):
        yield Message("GIFT does not support feedback on individual pairs: it is moved to the general feedback.")
    if any("->" in pair.left.fr + pair.left.en for pair in question.pairs):
        yield Message("GIFT splits a pair at the first “->”: on the left side it is written “→”.")
    if question.kind is Kind.TRANSLATION:
        yield Message(
            "A translation becomes an essay that you mark yourself; models and criteria are in the general "
            "feedback, which students see afterwards."
        )
    if question.kind is Kind.WRITING:
        yield Message(
            "A text to write becomes an essay that you mark yourself; models and criteria are in the general "
            "feedback, which students see afterwards. GIFT has no word limits."
        )
    if question.kind is Kind.DICTATION:
        yield Message(
            "Moodle cannot speak a dictation: it becomes an essay. Read the text aloud; it is in the general "
            "feedback, which students see afterwards."
        )
    yield from typed(question)
    yield from unjustified(question)
    yield Message("GIFT cannot store the paragraph or the skill of a question.")


def unjustified(question: Question) -> Iterator[Message]:
    """Yield a sentence if Moodle drops, in every format, that the answer is justified by a quotation."""
    if question.justify:
        yield Message(
            "Moodle cannot ask for the passage of the text that justifies an answer: it marks the answer alone, and "
            "the passage is in the general feedback."
        )


def typed(question: Question) -> Iterator[Message]:
    """Yield a sentence for each feature of typed answers that Moodle lacks in every format."""
    if question.kind not in (Kind.SHORT, Kind.GAPS, Kind.TRANSFORM):
        return
    if not question.accents_strict:
        yield Message(
            "Moodle marks an answer with a missing accent or one wrong letter as wrong; Alinéa only points it out."
        )
    if question.articles_free:
        yield Message("Moodle cannot ignore the article: it accepts only the answers as they are written.")


UNSHAREABLE = Message("Moodle cannot divide the mark among so many right options: the question is left out.")
