"""What every screen has in common: title, page, panel, keys, and how they share the space."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from study.app.app import Alinea
from study.app.commands import BACK, HELP, PALETTE, SETTINGS, Command, bindings, in_field, shown_key
from study.app.page.geometry import Geometry, geometry
from study.app.page.line import BLANK, Line, Run, fit, line, row
from study.app.themes import Palette
from study.app.widgets.sheet import Keep, Sheet
from study.drafts import Place
from study.locale import Translator

COMMON = (HELP, SETTINGS, PALETTE, BACK)
"""What can be done on every screen."""


class PageScreen(Screen[None], inherit_bindings=False):
    """A screen drawn as a page. Subclasses say what stands in its parts and call `draw` when that changes."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("page", COMMON)
    NAME: ClassVar[str] = ""
    """The screen's name in binding ids."""
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    """What can be done here, beyond what can be done everywhere."""
    OFFERS_DIRECTION: ClassVar[bool] = True
    """Whether the palette offers the other text here."""
    PANEL: ClassVar[bool] = False
    """Whether there is a panel."""

    app: Alinea

    def compose(self) -> ComposeResult:
        """Four sheets at most."""
        yield Sheet(id="title")
        yield Sheet(id="body")
        if self.PANEL:
            yield Sheet(id="panel")
        yield Sheet(id="keys")

    # What subclasses say.

    @abstractmethod
    def title_line(self, page: Geometry) -> Line:
        """The title bar, after its ¶."""

    @abstractmethod
    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        """The page, and the lines of it to keep in sight, the foremost first."""

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        """The panel's lines."""
        return ()

    def panel_height(self, page: Geometry) -> int:
        """Rows of the panel where it lies below the text, with its hairline."""
        return 8

    @abstractmethod
    def footer(self) -> Iterable[tuple[str, str, str]]:
        """The keys that matter now: key, word, action; the most dispensable ones first to go stand last but help."""

    def direction_changed(self) -> None:
        """The other text is studied from now on."""

    def help_entries(self) -> Sequence[tuple[str, str]]:
        """What stands on the page, for its help: a name, and what it means."""
        return ()

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Each place on this screen where text is typed, with the text that is not saved or answered yet."""
        return ()

    def leave(self) -> bool:
        """Save what is being typed, or keep it as a draft; False, and told, if a person has to be asked first.

        Every way back and every way out of the program calls this. The second call in a row does not ask again.
        """
        self.app.draft_keeper.keep(self)
        return True

    # What they share.

    @property
    def tr(self) -> Translator:
        """The interface's language."""
        return self.app.tr

    @property
    def palette(self) -> Palette:
        """The colours."""
        return self.app.palette

    @property
    def page(self) -> Geometry:
        """The page at this size."""
        return geometry(max(self.size.width, 1), max(self.size.height, 1))

    def sheet(self, name: str) -> Sheet:
        """One of the sheets."""
        return self.query_one(f"#{name}", Sheet)

    def key(self, command: Command, word: str = "") -> tuple[str, str, str]:
        """A command as the footer shows it."""
        return shown_key(command, self.tr), word or self.tr(command.word), command.call

    def draw(self) -> None:
        """Put everything on its sheet. Cheap enough to be called after every key."""
        if not self.is_mounted or not self.size:
            return
        page = self.page
        self._arrange(page)
        title = self.title_line(page)
        mark = () if page.tiny and page.width < 30 else (Run("¶", "focus bold"),)
        self.sheet("title").show([title.labelled(*mark)], self.palette)
        lines, keep = self.body_lines(page)
        self.sheet("body").show(lines, self.palette, keep)
        if self.PANEL:
            self.sheet("panel").show(self._framed(page), self.palette, (0,))
        self.sheet("keys").show([self._footer_line(page)], self.palette)
        self.app.draft_keeper.keep_soon(self)

    def _framed(self, page: Geometry) -> Sequence[Line]:
        """The panel's lines with the rule that parts them from the text; what does not fit is announced."""
        height = self._panel_rows(page)
        if not page.beside:
            return self._cut([line("─" * page.panel, "rule"), *self.panel_lines(page)], height) if height else ()
        lines = self._cut(list(self.panel_lines(page)), height)
        bar = Run("│", "rule")
        return [each.labelled(bar, Run(" ", "")) for each in (*lines, *[BLANK] * (height - len(lines)))]

    def _cut(self, lines: list[Line], height: int) -> list[Line]:
        if len(lines) <= height:
            return lines
        return [*lines[: height - 1], row(Run("…", "ink-3", "entry"), Run(" o", "ink-2 bold", "entry"))]

    def _panel_rows(self, page: Geometry) -> int:
        """Rows of the panel."""
        if not page.beside:
            return self.panel_height(page)
        return max(page.height - 1 - self._air(page) - (3 if page.height >= 28 else 2), 1)

    def _air(self, page: Geometry) -> int:
        """Empty rows under the title."""
        if page.tiny:
            return 1 if page.height >= 16 else 0
        return 2 if page.height >= 28 else 1 if page.height >= 18 else 0

    def _footer_line(self, page: Geometry) -> Line:
        keys = list(self.footer())
        help_key = self.key(HELP)
        if not any(action == HELP.action for *_, action in keys):
            keys.append(help_key)
        most = 4 if page.tiny else 6
        room = page.width - page.left - 1
        gap = 3

        def width(some: list[tuple[str, str, str]]) -> int:
            return sum(len(key) + 1 + len(word) for key, word, _ in some) + gap * (len(some) - 1)

        while len(keys) > 1 and (len(keys) > most or width(keys) > room):
            del keys[-2]
        runs: list[Run] = []
        for key, word, action in keys:
            if runs:
                runs.append(Run(" " * gap, ""))
            runs += [Run(key, "ink-2 bold", action), Run(f" {word}", "ink-3", action)]
        return row(*runs)

    def _arrange(self, page: Geometry) -> None:
        """Give each sheet its place; the body begins two rows under the title, one where rows are few."""
        air = self._air(page)
        for name in ("title", "keys"):
            self.sheet(name).place(page.left, page.width - page.left - page.indent - (2 if not page.tiny else 1))
        body = self.sheet("body")
        body.place(page.left, page.measure if self.PANEL else page.width - 2 * page.indent - page.margin - 2)
        body.styles.margin = (air, 0, 1 if page.height >= 16 else 0, 0)
        if not self.PANEL:
            return
        panel = self.sheet("panel")
        panel.set_class(page.beside, "-beside")
        if page.beside:
            panel.place(3, page.panel)
            panel.styles.width = page.width - page.left - page.measure - 2
            panel.styles.height = self._panel_rows(page)
            panel.styles.margin = (air + 1, 0, 0, 0)
        else:
            panel.place(page.left, page.panel)
            panel.styles.width = "1fr"
            panel.styles.height = self._panel_rows(page)
            panel.styles.margin = (0, 0, 2 if page.height >= 20 and not page.tiny else 1, 0)
            body.styles.margin = (air, 0, 0, 0)

    def on_resize(self, event: events.Resize) -> None:
        """Draw again for the new size."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Draw again: what lay over this screen may have changed something."""
        for sheet in self.query(Sheet):
            sheet.refresh()
        self.draw()

    @on(Sheet.Clicked)
    async def follow(self, event: Sheet.Clicked) -> None:
        """A click does what its key does; the second of two that came at once finds the screen gone."""
        event.stop()
        if not self.is_current:
            return
        name, _, argument = event.action.partition(":")
        if not self.clicked(name, argument, event.at):
            await self.run_action(name)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """What a click asks for beyond the commands; True if it was done here."""
        return False

    # What every screen can do.

    def action_help(self) -> None:
        """Explain this screen."""
        self.app.open_once("help", self)

    def action_command_palette(self) -> None:
        """Offer every command by name."""
        self.app.open_once("palette", self)

    def action_settings(self) -> None:
        """Open the settings."""
        self.app.open_settings()

    def action_back(self) -> None:
        """One step back."""
        if self.leave():
            self.app.pop_screen()

    def available(self) -> Iterable[Command]:
        """The commands of this screen as it stands, for help and palette."""
        commands = (*self.COMMANDS_HERE, *COMMON)
        return in_field(commands) if self.in_field else commands

    @property
    def in_field(self) -> bool:
        """Letters are typed into a field just now, and are no commands."""
        return False

    def can_run(self, command: Command) -> bool:
        """Whether a command does something just now; the palette leaves the others out."""
        return True

    def title_of(self, name: str, right: Sequence[Run] = (), page: Geometry | None = None) -> Line:
        """A title bar: a quiet name at the left, something at the right."""
        page = page or self.page
        room = page.width - page.left - page.indent - sum(len(run.text) for run in right) - 4
        return row(Run(fit(name, room), "ink-3"), right=right)
