"""Evaluates the answers that participants gave without the text to the questions of a lesson."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from study.file_errors import FileError
from study.language.numbers import write_number
from study.lesson.kinds import LANGUAGE_WORK
from study.lesson.library import builtin_folder
from study.lesson.model import Bilingual, Kind, Language, Lesson, Question
from study.teach.passage_dependency.chance import ENOUGH, WHOLE_MARGIN, Count
from study.teach.passage_dependency.pool import EMPTY, Pool, pool_file, pooled, read_pool
from study.teach.passage_dependency.records import BlindAnswer, read, records_file, version_of
from study.text import Message, NumberValue

_WITH_TEXT = LANGUAGE_WORK | {Kind.TRANSLATION}


def askable_without_text(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that can be asked without the text: all except translations, whose text is the question, and
    language work."""
    return tuple(question for question in questions if question.kind not in _WITH_TEXT)


def counts(questions: Iterable[Question], records: Iterable[BlindAnswer], pool: Pool = EMPTY) -> tuple[Count, ...]:
    """Return, in the lesson’s order, the numbers of all answers and of right answers to the current version of each
    question, in both directions together. In each, they are those of `pool` or of `records`, whichever has more."""
    questions = tuple(questions)
    mine = pooled(records, questions)
    found = {question.id: Count(question, 0, 0) for question in askable_without_text(questions)}
    for language in _LANGUAGES:
        for count in _counts_in(language, questions, mine, pool):
            found[count.question.id] = _sum(found[count.question.id], count)
    return tuple(found.values())


def _sum(one: Count, other: Count) -> Count:
    if not one.answered:
        return other
    known = len(one.options) == len(other.options)
    options = tuple(map(sum, zip(one.options, other.options, strict=True))) if known else ()
    return Count(one.question, one.right + other.right, one.answered + other.answered, options)


class Reports(NamedTuple):
    """What the answers without the text show, as messages to the author."""

    questions: Mapping[str, Message]
    """By question id."""
    lesson: tuple[Message, ...] = ()
    """On the lesson as a whole, for each direction."""


def reports(questions: Iterable[Question], records: Iterable[BlindAnswer], pool: Pool = EMPTY) -> Reports:
    """Return the reports on questions that were answered better than by guessing, and on the lesson.

    In each direction, the results of a question are those of `pool` or of `records`, whichever has more answers: what
    is pooled may still be among the records.
    """
    questions = tuple(questions)
    mine = pooled(records, questions)
    found: dict[str, Message] = {}
    whole: list[Message] = []
    for language in _LANGUAGES:
        counted = tuple(_counts_in(language, questions, mine, pool))
        for count in counted:
            if count.flagged or count.above:
                found.setdefault(count.question.id, _said(count) if count.flagged else _said_above(count))
        whole += _of_the_lesson(counted, language)
    return Reports(found, tuple(whole))


_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_NAMES = {"fr": Message("French"), "en": Message("English")}


def _counts_in(language: Language, questions: Iterable[Question], *pools: Pool) -> Iterator[Count]:
    """Yield the numbers of the answers in one direction to the current version of each question that has any."""
    for question in askable_without_text(questions):
        version = version_of(question)
        found = [pool.tallies.get(language, {}).get(question.id) for pool in pools]
        tallies = [tally for tally in found if tally is not None and tally.version == version and tally.answered]
        if tallies:
            most = max(tallies, key=lambda tally: tally.answered)
            yield Count(question, most.right, most.answered, most.options)


def _of_the_lesson(counted: tuple[Count, ...], language: Language) -> Iterator[Message]:
    """Yield a report if the answers to all questions together are better than guessing by more than the margin."""
    enough = [count for count in counted if count.answered >= ENOUGH]
    answered = sum(count.answered for count in enough)
    if not answered:
        return
    right = sum(count.right for count in enough) / answered
    chance = sum(count.chance * count.answered for count in enough) / answered
    if right > chance + WHOLE_MARGIN:
        yield Message(
            "Without the text, {right}% of {answered} answers were right for those who study {language}; guessing "
            "gives {chance}%. Rework the questions that are answered most often, so that at most {most}% are.",
            right=NumberValue(round(100 * right)),
            answered=NumberValue(answered),
            language=_NAMES[language],
            chance=NumberValue(round(100 * chance)),
            most=NumberValue(round(100 * (chance + WHOLE_MARGIN))),
        )


def stored_reports(lesson_file: Path, lesson: Lesson | None, own: Path) -> Reports:
    """Return the reports from the files with a lesson’s answers and pooled results, for `check`.

    They are empty if no file can be read. The answers to a lesson supplied with the program are in the folder `own`.
    """
    if lesson is None:
        return Reports({})
    try:
        file = records_file(lesson_file, builtin=builtin_folder() in lesson_file.parents, own=own)
        return reports(lesson.questions, read(file), read_pool(pool_file(lesson_file)))
    except (FileError, OSError):
        return Reports({})


def _said(count: Count) -> Message:
    mean = count.answered * count.chance
    return Message(
        "{right} of {n} participants answered correctly without the text; guessing would give {expected} "
        "({p}). Reword the question.",
        right=NumberValue(count.right),
        n=NumberValue(count.answered),
        expected=Bilingual(number(mean, 1, "fr"), number(mean, 1, "en")),
        p=Bilingual(probability(count.luck, "fr"), probability(count.luck, "en")),
    )


def _said_above(count: Count) -> Message:
    return Message(
        "{right} of {n} participants answered correctly without the text ({share}%); guessing gives {chance}%, and up "
        "to {allowed}% is good. Reword the question.",
        right=NumberValue(count.right),
        n=NumberValue(count.answered),
        share=NumberValue(round(100 * count.right / count.answered)),
        chance=NumberValue(round(100 * count.chance)),
        allowed=NumberValue(round(100 * count.allowed)),
    )


def probability(value: float, language: Language) -> str:
    """Return a probability as a language writes it, as in p = 0.04; never shown as zero."""
    return f"p < {number(0.001, 3, language)}" if value < 0.001 else f"p = {number(value, 3, language)}"


def number(value: float, places: int, language: Language) -> str:
    """Return a number with at most the given number of decimals."""
    return write_number(Decimal(f"{value:.{places}f}"), language)
