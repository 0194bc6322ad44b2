"""Why the system refused a file, in words that a person can act on."""

from __future__ import annotations

import errno

from study.lesson.model import Bilingual

REASONS = {
    errno.ENOENT: Bilingual("il n’existe pas", "it does not exist"),
    errno.EACCES: Bilingual("l’accès est refusé", "access is denied"),
    errno.EPERM: Bilingual("l’opération n’est pas permise", "the operation is not permitted"),
    errno.EROFS: Bilingual("le disque est en lecture seule", "the disk is read-only"),
    errno.ENOSPC: Bilingual("le disque est plein", "the disk is full"),
    errno.EDQUOT: Bilingual("votre espace disque est épuisé", "your disk quota is used up"),
    errno.EFBIG: Bilingual("le fichier dépasse la taille permise", "the file is larger than is allowed"),
    errno.EBADF: Bilingual("elle n’est pas ouverte en écriture", "it is not open for writing"),
    errno.EISDIR: Bilingual("c’est un dossier", "it is a folder"),
    errno.ENOTDIR: Bilingual("une partie du chemin n’est pas un dossier", "a part of the path is not a folder"),
    errno.EEXIST: Bilingual("il existe déjà", "it exists already"),
    errno.ENAMETOOLONG: Bilingual("le nom est trop long", "the name is too long"),
    errno.ELOOP: Bilingual("les liens tournent en rond", "its links go round in circles"),
    errno.EIO: Bilingual("le disque ne répond pas correctement", "the disk does not answer properly"),
    errno.EINVAL: Bilingual("le nom n’est pas valable", "the name is not valid"),
}


def reason(error: OSError) -> Bilingual:
    """The reason alone, without a capital or a full stop; in the system's own words where it is a rare one."""
    known = REASONS.get(error.errno or 0)
    if known:
        return known
    said = error.strerror or str(error)
    return Bilingual(said, said)
