"""Creates a folder with a draft lesson from the text of an article, for the command line and for the screen."""

from __future__ import annotations

from pathlib import Path

from study.file_errors import FileError
from study.files import save_file
from study.lesson.library import ARTICLE, FILE
from study.lesson.model import Language, Lesson
from study.lesson.portable import portable
from study.lesson.values import slugify
from study.teach.draft.article import Article, read_article
from study.teach.draft.drafting import draft_text
from study.teach.draft.webpage import is_page, text_of_page
from study.text import Message

LARGEST = 5_000_000
"""Maximum length of a source text, in characters; about eight hundred thousand words."""
_LONG_NAME = 60
TOO_LONG = Message("This text is too long for a lesson. Split it into several.")
NOTHING = Message("No text suitable for a lesson was found.")
PAGE = Message(
    "This is a web page. To extract the article, install the extra with pip: alinea[web]. Or copy "
    "the text of the article."
)


def read_source(text: str) -> tuple[Article, str]:
    """Return the article in a text or a web page, and its plain text. Raises `FileError` if no article is found."""
    if len(text) > LARGEST:
        raise FileError(TOO_LONG)
    if is_page(text):
        try:
            text = text_of_page(text)
        except ImportError as error:
            raise FileError(PAGE) from error
    article = read_article(text)
    if not article.paragraphs:
        raise FileError(NOTHING)
    return article, text


def name_for(title: str, file: str = "") -> str:
    """Return the folder name for a lesson, from the name of its source file or, without one, from its title."""
    return portable((slugify(file) or slugify(title))[:_LONG_NAME].strip("-") or "lesson")


def unused_folder(lessons: Path, name: str) -> Path:
    """Return a folder path that does not exist yet; a number is added to the name if necessary."""
    folder, n = lessons / name, 2
    while folder.exists():
        folder, n = lessons / f"{name}-{n}", n + 1
    return folder


def write_lesson(folder: Path, text: str, lesson: Lesson, words: Language) -> Path:
    """Write the article and its lesson into a folder, and return the lesson file. Raises `FileError`."""
    save_file(folder / ARTICLE, text.encode("utf-8", "replace").decode("utf-8"))
    save_file(folder / FILE, draft_text(lesson, words))
    return folder / FILE
