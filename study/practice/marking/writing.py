"""The checklist for a text that the learner writes, and the mark that follows from what the learner ticks in it."""

from __future__ import annotations

import re
from collections.abc import Collection

from study.lesson.model import Question
from study.practice.verdict import Grade, Part, Verdict, total
from study.text import Message, Text

RUBRIC = (
    Message("Task: the text says everything that was asked, to the right reader and in the right tone."),
    Message("Coherence: the ideas follow one another, in paragraphs and with linking words."),
    Message("Vocabulary: the words are precise, suit the subject and are not repeated."),
    Message("Grammar: sentences, verb forms, agreement and spelling are correct."),
)
"""The criteria of the written production in the DELF Pro, for a task that names none of its own."""

_WORD = re.compile(r"\S*\w\S*")


def count_words(text: str) -> int:
    """Return the number of words as the DELF counts them: what is between two spaces is one word.

    *C'est-à-dire* is one word, and so is *l'entreprise*; a sign without a letter or a digit is none.
    """
    return len(_WORD.findall(text))


def checklist(question: Question) -> tuple[Text, ...]:
    """Return what the learner checks a text for: the points of the task to write, then its criteria.

    A translation has only its own criteria; a text to write without any has those of the DELF Pro.
    """
    if not question.is_written:
        return question.criteria
    return (*question.brief.points, *(question.criteria or RUBRIC))


def brief_rows(question: Question) -> tuple[tuple[Message, tuple[Text, ...]], ...]:
    """Return what a text must be like, each with its label: the reader, the register, the length, the language if it
    is not the one studied, and the points to cover. What the task leaves open is left out."""
    brief = question.brief
    length = Message("{range} words", range=word_range(question)) if brief.words else ""
    language = {"fr": Message("French"), "en": Message("English")}.get(brief.language or "", "")
    rows: tuple[tuple[Message, tuple[Text, ...]], ...] = (
        (Message("Reader"), (brief.audience,)),
        (Message("Register"), (brief.register,)),
        (Message("Length"), (length,)),
        (Message("Language"), (language,)),
        (Message("Purpose"), (Message("pass on what the article says (mediation)") if brief.mediation else "",)),
        (Message("Points"), brief.points),
    )
    kept = ((label, tuple(text for text in texts if text)) for label, texts in rows)
    return tuple((label, texts) for label, texts in kept if texts)


def word_range(question: Question) -> str:
    """Return the number of words a task asks for: 120–160; empty if it asks for none."""
    return "–".join(map(str, dict.fromkeys(question.brief.words or ())))


def mark_writing(question: Question, text: str, ticked: Collection[int]) -> Verdict:
    """Mark a text by the share of the checklist that the learner ticked; an empty text is wrong.

    A text with too few or too many words gets a remark; it does not change the mark.
    """
    count = count_words(text)
    grades = [Grade.RIGHT if count and n in ticked else Grade.WRONG for n in range(len(checklist(question)))]
    verdict = total(tuple(Part("", "", grade) for grade in grades))
    said = length_remark(question, count)
    return Verdict(verdict.grade, verdict.mark, remarks=(said,) if said and count else (), parts=verdict.parts)


def length_remark(question: Question, count: int) -> Message | None:
    """Return a remark on a number of words outside the range of the task; None within it."""
    if not question.brief.words:
        return None
    least, most = question.brief.words
    if count < least:
        return Message.plural(
            "Your text is {n} word shorter than the task asks for.",
            "Your text is {n} words shorter than the task asks for.",
            least - count,
        )
    if count > most:
        return Message.plural(
            "Your text is {n} word longer than the task asks for.",
            "Your text is {n} words longer than the task asks for.",
            count - most,
        )
    return None
