"""What is in an Anki package: note types, notes with their fields, tags and ids, and their cards; both directions."""

from __future__ import annotations

import json
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from running import Alinea

from .conftest import Golden


def package(path: Path) -> sqlite3.Connection:
    """The collection in a package."""
    with zipfile.ZipFile(path) as zipped, tempfile.TemporaryDirectory() as folder:
        names = zipped.namelist()
        name = "collection.anki21" if "collection.anki21" in names else "collection.anki2"
        source = sqlite3.connect(zipped.extract(name, folder))
        held = sqlite3.connect(":memory:")
        source.backup(held)
        source.close()
    return held


def written(path: Path, styles: bool, step: int = 1) -> str:
    """A package as lines; with `styles`, its note types too. The fields are those of one note in `step`."""
    with closing(package(path)) as collection:
        models, decks = (json.loads(each) for each in collection.execute("SELECT models, decks FROM col").fetchone())
        notes = collection.execute("SELECT id, guid, mid, tags, flds, sfld FROM notes ORDER BY id").fetchall()
        cards = collection.execute("SELECT nid, ord, did, type, queue, due FROM cards ORDER BY nid, ord").fetchall()
    lines = []
    for id, model in sorted(models.items()):
        fields = [field["name"] for field in model["flds"]]
        lines.append(f"= note type {id}: {model['name']}, sorted by {fields[model['sortf']]}")
        if styles:
            lines += [f"field {field['ord']}: {field['name']}" for field in model["flds"]]
            for card in model["tmpls"]:
                lines += [f"card {card['ord']}: {card['name']}", card["qfmt"], "--", card["afmt"]]
            lines += ["style:", model["css"]]
    lines += [f"= deck {id}: {deck['name']}" for id, deck in sorted(decks.items())]
    for at, (note, guid, mid, tags, text, sort) in enumerate(notes):
        model = models[str(mid)]
        lines += ["", f"= note {guid} {model['name']}, tags {tags.strip()}, sorted as {sort}"]
        texts = zip(model["flds"], text.split("\x1f"), strict=True)
        lines += [f"{field['name']}: {value}" for field, value in texts if value and at % step == 0]
        held = [
            f"{model['tmpls'][ord]['name'] if model['type'] == 0 else ord}" for nid, ord, *_ in cards if nid == note
        ]
        lines.append(f"cards: {', '.join(held)}")
    lines += ["", f"= {len(notes)} notes, {len(cards)} cards", f"states: {sorted({card[3:5] for card in cards})}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("direction", ["fr", "en"])
def test_the_notes_of_the_built_in_lesson(direction: str, alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    assert alinea("deck", "alibaba-cloud", "--direction", direction, "-o", str(path)).code == 0
    golden(f"decks/alibaba-cloud-{direction}.txt", written(path, styles=False, step=3 if direction == "fr" else 6))


@pytest.mark.parametrize("direction", ["fr", "en"])
def test_note_types_and_the_cards_of_questions(direction: str, alinea: Alinea, golden: Golden, tmp_path: Path) -> None:
    path = tmp_path / "deck.apkg"
    assert alinea("deck", "bakery", "--questions", "--listening", "--direction", direction, "-o", str(path)).code == 0
    golden(f"decks/bakery-{direction}.txt", written(path, styles=True))
