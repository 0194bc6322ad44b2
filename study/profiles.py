"""Several learners on one computer, each with a name, progress and settings."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from study.app_dirs import AppDirs
from study.lesson.model import Bilingual
from study.lesson.portable import DEVICE

DEFAULT = "default"
"""The name of the first learner, whose files are not in a folder of a name."""

_NAME = re.compile(r"\w(?:[\w .'’&+-]{0,30}[\w'’+])?")
"""Letters and digits, with signs between them that the name of a folder can have on any system."""


class ProfileError(Exception):
    """There is no such profile, or the name cannot be one; `message` is a sentence."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
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
            Bilingual(
                f"«\u00a0{text}\u00a0» ne peut pas être le nom d’un profil\u00a0: il faut des lettres ou des chiffres, "
                "32 au plus, avec des espaces ou des traits d’union entre eux.",
                f"“{text}” cannot be the name of a profile: it takes letters or digits, 32 at most, with spaces or "
                "hyphens between them.",
            )
        )
    return next((each for each in profiles(dirs) if each.casefold() == name.casefold()), name)


def unknown(name: str, dirs: AppDirs) -> ProfileError:
    """Return the error for a name without a profile, which names the nearest one."""
    there = {each.casefold(): each for each in profiles(dirs)}
    near = get_close_matches(name.casefold(), there, 1)
    fr = f"Vouliez-vous dire «\u00a0{there[near[0]]}\u00a0»\u202f? " if near else ""
    en = f"Did you mean “{there[near[0]]}”? " if near else ""
    return ProfileError(
        Bilingual(
            f"Il n’y a pas de profil «\u00a0{name}\u00a0». {fr}«\u00a0alinea profiles\u00a0» donne la liste\u202f; "
            f"«\u00a0alinea --profile {name}\u00a0» en commence un nouveau.",
            f"There is no profile “{name}”. {en}“alinea profiles” lists them; "
            f"“alinea --profile {name}” starts a new one.",
        )
    )


def _is_name(name: str) -> bool:
    return bool(_NAME.fullmatch(name)) and not DEVICE.fullmatch(name)
