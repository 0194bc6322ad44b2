"""Offers to copy a lesson that comes with the program, so that the copy can be changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line
from study.app.page.paint import wrapped
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.file_errors import FileError, os_error_message
from study.files import save_file
from study.lesson.library import FILE, LessonRef
from study.locale import N_
from study.text import Text

COPY = Command("copy", ("enter",), "Enter", N_("copy"), N_("make a copy of your own, and change that"), N_("Go on"))


class CopyBuiltinScreen(PageScreen):
    """Says what will be copied where; Enter copies."""

    NAME = "copy_builtin"
    COMMANDS_HERE = (COPY,)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, place: LessonRef, made: Callable[[LessonRef], None]) -> None:
        """`made` is called with the copy."""
        super().__init__()
        self.place = place
        self.made = made
        self.failed: Text | None = None

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.place.id, (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = min(page.width - page.left - 2, 72)
        if self.failed:
            return wrapped(self.tr(self.failed), width, "wrong"), ()
        said = self.tr("This lesson comes with the program. Make a copy to change it?")
        where = self.tr(
            "It is written to {path} and takes the lesson’s place in the library. What you have done in it stays.",
            path=self.app.places.lessons / self.place.id,
        )
        return [*wrapped(said, width, "ink bold"), BLANK, *wrapped(where, width, "ink-2")], ()

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [*([] if self.failed else [self.key(COPY)]), (self.tr("Esc"), self.tr("back"), "back")]

    def action_copy(self) -> None:
        """Copy the lesson with what lies beside it, and go on with the copy."""
        folder = self.app.places.lessons / self.place.id
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
