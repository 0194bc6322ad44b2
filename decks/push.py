"""Sends decks to the running Anki."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from decks.anki.connect import RunningAnki
from decks.anki.errors import package_kept
from decks.audio import Speak
from decks.build.identity import slug
from decks.build.options import DeckOptions
from decks.errors import DeckError
from decks.export import Exported, Progress, export
from decks.ledger.file import LedgerFile
from study.lesson.model import Lesson
from study.lesson.portable import portable
from study.private import keep_to_owner, make_folder
from study.text import Message


@dataclass(frozen=True, slots=True)
class Pushed:
    """What the running Anki imported."""

    exported: Exported
    profile: str
    """The profile that is open in Anki; empty if its version does not give the name."""

    @property
    def imported(self) -> Message:
        """The message to the user about the import."""
        notes = self.exported.notes
        if self.profile:
            return Message.plural(
                "Anki imported {n} note (profile “{profile}”).",
                "Anki imported {n} notes (profile “{profile}”).",
                notes,
                profile=self.profile,
            )
        return Message.plural("Anki imported {n} note.", "Anki imported {n} notes.", notes)

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything to show to a user for whom no file was written: what was imported, and the warnings."""
        return (self.imported, *self.exported.warnings)


def push_file(exported: Exported, anki: RunningAnki, *, profile: str = "") -> Pushed:
    """Make the running Anki import a package that was written.

    `profile` is the one that must be open; empty for any. Raises DeckError if Anki is closed or busy, asks for a key,
    is too old, has another profile open, or reports an error.
    """
    return _import(exported, anki, anki.greet(profile))


def push(
    lessons: Sequence[Lesson],
    folder: Path,
    anki: RunningAnki,
    *,
    ledgers: Mapping[str, LedgerFile],
    now: int,
    profile: str = "",
    options: DeckOptions = DeckOptions(),  # noqa: B008 (frozen)
    progress: Progress | None = None,
    speak: Speak | None = None,
) -> Pushed:
    """Write decks into a file in `folder`, make the running Anki import it, and delete it.

    The other arguments are those of `export` and `push_file`. Raises DeckError as they do. Anki is asked first, so
    nothing is written if it cannot be used; if it refuses the package, that stays in `folder`, and the error names it.
    """
    active = anki.greet(profile)
    with suppress(OSError):
        make_folder(folder)
    name = portable("-".join(slug(lesson.id) for lesson in lessons)[:80] or "alinea")
    target = folder / f"{name}.apkg"
    exported = export(lessons, target, ledgers=ledgers, now=now, options=options, progress=progress, speak=speak)
    keep_to_owner(exported.path)
    pushed = _import(exported, anki, active)
    with suppress(OSError):
        exported.path.unlink()
    return pushed


def _import(exported: Exported, anki: RunningAnki, profile: str) -> Pushed:
    try:
        anki.import_package(exported.path)
    except DeckError as error:
        raise DeckError(*error.messages, package_kept(exported.path)) from error
    return Pushed(exported, profile)
