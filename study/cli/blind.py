"""`alinea blind LESSON`: its questions without its text, line by line, and what that says about them."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from study.cli.console import CommandError, Console
from study.cli.opened import opened
from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.talk import EndedError, Talk
from study.language.direction import in_direction
from study.lesson.library import LibraryError
from study.lesson.model import Language, Lesson
from study.practice.marking import mark
from study.practice.shuffle import shown_order
from study.practice.verdict import Grade
from study.settings import load
from study.teach.blind.chance import Count, expected
from study.teach.blind.findings import asked_blind, counts, number, probability
from study.teach.blind.records import Record, add, read, records_file, version_of


def run(options: Namespace, console: Console) -> int:
    """Ask, take over a file, or say what came of it."""
    place, lesson = opened(options.lesson, console)
    file = records_file(place.path, builtin=place.builtin, own=console.places.blind)
    try:
        if options.add is not None:
            _take_over(Path(options.add).expanduser(), file, lesson, console)
        elif not options.results:
            _sit(options, lesson, file, console)
            return 0
        _results(lesson, read(file), options.json, console)
    except LibraryError as error:
        raise CommandError(console.said(error.message)) from error
    return 0


def _sit(options: Namespace, lesson: Lesson, file: Path, console: Console) -> None:
    """One person's sitting. Each answer is kept before the next question; nothing says whether it was right."""
    tr = console.tr
    settings = load(console.places.settings, os.environ).settings
    direction: Language = options.direction or settings.direction
    asked: Language = options.direction or settings.asked
    before = read(file)
    taker = options.taker.strip() if options.taker and options.taker.strip() else token_hex(4)
    questions = asked_blind(in_direction(lesson, direction).questions)
    done = {(record.question, record.version) for record in before if record.taker == taker}
    left = [question for question in questions if (question.id, version_of(question)) not in done]
    if not left:
        said = tr("“{name}” has answered all of them.", name=taker) if done else tr("There is no question to ask.")
        raise CommandError(said)
    talk = Talk(console)
    talk.say(
        tr("The questions come without the text: answer by what they say, and guess where you do not know."),
        tr("s passes over one, q ends; what you answered is kept for the author of the lesson."),
    )
    asking = Asking(talk, lesson, asked, asked)
    # Each sitting sees another order, so that no letter gathers the answers of those who always type it.
    attempt = len({record.taker for record in before})
    taken: list[Record] = []
    with suppress(EndedError):
        for index, question in enumerate(left, 1):
            order = shown_order(question, lesson.id, attempt) or (*range(len(question.options)),)
            with suppress(SkippedError):
                given = asking.ask(question, order, f"{tr('Question {index} of {of}', index=index, of=len(left))}.")
                verdict = mark(lesson, question, given)
                taken.append(Record(taker, question.id, version_of(question), verdict.grade is Grade.RIGHT))
                add(file, taken[-1:])
    talk.pause()
    talk.say(*_farewell(counts(questions, taken), console))


def _farewell(found: tuple[Count, ...], console: Console) -> Iterable[str]:
    """How it went, beside what luck would give."""
    tr = console.tr
    answered = sum(count.answered for count in found)
    if not answered:
        return
    right = sum(count.right for count in found)
    mean, spread = (number(value, 1, tr.language) for value in expected(found))
    yield tr.plural("{n} right of {answered}", "{n} right of {answered}", right, answered=answered) + "."
    yield tr("Guessing alone would give about {mean}, give or take {spread}.", mean=mean, spread=spread)
    yield tr("Your answers are kept. Thank you.")


def _take_over(source: Path, file: Path, lesson: Lesson, console: Console) -> None:
    """Add the answers of another file to those that are there."""
    if not source.is_file():
        raise CommandError(console.tr("There is no file “{path}”.", path=source))
    there = {record[:3] for record in read(file)}
    ids = {question.id for question in lesson.questions}
    new = [record for record in read(source) if record[:3] not in there and record.question in ids]
    if new:
        add(file, new)
    console.note(console.tr.plural("{n} answer added.", "{n} answers added.", len(new)))


def _results(lesson: Lesson, records: tuple[Record, ...], as_json: bool, console: Console) -> None:
    """For each question how often it was answered right, and which of them are better than guessing explains."""
    tr = console.tr
    found = tuple(count for count in counts(lesson.questions, records) if count.answered)
    takers = len({record.taker for record in records})
    if as_json:
        console.json({"takers": takers, "questions": [_as_json(count) for count in found]})
        return
    if not found:
        console.print(tr("Nobody has answered yet. “alinea blind LESSON” asks."))
        return
    for count in found:
        said = tr.plural("{n} right of {answered}", "{n} right of {answered}", count.right, answered=count.answered)
        mean = tr("guessing gives {mean}", mean=number(count.answered * count.chance, 1, tr.language))
        sign = "*" if count.flagged else " "
        line = f"{sign} {count.question.id}{tr(': ')}{said}, {mean}, {probability(count.luck, tr.language)}"
        console.print(line)
    flagged = sum(count.flagged for count in found)
    people = tr.plural("{n} person", "{n} people", takers)
    said = tr.plural(
        "{n} question (*) is answered better than guessing explains.",
        "{n} questions (*) are answered better than guessing explains.",
        flagged,
    )
    console.note(f"{people}. {said}")
    console.note(tr("“alinea check” names them too (A23). The more people answer, the surer it is."))


def _as_json(count: Count) -> dict[str, object]:
    return {
        "id": count.question.id,
        "right": count.right,
        "answered": count.answered,
        "chance": round(count.chance, 6),
        "p": round(count.luck, 6),
        "flagged": count.flagged,
    }
