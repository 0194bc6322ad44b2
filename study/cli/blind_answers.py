"""`alinea blind LESSON --answers FILE`: records answers that were given without the text elsewhere, as on paper."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from secrets import token_hex
from typing import Any

from study.cli.console import CommandError, Console
from study.cli.input_file import read_bytes
from study.cli.plain.answers import chosen
from study.language.direction import in_direction
from study.lesson.model import Kind, Language, Lesson, Question
from study.practice.marking import mark
from study.practice.verdict import Given, Grade
from study.settings import load
from study.teach.passage_dependency.findings import askable_without_text
from study.teach.passage_dependency.records import BlindAnswer, add, read, version_of

_CHOSEN = (Kind.CHOICE, Kind.TRUE_FALSE, Kind.CHOICES)


def taker_of(options: Namespace) -> str:
    """Return the participant’s name, or an identifier of the program’s if none is given."""
    name: str = (options.taker or "").strip()
    return name or token_hex(4)


def answer_of(taker: str, lesson: Lesson, question: Question, given: Given) -> BlindAnswer:
    """Mark an answer, and return it as it is recorded. `lesson` is in the direction that is studied."""
    indices = (given,) if isinstance(given, int) else given if isinstance(given, (tuple, list)) else ()
    options = tuple(index for index in indices if isinstance(index, int)) if question.kind in _CHOSEN else ()
    right = mark(lesson, question, given).answer_grade is Grade.RIGHT
    return BlindAnswer(taker, question.id, version_of(question), right, lesson.studied, options)


def record_answers(options: Namespace, lesson: Lesson, file: Path, console: Console) -> None:
    """Mark and record the answers of one participant from a file of JSON, `{"question": "b", …}`; all or none.

    Letters and numbers name options in the order of the lesson file. Raises CommandError if an answer cannot be read,
    and FileError.
    """
    tr = console.tr
    settings = load(console.dirs.settings, os.environ).settings
    direction: Language = options.direction or settings.direction
    lesson = in_direction(lesson, direction)
    questions = {question.id: question for question in askable_without_text(lesson.questions)}
    taker, new = taker_of(options), []
    done = {record[:3] for record in read(file)}
    for id, said in _answers(options.answers, console).items():
        question = questions.get(id)
        if question is None:
            raise CommandError(tr("The lesson has no question “{id}” in this direction.", id=id))
        if said is None or said == "":
            continue
        given = _given(question, said)
        if given is None:
            raise CommandError(
                tr("The answer to “{id}” cannot be read: {said}.", id=id, said=json.dumps(said, ensure_ascii=False))
            )
        record = answer_of(taker, lesson, question, given)
        if record[:3] not in done:
            new.append(record)
    if new:
        add(file, new)
    console.note(tr.plural("{n} answer added.", "{n} answers added.", len(new)))


def _answers(name: str, console: Console) -> dict[str, Any]:
    try:
        said = json.loads(read_bytes(name, console))
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        raise CommandError(
            console.tr(
                "“{path}” is not a JSON object of question ids and answers, such as {example}.",
                path=name,
                example='{"q1": "b", "q2": ["word", "word"]}',
            )
        )
    return said


def _given(question: Question, said: Any) -> Given | None:
    """Return an answer as marking takes it; None if it is none to this question."""
    texts = [str(each) for each in said] if isinstance(said, list) else [str(said)]
    if isinstance(said, (dict, bool)) and question.kind is not Kind.TRUE_FALSE:
        return None
    match question.kind:
        case Kind.GAPS:
            return tuple(texts) if len(texts) == len(question.gaps) else None
        case Kind.CHOICE | Kind.CHOICES | Kind.TRUE_FALSE | Kind.MATCH | Kind.ORDER:
            count = len(question.options or question.pairs or question.steps)
            return chosen(question, range(count), " ".join(texts))
    return texts[0] if len(texts) == 1 else None
