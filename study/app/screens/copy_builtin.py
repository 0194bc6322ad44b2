"""The screen that offers an editable copy of a built-in lesson."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, StyledLine
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.file_errors import FileError, os_error_message
from study.files import save_file
from study.lesson.library import FILE, LessonRef
from study.locale import N_
from study.text import Text

COPY = Command("copy", ("enter",), "Enter", N_("duplicate"), N_("make a copy of your own and edit it"), N_("Continue"))


class CopyBuiltinScreen(PageScreen):
    """Shows what will be copied where; Enter copies it."""

    NAME = "copy_builtin"
    COMMANDS_HERE = (COPY,)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, place: LessonRef, made: Callable[[LessonRef], None]) -> None:
        """`made` is called with the location of the copy."""
        super().__init__()
        self.place = place
        self.made = made
        self.failed: Text | None = None

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the id of the lesson."""
        return self.title_of(self.place.id, (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return what will be copied where, or why it could not be copied."""
        width = min(page.width - page.left - 2, 72)
        if self.failed:
            return wrapped(self.tr(self.failed), width, "wrong"), ()
        said = self.tr("This lesson comes with the program. Make a copy to edit?")
        where = self.tr(
            "It will be written to {path} and will replace the lesson in the library. Your progress in it is kept.",
            path=self.app.dirs.lessons / self.place.id,
        )
        return [*wrapped(said, width, "ink bold"), BLANK, *wrapped(where, width, "ink-2")], ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to copy or go back."""
        return [*([] if self.failed else [self.key(COPY)]), (self.tr("Esc"), self.tr("back"), "back")]

    def action_copy(self) -> None:
        """Copy the lesson and the text files in its folder, and continue with the copy."""
        folder = self.app.dirs.lessons / self.place.id
        beside = sorted(self.place.path.parent.iterdir()) if self.place.folder else [self.place.path]
        try:
            for file in [each for each in beside if each.is_file() and each != self.place.path]:
                if file.suffix in (".txt", ".json"):
                    save_file(folder / file.name, file.read_bytes())
            save_file(folder / FILE, self.place.path.read_bytes(), new=True)
        except FileError as error:
            self.failed = error.message
        except OSError as error:
            self.failed = os_error_message(error, folder)
        if self.failed:
            self.draw()
            return
        self.app.pop_screen()
        self.made(LessonRef(self.place.id, folder, folder / FILE, builtin=False))
