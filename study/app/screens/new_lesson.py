"""The screen that drafts a new lesson from an article, pasted or read from a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from study.app.commands import Command, bindings
from study.app.editor.article_input import ArticleInput
from study.app.page.field_lines import field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, line, row
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.app.screens.progress_bar import ProgressBar
from study.app.widgets.line_view import Keep
from study.app.workers import run_in_thread
from study.drafts import Place as DraftPlace
from study.file_errors import FileError
from study.lesson.library import LessonRef
from study.lesson.values import slugify
from study.locale import N_
from study.teach.draft.article import Article
from study.text import Text

MAKE = Command("make", ("enter",), "Enter", N_("make the lesson"), N_("make a draft lesson from it"), N_("Continue"))
CLEAR = Command("clear", ("ctrl+u",), "Ctrl+U", N_("clear"), N_("start again with another text"), N_("Continue"))
READING = N_("Reading the article…")
AGAIN = N_("You pasted or typed this earlier, but no lesson was made from it. Ctrl+U removes it.")
PLACE = ("article",)
"""Where the draft of an article is kept."""


class NewLessonScreen(PageScreen):
    """Takes an article, drafts a lesson from it, and opens that in the preview."""

    NAME = "new_lesson"
    COMMANDS_HERE = (MAKE, CLEAR)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.input = ArticleInput()
        self.again = False
        """Whether the text was pasted or typed in an earlier run of the program."""
        self.drafting = False
        """Whether the lesson is being drafted."""
        self.bar = ProgressBar(self)
        self.is_left = False

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen."""
        return self.title_of(self.tr("New lesson"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the field, or the beginning of the article that was taken; below it, how far its draft is."""
        width = min(page.width - page.left - 2, 72)
        if self.input.article:
            lines = self.article_lines(self.input.article, width)
        else:
            lines = wrapped(self.tr("Paste a French article, or type the path of a text file."), width, "ink bold")
            lines += [BLANK, row(*field_runs(self.input.field, width), label=(Run("▌", "focus"),)), BLANK]
            told = self.tr("Terms and questions are drafted from it, for you to review and complete.")
            lines += wrapped(told, width, "ink-2")
        if self.again:
            lines += [BLANK, *wrapped(self.tr(AGAIN), width, "ink-3")]
        if self.drafting:
            label, _, bar = self.bar.lines()
            lines += [BLANK, label, bar]
        if self.input.failed:
            lines += [BLANK, *wrapped(self.tr(self.input.failed), width, "wrong")]
        return lines, (len(lines) - 1, 0)

    def article_lines(self, article: Article, width: int) -> list[StyledLine]:
        """Return the title, the length and the beginning of the article."""
        words = sum(len(sentence.split()) for paragraph in article.paragraphs for sentence in paragraph.fr)
        length = (
            self.tr.plural("{n} paragraph", "{n} paragraphs", len(article.paragraphs)),
            self.tr.plural("{n} word", "{n} words", words),
        )
        lines = wrapped(article.title, width, "ink bold")
        lines += [line(", ".join(length), "ink-3"), BLANK]
        lines += wrapped(article.paragraphs[0].text("fr"), width, "ink")[:4]
        folder = self.input.folder(self.app.dirs.lessons, article)
        return [*lines, BLANK, *wrapped(self.tr("It will be written to {path}", path=folder), width, "ink-2")]

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to make the lesson, to clear the article and to go back."""
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
        """Return True: letters are always typed into the field here."""
        return True

    def typed(self) -> None:
        self.input.failed = None
        self.draw()

    def on_unmount(self) -> None:
        """Have no lesson made of the article: the screen is left."""
        self.is_left = True

    def on_mount(self) -> None:
        """Offer what was pasted or typed before, of which no lesson was made."""
        if text := self.app.draft_keeper.find(PLACE):
            if not self.input.take_article(text):
                self.input.field.put(text)
            self.again = True
            self.draw()

    def in_progress(self) -> Iterable[tuple[DraftPlace, str]]:
        """Return the place of the draft and the text that no lesson was made of."""
        yield PLACE, self.input.typed

    def paste(self, text: str) -> None:
        """Take a pasted text as the article, or insert it into the field."""
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
        self.app.draft_keeper.drop(PLACE)
        self.draw()

    def action_make(self) -> None:
        """Read the file if a path was typed; then make the lesson."""
        if self.drafting:
            return
        if self.input.article is None:
            self.input.read_file()
        else:
            self.drafting, self.input.failed = True, None
            self.bar.step(0, 1, READING)
            run_in_thread(self, partial(self._draft, self.input.article), self._finish)
        self.draw()

    def _draft(self, article: Article) -> LessonRef | Text | None:
        """Draft and write the lesson, in a thread; return where it is, or why not. None once the screen is left."""
        from study.teach.draft import create, drafting  # the whole language engine

        folder = self.input.folder(self.app.dirs.lessons, article)
        name = slugify(folder.name) or "lesson"
        lesson = drafting.draft(article, name, lambda done, steps: self.bar.step(done, steps, READING))
        if self.is_left:
            return None
        try:
            file = create.write_lesson(folder, self.input.text, lesson, self.app.settings.language)
        except FileError as error:
            return error.message
        return LessonRef(folder.name, folder, file, builtin=False)

    def _finish(self, made: LessonRef | Text | None) -> None:
        match made:
            case LessonRef():
                self._open(made)
            case made if made is not None:
                self.drafting, self.input.failed = False, made
                self.draw()

    def _open(self, place: LessonRef) -> None:
        """Open the lesson in the place of this screen."""
        self.input.clear()
        self.app.draft_keeper.drop(PLACE)
        self.app.replace_with("preview", place)
