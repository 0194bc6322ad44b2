"""Controls the running Anki through its add-on AnkiConnect.

Whole packages are imported instead of single notes: notes that the add-on makes get ids of its own, so the next deck
would be a second one beside the first.
"""

from __future__ import annotations

import html
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from decks.anki import errors
from decks.anki.request import NoReplyError, TimeBudget, post
from decks.anki.term_state import CardState
from decks.build.identity import in_search

URL = "http://127.0.0.1:8765"
VERSION = 6
"""The version of AnkiConnect's interface, in use since 2017."""
_BATCH = 40
"""Notes or cards in one request; the reply has both sides and the style of each card, 25 KB in all."""
_LONGEST = 200
"""Characters of a name or an error message of Anki that are shown."""


@dataclass(frozen=True, slots=True)
class RunningAnki:
    """The running Anki. Every method raises DeckError, with a message that says what to do."""

    url: str = URL
    key: str = ""
    """The API key, if AnkiConnect's configuration has one."""
    timeout: float = 30.0
    """Seconds for one request, from the first byte to the last."""
    budget: TimeBudget = field(default_factory=TimeBudget)
    """The time that is left for all requests together."""

    def greet(self, profile: str = "") -> str:
        """Ask for permission, check that this Anki can be used, and return the name of the open profile.

        `profile` is the one that must be open; empty for any. Versions that do not give the name return "".
        """
        try:
            granted = self.call("requestPermission")
        except errors.UnsupportedActionError:
            granted = None
        if not isinstance(granted, dict):
            granted = {}
        if granted.get("permission") == "denied":
            raise errors.access_denied()
        if (granted.get("requireApikey") or granted.get("requireApiKey")) and not self.key:
            raise errors.key_needed()
        version = self.call("version")
        if type(version) is not int:
            raise errors.not_ankiconnect(self.url)
        if version < VERSION:
            raise errors.interface_too_old(version)
        try:
            active = str(self.call("getActiveProfile") or "")[:_LONGEST]
        except errors.UnsupportedActionError:
            active = ""
        if profile and active and active != profile:
            raise errors.other_profile(active, profile)
        return active

    def import_package(self, package: Path) -> None:
        """Make Anki import a package, by its own rules for updates."""
        if self.call("importPackage", path=str(package.resolve())) is not True:
            raise errors.not_imported()

    def cards(self, lesson: str, note_type: str) -> dict[str, list[CardState]]:
        """Return the cards of a lesson's notes of one type, by the notes' keys: `lesson/term`."""
        try:
            return self._cards(lesson, note_type)
        except (KeyError, TypeError, AttributeError) as error:
            raise errors.not_ankiconnect(self.url) from error

    def _cards(self, lesson: str, note_type: str) -> dict[str, list[CardState]]:
        found = self._list("findNotes", query=f'"Key:{in_search(lesson)}/*"')
        keys: dict[int, str] = {}
        cards: list[int] = []
        for some in _batches(found):
            for note in self._list("notesInfo", notes=some):
                if note and note["modelName"] == note_type:
                    keys[_whole(note["noteId"])] = html.unescape(note["fields"]["Key"]["value"])
                    cards += map(_whole, note["cards"])
        states: dict[str, list[CardState]] = defaultdict(list)
        for some in _batches(cards):
            for card in self._list("cardsInfo", cards=some):
                if card:
                    state = (_whole(card[name]) for name in ("ord", "type", "queue", "interval", "reps", "lapses"))
                    states[keys[card["note"]]].append(CardState(*state))
        return dict(states)

    def _list(self, action: str, **params: object) -> list[Any]:
        """Send a request whose result is a list."""
        found = self.call(action, **params)
        if not isinstance(found, list):
            raise errors.not_ankiconnect(self.url)
        return found

    def call(self, action: str, **params: object) -> Any:
        """Send one request and return its result."""
        request: dict[str, object] = {"action": action, "version": VERSION, "params": params}
        if self.key:
            request["key"] = self.key
        try:
            answer = post(self.url, request, self.timeout, self.budget)
        except TimeoutError as error:
            raise errors.busy(self.timeout) from error
        except NoReplyError as error:
            raise errors.not_ankiconnect(self.url) from error
        except OSError as error:
            raise errors.not_running() from error
        if not isinstance(answer, dict) or not answer.keys() & {"result", "error"}:
            # Before version 5 a reply was the bare result.
            return answer
        if problem := answer.get("error"):
            raise errors.refused(action, str(problem)[:_LONGEST])
        return answer.get("result")


def _batches(ids: Sequence[int]) -> Iterator[list[int]]:
    rest = iter(ids)
    while some := list(islice(rest, _BATCH)):
        yield some


def _whole(number: Any) -> int:
    """Return an integer as it is. Raises TypeError for anything else."""
    if type(number) is not int:
        raise TypeError(type(number).__name__)
    return number
