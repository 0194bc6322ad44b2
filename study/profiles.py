"""Several learners on one machine: a name each, with progress and settings of their own."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from study.lesson.portable import DEVICE
from study.places import Places
from study.text import Message

DEFAULT = "default"
"""How the learner who was there first is called, whose files have no name."""

_NAME = re.compile(r"\w(?:[\w .'’&+-]{0,30}[\w'’+])?")
"""A name of letters and digits, with what may stand between them: any system takes it for the name of a folder."""


class ProfileError(Exception):
    """There is no such profile, or a name that cannot be one; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def profiles(places: Places) -> list[str]:
    """The names of the learners, in the order of the alphabet; the first learner, who has none, is not among them."""
    names = set()
    for folder in places.profiles:
        try:
            names |= {each.name for each in folder.iterdir() if each.is_dir() and _is_name(each.name)}
        except OSError:
            continue
    return sorted(names, key=str.casefold)


def named(text: str, places: Places) -> str:
    """The name of a profile as somebody typed it: an existing one whatever its capitals, else a new one.

    Empty for the first learner. Raises ProfileError for what cannot be a name.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if name.casefold() in ("", DEFAULT):
        return ""
    if not _is_name(name):
        raise ProfileError(
            Message(
                "“{text}” cannot be the name of a profile: it takes letters or digits, 32 at most, "
                "with spaces or hyphens between them.",
                text=text,
            )
        )
    return next((each for each in profiles(places) if each.casefold() == name.casefold()), name)


def unknown(name: str, places: Places) -> ProfileError:
    """There is no profile of that name; the nearest is named."""
    there = {each.casefold(): each for each in profiles(places)}
    near = get_close_matches(name.casefold(), there, 1)
    meant = Message("Did you mean “{name}”? ", name=there[near[0]]) if near else ""
    return ProfileError(
        Message(
            "There is no profile “{name}”. {meant}“alinea profiles” lists them; “alinea --profile {name}” starts a "
            "new one.",
            name=name,
            meant=meant,
        )
    )


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not DEVICE.fullmatch(name)
