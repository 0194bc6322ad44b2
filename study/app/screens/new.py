"""A new lesson from an article that is pasted, or from its file: drafted, then opened to be finished."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual import events, work
from textual.worker import get_current_worker

from study.app.commands import Command, bindings
from study.app.forms.field import Field, field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line, row
from study.app.page.paint import wrapped
from study.app.preview.sentences import NO_FILE
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.failure import LibraryError, explain
from study.lesson.library import LARGEST, Place
from study.lesson.model import Bilingual
from study.locale import N_

if TYPE_CHECKING:
    from study.drafts import Place as Draft
    from study.teach.draft.article import Article

MAKE = Command("make", ("enter",), "Enter", N_("make the lesson"), N_("make a draft lesson of it"), N_("Go on"))
CLEAR = Command("clear", ("ctrl+u",), "Ctrl+U", N_("clear"), N_("begin again with another text"), N_("Go on"))
_SENTENCE = 6
"""Words from which what was typed on one line is taken for the article itself."""
_BAR = 30
AGAIN = N_("You pasted or typed this another time, and no lesson was made of it. Ctrl+U removes it.")
PLACE = ("article",)
"""Where the draft of an article is kept."""


class NewScreen(PageScreen):
    """Paste, Enter; the lesson opens in the preview."""

    NAME = "new"
    COMMANDS_HERE = (MAKE, CLEAR)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.field = Field(limit=1000)
        self.text = ""
        """The article, once it was pasted or read."""
        self.article: Article | None = None
        self.file_name = ""
        """That of the file that it came from."""
        self.failed: Bilingual | None = None
        self.again = False
        """What stands here was pasted or typed another time."""
        self.drafting = False
        self.done, self.steps = 0, 1

    # What stands on it.

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.tr("New lesson"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = min(page.width - page.left - 2, 72)
        if self.article:
            lines = self.article_lines(self.article, width)
        else:
            lines = wrapped(self.tr("Paste a French article, or type the path of a text file."), width, "ink bold")
            lines += [BLANK, row(*field_runs(self.field, width, True), label=(Run("▌", "focus"),)), BLANK]
            told = self.tr("Terms and questions are drafted from it; you look them over and finish them.")
            lines += wrapped(told, width, "ink-2")
        if self.again:
            lines += [BLANK, *wrapped(self.tr(AGAIN), width, "ink-3")]
        if self.drafting:
            filled = self.done * _BAR // max(self.steps, 1)
            lines += [BLANK, line(self.tr("Reading the article …"), "ink")]
            lines += [row(Run("━" * filled, "chart"), Run("─" * (_BAR - filled), "rule"))]
        if self.failed:
            lines += [BLANK, *wrapped(self.failed.get(self.app.settings.language), width, "wrong")]
        return lines, (len(lines) - 1, 0)

    def article_lines(self, article: Article, width: int) -> list[Line]:
        """The article that was pasted: its title, its length, its beginning."""
        words = sum(len(sentence.split()) for paragraph in article.paragraphs for sentence in paragraph.fr)
        length = (
            self.tr.plural("{n} paragraph", "{n} paragraphs", len(article.paragraphs)),
            self.tr.plural("{n} word", "{n} words", words),
        )
        lines = wrapped(article.title, width, "ink bold")
        lines += [line(", ".join(length), "ink-3"), BLANK]
        lines += wrapped(article.paragraphs[0].text("fr"), width, "ink")[:4]
        folder = self.app.places.lessons / self.folder_name(article)
        return [*lines, BLANK, *wrapped(self.tr("It is written to {path}", path=folder), width, "ink-2")]

    def folder_name(self, article: Article) -> str:
        """A free name for its folder."""
        from study.teach.draft.making import free_folder, name_for

        return free_folder(self.app.places.lessons, name_for(article.title, self.file_name)).name

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        if self.drafting:
            return [back]
        return [self.key(MAKE), *([self.key(CLEAR)] if self.article else []), back, ("F1", self.tr("help"), "help")]

    # Keys.

    @property
    def in_field(self) -> bool:
        return True

    async def on_key(self, event: events.Key) -> None:
        """Letters go into the field."""
        if self.article is None and not self.drafting and self.field.key(event.key, event.character):
            self.failed = None
            event.stop()
            event.prevent_default()
            self.draw()

    def on_mount(self) -> None:
        """Offer what was pasted or typed before, of which no lesson was made."""
        if text := self.app.keeping.find(PLACE):
            self.put(text)
            self.again = True
            self.draw()

    def in_progress(self) -> Iterable[tuple[Draft, str]]:
        yield PLACE, self.text if self.article else self.field.text

    def on_paste(self, event: events.Paste) -> None:
        """Several lines, or a long one, are the article; anything else is typed into the field."""
        event.stop()
        if self.drafting:
            return
        self.put(event.text)
        self.draw()

    def put(self, text: str) -> None:
        """Take a text for the article, or put it into the field."""
        if "\n" in text.strip() or "\r" in text.strip() or len(text.split()) > _SENTENCE:
            self.take(text)
        else:
            self.field.insert(text.strip())

    def take(self, text: str, name: str = "") -> bool:
        """Understand a text as an article; False, and told, if it is none."""
        from study.teach.draft.making import understood

        try:
            self.article, self.text = understood(text)
        except LibraryError as error:
            self.failed = error.message
            return False
        self.file_name, self.failed = name, None
        return True

    def action_clear(self) -> None:
        """Another text."""
        self.field = Field(limit=1000)
        self.article, self.failed, self.again = None, None, False
        self.app.keeping.drop(PLACE)
        self.draw()

    def action_make(self) -> None:
        """Read the file if a path was typed; then make the lesson."""
        if self.drafting:
            return
        if self.article is None:
            self.read_file()
        elif not self.drafting:
            self.drafting, self.failed = True, None
            self._draft()
        self.draw()

    def read_file(self) -> None:
        """Take the text of the file that was typed; a sentence that is no file is an article of its own."""
        typed = self.field.text.strip()
        path = Path(typed.strip("'\"").replace("\\ ", " ").removeprefix("file://")).expanduser()
        if len(typed.split()) > _SENTENCE and not path.exists():
            self.take(typed)
            return
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            self.failed = explain(error, path) if typed else NO_FILE
            return
        from study.lesson.encoding import decode
        from study.lesson.problems import Report

        report = Report()
        text = decode(data, report) if len(data) <= LARGEST else None
        if text is None:
            self.failed = next((problem.message for problem in report.sorted()), NO_FILE)
        else:
            self.take(text.removeprefix("\ufeff"), path.stem)

    @work(thread=True, exit_on_error=False)
    def _draft(self) -> None:
        from study.lesson.values import slugify
        from study.teach.draft.drafting import draft
        from study.teach.draft.making import put

        assert self.article
        worker = get_current_worker()

        def progress(done: int, steps: int) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._step, done, steps)

        folder = self.app.places.lessons / self.folder_name(self.article)
        lesson = draft(self.article, slugify(folder.name) or "lesson", progress)
        if worker.is_cancelled:
            return
        try:
            file = put(folder, self.text, lesson, self.app.settings.language)
        except LibraryError as error:
            self.app.call_from_thread(self._fail, error.message)
        else:
            self.app.call_from_thread(self._open, Place(folder.name, folder, file, builtin=False))

    def _step(self, done: int, steps: int) -> None:
        self.done, self.steps = done, steps
        self.draw()

    def _fail(self, message: Bilingual) -> None:
        self.drafting, self.failed = False, message
        self.draw()

    def _open(self, place: Place) -> None:
        """The lesson in the place of this screen."""
        self.article, self.field = None, Field()
        self.app.keeping.drop(PLACE)
        self.app.replace_with("preview", place)
