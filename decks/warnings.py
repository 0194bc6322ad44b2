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
        "The ledger {path} does not exist yet, so this deck counts as the first. If you have "
        "already shared one, texts changed since then will not be updated in it unless you "
        "use “--refresh”.",
        path=path,
    )


def ledger_damaged(path: Path, moved_to: Path) -> Message:
    """Return the warning for a ledger that cannot be understood, where no earlier package replaces it."""
    return Message(
        "The ledger {path} is damaged. It was moved aside as {name} and a new one was "
        "started. Texts changed since the last deck will not be updated for learners who "
        "have it unless you use “--refresh”. Nothing they have learned or written is lost.",
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
        "The ledger {path} contained two versions, as can happen after a Git merge. They "
        "were combined, with the latest version of each note.",
        path=path,
    )


def ledger_not_written(path: Path, error: OSError) -> Message:
    """Return the warning for a package that is written while its ledger is not."""
    return Message(
        "The deck was written, but its ledger {path} was not: {reason}. The next export will "
        "not know what this deck contained.",
        path=path,
        reason=os_error_reason(error),
    )


def notes_gone(keys: Sequence[str]) -> Message:
    """Return the warning for notes of earlier decks that the lesson no longer has; `keys` name them."""
    return Message.plural(
        "{n} note from earlier decks is no longer in the lesson: {names}. Learners keep it "
        "(in Anki, search for {search}).",
        "{n} notes from earlier decks are no longer in the lesson: {names}. Learners keep "
        "them (in Anki, search for {search}).",
        len(keys),
        names=named(keys),
        search=" OR ".join(f'"Key:{in_search(key)}"' for key in keys),
    )


def details_deferred(count: int) -> Message:
    """Return the warning for notes that changed only in their place, source, licence or tags."""
    return Message.plural(
        "Only the place, source, licence or tags of {n} note changed. Learners who have it "
        "will receive this with the next change to its content; “--refresh” sends it now, "
        "but replaces what they wrote in their notes.",
        "Only the place, source, licence or tags of {n} notes changed. Learners who have "
        "them will receive this with the next change to the content of each; “--refresh” "
        "sends it now, but replaces what they wrote in their notes.",
        count,
    )


def listening_kept(search: str) -> Message:
    """Return the warning for listening cards that stay although they were not requested; `search` finds them in
    Anki."""
    return Message(
        "An earlier deck had listening cards, so this one has them too. To stop learning "
        "them, suspend them in Anki (search for {search}).",
        search=search,
    )


def audio_kept(lesson_id: str) -> Message:
    """Return the warning for a deck with sound files because an earlier one had them."""
    return Message("{lesson}: an earlier deck had sound files, so this one has them too.", lesson=lesson_id)


def cards_blank(keys: Sequence[str]) -> Message:
    """Return the warning for cards of an earlier deck that now have no content; `keys` name their notes."""
    return Message(
        "Cards published earlier are now empty for: {names}. In Anki they stay blank until "
        "they are deleted with Tools, Empty Cards.",
        names=", ".join(keys),
    )


def no_audio(reason: Text) -> Message:
    """Return the warning for a deck with audio asked for but no audio file written.

    `reason` comes from the voice engine and is a full sentence.
    """
    return Message(
        "This deck has no sound files. {reason} Its listening cards, if any, use Anki’s own "
        "voice; unchanged notes that had a sound file keep it.",
        reason=reason,
    )


def some_audio_missing(texts: Sequence[str]) -> Message:
    """Return the warning for texts that the voice engine could not speak."""
    return Message(
        "No sound files were made for these texts, because speech synthesis failed: {names}.", names=named(texts)
    )
