"""`alinea show LESSON`: prints the article as plain text, for a printer, a pipe or a screen reader."""

from __future__ import annotations

import shutil
import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import asdict

from study.cli.console import Console
from study.cli.load_lesson import load_lesson
from study.lesson.model import Heading, Lesson

MEASURE = 72
"""The maximum number of characters of a line on a terminal. In a pipe each paragraph is one line."""


def run(options: Namespace, console: Console) -> int:
    """Print the article, with `--translation` its translation too."""
    _, lesson = load_lesson(options.lesson, console)
    if options.json:
        console.json(as_json(lesson))
        return 0
    width = min(MEASURE, shutil.get_terminal_size().columns) if sys.stdout.isatty() else 0
    console.page("\n\n".join(wrapped(part, width) for part in parts(lesson, options.translation)))
    return 0


def parts(lesson: Lesson, translation: bool) -> Iterator[str]:
    """Yield the title of a lesson, its source, its headings and its paragraphs."""
    yield lesson.title.get("fr")
    if about := " · ".join(filter(None, (lesson.level, lesson.author, lesson.source.get("fr")))):
        yield about
    for part in lesson.body:
        if isinstance(part, Heading):
            yield f"## {part.text.get('fr')}"
            if translation and part.text.en:
                yield f"   {part.text.en}"
        else:
            yield part.text("fr")
            if translation and part.en:
                yield f"   {part.text('en')}"


def wrapped(text: str, width: int) -> str:
    """Return a text in lines of at most `width` characters, with its indent; a width of 0 leaves it as it is."""
    if not width:
        return text
    indent = text[: len(text) - len(text.lstrip(" "))]
    return textwrap.fill(
        text.lstrip(" "),
        width,
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    )


def as_json(lesson: Lesson) -> dict[str, object]:
    """Return the lesson for a program, by the names of the model; each part of the body has its type."""
    whole = asdict(lesson)
    whole["body"] = [
        {"type": "heading" if isinstance(part, Heading) else "paragraph", **asdict(part)} for part in lesson.body
    ]
    return whole
