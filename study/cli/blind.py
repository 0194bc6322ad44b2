"""`alinea blind LESSON`: asks the questions of a lesson without its text, to find those that can be guessed."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from study.cli.blind_answers import answer_of, record_answers, taker_of
from study.cli.blind_pool import save_pooled
from study.cli.console import CommandError, Console
from study.cli.input_file import STDIN, file_named
from study.cli.load_lesson import load_lesson
from study.cli.plain.answers import label
from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.prompt import EndedError, PlainPrompt
from study.file_errors import FileError
from study.language.direction import in_direction
from study.lesson.model import Language, Lesson
from study.practice.shuffle import shown_order
from study.settings import load
from study.teach.passage_dependency.chance import Count, expected
from study.teach.passage_dependency.findings import askable_without_text, counts, number, probability
from study.teach.passage_dependency.pool import Pool, pool_file, read_pool
from study.teach.passage_dependency.records import BlindAnswer, add, read, records_file, version_of


def run(options: Namespace, console: Console) -> int:
    """Ask the questions, record or import answers from a file, pool the results, or print them."""
    if options.lesson == STDIN:
        raise CommandError(
            console.tr("“alinea blind” saves the answers next to the lesson: give the id or the path of a lesson.")
        )
    place, lesson = load_lesson(options.lesson, console)
    file = records_file(place.path, builtin=place.builtin, own=console.dirs.blind)
    try:
        if options.pool is not None:
            if place.builtin:
                raise CommandError(
                    console.tr("“{id}” came with the program. Copy its folder, and give the path.", id=place.id)
                )
            save_pooled(options.pool, place.path, file, lesson, console)
            return 0
        if options.answers is not None:
            record_answers(options, lesson, file, console)
            return 0
        if options.add is not None:
            _take_over(options.add, file, lesson, console)
        elif not options.results:
            _sit(options, lesson, file, console)
            return 0
        _results(lesson, read(file), read_pool(pool_file(place.path)), options.json, console)
    except FileError as error:
        raise CommandError(console.said(error.message)) from error
    return 0


def _sit(options: Namespace, lesson: Lesson, file: Path, console: Console) -> None:
    """Ask one participant the questions. Each answer is saved before the next question, and no feedback is given."""
    tr = console.tr
    settings = load(console.dirs.settings, os.environ).settings
    direction: Language = options.direction or settings.direction
    asked: Language = options.direction or settings.asked
    before = read(file)
    taker = taker_of(options)
    lesson = in_direction(lesson, direction)
    questions = askable_without_text(lesson.questions)
    done = {(record.question, record.version) for record in before if record.taker == taker}
    left = [question for question in questions if (question.id, version_of(question)) not in done]
    if not left:
        said = tr("“{name}” has answered all of them.", name=taker) if done else tr("There are no questions to ask.")
        raise CommandError(said)
    prompt = PlainPrompt(console)
    prompt.show(
        tr("The questions are asked without the text: answer from their wording, and guess if you do not know."),
        tr("s: skip, q: quit; your answers are saved for the author of the lesson."),
    )
    asking = Asking(prompt, lesson, asked, asked)
    # Each participant gets another order, because some always type one letter.
    attempt = len({record.taker for record in before})
    taken: list[BlindAnswer] = []
    with suppress(EndedError):
        for index, question in enumerate(left, 1):
            order = shown_order(question, lesson.id, attempt) or (*range(len(question.options)),)
            with suppress(SkippedError):
                given = asking.ask(question, order, f"{tr('Question {index} of {of}', index=index, of=len(left))}.")
                taken.append(answer_of(taker, lesson, question, given))
                add(file, taken[-1:])
    prompt.blank_line()
    prompt.show(*_farewell(counts(questions, taken), console))


def _farewell(found: tuple[Count, ...], console: Console) -> Iterable[str]:
    """Yield how many answers were right, and how many guessing would give."""
    tr = console.tr
    answered = sum(count.answered for count in found)
    if not answered:
        return
    right = sum(count.right for count in found)
    mean, spread = (number(value, 1, tr.language) for value in expected(found))
    yield tr.plural("{n} right of {answered}", "{n} right of {answered}", right, answered=answered) + "."
    yield tr("Guessing would give about {mean} ± {spread}.", mean=mean, spread=spread)
    yield tr("Your answers are saved. Thank you.")


def _take_over(name: str, file: Path, lesson: Lesson, console: Console) -> None:
    """Add the answers of another file, or of standard input, to those that are there."""
    there = {record[:3] for record in read(file)}
    ids = {question.id for question in lesson.questions}
    with file_named(name, console) as source:
        if not source.is_file():
            raise CommandError(console.tr("There is no file “{path}”.", path=source))
        new = [record for record in read(source) if record[:3] not in there and record.question in ids]
    if new:
        add(file, new)
    console.note(console.tr.plural("{n} answer added.", "{n} answers added.", len(new)))


def _results(lesson: Lesson, records: tuple[BlindAnswer, ...], pool: Pool, as_json: bool, console: Console) -> None:
    """Print how often each question was answered right, and mark those that were answered better than by guessing."""
    tr = console.tr
    found = tuple(count for count in counts(lesson.questions, records, pool) if count.answered)
    takers = max(len({record.taker for record in records}), sum(pool.takers.values()))
    if as_json:
        console.json({"takers": takers, "questions": [_as_json(count) for count in found]})
        return
    if not found:
        console.print(tr("There are no answers yet. “alinea blind LESSON” asks the questions."))
        return
    for count in found:
        said = tr.plural("{n} right of {answered}", "{n} right of {answered}", count.right, answered=count.answered)
        mean = tr("guessing gives {mean}", mean=number(count.answered * count.chance, 1, tr.language))
        sign = "*" if count.flagged else " "
        line = f"{sign} {count.question.id}{tr(': ')}{said}, {mean}, {probability(count.luck, tr.language)}"
        chosen = ", ".join(f"{label(place)} {times}" for place, times in enumerate(count.options))
        console.print(f"{line}{tr('; chosen: {options}', options=chosen) if chosen else ''}")
    flagged = sum(count.flagged for count in found)
    people = tr.plural("{n} person", "{n} people", takers)
    said = tr.plural(
        "{n} question (*) is answered correctly more often than guessing would explain.",
        "{n} questions (*) are answered correctly more often than guessing would explain.",
        flagged,
    )
    console.note(f"{people}. {said}")
    console.note(tr("“alinea check” lists them too (A23). The more people answer, the more reliable the result."))


def _as_json(count: Count) -> dict[str, object]:
    return {
        "id": count.question.id,
        "right": count.right,
        "answered": count.answered,
        "options": list(count.options),
        "chance": round(count.chance, 6),
        "p": round(count.luck, 6),
        "flagged": count.flagged,
    }
