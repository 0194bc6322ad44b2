"""Where a running Anki is asked, and with which key."""

from __future__ import annotations

from urllib.parse import urlsplit

from decks.connect import URL, Anki
from study.cli.console import CommandError, Console

KEY = "ALINEA_ANKI_KEY"
"""The variable with AnkiConnect's key, so that it need not be typed where others can read it."""
ADDRESS = "ALINEA_ANKI_URL"
"""The variable with AnkiConnect's address, where its settings name another."""


def anki_key(typed: str | None, console: Console) -> str:
    """AnkiConnect's key as typed, or else from the environment; empty if there is none."""
    return console.environ.get(KEY, "") if typed is None else typed


def anki_address(console: Console) -> str:
    """AnkiConnect's address. Raises `CommandError` if the environment gives one that is none."""
    said = console.environ.get(ADDRESS, "").strip() or URL
    try:
        parts = urlsplit(said)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not said.isascii() or any(sign.isspace() for sign in said):
        raise CommandError(
            console.tr(
                "{variable} is “{value}”, which is no address. Write it as {example}.",
                variable=ADDRESS,
                value=said,
                example=URL,
            )
        )
    return said


def open_profile(address: str, key: str, seconds: float) -> str:
    """Return the profile that is open in a running Anki; empty if its version does not tell.

    Raises DeckError if no Anki answers within `seconds`, or one that the program cannot work with.
    """
    return Anki(address, key, seconds).greet()
