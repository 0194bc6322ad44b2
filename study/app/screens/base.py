"""The base of all screens: title, body, panel and keys, and how they share the page."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen

from study.app.app import Alinea
from study.app.commands import BACK, COPY, HELP, PALETTE, SELECT, SETTINGS, Command, bindings, in_field, shown_key
from study.app.page.geometry import Geometry, geometry
from study.app.page.line import BLANK, PASSAGE, Run, StyledLine, fit, line, row
from study.app.themes import Palette
from study.app.widgets.edited_field import Pointed
from study.app.widgets.field_layer import FieldLayer
from study.app.widgets.line_view import Keep, LineView
from study.app.widgets.text_selector import TextSelector
from study.locale import Translator
from study.locale.time_left import said_left

if TYPE_CHECKING:
    from study.app.questions.passage import SelectedPassage
    from study.drafts import Place

COMMON = (HELP, SETTINGS, PALETTE, SELECT, COPY, BACK)
"""The commands available on every screen."""

_WITH_EXAM_CLOCK = ("exam", "exam_result", "library")
"""The screens that show the time of an exam themselves, or are its end."""


class PageScreen(Screen[None], inherit_bindings=False):
    """A screen drawn in four parts. Subclasses return the lines of each part, and call `draw` when these change."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("page", COMMON)
    NAME: ClassVar[str] = ""
    """The name of the screen; binding ids begin with it."""
    COMMANDS_HERE: ClassVar[tuple[Command, ...]] = ()
    """The commands of the screen, beside `COMMON`."""
    OFFERS_DIRECTION: ClassVar[bool] = True
    """Whether the palette here offers to change the language to study."""
    PANEL: ClassVar[bool] = False
    """Whether the screen has a panel."""

    AUTO_FOCUS = ""
    """No widget has Textual's focus: all keys come here, in the order in which they are typed."""

    app: Alinea

    def __init__(self) -> None:
        super().__init__()
        self.fields = FieldLayer(self)
        self.selector = TextSelector(self)
        self._arranged: tuple[Geometry, int] | None = None
        """The page, and the rows of its panel, that the views were placed for."""

    def compose(self) -> ComposeResult:
        """Yield the views that draw the parts of the page."""
        yield LineView(id="title")
        yield LineView(id="body")
        if self.PANEL:
            yield LineView(id="panel")
        yield LineView(id="keys")

    # What subclasses return.

    @abstractmethod
    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title bar, without the ¶ before it."""

    @abstractmethod
    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the lines of the body, and the indices of those to keep in sight, the most important first."""

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the lines of the panel; those that do not fit are cut off."""
        return ()

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of a panel that is below the body, with the rule above it; 0 for none."""
        return 8

    @abstractmethod
    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return key, word and action of what can be done now.

        If there is no room for all, those at the end are left out; help is always shown.
        """

    def direction_changed(self) -> None:
        """Show the other text after a change of the language to study."""

    def help_entries(self) -> Sequence[tuple[str, str]]:
        """Return what help explains of this screen beside its keys: names, and what they mean."""
        return [self.passage.help_entry(self.tr)] if self.passage else []

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return each place where text is typed, with the text that is not saved or answered yet."""
        return ()

    def leave(self) -> bool:
        """Save the text being typed, or keep it as a draft; return False, after showing a question, if the learner has
        to decide.

        Called whenever the screen or the program is left. The second call in a row does not ask again.
        """
        self.app.draft_keeper.keep(self)
        return True

    # What all screens share.

    @property
    def tr(self) -> Translator:
        """Return the translator to the language of the interface."""
        return self.app.tr

    @property
    def palette(self) -> Palette:
        """Return the styles of the set of colours that is in use."""
        return self.app.palette

    @property
    def page(self) -> Geometry:
        """Return how the page is divided at the size of the screen."""
        return geometry(max(self.size.width, 1), max(self.size.height, 1))

    def line_view(self, name: str) -> LineView:
        """Return the view of a part of the page: `title`, `body`, `panel` or `keys`."""
        return self.query_one(f"#{name}", LineView)

    def key(self, command: Command, word: str = "") -> tuple[str, str, str]:
        """Return key, word and action of a command for the footer; `word` is shown in the place of its own."""
        return shown_key(command, self.tr), word or self.tr(command.word), command.call

    def draw(self) -> None:
        """Draw all parts of the page. Fast enough to be called after every key."""
        if not self.is_mounted or not self.size:
            return
        page = self.page
        rows = self._panel_rows(page) if self.PANEL else 0
        if self._arranged != (page, rows):  # to set a style costs a layout, even if it has the value already
            self._arranged = page, rows
            self._arrange(page, rows)
        title = self.title_line(page)
        mark = () if page.tiny and page.width < 30 else (Run("¶", "focus bold"),)
        self.line_view("title").show([title.labelled(*mark)], self.palette)
        lines, keep = self.body_lines(page)
        self.line_view("body").show(lines, self.palette, keep)
        self.fields.place()
        if self.PANEL:
            self.line_view("panel").show(self._framed(page), self.palette, (0,))
        self._draw_footer()
        self.app.draft_keeper.keep_soon(self)

    def _draw_footer(self) -> None:
        self.line_view("keys").show([self._footer_line(self.page)], self.palette)

    def watch_selections(self) -> None:
        """Say at the foot of the screen what can be done with a selection."""
        if self.is_mounted and self.size:
            self._draw_footer()

    def _framed(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the lines of the panel with the rule between it and the body."""
        height = self._panel_rows(page)
        if not page.beside:
            return self._cut([line("─" * page.panel, "rule"), *self.panel_lines(page)], height) if height else ()
        lines = self._cut(list(self.panel_lines(page)), height)
        bar = Run("│", "rule")
        return [each.labelled(bar, Run(" ", "")) for each in (*lines, *[BLANK] * (height - len(lines)))]

    def _cut(self, lines: list[StyledLine], height: int) -> list[StyledLine]:
        """Return as many lines as have room; if some do not, the last names the key that shows all."""
        if len(lines) <= height:
            return lines
        return [*lines[: height - 1], row(Run("…", "ink-3", "entry"), Run(" o", "ink-2 bold", "entry"))]

    def _panel_rows(self, page: Geometry) -> int:
        """Return the rows of the panel."""
        if not page.beside:
            return self.panel_height(page)
        return max(page.height - 1 - self._air(page) - (3 if page.height >= 28 else 2), 1)

    def _air(self, page: Geometry) -> int:
        """Return the number of empty rows under the title."""
        if page.tiny:
            return 1 if page.height >= 16 else 0
        return 2 if page.height >= 28 else 1 if page.height >= 18 else 0

    def _footer_line(self, page: Geometry) -> StyledLine:
        if self.app.brief:
            return line(fit(self.app.brief, page.width - page.left - 1), "ink")
        keys = self._selection_keys() if self.selections else list(self.footer())
        help_key = ("F1", self.tr(HELP.word), HELP.action) if self.in_field else self.key(HELP)
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

    def _selection_keys(self) -> list[tuple[str, str, str]]:
        """Return the keys that matter while text of the page is selected."""
        end = (self.tr("Esc"), self.tr("end"), "end_selection")
        if not self.selector.is_active:
            return [self.key(COPY), end]
        arrows = (f"{self.tr('Shift')}+← → ↑ ↓", self.tr("more"), "")
        return [
            self.key(COPY),
            arrows,
            ("Ctrl+A", self.tr("all"), ""),
            (self.tr("Tab"), self.tr("other part"), ""),
            end,
        ]

    def _arrange(self, page: Geometry, rows: int) -> None:
        """Set the columns, sizes and margins of the views for a page.

        The body begins two rows under the title, or one if there are few rows.

        `rows` are those of the panel.
        """
        air = self._air(page)
        for name in ("title", "keys"):
            self.line_view(name).set_columns(
                page.left, page.width - page.left - page.indent - (2 if not page.tiny else 1)
            )
        body = self.line_view("body")
        body.set_columns(page.left, page.measure if self.PANEL else page.width - 2 * page.indent - page.margin - 2)
        body.styles.margin = (air, 0, 1 if page.height >= 16 else 0, 0)
        if not self.PANEL:
            return
        panel = self.line_view("panel")
        panel.set_class(page.beside, "-beside")
        if page.beside:
            panel.set_columns(3, page.panel)
            panel.styles.width = page.width - page.left - page.measure - 2
            panel.styles.height = rows
            panel.styles.margin = (air + 1, 0, 0, 0)
        else:
            panel.set_columns(page.left, page.panel)
            panel.styles.width = "1fr"
            panel.styles.height = rows
            panel.styles.margin = (0, 0, 2 if page.height >= 20 and not page.tiny else 1, 0)
            body.styles.margin = (air, 0, 0, 0)

    def on_resize(self, event: events.Resize) -> None:
        """Draw everything again for the new size."""
        self.draw()

    def on_screen_resume(self) -> None:
        """Draw everything again: the screen that was above may have changed something."""
        for view in self.query(LineView):
            view.refresh()
        self.draw()

    @on(LineView.Moved)
    def follow_body(self, event: LineView.Moved) -> None:
        """Keep the field that is typed into in its place on the page."""
        event.stop()
        self.fields.place()

    # Keys.

    async def on_event(self, event: events.Event) -> None:
        """Process keys and pastes in their order. Those that arrive while another screen is in front are passed to that
        one.

        If this screen has been closed, they are discarded.
        """
        if isinstance(event, (events.Key, events.Paste)) and self.app.screen is not self:
            if self in self.app.screen_stack:
                typed = event.copy() if isinstance(event, events.Key) else events.Paste(event.text)
                self.app.screen.post_message(typed)
        elif not (isinstance(event, events.Key) and self._selects(event.key)):
            await super().on_event(event)

    def _selects(self, key: str) -> bool:
        """Process a key that selects text of the page or ends the selection; return False for any other key."""
        if self.passage and key.startswith("shift+") and not self.selector.is_active:
            return False
        if self.selector.is_active or (not self.fields.active and key not in self._bindings.key_to_bindings):
            return self.selector.take_key(key)
        if key == "escape" and self.selections:
            self.clear_selection()
            return True
        return False

    async def on_key(self, event: events.Key) -> None:
        """Pass a key to the field that is being edited; a key without meaning for the field is a command.

        Commands are run here, not when the key has reached the program, because the next key relies on their effect.
        """
        if await self.fields.take_key(event):
            self.typed()
        elif not await self.app._check_bindings(event.key):
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: events.Paste) -> None:
        """Insert pasted text into the field."""
        event.stop()
        self.paste(event.text)

    def paste(self, text: str) -> None:
        """Insert a text into the field that is typed into, if there is one."""
        if self.fields.insert(text):
            self.typed()

    def typed(self) -> None:
        """Draw what was typed, or where the caret has moved."""
        self.draw()

    @on(Pointed)
    def follow_caret(self, event: Pointed) -> None:
        """Draw where the mouse has put the caret of the field."""
        event.stop()
        self.fields.store()
        self.typed()

    def on_click(self, event: events.Click) -> None:
        """Clear the selection on a double click beside the text."""
        event.prevent_default()

    @on(LineView.Clicked)
    async def follow(self, event: LineView.Clicked) -> None:
        """Run what was clicked. The second of two quick clicks does nothing if the first closed the screen."""
        event.stop()
        if not self.is_current:
            return
        name, _, argument = event.action.partition(":")
        if not self.clicked(name, argument, event.at):
            await self.run_action(name)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Take a click on something other than a command; True if it was taken.

        `name` and `argument` are the two parts of the run's action, `at` the offset in its text.
        """
        return False

    def on_text_selected(self) -> None:
        """Select what the mouse was dragged over as the passage that justifies an answer."""
        span = self.line_view("body").selected_span() if self.passage else None
        if self.passage and span and span.action == PASSAGE:
            self.passage.drag(span.start, span.end)
            self.clear_selection()
            self.draw()

    # The commands of every screen.

    def action_help(self) -> None:
        """Open help on this screen; on help itself, close it."""
        self.app.open_once("help", self)

    def action_select_words(self) -> None:
        """Select the word under the cursor of the page; the arrows with Shift select more."""
        self.selector.begin()

    def action_end_selection(self) -> None:
        """Select nothing any more."""
        self.selector.end()

    def action_copy_text(self) -> None:
        """Copy the selection, in the field or on the page; without a selection, leave the key to the program."""
        if text := self.fields.selected_text or self.get_selected_text():
            self.app.copy_to_clipboard(text)
            self.selector.end()
            self.app.say_briefly(self.tr("Copied."))
        else:
            raise SkipAction()

    def action_command_palette(self) -> None:
        """Open the command palette; in the palette, close it."""
        self.app.open_once("palette", self)

    def action_settings(self) -> None:
        """Open the settings."""
        self.app.open_settings()

    def action_back(self) -> None:
        """Go back to the screen below, unless the learner has to be asked first."""
        if self.leave():
            self.app.pop_screen()

    def available(self) -> Iterable[Command]:
        """Return the commands of this screen for help and palette."""
        commands = (*self.COMMANDS_HERE, *COMMON)
        return in_field(commands) if self.in_field else commands

    @property
    def passage(self) -> SelectedPassage | None:
        """Return the selection in the text with which an answer is being justified; None at other times.

        It takes the arrows with Shift, and what the mouse is dragged over.
        """
        return None

    @property
    def in_field(self) -> bool:
        """Return whether letters are typed into a field now, and are no commands."""
        return False

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now; the palette leaves the others out."""
        return True

    def _exam_clock(self, page: Geometry) -> tuple[Run, ...]:
        """Return the time that remains of the exam that was left, for the title bar; nothing without one."""
        exam = None if self.NAME in _WITH_EXAM_CLOCK else self.app.open_exam
        left = exam.left(self.app.store.clock()) if exam else None
        if not left:
            return ()
        said = said_left(left, self.tr)
        return (Run(f"{said}  " if page.tiny else f"{self.tr('exam')}{self.tr(': ')}{said}   ", "focus"),)

    def title_of(self, name: str, right: Sequence[Run] = (), page: Geometry | None = None) -> StyledLine:
        """Return a title bar with a name at the left, which is cut to its room, and runs at the right."""
        page = page or self.page
        right = (*self._exam_clock(page), *right)
        room = page.width - page.left - page.indent - sum(len(run.text) for run in right) - 4
        return row(Run(fit(name, room), "ink-3"), right=right)
