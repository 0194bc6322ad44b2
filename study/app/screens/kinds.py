"""Which kind of question a new one is to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, row
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.grammar import KINDS
from study.lesson.model import Kind
from study.locale import N_

TAKE = Command("take", ("enter",), "Enter", N_("take"), N_("a question of this kind"), N_("Editor"))
KIND = Command("kind", ("down", "tab"), "↑ ↓", N_("kind"), N_("next, previous kind"), N_("Editor"), ("up", "shift+tab"))


class KindScreen(PageScreen):
    """The nine kinds; Enter takes one."""

    NAME = "kinds"
    COMMANDS_HERE = (TAKE, KIND)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, taken: Callable[[Kind], None]) -> None:
        super().__init__()
        self.taken = taken
        self.row = 0

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.tr("New question"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        lines: list[Line] = [row(Run(self.tr("What kind?"), "ink bold")), BLANK]
        for n, kind in enumerate(Kind):
            here = n == self.row
            name = KINDS.word(kind, self.app.settings.language)
            label = (Run("▌", "focus"),) if here else ()
            lines.append(row(Run(name, "ink bold" if here else "ink-2", f"take_row:{n}"), label=label))
        return lines, (self.row + 2, 0)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [self.key(KIND), self.key(TAKE), (self.tr("Esc"), self.tr("back"), "back")]

    def action_kind(self, step: int = 1) -> None:
        """Next or previous kind."""
        self.row = (self.row + step) % len(Kind)
        self.draw()

    def action_take(self) -> None:
        """Back, with the kind."""
        self.app.pop_screen()
        self.taken(list(Kind)[self.row])

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "take_row":
            self.row = int(argument)
            self.action_take()
            return True
        return not name
