"""`alinea productions`: prints the texts that the learner has written, or writes them into a file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator

from study.cli.console import Console
from study.cli.load_lesson import load_lesson
from study.cli.output_file import OutputFile
from study.cli.stores import to_look_at
from study.language.direction import in_direction
from study.lesson.library import LibraryError, lesson_refs
from study.lesson.model import Lesson, Question
from study.locale import translator
from study.practice.marking.writing import checklist, count_words
from study.progress.queries.productions import Production, productions
from study.progress.queries.review_source import lesson_opener

_RULE = "-" * 40
"""The line between two texts."""


def run(options: Namespace, console: Console) -> int:
    """Print or write the texts, the oldest first, each with its task and the learner's own assessment."""
    tr = console.tr
    target = OutputFile(options.output, console, as_json=options.json) if options.output else None
    own = load_lesson(options.lesson, console)[1] if options.lesson else None
    with to_look_at(console) as opened:
        found = productions(opened.store, own.id if own else "")
        notices = opened.end()
    lesson_of = _opener(own, console)
    if target:
        target.write("".join(f"{line}\n" for line in _document(found, lesson_of, console)).encode())
    if options.json:
        listed = {"path": target.shown} if target else {}
        texts = [_as_json(each, lesson_of(each)) for each in found]
        console.json({**listed, "productions": texts, **notices})
    elif target:
        target.report(tr.plural("{path}: {n} text.", "{path}: {n} texts.", len(found), path=target.shown))
    elif found:
        console.page("\n".join(_document(found, lesson_of, console)))
    else:
        console.print(tr("No text has been written yet. Lessons ask for one in a question of the type “writing”."))
    return 0


def _opener(own: Lesson | None, console: Console) -> Callable[[Production], Lesson | None]:
    """Return a function that opens the lesson of a text in the direction it was studied in; None if it is gone."""
    try:
        refs = lesson_refs([console.dirs.lessons])
    except LibraryError:
        refs = lesson_refs()
    open_by_id = lesson_opener(refs, console.dirs.cache)

    def lesson_of(text: Production) -> Lesson | None:
        lesson = own or open_by_id(text.lesson.lesson)
        return in_direction(lesson, text.lesson.studied) if lesson else None

    return lesson_of


def _question(text: Production, lesson: Lesson | None) -> Question | None:
    """Return the task of a text; None if its lesson is gone, or has the task no longer."""
    return next((each for each in lesson.questions if each.id == text.question), None) if lesson else None


def _document(
    found: tuple[Production, ...], lesson_of: Callable[[Production], Lesson | None], console: Console
) -> Iterator[str]:
    """Yield the lines of all texts."""
    for number, text in enumerate(found):
        if number:
            yield from ("", _RULE, "")
        yield from _lines(text, lesson_of(text), console)


def _lines(text: Production, lesson: Lesson | None, console: Console) -> Iterator[str]:
    tr = console.tr
    title = lesson.title.get(lesson.studied) if lesson else text.lesson.lesson
    yield f"{text.at.astimezone().date().isoformat()}  {title}"
    question = _question(text, lesson)
    say = translator(text.lesson.studied)
    if question:
        yield f"{tr('Task')}{tr(': ')}{say(question.stem)}"
    yield from ("", *text.text.split("\n"), "")
    yield tr.plural("{n} word", "{n} words", count_words(text.text))
    checks = checklist(question) if question else ()
    ticked = sum(n in text.ticked for n in range(len(checks)))
    if checks:
        yield tr("Self-assessment: {n} of {of}", n=ticked, of=len(checks))
    for n, check in enumerate(checks):
        yield f"[{'x' if n in text.ticked else ' '}] {say(check)}"


def _as_json(text: Production, lesson: Lesson | None) -> dict[str, object]:
    question = _question(text, lesson)
    say = translator(text.lesson.studied)
    checks = checklist(question) if question else ()
    return {
        "date": text.at.isoformat(),
        "lesson": text.lesson.lesson,
        "direction": text.lesson.studied,
        "title": lesson.title.get(lesson.studied) if lesson else None,
        "question": text.question,
        "task": say(question.stem) if question else None,
        "text": text.text,
        "words": count_words(text.text),
        "mark": text.mark,
        "assessment": [{"check": say(check), "ticked": n in text.ticked} for n, check in enumerate(checks)],
    }
