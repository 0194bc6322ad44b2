"""Finds the address and the key of the running Anki."""

from __future__ import annotations

from urllib.parse import urlsplit

from decks.anki.connect import URL, RunningAnki
from study.cli.console import CommandError, Console

KEY = "ALINEA_ANKI_KEY"
"""The environment variable for AnkiConnect's key, as an option would be visible to other users."""
ADDRESS = "ALINEA_ANKI_URL"
"""The environment variable with AnkiConnect's address, if its configuration has another than the default."""


def running_anki(typed_key: str | None, console: Console, seconds: float = 30.0) -> RunningAnki:
    """Return the Anki to talk to, with the key as typed, or else from the environment. A request fails after `seconds`.

    Raises `CommandError` if the environment variable for the address is not valid.
    """
    key = console.environ.get(KEY, "") if typed_key is None else typed_key
    return RunningAnki(_address(console), key, seconds)


def _address(console: Console) -> str:
    """Return AnkiConnect's address. Raises `CommandError` if the environment variable does not hold one."""
    said = console.environ.get(ADDRESS, "").strip() or URL
    try:
        parts = urlsplit(said)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        sound = False
    if not sound or not said.isascii() or any(sign.isspace() for sign in said):
        raise CommandError(
            console.tr(
                "{variable} is “{value}”, which is not an address. Write it like {example}.",
                variable=ADDRESS,
                value=said,
                example=URL,
            )
        )
    return said
