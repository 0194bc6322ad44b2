"""What can go wrong with a deck, in sentences that say what, where, and what to do."""

from __future__ import annotations

from pathlib import Path

from study.lesson.model import Bilingual
from study.reasons import reason


class DeckError(Exception):
    """A deck could not be written, sent or read. `messages` has a sentence for each thing that stands in the way."""

    def __init__(self, *messages: Bilingual) -> None:
        super().__init__(" ".join(message.en for message in messages))
        self.messages = messages


def unwritable(path: Path, error: OSError) -> DeckError:
    """The package could not be written."""
    why = reason(error)
    return DeckError(
        Bilingual(
            f"Impossible d’écrire {path} : {why.fr}. Rien n’a changé ; choisissez un autre endroit avec « -o ».",
            f"Could not write {path}: {why.en}. Nothing was changed; choose another place with “-o”.",
        )
    )


def is_a_folder(path: Path) -> DeckError:
    """The target is a folder."""
    return DeckError(
        Bilingual(
            f"{path} est un dossier. Donnez aussi un nom de fichier, par exemple {path / 'alinea.apkg'}.",
            f"{path} is a folder. Give a file name too, for example {path / 'alinea.apkg'}.",
        )
    )


def unreadable(path: Path, error: OSError) -> DeckError:
    """The export could not be opened."""
    why = reason(error)
    return DeckError(
        Bilingual(
            f"Impossible de lire {path} : {why.fr}. Vérifiez le nom du fichier.",
            f"Could not read {path}: {why.en}. Check the file’s name.",
        )
    )


def not_an_export(path: Path) -> DeckError:
    """The file is something else, or was cut off."""
    return DeckError(
        Bilingual(
            f"{path} n’est pas un export d’Anki complet (.apkg ou .colpkg). "
            "Dans Anki : Fichier, Exporter, en cochant « Inclure les données de planification ».",
            f"{path} is not a complete Anki export (.apkg or .colpkg). "
            "In Anki: File, Export, with “Include scheduling information” ticked.",
        )
    )


def damaged(path: Path) -> DeckError:
    """The package is one of Anki's, its database cannot be read."""
    return DeckError(
        Bilingual(
            f"La base de données dans {path} est endommagée. Refaites l’export depuis Anki ; "
            "si le message revient, lancez-y Outils, Vérifier l’intégrité de la base de données.",
            f"The database inside {path} is damaged. Export again from Anki; "
            "if this message comes back, run Tools, Check Database there.",
        )
    )


def not_tables(path: Path) -> DeckError:
    """The database holds views, computed columns, triggers or virtual tables."""
    return DeckError(
        Bilingual(
            f"La base de données dans {path} n’est pas de celles qu’Anki écrit\u00a0: elle contient autre chose "
            "que des tables simples. Elle n’a pas été lue\u202f; refaites l’export depuis Anki.",
            f"The database inside {path} is not of the kind that Anki writes: it contains other things than plain "
            "tables. It was not read; export again from Anki.",
        )
    )


def too_long(path: Path) -> DeckError:
    """Reading it was given up."""
    return DeckError(
        Bilingual(
            f"La lecture de {path} prenait trop de temps\u202f; elle a été arrêtée et rien n’a changé. "
            "Refaites l’export depuis Anki, si possible du seul paquet de ces leçons.",
            f"Reading {path} took too long; it was stopped and nothing was changed. "
            "Export again from Anki, if possible only the deck of these lessons.",
        )
    )


def too_new(path: Path) -> DeckError:
    """The format is one that came after this program."""
    return DeckError(
        Bilingual(
            f"{path} vient d’un Anki plus récent que ce programme. Refaites l’export en cochant "
            "« Gérer la compatibilité avec les versions antérieures d’Anki », ou mettez ce programme à jour.",
            f"{path} comes from a newer Anki than this program knows. Export again with "
            "“Support older Anki versions” ticked, or update this program.",
        )
    )


def no_zstd(path: Path) -> DeckError:
    """The part that unpacks the new format is not installed."""
    return DeckError(
        Bilingual(
            f"Il manque à Python de quoi décompresser {path}. Installez « backports.zstd », ou refaites l’export "
            "en cochant « Gérer la compatibilité avec les versions antérieures d’Anki ».",
            f"Python lacks what it takes to unpack {path}. Install “backports.zstd”, or export again with "
            "“Support older Anki versions” ticked.",
        )
    )


