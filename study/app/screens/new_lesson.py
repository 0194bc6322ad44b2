"""Drafts a new lesson from an article that is pasted or read from a file, and opens it in the preview."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from study.app.commands import Command, bindings
from study.app.editor.article_input import ArticleInput
from study.app.page.field_lines import field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, line, row
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.failure import LibraryError
from study.lesson.library import Place
from study.lesson.model import Bilingual
from study.locale import N_

if TYPE_CHECKING:
    from study.drafts import Place as Draft
    from study.teach.draft.article import Article

MAKE = Command("make", ("enter",), "Enter", N_("make the lesson"), N_("make a draft lesson of it"), N_("Go on"))
CLEAR = Command("clear", ("ctrl+u",), "Ctrl+U", N_("clear"), N_("begin again with another text"), N_("Go on"))
_BAR = 30
"""Cells of the bar that shows how far the draft is."""
AGAIN = N_("You pasted or typed this another time, and no lesson was made of it. Ctrl+U removes it.")
PLACE = ("article",)
"""Where the draft of an article is kept."""


class NewLessonScreen(PageScreen):
    """Paste an article and press Enter; the lesson opens in the preview."""

    NAME = "new_lesson"
    COMMANDS_HERE = (MAKE, CLEAR)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.input = ArticleInput()
        self.again = False
        """Whether the text was pasted or typed in an earlier run of the program."""
        self.drafting = False
        self.done, self.steps = 0, 1
        """How many of the steps of drafting are done."""

    # What stands on it.

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.tr("New lesson"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = min(page.width - page.left - 2, 72)
        if self.input.article:
            lines = self.article_lines(self.input.article, width)
        else:
            lines = wrapped(self.tr("Paste a French article, or type the path of a text file."), width, "ink bold")
            lines += [BLANK, row(*field_runs(self.input.field, width), label=(Run("▌", "focus"),)), BLANK]
            told = self.tr("Terms and questions are drafted from it; you look them over and finish them.")
            lines += wrapped(told, width, "ink-2")
        if self.again:
            lines += [BLANK, *wrapped(self.tr(AGAIN), width, "ink-3")]
        if self.drafting:
            filled = self.done * _BAR // max(self.steps, 1)
            lines += [BLANK, line(self.tr("Reading the article …"), "ink")]
            lines += [row(Run("━" * filled, "chart"), Run("─" * (_BAR - filled), "rule"))]
        if self.input.failed:
            lines += [BLANK, *wrapped(self.input.failed.get(self.app.settings.language), width, "wrong")]
        return lines, (len(lines) - 1, 0)

    def article_lines(self, article: Article, width: int) -> list[Line]:
        """Return the title, the length and the beginning of the article."""
        words = sum(len(sentence.split()) for paragraph in article.paragraphs for sentence in paragraph.fr)
        length = (
            self.tr.plural("{n} paragraph", "{n} paragraphs", len(article.paragraphs)),
            self.tr.plural("{n} word", "{n} words", words),
        )
        lines = wrapped(article.title, width, "ink bold")
        lines += [line(", ".join(length), "ink-3"), BLANK]
        lines += wrapped(article.paragraphs[0].text("fr"), width, "ink")[:4]
        folder = self.input.folder(self.app.places.lessons, article)
        return [*lines, BLANK, *wrapped(self.tr("It is written to {path}", path=folder), width, "ink-2")]

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        if self.drafting:
            return [back]
        return [
            self.key(MAKE),
            *([self.key(CLEAR)] if self.input.article else []),
            back,
            ("F1", self.tr("help"), "help"),
        ]

    # Keys.

    @property
    def in_field(self) -> bool:
        return True

    def typed(self) -> None:
        self.input.failed = None
        self.draw()

    def on_mount(self) -> None:
        """Offer what was pasted or typed before, of which no lesson was made."""
        if text := self.app.keeping.find(PLACE):
            if not self.input.take_article(text):
                self.input.field.put(text)
            self.again = True
            self.draw()

    def in_progress(self) -> Iterable[tuple[Draft, str]]:
        yield PLACE, self.input.typed

    def paste(self, text: str) -> None:
        """Take what is pasted for the article, or insert it into the field."""
        if self.drafting:
            return
        if self.input.take_article(text):
            self.draw()
        else:
            super().paste(text.strip())

    def action_clear(self) -> None:
        """Begin again with another text."""
        self.input.clear()
        self.again = False
        self.app.keeping.drop(PLACE)
        self.draw()

    def action_make(self) -> None:
        """Read the file if a path was typed; then make the lesson."""
        if self.drafting:
            return
        if self.input.article is None:
            self.input.read_file()
        else:
            self.drafting, self.input.failed = True, None
            self._draft()
        self.draw()

    @work(thread=True, exit_on_error=False)
    def _draft(self) -> None:
        from study.lesson.values import slugify
        from study.teach.draft.drafting import draft
        from study.teach.draft.making import put

        article = self.input.article
        assert article
        worker = get_current_worker()

        def progress(done: int, steps: int) -> None:
            if not worker.is_cancelled:
                self.app.call_from_thread(self._step, done, steps)

        folder = self.input.folder(self.app.places.lessons, article)
        lesson = draft(article, slugify(folder.name) or "lesson", progress)
        if worker.is_cancelled:
            return
        try:
            file = put(folder, self.input.text, lesson, self.app.settings.language)
        except LibraryError as error:
            self.app.call_from_thread(self._fail, error.message)
        else:
            self.app.call_from_thread(self._open, Place(folder.name, folder, file, builtin=False))

    def _step(self, done: int, steps: int) -> None:
        self.done, self.steps = done, steps
        self.draw()

    def _fail(self, message: Bilingual) -> None:
        self.drafting, self.input.failed = False, message
        self.draw()

    def _open(self, place: Place) -> None:
        """Open the lesson in the place of this screen."""
        self.input.clear()
        self.app.keeping.drop(PLACE)
        self.app.replace_with("preview", place)
