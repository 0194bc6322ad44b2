"""The input of an article for a new lesson: pasted, typed, or read from the file whose path is typed."""

from __future__ import annotations

from pathlib import Path

from study.app.page.text_field import TextField
from study.app.preview.messages import NO_FILE
from study.file_errors import FileError, os_error_message
from study.lesson.encoding import decode
from study.lesson.library import LARGEST
from study.lesson.problems import Report
from study.teach.draft.article import Article
from study.teach.draft.create import name_for, read_source, unused_folder
from study.text import Text

_SENTENCE = 6
"""A line with more words than this is taken for the article itself, not for a path."""
_LONGEST = 1000
"""The most characters in the field."""


class ArticleInput:
    """A field, and the article once it was read."""

    def __init__(self) -> None:
        self.field = TextField(limit=_LONGEST)
        self.text = ""
        """The text of the article as it was pasted or read."""
        self.article: Article | None = None
        """None before it was read."""
        self._file_name = ""
        """The name of the file that the article was read from; empty if it was pasted."""
        self.failed: Text | None = None
        """Why the text is not an article, or why the file cannot be read."""

    @property
    def typed(self) -> str:
        """Return the text to keep as a draft."""
        return self.text if self.article else self.field.text

    def clear(self) -> None:
        """Begin again with an empty field."""
        self.field.put("")
        self.article, self.failed = None, None

    def take_article(self, text: str) -> bool:
        """Take several lines, or a long one, for the article; False for any other text, which is for the field."""
        is_article = "\n" in text.strip() or "\r" in text.strip() or len(text.split()) > _SENTENCE
        if is_article:
            self._take(text)
        return is_article

    def _take(self, text: str, name: str = "") -> None:
        """Read a text as the article; if it is not one, set `failed`."""
        try:
            self.article, self.text = read_source(text)
        except FileError as error:
            self.failed = error.message
            return
        self._file_name, self.failed = name, None

    def read_file(self) -> None:
        """Read the article from the file whose path was typed; a sentence that is not a path is the article itself."""
        typed = self.field.text.strip()
        path = Path(typed.strip("'\"").replace("\\ ", " ").removeprefix("file://")).expanduser()
        if len(typed.split()) > _SENTENCE and not path.exists():
            self._take(typed)
            return
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            self.failed = os_error_message(error, path) if typed else NO_FILE
            return
        report = Report()
        text = decode(data, report) if len(data) <= LARGEST else None
        if text is None:
            self.failed = next((problem.message for problem in report.sorted()), NO_FILE)
        else:
            self._take(text.removeprefix("\ufeff"), path.stem)

    def folder(self, lessons: Path, article: Article) -> Path:
        """Return a folder for the lesson, with a name that no lesson has yet."""
        return unused_folder(lessons, name_for(article.title, self._file_name))
