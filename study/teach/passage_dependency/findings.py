"""What blind answers say about the questions of a lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from study.file_errors import FileError
from study.language.numbers import write_number
from study.lesson.library import builtin_folder
from study.lesson.model import Bilingual, Kind, Language, Lesson, Question
from study.teach.passage_dependency.chance import Count
from study.teach.passage_dependency.records import BlindAnswer, read, records_file, version_of
from study.text import Message, NumberValue


def askable_without_text(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Those that can be asked without the text: all but translations, whose text is the question."""
    return tuple(question for question in questions if question.kind is not Kind.TRANSLATION)


def counts(questions: Iterable[Question], records: Iterable[BlindAnswer]) -> tuple[Count, ...]:
    """How often each was answered, and answered right, as it stands now; in the lesson's order."""
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
    """For each question that was answered better than by guessing, by its id, what to say to its author."""
    return {count.question.id: _said(count) for count in counts(questions, records) if count.flagged}


def stored_reports(lesson_file: Path, lesson: Lesson | None, own: Path) -> Mapping[str, Message]:
    """The same from the file of a lesson's answers, as `check` takes it; nothing where none can be read. Those to a
    lesson that came with the program are in the folder `own`."""
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
    """p = 0.04, as a language writes it; nothing is said to be impossible."""
    return f"p < {number(0.001, 3, language)}" if value < 0.001 else f"p = {number(value, 3, language)}"


def number(value: float, places: int, language: Language) -> str:
    """A number with at most so many places."""
    return write_number(Decimal(f"{value:.{places}f}"), language)
