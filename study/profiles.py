"""Profiles: several learners on one computer, each with progress and settings of their own."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from study.app_dirs import AppDirs
from study.lesson.portable import DEVICE
from study.text import Message

DEFAULT = "default"
"""The name of the first learner, whose files are not in a folder of profiles."""

_NAME = re.compile(r"\w(?:[\w .'’&+-]{0,30}[\w'’+])?")
"""Letters and digits, with spaces and a few signs between them: valid as a folder name on every system."""


class ProfileError(Exception):
    """A profile does not exist, or its name is not valid; `message` says which."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


def profiles(dirs: AppDirs) -> list[str]:
    """Return the names of the learners in alphabetical order, without the first learner."""
    names = set()
    for folder in dirs.profiles:
        try:
            names |= {each.name for each in folder.iterdir() if each.is_dir() and _is_name(each.name)}
        except OSError:
            continue
    return sorted(names, key=str.casefold)


def named(text: str, dirs: AppDirs) -> str:
    """Return the profile that a text names: an existing one whatever its capitals, otherwise a new one.

    Empty for the first learner. Raises ProfileError if the text cannot be a name.
    """
    name = unicodedata.normalize("NFC", text.strip())
    if name.casefold() in ("", DEFAULT):
        return ""
    if not _is_name(name):
        raise ProfileError(
            Message(
                "“{text}” cannot be the name of a profile. Use letters or digits, 32 characters at "
                "most, with spaces or hyphens between them if needed.",
                text=text,
            )
        )
    return next((each for each in profiles(dirs) if each.casefold() == name.casefold()), name)


def unknown(name: str, dirs: AppDirs) -> ProfileError:
    """Return the error for a name without a profile, which names the nearest one."""
    there = {each.casefold(): each for each in profiles(dirs)}
    near = get_close_matches(name.casefold(), there, 1)
    meant = Message("Did you mean “{name}”? ", name=there[near[0]]) if near else ""
    return ProfileError(
        Message(
            "The profile “{name}” does not exist. {meant}“alinea profiles” lists them; “alinea "
            "--profile {name}” creates a new one.",
            name=name,
            meant=meant,
        )
    )


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not DEVICE.fullmatch(name)
