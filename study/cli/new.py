"""`alinea new ARTICLE`: writes a folder with the draft of a lesson."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from study.cli.console import CommandError, Console
from study.cli.input_file import read_text
from study.cli.progress_line import ProgressLine
from study.file_errors import FileError
from study.lesson.library import FILE
from study.lesson.model import Lesson
from study.lesson.values import slugify
from study.teach.draft.article import read_article
from study.teach.draft.create import LARGEST, name_for, write_lesson
from study.teach.draft.drafting import draft
from study.teach.draft.webpage import is_page, text_of_page


def run(options: Namespace, console: Console) -> int:
    """Write the folder. An existing lesson is replaced only with `--replace`."""
    tr = console.tr
    text = read_text(options.article, console)
    shown = tr("standard input") if options.article == "-" else options.article
    if len(text) > LARGEST:
        raise CommandError(tr("“{path}” is too long for a lesson. Divide it into parts.", path=shown))
    if is_page(text):
        text = _of_page(text, shown, console)
    article = read_article(text)
    if not article.paragraphs:
        raise CommandError(tr("“{path}” contains no text to make a lesson from.", path=shown))
    folder = _folder(options, article.title)
    target = folder / FILE
    if target.exists() and not options.replace:
        raise CommandError(
            tr("“{path}” is already a lesson. Choose another folder with -o, or add --replace.", path=folder)
        )
    with ProgressLine(tr("Reading the article:"), tr) as progress_line:
        lesson = draft(article, slugify(folder.name) or "lesson", progress_line)
    try:
        write_lesson(folder, text, lesson, tr.language)
    except FileError as error:
        raise CommandError(console.said(error.message)) from error
    console.print(f"{folder}{tr(': ')}{_counts(lesson, console)}")
    console.print(tr("Terms and questions are drafts. Open it with: alinea study {path}", path=folder))
    return 0


def _of_page(text: str, shown: str, console: Console) -> str:
    """Return the article of a web page. Raises CommandError if the extra that finds it is not installed."""
    try:
        found = text_of_page(text)
    except ImportError as error:
        raise CommandError(
            console.tr(
                "“{path}” is a web page. Extracting its article needs the extra alinea[web]: install "
                "it with pip. Or copy the article into a text file.",
                path=shown,
            )
        ) from error
    if not found:
        raise CommandError(console.tr("No article was found on the page “{path}”.", path=shown))
    return found


def _folder(options: Namespace, title: str) -> Path:
    if options.output:
        return Path(options.output).expanduser()
    name = Path(options.article).stem if options.article != "-" else ""
    return Path(name_for(title, name))


def _counts(lesson: Lesson, console: Console) -> str:
    tr = console.tr
    many = len(lesson.paragraphs), len(lesson.terms), len(lesson.questions)
    said = (
        tr.plural("{n} paragraph", "{n} paragraphs", many[0]),
        tr.plural("{n} term", "{n} terms", many[1]),
        tr.plural("{n} question", "{n} questions", many[2]),
    )
    return ", ".join(said)