def ledger_missing(path: Path) -> Bilingual:
    """No record of earlier decks."""
    return Bilingual(
        f"Pas encore de registre {path} : ce paquet compte comme le premier. Si vous en aviez déjà donné un, "
        "les textes changés depuis n’y seront pas mis à jour, sauf avec « --refresh ».",
        f"No ledger {path} yet: this deck counts as the first. If you had given one away before, "
        "texts that changed since will not be updated in it, unless you say “--refresh”.",
    )


def ledger_damaged(path: Path, aside: Path) -> Bilingual:
    """The record of earlier decks could not be understood, and no earlier package helps."""
    return Bilingual(
        f"Le registre {path} est endommagé ; il est mis de côté sous {aside.name} et un nouveau le remplace. "
        "Les textes changés depuis le dernier paquet ne seront pas mis à jour chez ceux qui l’ont, "
        "sauf avec « --refresh ». Rien de ce qu’ils ont appris ou écrit n’est perdu.",
        f"The ledger {path} is damaged; it was set aside as {aside.name} and a new one takes its place. "
        "Texts that changed since the last deck will not be updated for those who have it, "
        "unless you say “--refresh”. Nothing they have learned or written is lost.",
    )


def ledger_rebuilt(path: Path, package: Path) -> Bilingual:
    """The record of earlier decks was made anew from the earlier package."""
    return Bilingual(
        f"Le registre {path} manquait ou était endommagé ; il a été reconstitué à partir de {package}.",
        f"The ledger {path} was missing or damaged; it was made anew from {package}.",
    )


def ledger_unwritable(path: Path, error: OSError) -> Bilingual:
    """The package is written, its record is not."""
    why = reason(error)
    return Bilingual(
        f"Le paquet est écrit, mais pas son registre {path} : {why.fr}. La prochaine exportation ne saura pas "
        "ce que celle-ci contenait.",
        f"The deck is written, but not its ledger {path}: {why.en}. The next export will not know what this one held.",
    )


def cards_closed(keys: tuple[str, ...]) -> Bilingual:
    """Cards of an earlier deck that the new one cannot fill."""
    names = ", ".join(keys)
    return Bilingual(
        f"Une carte publiée plus tôt n’a plus de contenu pour {names} : dans Anki, elle restera vide jusqu’à "
        "Outils, Cartes vides.",
        f"A card published earlier has nothing to show any more for {names}: in Anki it stays blank until "
        "Tools, Empty Cards.",
    )


def silent(why: Bilingual) -> Bilingual:
    """Not one sound file, and why."""
    return Bilingual(
        f"Ce paquet n’a pas de fichiers son. {why.fr} Les cartes d’écoute, s’il en a, laissent parler la voix "
        "d’Anki ; les notes qui avaient un son et n’ont pas changé le gardent.",
        f"This deck has no sound files. {why.en} Its listening cards, if it has any, let Anki’s own voice speak; "
        "notes that had a sound and did not change keep it.",
    )


def unspoken(texts: tuple[str, ...]) -> Bilingual:
    """Some texts have no sound file."""
    names = ", ".join(texts[:12]) + (f" … ({len(texts)})" if len(texts) > 12 else "")
    return Bilingual(
        f"Sans fichier son, car la voix n’y est pas parvenue : {names}.",
        f"Without a sound file, because the voice failed on it: {names}.",
    )


def written(path: Path, notes: int, cards: int, updated: int, sounds: int) -> tuple[Bilingual, Bilingual]:
    """What was written where, and how to import it."""
    changed = (f", dont {updated} mises à jour", f", {updated} of them updated") if updated else ("", "")
    heard = (f", {sounds} fichiers son", f", {sounds} sound files") if sounds else ("", "")
    return (
        Bilingual(
            f"{path} : {notes} notes{changed[0]}, {cards} cartes{heard[0]}.",
            f"{path}: {notes} notes{changed[1]}, {cards} cards{heard[1]}.",
        ),
        Bilingual(
            "Dans Anki : Fichier, Importer, choisissez ce fichier et gardez les réglages proposés. "
            "Importer de nouveau met à jour sans rien perdre de ce que vous avez appris.",
            "In Anki: File, Import, choose this file and keep the settings it proposes. "
            "Importing again updates the deck and loses nothing of what you have learned.",
        ),
    )


def imported(notes: int, profile: str) -> Bilingual:
    """What a running Anki took."""
    where = (f" (profil « {profile} »)", f" (profile “{profile}”)") if profile else ("", "")
    return Bilingual(f"Anki a importé {notes} notes{where[0]}.", f"Anki imported {notes} notes{where[1]}.")
