"""What can go wrong between us and a running Anki, in sentences that say what to do."""

from __future__ import annotations

from pathlib import Path

from decks.errors import DeckError
from study.lesson.model import Bilingual


class UnsupportedError(DeckError):
    """AnkiConnect does not know an action; it is older than the action."""


def closed() -> DeckError:
    """Nobody listens."""
    return DeckError(
        Bilingual(
            "Anki ne répond pas. Lancez Anki ; si c’est fait, installez-y l’extension AnkiConnect "
            "(Outils, Greffons, code 2055492159) et redémarrez-le.",
            "Anki does not answer. Start Anki; if it is running, install the add-on AnkiConnect in it "
            "(Tools, Add-ons, code 2055492159) and restart it.",
        )
    )


def busy(seconds: float) -> DeckError:
    """It listens and does not answer."""
    return DeckError(
        Bilingual(
            f"Anki n’a pas répondu en {seconds:g}\u202fs. Une fenêtre y est sans doute ouverte : "
            "fermez-la, puis recommencez.",
            f"Anki did not answer within {seconds:g} s. A window is probably open in it: close it, then try again.",
        )
    )


def not_anki(url: str) -> DeckError:
    """Something answers that is not AnkiConnect."""
    return DeckError(
        Bilingual(
            f"Ce qui répond à {url} n’est pas AnkiConnect. Vérifiez l’adresse dans sa configuration (webBindPort).",
            f"What answers at {url} is not AnkiConnect. Look up its address in its configuration (webBindPort).",
        )
    )


def denied() -> DeckError:
    """The user, or the add-on's settings, said no."""
    return DeckError(
        Bilingual(
            "Anki a refusé l’accès. Recommencez et répondez « Oui » à la question qu’il pose.",
            "Anki refused access. Try again and answer “Yes” to its question.",
        )
    )


def key_needed() -> DeckError:
    """The add-on wants a key, or another one."""
    return DeckError(
        Bilingual(
            "AnkiConnect demande une clé, ou une autre. Donnez avec « --key » celle de sa configuration (apiKey).",
            "AnkiConnect asks for a key, or for another one. Give the one in its configuration (apiKey) with “--key”.",
        )
    )


def too_old(version: object) -> DeckError:
    """An interface from before 2017."""
    return DeckError(
        Bilingual(
            f"Cet AnkiConnect est trop ancien (interface {version}, il faut 6). Mettez l’extension à jour.",
            f"This AnkiConnect is too old (interface {version}, 6 is needed). Update the add-on.",
        )
    )


def other_profile(active: str, wanted: str) -> DeckError:
    """Another profile is open."""
    return DeckError(
        Bilingual(
            f"Le profil ouvert dans Anki est « {active} », pas « {wanted} ». Changez-en : Fichier, Changer de profil.",
            f"The profile open in Anki is “{active}”, not “{wanted}”. Change it: File, Switch Profile.",
        )
    )


def not_imported(package: Path) -> DeckError:
    """It answered, and did not import."""
    return DeckError(
        Bilingual(
            f"Anki n’a pas importé {package}. Importez ce fichier vous-même : Fichier, Importer.",
            f"Anki did not import {package}. Import that file yourself: File, Import.",
        )
    )


def refused(action: str, said: str) -> DeckError:
    """It answered with an error; what it says is passed on where we do not know better."""
    known = said.casefold()
    if "api key" in known:
        return key_needed()
    if "unsupported action" in known:
        old = Bilingual(
            f"Cet AnkiConnect ne connaît pas « {action} ». Mettez l’extension à jour.",
            f"This AnkiConnect does not know “{action}”. Update the add-on.",
        )
        return UnsupportedError(old)
    if "collection is not available" in known:
        return DeckError(
            Bilingual(
                "Aucun profil n’est ouvert dans Anki. Ouvrez le vôtre, puis recommencez.",
                "No profile is open in Anki. Open yours, then try again.",
            )
        )
    return DeckError(
        Bilingual(
            f"Anki a refusé « {action} » : {said}. "
            "Vérifiez qu’il n’est pas en train de synchroniser, puis recommencez.",
            f"Anki refused “{action}”: {said}. Make sure that it is not syncing, then try again.",
        )
    )
