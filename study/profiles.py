"""Several learners on one machine: a name each, with progress and settings of their own."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

from study.app_dirs import AppDirs
from study.lesson.model import Bilingual
from study.lesson.portable import DEVICE

DEFAULT = "default"
"""How the learner who was there first is called, whose files have no name."""

_NAME = re.compile(r"\w(?:[\w .'’&+-]{0,30}[\w'’+])?")
"""A name of letters and digits, with what may stand between them: any system takes it for the name of a folder."""


class ProfileError(Exception):
    """There is no such profile, or a name that cannot be one; `message` says why, in both languages."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def profiles(dirs: AppDirs) -> list[str]:
    """The names of the learners, in the order of the alphabet; the first learner, who has none, is not among them."""
    names = set()
    for folder in dirs.profiles:
        try:
            names |= {each.name for each in folder.iterdir() if each.is_dir() and _is_name(each.name)}
        except OSError:
            continue
    return sorted(names, key=str.casefold)


def named(text: str, dirs: AppDirs) -> str:
    """The name of a profile as somebody typed it: an existing one whatever its capitals, else a new one.

    Empty for the first learner. Raises ProfileError for what cannot be a name.
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
    """There is no profile of that name; the nearest is named."""
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
