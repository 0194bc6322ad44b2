"""The weeks that the progress screen shows, with what was done in them."""

from __future__ import annotations

from study.app.progress.terms import find_terms
from study.app.review.source import due_now
from study.app_dirs import AppDirs
from study.language.headword import headword
from study.progress.queries.overview import Overview, overview
from study.progress.store import Store
from study.settings import Settings

_NAMED = 3
"""Leeches named on the progress screen; the screen of difficult words lists all."""


class Period:
    """The weeks that are shown: as many as have room on the page, the current one last until earlier ones are shown."""

    def __init__(self) -> None:
        self.back = 0
        """The number of pages of weeks after those that are shown."""
        self.names: dict[str, str] = {}
        """The headwords of the leeches that are named, by their keys in the store."""
        self._read: tuple[int, int, Overview] | None = None
        """The number of weeks, the page and what was read for them."""

    def read(self, store: Store, folders: AppDirs, weeks: int, settings: Settings) -> None:
        """Read what was done in the weeks that are shown, `weeks` in number, unless that is read already."""
        if self._read is None or self._read[:2] != (weeks, self.back):
            today = store.clock().astimezone().date()
            due = due_now(folders, store, settings).total
            seen = overview(store, today, weeks, self.back * (weeks - 1), due_now=due)
            terms = find_terms(named_leeches(seen), folders)
            self.names = {key: headword(each.term) for key, each in terms.items()}
            self._read = weeks, self.back, seen

    def forget(self) -> None:
        """Discard the data, to have them read again."""
        self._read = None

    @property
    def overview(self) -> Overview | None:
        """Return what was done; None before it is read, and before the learner's first answer."""
        return self._read[2] if self._read and not self._read[2].empty else None

    def move(self, step: int) -> bool:
        """Go to earlier (1) or later (-1) weeks; False if there is nothing to show in them."""
        seen, before = self.overview, self.back
        if step > 0 and (not seen or not seen.begun or seen.begun >= seen.weeks[0]):
            return False
        self.back = max(self.back + step, 0)
        return self.back != before


def named_leeches(seen: Overview) -> list[str]:
    """Return the keys of the leeches that the progress screen names: the worst of those that are still asked."""
    return [each.key for each in seen.leeches if not each.aside][:_NAMED]
