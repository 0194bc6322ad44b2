"""The screen that asks for the kind of a new part: a paragraph, a heading, a term, or a kind of question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.editor.additions import NewPart
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, row
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.lesson.grammar import KINDS
from study.lesson.model import Kind
from study.locale import N_

TAKE = Command("take", ("enter",), "Enter", N_("select"), N_("add one of this type"), N_("Editor"))
KIND = Command(
    "kind", ("down", "tab"), "↑ ↓", N_("question type"), N_("next, previous type"), N_("Editor"), ("up", "shift+tab")
)

NAMES = {"paragraph": N_("a paragraph"), "heading": N_("a heading"), "term": N_("a term")}


class NewPartScreen(PageScreen):
    """A list of parts, then of the kinds of question; Enter takes one."""

    NAME = "new_part"
    COMMANDS_HERE = (TAKE, KIND)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(
        self, title: str, offered: Sequence[NewPart], first: NewPart, taken: Callable[[NewPart], None]
    ) -> None:
        """`first` is selected at the beginning; `taken` is called with the part that was taken."""
        super().__init__()
        self.question = title
        self.offered = offered
        self.taken = taken
        self.row = offered.index(first)

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the question that is asked."""
        return self.title_of(self.question, (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the parts, then the kinds of question."""
        lines: list[StyledLine] = []
        at = 0
        for n, new in enumerate(self.offered):
            if isinstance(new, Kind) and (not n or not isinstance(self.offered[n - 1], Kind)):
                lines += [BLANK] if n else []
                lines += [row(Run(self.tr("a question"), "ink-3"))]
            here = n == self.row
            name = KINDS.word(new, self.app.settings.language) if isinstance(new, Kind) else self.tr(NAMES[new])
            label = (Run("▌", "focus"),) if here else ()
            at = len(lines) if here else at
            indent = "  " if isinstance(new, Kind) else ""
            lines.append(row(Run(indent + name, "ink bold" if here else "ink-2", f"take_row:{n}"), label=label))
        return lines, (at, 0)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list."""
        return [self.key(KIND), self.key(TAKE), (self.tr("Esc"), self.tr("back"), "back")]

    def action_kind(self, step: int = 1) -> None:
        """Select the next or previous part."""
        self.row = (self.row + step) % len(self.offered)
        self.draw()

    def action_take(self) -> None:
        """Go back with the selected part."""
        self.app.pop_screen()
        self.taken(self.offered[self.row])

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Take the part that was clicked."""
        if name == "take_row":
            self.row = int(argument)
            self.action_take()
            return True
        return not name
