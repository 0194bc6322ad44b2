"""The screen of the settings: each with its value and what it does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, column, fit, row
from study.app.page.paint import wrapped
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.locale import N_
from study.settings import LABELS, SettingOption, options

LINE = Command("line", ("down",), "↑ ↓", N_("setting"), N_("next, previous setting"), N_("Settings"), ("up",))
TURN = Command("turn", ("right", "enter", "space"), "← →", N_("change"), N_("another value"), N_("Settings"), ("left",))


class SettingsScreen(PageScreen):
    """A list of settings. Each change takes effect at once and is saved."""

    NAME = "settings"
    COMMANDS_HERE = (LINE, TURN)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.row = 0
        self.options: tuple[SettingOption, ...] = options()

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen."""
        return self.title_of(self.tr("Settings"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the settings with their values and, if there is room, what they do."""
        width = min(page.width - page.left - 2, 72)
        lines: list[StyledLine] = []
        for notice in self.app.notices:
            lines += [*wrapped(self.tr(notice), width, "wrong"), BLANK]
        keep: Keep = (0,)
        name = max(len(self.tr(option.title)) for option in self.options) + 3
        for n, option in enumerate(self.options):
            here = n == self.row
            start = len(lines)
            role = "ink bold" if here else "ink"
            value = self.tr(LABELS[getattr(self.app.settings, option.name)])
            below = here and name + len(value) > width
            head = column((Run(self.tr(option.title), role, f"turn_row:{n}"),), name)
            said = Run(value if below else fit(value, width - name), "focus bold" if here else "ink-2", f"turn_row:{n}")
            lines.append(row(*head, *(() if below else (said,)), label=(Run("▌", "focus"),) if here else ()))
            lines += [row(said)] if below else []
            if here or not page.short:
                lines += wrapped(self.tr(option.help), width, "ink-3")
            lines += blank(0 if page.short else 1)
            if here:
                keep = (start, len(lines) - 1)
        if self.app._no_colour:
            lines += [BLANK, *wrapped(self.tr("NO_COLOR is set: the page is shown in shades of grey."), width, "ink-3")]
        return lines, keep

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the list."""
        return [self.key(LINE), self.key(TURN), (self.tr("Esc"), self.tr("back"), "back")]

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous setting."""
        self.row = min(max(self.row + step, 0), len(self.options) - 1)
        self.app.notices.clear()
        self.draw()

    def action_turn(self, step: int = 1) -> None:
        """Give the selected setting its next or previous value."""
        option = self.options[self.row]
        at = option.values.index(getattr(self.app.settings, option.name))
        self.app.change(**{option.name: option.values[(at + step) % len(option.values)]})

    def action_settings(self) -> None:
        """Close the settings: the key that opens them does both."""
        self.action_back()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Change the setting that was clicked."""
        if name != "turn_row":
            return not name
        self.row = int(argument)
        self.action_turn(1)
        return True
