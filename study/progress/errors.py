"""Why progress cannot be kept, in sentences for a person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from study.lesson.model import Bilingual


class StoreError(Exception):
    """Something was not kept, or cannot be; the message says what to do."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


class DamagedError(Exception):
    """The file is broken, or no file of ours."""


UNREADABLE = (ValueError, TypeError, LookupError, OverflowError, AttributeError, RecursionError)
"""What reading values raises that are not of the kind that was written."""

_BROKEN = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,  # no such table, no such column: our statements fit our tables
    sqlite3.SQLITE_CONSTRAINT,
    sqlite3.SQLITE_MISMATCH,
    sqlite3.SQLITE_TOOBIG,
    0,  # raised by the module itself: text that is not UTF-8
)


def is_damage(error: Exception) -> bool:
    """Whether the file itself is broken."""
    return not isinstance(error, sqlite3.Error) or _code(error) in _BROKEN


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another program is in the way."""
    return _code(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def explained(error: sqlite3.Error, path: Path | None) -> StoreError:
    """What an error of SQLite means for the learner."""
    where = str(path) if path else ":memory:"
    code = _code(error)
    if code == sqlite3.SQLITE_IOERR and path and _has_no_room(path):
        code = sqlite3.SQLITE_FULL
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreError(
                Bilingual(
                    f"Un autre programme occupe le fichier de vos progrès, {where}. Fermez-le, puis recommencez.",
                    f"Another program is holding the file of your progress, {where}. Close it, then try again.",
                )
            )
        case sqlite3.SQLITE_FULL:
            return StoreError(
                Bilingual(
                    f"Le disque est plein : {where} n’a pas pu être complété. Libérez de la place, puis recommencez.",
                    f"The disk is full: {where} could not be added to. Free some space, then try again.",
                )
            )
        case sqlite3.SQLITE_PERM | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return StoreError(
                Bilingual(
                    f"Impossible d’écrire dans {where}. Vérifiez les droits du dossier et du fichier.",
                    f"{where} cannot be written to. Check the permissions of the folder and of the file.",
                )
            )
    return StoreError(
        Bilingual(
            f"Le fichier de vos progrès, {where}, ne répond pas comme il devrait ({error}). Vérifiez le disque.",
            f"The file of your progress, {where}, does not answer as it should ({error}). Check the disk.",
        )
    )


def refused(why: Bilingual, path: Path) -> StoreError:
    """What the system's refusal means for the learner."""
    return StoreError(
        Bilingual(
            f"Le fichier de vos progrès, {path}, n’a pas pu être écrit\u00a0: {why.fr}.",
            f"The file of your progress, {path}, could not be written: {why.en}.",
        )
    )


def from_the_future(path: Path | None) -> StoreError:
    """A file that a newer program made."""
    return StoreError(
        Bilingual(
            f"{path} vient d’une version plus récente d’Alinéa. Mettez Alinéa à jour pour le lire.",
            f"{path} was made by a newer version of Alinéa. Update Alinéa to read it.",
        )
    )


def set_aside(damaged: Path, recovered: int) -> Bilingual:
    """A damaged file was put out of the way, and a new one holds what could still be read."""
    fr = f"entrées reprises dans le nouveau : {recovered}" if recovered else "rien n’a pu y être lu"
    en = f"entries carried over to the new one: {recovered}" if recovered else "nothing in it could be read"
    return Bilingual(
        f"Le fichier de vos progrès était endommagé : il est gardé sous le nom {damaged} ; {fr}.",
        f"The file of your progress was damaged: it is kept as {damaged}; {en}.",
    )


def moved_away(path: Path) -> Bilingual:
    """The file was deleted or moved under a running program, which has written it anew."""
    return Bilingual(
        f"Le fichier de vos progrès, {path}, a été supprimé ou déplacé pendant la séance. Il a été réécrit\u00a0: "
        "rien n’est perdu.",
        f"The file of your progress, {path}, was deleted or moved while the program was running. "
        "It has been written again: nothing is lost.",
    )


def replaced(path: Path) -> Bilingual:
    """Another file was put in the place of the one that was open."""
    return Bilingual(
        f"Le fichier de vos progrès, {path}, a été remplacé par un autre pendant la séance. "
        "C’est le nouveau qui est tenu à jour maintenant.",
        f"The file of your progress, {path}, was replaced by another while the program was running. "
        "From now on the new one is kept.",
    )


def nothing_is_kept(why: Bilingual) -> Bilingual:
    """Progress lives only as long as the program runs, and why."""
    return Bilingual(
        f"{why.fr} En attendant, rien de ce que vous faites n’est gardé.",
        f"{why.en} Until then, nothing you do is being kept.",
    )


def _code(error: Exception) -> int:
    """SQLite's primary result code; 0 where the error has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _has_no_room(path: Path) -> bool:
    """Whether the disk is as good as full, which SQLite does not say where a file beside its own cannot grow."""
    import shutil

    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


_ROOM = 1 << 16
"""Bytes that a file of progress needs to be worked in."""
