"""Warnings about a deck, which is written all the same."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from decks.build.identity import in_search
from decks.build.lesson_warnings import named
from study.file_errors import os_error_reason
from study.text import Message, Text


def ledger_missing(path: Path) -> Message:
    """Return the warning for a lesson without a ledger: it cannot be known what earlier decks held."""
    return Message(
        "No ledger {path} yet: this deck counts as the first. If you had given one away before, texts that changed "
        "since will not be updated in it, unless you use “--refresh”.",
        path=path,
    )


def ledger_damaged(path: Path, moved_to: Path) -> Message:
    """Return the warning for a ledger that cannot be understood, where no earlier package replaces it."""
    return Message(
        "The ledger {path} is damaged; it was moved aside as {name} and a new one was started. Texts that changed "
        "since the last deck will not be updated for those who have it, unless you use “--refresh”. Nothing they have "
        "learned or written is lost.",
        path=path,
        name=moved_to.name,
    )


def ledger_rebuilt(path: Path, package: Path) -> Message:
    """Return the warning for a ledger that was rebuilt from an earlier package."""
    return Message(
        "The ledger {path} was missing or damaged; it was rebuilt from {package}.", path=path, package=package
    )


def ledger_merged(path: Path) -> Message:
    """Return the warning for a ledger in which Git left two versions after a merge."""
    return Message(
        "The ledger {path} held two versions, as Git leaves them after a merge; both were kept, each note as it was "
        "last changed.",
        path=path,
    )


def ledger_not_written(path: Path, error: OSError) -> Message:
    """Return the warning for a package that is written while its ledger is not."""
    return Message(
        "The deck is written, but not its ledger {path}: {reason}. The next export will not know what this one held.",
        path=path,
        reason=os_error_reason(error),
    )


def notes_gone(keys: Sequence[str]) -> Message:
    """Return the warning for notes of earlier decks that the lesson no longer has; `keys` name them."""
    return Message.plural(
        "{n} note of earlier decks is no longer in the lesson: {names}. Learners keep it (in Anki, search for "
        "{search}).",
        "{n} notes of earlier decks are no longer in the lesson: {names}. Learners keep them (in Anki, search for "
        "{search}).",
        len(keys),
        names=named(keys),
        search=" OR ".join(f'"Key:{in_search(key)}"' for key in keys),
    )


def details_deferred(count: int) -> Message:
    """Return the warning for notes that changed only in their place, source, licence or tags."""
    return Message.plural(
        "{n} note changed only in its place, source, licence or tags. Learners who have it get that with its next real "
        "change; “--refresh” sends it now, but replaces what they wrote into notes.",
        "{n} notes changed only in their place, source, licence or tags. Learners who have them get that with the next "
        "real change of each; “--refresh” sends it now, but replaces what they wrote into notes.",
        count,
    )


def listening_kept(search: str) -> Message:
    """Return the warning for listening cards that stay although they were not requested; `search` finds them in
    Anki."""
    return Message(
        "Listening cards were in an earlier deck, so this one has them too. To stop learning them, suspend them in "
        "Anki (search for {search}).",
        search=search,
    )


def audio_kept(lesson_id: str) -> Message:
    """Return the warning for a deck with sound files because an earlier one had them."""
    return Message("{lesson}: an earlier deck had sound files, so this one has them too.", lesson=lesson_id)


def cards_blank(keys: Sequence[str]) -> Message:
    """Return the warning for cards of an earlier deck that now have no content; `keys` name their notes."""
    return Message(
        "A card published earlier has nothing to show any more for {names}: in Anki it stays blank until "
        "Tools, Empty Cards.",
        names=", ".join(keys),
    )


def no_audio(reason: Text) -> Message:
    """Return the warning for a deck with audio asked for but no audio file written.

    `reason` comes from the voice engine and is a full sentence.
    """
    return Message(
        "This deck has no sound files. {reason} Its listening cards, if it has any, let Anki’s own voice speak; notes "
        "that had a sound and did not change keep it.",
        reason=reason,
    )


def some_audio_missing(texts: Sequence[str]) -> Message:
    """Return the warning for texts that the voice engine could not speak."""
    return Message("Without a sound file, because the voice failed on it: {names}.", names=named(texts))
