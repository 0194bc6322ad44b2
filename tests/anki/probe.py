"""Runs inside an Anki of any version since 2.1.54 and says what it makes of our packages, as JSON.

It imports nothing but anki: `python probe.py FOLDER FIRST.apkg SECOND.apkg`, the second one an update of the first.
"""

import json
import os
import re
import sys

import anki.lang
from anki.collection import Collection

anki.lang.set_lang("en_US")


def take_new(col, path):
    """As the dialog of 23.10 and later does."""
    from anki import import_export_pb2 as pb

    newer = pb.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
    options = pb.ImportAnkiPackageOptions(update_notes=newer, update_notetypes=newer)
    col.import_anki_package(pb.ImportAnkiPackageRequest(package_path=path, options=options))


def take_middle(col, path):
    """As 2.1.55 to 23.9 do."""
    col.import_anki_package(path)


def take_old(col, path):
    """As every version before does, and AnkiConnect on all that still have it."""
    from anki.importing.apkg import AnkiPackageImporter

    AnkiPackageImporter(col, path).run()


def cards(col):
    return sorted(col.db.all("select n.guid, c.ord from cards c join notes n on n.id = c.nid"))


def notes(col):
    return dict(col.db.all("select guid, flds from notes"))


def study(col):
    """Give a card a past, and return what must stay."""
    col.db.execute("update cards set type = 2, queue = 2, ivl = 30, due = 99, reps = 4, factor = 2300 where ord = 0")
    return kept(col)


def kept(col):
    return sorted(col.db.all("select id, type, queue, ivl, reps, factor from cards where ord = 0"))


def rendered(col):
    """Sides that show an error or a bare template."""
    bad = []
    for number in col.find_cards(""):
        card = col.get_card(number)
        for side in (card.question(), card.answer()):
            if re.search(r"\{\{|unknown field|not found on card|invalid", side, re.I) or len(side) < 200:
                bad.append([number, side[-300:]])
    return bad


def empty(col):
    return [note.note_id for note in col.get_empty_cards().notes]


def media(col):
    found = col.media.check()
    return [*found.missing, *found.unused]


def trial(folder, first, second, take):
    os.makedirs(folder)
    col = Collection(os.path.join(folder, "collection.anki2"))
    take(col, first)
    before, texts = cards(col), notes(col)
    _, ok = col.fix_integrity()
    result = {
        "notes": len(texts),
        "cards": len(before),
        "check ok": ok,
        "same cards after the check": cards(col) == before,
        "empty": empty(col),
        "media missing or unused": media(col),
        "bad sides": rendered(col)[:3],
        "dues": col.db.first("select min(due), max(due), count(distinct due) from cards"),
        "decks": sorted(entry.name for entry in col.decks.all_names_and_ids() if entry.id != 1),
        "note types": sorted(entry.name for entry in col.models.all_names_and_ids() if "Alin" in entry.name),
    }
    past = study(col)
    take(col, first)
    result["again: changed notes"] = sum(texts[guid] != fields for guid, fields in notes(col).items())
    take(col, second)
    after = notes(col)
    result["update: changed notes"] = sum(texts.get(guid) != fields for guid, fields in after.items())
    result["update: notes"] = len(after)
    result["update: learning kept"] = kept(col) == past
    result["update: note types"] = sorted(e.name for e in col.models.all_names_and_ids() if "Alin" in e.name)
    col.close()
    return result


def importers():
    """The ways to import that this version has."""
    ways = {}
    try:
        from anki.collection import ImportAnkiPackageRequest  # noqa: F401

        ways["import"] = take_new
    except ImportError:
        if hasattr(Collection, "import_anki_package"):
            ways["import"] = take_middle
    try:
        from anki.importing.apkg import AnkiPackageImporter  # noqa: F401

        ways["old import"] = take_old
    except ImportError:
        pass
    return ways


if __name__ == "__main__":
    folder, first, second = sys.argv[1:]
    found = {}
    for name, take in importers().items():
        try:
            found[name] = trial(os.path.join(folder, name.replace(" ", "-")), first, second, take)
        except Exception as error:
            import traceback

            found[name] = {"error": f"{type(error).__name__}: {error}", "where": traceback.format_exc()[-1500:]}
    print(json.dumps(found))
