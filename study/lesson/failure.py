"""What keeps a lesson from being read or saved, said to a person."""

from __future__ import annotations

import errno
from pathlib import Path

from study.lesson.model import Bilingual


class LibraryError(Exception):
    """A lesson could not be found, read or saved."""

    def __init__(self, message: Bilingual) -> None:
        """Keep the sentence in both languages."""
        super().__init__(message.en)
        self.message = message
        """What happened, to what, and what to do."""


_SAID = {
    errno.ENOENT: Bilingual(
        "« {} » n’existe pas. Vérifiez le nom et le dossier.", "“{}” does not exist. Check the name and the folder."
    ),
    errno.ENOTDIR: Bilingual(
        "« {} » n’existe pas : une partie du chemin est un fichier, pas un dossier.",
        "“{}” does not exist: a part of the path is a file and not a folder.",
    ),
    errno.EISDIR: Bilingual(
        "« {} » est un dossier ; il faut ici un fichier.", "“{}” is a folder; a file is wanted here."
    ),
    errno.EACCES: Bilingual(
        "L’accès à « {} » est refusé. Changez les droits du fichier ou du dossier, ou choisissez-en un autre.",
        "Access to “{}” is denied. Change the permissions of the file or folder, or choose another.",
    ),
    errno.EROFS: Bilingual(
        "« {} » est sur un disque protégé en écriture. Choisissez un autre dossier.",
        "“{}” is on a read-only disk. Choose another folder.",
    ),
    errno.ENOSPC: Bilingual(
        "Le disque est plein : « {} » n’a pas été enregistré. L’ancienne version est intacte. Libérez de la place.",
        "The disk is full: “{}” was not saved. The old version is untouched. Free some space.",
    ),
    errno.ENAMETOOLONG: Bilingual(
        "Le nom « {} » est trop long. Choisissez un nom plus court.",
        "The name “{}” is too long. Choose a shorter one.",
    ),
}
_SAID[errno.EEXIST] = _SAID[errno.ENOTDIR]
_SAID[errno.EPERM] = _SAID[errno.EACCES]
_SAID[getattr(errno, "EDQUOT", errno.ENOSPC)] = _SAID[errno.ENOSPC]
_OTHER = Bilingual(
    "« {} » n’a pas pu être lu ou enregistré ({}). Réessayez ou choisissez un autre dossier.",
    "“{}” could not be read or saved ({}). Try again or choose another folder.",
)


def explain(error: Exception, path: Path | str) -> Bilingual:
    """The sentence for what the system says about a path."""
    code = error.errno if isinstance(error, OSError) else None
    said = _SAID.get(code or 0)
    if said:
        return Bilingual(said.fr.format(path), said.en.format(path))
    reason = (error.strerror if isinstance(error, OSError) else None) or type(error).__name__
    return Bilingual(_OTHER.fr.format(path, reason), _OTHER.en.format(path, reason))
