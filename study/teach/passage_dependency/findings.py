"""Evaluates the answers that participants gave without the text to the questions of a lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from study.file_errors import FileError
from study.language.numbers import write_number
from study.lesson.kinds import LANGUAGE_WORK
from study.lesson.library import builtin_folder
from study.lesson.model import Bilingual, Kind, Language, Lesson, Question
from study.teach.passage_dependency.chance import Count
from study.teach.passage_dependency.records import BlindAnswer, read, records_file, version_of
from study.text import Message, NumberValue

_WITH_TEXT = LANGUAGE_WORK | {Kind.TRANSLATION}


def askable_without_text(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Return the questions that can be asked without the text: all except translations, whose text is the question, and
    language work."""
    return tuple(question for question in questions if question.kind not in _WITH_TEXT)


def counts(questions: Iterable[Question], records: Iterable[BlindAnswer]) -> tuple[Count, ...]:
    """Return, in the lesson’s order, the numbers of all answers and of right answers to the current version of each
    question."""
    answered: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for record in records:
        answered[record.question, record.version] += 1
        right[record.question, record.version] += record.right
    found = []
    for question in askable_without_text(questions):
        key = question.id, version_of(question)
        found.append(Count(question, right[key], answered[key]))
    return tuple(found)


def reports(questions: Iterable[Question], records: Iterable[BlindAnswer]) -> Mapping[str, Message]:
    """Return, by question id, a message to the author for each question that was answered better than by guessing."""
    return {count.question.id: _said(count) for count in counts(questions, records) if count.flagged}


def stored_reports(lesson_file: Path, lesson: Lesson | None, own: Path) -> Mapping[str, Message]:
    """Return the reports from the file of a lesson’s answers, for `check`; empty if no answers can be read. The
    answers to a lesson supplied with the program are in the folder `own`."""
    if lesson is None:
        return {}
    try:
        file = records_file(lesson_file, builtin=builtin_folder() in lesson_file.parents, own=own)
        return reports(lesson.questions, read(file)) if file.is_file() else {}
    except (FileError, OSError):
        return {}


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


def probability(value: float, language: Language) -> str:
    """Return a probability as a language writes it, as in p = 0.04; never shown as zero."""
    return f"p < {number(0.001, 3, language)}" if value < 0.001 else f"p = {number(value, 3, language)}"


def number(value: float, places: int, language: Language) -> str:
    """Return a number with at most the given number of decimals."""
    return write_number(Decimal(f"{value:.{places}f}"), language)
