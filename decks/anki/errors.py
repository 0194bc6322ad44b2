"""Errors that concern Anki: a file that it exported, or its running program. Each says what to do."""

from __future__ import annotations

from pathlib import Path

from decks.errors import DeckError
from study.text import Message


class UnsupportedActionError(DeckError):
    """Raised where AnkiConnect does not know an action, because it is older than the action."""


def not_an_export(path: Path) -> DeckError:
    """Return the error for a file that is something else, or that was cut off."""
    return DeckError(
        Message(
            "{path} is not a complete Anki export (.apkg or .colpkg). In Anki: File, Export, with “Include scheduling "
            "information” ticked.",
            path=path,
        )
    )


def damaged_export(path: Path) -> DeckError:
    """Return the error for an export whose database cannot be read."""
    return DeckError(
        Message(
            "The database inside {path} is damaged. Export again from Anki; if this message "
            "appears again, run Tools, Check Database in Anki.",
            path=path,
        )
    )


def unusual_database(path: Path) -> DeckError:
    """Return the error for a database with views, computed columns, triggers or virtual tables."""
    return DeckError(
        Message(
            "The database inside {path} was not read: it contains more than the plain tables "
            "that Anki writes. Export again from Anki.",
            path=path,
        )
    )


def reading_too_long(path: Path) -> DeckError:
    """Return the error for an export whose reading was stopped at the time limit."""
    return DeckError(
        Message(
            "Reading {path} took too long and was stopped; nothing was changed. Export again "
            "from Anki, if possible only the deck for these lessons.",
            path=path,
        )
    )


def newer_export(path: Path) -> DeckError:
    """Return the error for an export in a format that came after this program."""
    return DeckError(
        Message(
            "{path} comes from a version of Anki that is too new for this program. Export again "
            "with “Support older Anki versions” ticked, or update this program.",
            path=path,
        )
    )


def zstd_missing(path: Path) -> DeckError:
    """Return the error for an export in the new format where Python has no zstd."""
    return DeckError(
        Message(
            "Python has no module to decompress {path}. Install “backports.zstd”, or export "
            "again from Anki with “Support older Anki versions” ticked.",
            path=path,
        )
    )


def not_running() -> DeckError:
    """Return the error for an address where nothing answers."""
    return DeckError(
        Message(
            "Anki is not responding. Start Anki; if it is already open, install the AnkiConnect "
            "add-on (Tools, Add-ons, code 2055492159), then restart Anki."
        )
    )


def busy(seconds: float) -> DeckError:
    """Return the error for an Anki that accepts a request and does not answer within so many seconds."""
    return DeckError(
        Message(
            "Anki did not respond within {seconds} s. A window is probably open in Anki: close it, then try again.",
            seconds=f"{seconds:g}",
        )
    )


def not_ankiconnect(url: str) -> DeckError:
    """Return the error for an answer that AnkiConnect does not give."""
    return DeckError(
        Message(
            "The program at {url} is not AnkiConnect. Check the address in AnkiConnect’s configuration (webBindPort).",
            url=url,
        )
    )


def access_denied() -> DeckError:
    """Return the error for a refusal by the user, or by the add-on's settings."""
    return DeckError(Message("Anki refused access. Try again and answer “Yes” to its question."))


def key_needed() -> DeckError:
    """Return the error for a missing or wrong API key."""
    return DeckError(
        Message(
            "AnkiConnect needs a key, or the key given is wrong. Use “--key” with the key from "
            "its configuration (apiKey)."
        )
    )


def interface_too_old(version: int) -> DeckError:
    """Return the error for an AnkiConnect from before 2017."""
    return DeckError(
        Message(
            "This version of AnkiConnect is too old (interface {version}; 6 is needed). Update the add-on.",
            version=version,
        )
    )


def other_profile(active: str, wanted: str) -> DeckError:
    """Return the error for an Anki in which another profile is open than the one asked for."""
    return DeckError(
        Message(
            "The profile open in Anki is “{active}”, not “{wanted}”. Switch to the right one: File, Switch Profile.",
            active=active,
            wanted=wanted,
        )
    )


def not_imported() -> DeckError:
    """Return the error for an Anki that answered, but did not import the package."""
    return DeckError(Message("Anki did not import the deck."))


def package_kept(package: Path) -> Message:
    """Return the sentence to add to the error of an import: where the package is, to be imported by hand."""
    return Message("The deck was saved as {package}. Import it yourself in Anki: File, Import.", package=package)


def refused(action: str, reply: str) -> DeckError:
    """Return the error for a reply of AnkiConnect that is an error; the reply itself is passed on where it is rare."""
    known = reply.casefold()
    if "api key" in known:
        return key_needed()
    if "unsupported action" in known:
        return UnsupportedActionError(
            Message("This version of AnkiConnect does not support “{action}”. Update the add-on.", action=action)
        )
    if "no module named" in known:
        return DeckError(
            Message(
                "This version of AnkiConnect does not work with the running version of Anki: "
                "{reply}. Update the add-on.",
                reply=reply,
            )
        )
    if "locked" in known:
        return DeckError(
            Message(
                "Anki cannot write to its collection: {reply}. Wait until it has finished syncing or backing up, then "
                "try again.",
                reply=reply,
            )
        )
    if "collection is not available" in known:
        return DeckError(Message("No profile is open in Anki. Open yours, then try again."))
    return DeckError(
        Message(
            "Anki refused “{action}”: {reply}. Close the windows that are open in Anki, then try again.",
            action=action,
            reply=reply,
        )
    )
