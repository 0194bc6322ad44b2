"""The command palette: what can be done now, found by its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from study.app.commands import PALETTE, Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import Line, Run, column, fit, row
from study.app.palette_entries import PaletteEntry, offers
from study.app.screens.base import PageScreen
from study.app.screens.filter_list import FilterListScreen, list_commands, plain
from study.locale import N_

_ROOM = 30
"""Columns from which the keys stand beside the names."""
_ASIDE = 25
"""Columns at most that a name leaves to what stands behind its key."""


class PaletteScreen(FilterListScreen[PaletteEntry]):
    """The words of a command may be typed in any order."""

    NAME = "palette"
    COMMANDS_HERE = list_commands(
        N_("Commands"), (N_("do it"), N_("do what stands under the bar")), (N_("command"), N_("next, previous command"))
    )
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    NOTHING = N_("No command has that.")

    def __init__(self, about: PageScreen) -> None:
        super().__init__()
        self.offers = tuple(offers(about.app, about))
        self._words = [f" {plain(f'{offer.title} {offer.also} {offer.key}')}" for offer in self.offers]

    @property
    def found(self) -> list[PaletteEntry]:
        """The commands that have all that is typed, those with words that begin so in front."""
        sought = plain(self.search.text).split()
        found = [
            (sum(f" {word}" not in words for word in sought), n)
            for n, words in enumerate(self._words)
            if all(word in words for word in sought)
        ]
        return [self.offers[n] for _, n in sorted(found)]

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.tr("Commands"), (), page)

    def drawn(self, found: Sequence[PaletteEntry], width: int) -> Iterable[Line]:
        wide = width >= 60
        keys = max(len(offer.key) for offer in self.offers) if width >= _ROOM else 0
        asides = min(max(cell_len(offer.aside) for offer in self.offers) + 2, _ASIDE) if wide else 0
        titles = min(max(cell_len(offer.title) for offer in self.offers), width - keys - 2 - asides)
        for n, offer in enumerate(found):
            here, action = n == self.row, f"go_row:{n}"
            runs = [*column((Run(fit(offer.title, titles), "ink bold" if here else "ink", action),), titles + 2)]
            runs += column((Run(offer.key, "ink-2 bold", action),), keys + 2) if keys else ()
            if wide:
                runs.append(Run(fit(offer.aside, width - titles - keys - 4), "ink-3", action))
            yield row(*runs, label=(Run("▌", "focus"),) if here else ())

    def available(self) -> Iterable[Command]:
        return (command for command in super().available() if command != PALETTE)

    def take(self, one: PaletteEntry) -> None:
        """Back to the screen, and there what was chosen."""
        self.app.pop_screen()
        self.app.call_later(one.do)
