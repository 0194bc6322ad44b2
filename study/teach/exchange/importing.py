"""Imports questions from a file of any supported format into a lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath
from typing import Literal, NamedTuple, get_args

from study.lesson.encoding import decode
from study.lesson.grammar import QUESTION
from study.lesson.model import Language, Lesson, Question
from study.lesson.problems import Report
from study.lesson.reader import read as read_lesson
from study.lesson.write_back import write_back
from study.teach.exchange import aiken
from study.teach.exchange.convert.to_lesson import convert
from study.teach.exchange.foreign_question import FileWarning, ForeignFile
from study.teach.exchange.gift import reader as gift
from study.teach.exchange.moodle import reader as moodleread
from study.teach.exchange.refusal import UnsupportedQuestionError
from study.teach.exchange.table import reader as table_reader
from study.text import Message, NumberValue, Text

Source = Literal["gift", "aiken", "moodle", "csv", "xlsx"]
SOURCES: tuple[Source, ...] = get_args(Source)
_ENDINGS: dict[str, Source] = {".gift": "gift", ".xml": "moodle", ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx"}


def source_of(data: bytes, name: str) -> Source:
    """Return the format of a file, from an unmistakable beginning or, failing that, from the file name extension."""
    if data.startswith(b"PK\x03\x04"):
        return "xlsx"
    if data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<?xml", b"<quiz")):
        return "moodle"
    known = _ENDINGS.get(PurePath(name).suffix.lower())
    if known:
        return known
    return "aiken" if aiken.is_aiken(data.decode("utf-8", "replace")) else "gift"


def read(data: bytes, source: Source) -> ForeignFile:
    """Return the questions and warnings of a file; wrong encoding causes a warning. Raises ImportError if an extra
    is missing."""
    if source == "xlsx":
        from study.teach.exchange.table.workbook_reader import read_xlsx  # needs the extra

        return read_xlsx(data)
    if source == "moodle":
        return moodleread.read(data)
    report = Report()
    text = decode(data, report)
    warnings = [FileWarning(problem.line, problem.message) for problem in report.sorted()]
    if text is None:
        return ForeignFile([], warnings)
    reader = {"gift": gift.read, "aiken": aiken.read, "csv": table_reader.read_csv}[source]
    found = reader(text)
    return ForeignFile(found.questions, warnings + found.warnings)


MOST = 2_000
"""Maximum number of questions added to a lesson at once; the largest lesson has a thousand."""


class SkippedQuestion(NamedTuple):
    """A question that is not added to the lesson, or is changed, with the reason."""

    line: int
    title: str
    message: Text


class Appended(NamedTuple):
    """A lesson file with questions added at its end."""

    text: str
    added: tuple[Question, ...]
    left: tuple[SkippedQuestion, ...]
    changed: tuple[SkippedQuestion, ...]


def append(text: str, found: ForeignFile, *, paragraph: int | None, language: Language) -> Appended:
    """Add the questions of a file at the end of a lesson, without any other change to its text.

    A question in which the reader of lessons would find an error is left out, with the message of the reader.
    """
    lesson = read_lesson(text).lesson
    if lesson is None:
        return Appended(text, (), (), ())
    taken = {question.id for question in lesson.questions}
    there = {_asked(question) for question in lesson.questions}
    added: dict[str, tuple[Question, SkippedQuestion]] = {}
    left: list[SkippedQuestion] = []
    changed: list[SkippedQuestion] = []
    for foreign in found.questions:
        place = SkippedQuestion(foreign.line, foreign.title or foreign.stem[:60], "")
        if len(added) >= MOST:
            said = Message(
                "at most {most} questions can be imported at once: the others are skipped.", most=NumberValue(MOST)
            )
            left.append(place._replace(message=said))
            break
        try:
            made = convert(foreign, lesson, paragraph=paragraph, language=language, taken=taken)
        except UnsupportedQuestionError as refused:
            left.append(place._replace(message=refused.message))
            continue
        if _asked(made.question) in there:
            said = Message("it is already in the lesson.")
            left.append(place._replace(message=said))
            continue
        taken.add(made.question.id)
        there.add(_asked(made.question))
        added[made.question.id] = made.question, place
        changed += [place._replace(message=remark) for remark in made.remarks]
    written = _written(text, lesson, added)
    while faulty := _faults(written, added):
        for id, message in faulty.items():
            _, place = added.pop(id)
            left.append(place._replace(message=message))
        written = _written(text, lesson, added)
    return Appended(written, tuple(question for question, _ in added.values()), tuple(left), tuple(changed))


def _written(text: str, lesson: Lesson, added: dict[str, tuple[Question, SkippedQuestion]]) -> str:
    questions = tuple(question for question, _ in added.values())
    return write_back(text, replace(lesson, questions=lesson.questions + questions)) if questions else text


def _faults(text: str, added: dict[str, tuple[Question, SkippedQuestion]]) -> dict[str, Text]:
    """Return the first error of each added question that has errors, by id."""
    reading = read_lesson(text)
    faults: dict[str, Text] = {}
    for problem in reading.errors:
        block, _ = reading.document.at(problem.line)
        if block.type is QUESTION and block.name in added:
            faults.setdefault(block.name, problem.message)
    return faults


def _asked(question: Question) -> tuple[object, ...]:
    """Return a key that is equal for questions with equal content, whatever their ids."""
    return (
        question.kind,
        question.only,
        question.stem.fr,
        tuple(option.text.fr for option in question.options),
        question.text,
        tuple(answer.text for answer in question.accepted),
        tuple((pair.left.fr, pair.right.fr) for pair in question.pairs),
        tuple(step.fr for step in question.steps),
    )
