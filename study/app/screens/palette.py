"""The screen of the command palette: what can be done now, found by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from study.app.commands import PALETTE, Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine, column, fit, row
from study.app.palette_entries import PaletteEntry, palette_entries
from study.app.screens.base import PageScreen
from study.app.screens.filter_list import FilterListScreen, list_commands, plain
from study.locale import N_

_ROOM = 30
"""Columns from which the keys are shown beside the titles."""
_ASIDE = 25
"""The most columns that a title leaves to the text after its key."""


class PaletteScreen(FilterListScreen[PaletteEntry]):
    """Filters the commands by the words that are typed, in any order."""

    NAME = "palette"
    COMMANDS_HERE = list_commands(
        N_("Commands"), (N_("run"), N_("run the highlighted command")), (N_("command"), N_("next, previous command"))
    )
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    NOTHING = N_("No matching command.")

    def __init__(self, about: PageScreen) -> None:
        super().__init__()
        self.entries = tuple(palette_entries(about.app, about))
        self._words = [f" {plain(f'{entry.title} {entry.synonyms} {entry.key}')}" for entry in self.entries]

    @property
    def found(self) -> list[PaletteEntry]:
        """Return the commands that contain all words typed, first those with words that begin with them."""
        sought = plain(self.search.text).split()
        found = [
            (sum(f" {word}" not in words for word in sought), n)
            for n, words in enumerate(self._words)
            if all(word in words for word in sought)
        ]
        return [self.entries[n] for _, n in sorted(found)]

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen."""
        return self.title_of(self.tr("Commands"), (), page)

    def drawn(self, found: Sequence[PaletteEntry], width: int) -> Iterable[StyledLine]:
        """Return a line for each command: its title, its key and what it is about, as many as have room."""
        wide = width >= 60
        keys = max(len(entry.key) for entry in self.entries) if width >= _ROOM else 0
        asides = min(max(cell_len(entry.about) for entry in self.entries) + 2, _ASIDE) if wide else 0
        titles = min(max(cell_len(entry.title) for entry in self.entries), width - keys - 2 - asides)
        for n, entry in enumerate(found):
            here, action = n == self.row, f"go_row:{n}"
            runs = [*column((Run(fit(entry.title, titles), "ink bold" if here else "ink", action),), titles + 2)]
            runs += column((Run(entry.key, "ink-2 bold", action),), keys + 2) if keys else ()
            if wide:
                runs.append(Run(fit(entry.about, width - titles - keys - 4), "ink-3", action))
            yield row(*runs, label=(Run("▌", "focus"),) if here else ())

    def available(self) -> Iterable[Command]:
        """Return the commands of the list; the palette does not open itself."""
        return (command for command in super().available() if command != PALETTE)

    def take(self, one: PaletteEntry) -> None:
        """Go back to the screen below, and run the command there."""
        self.app.pop_screen()
        self.app.call_later(one.run)
