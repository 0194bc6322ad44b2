"""The published shape of our note types, as Anki compares it; `python -m tests.anki.shapes` prints it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from decks.notetypes import LOOK_CHANGED, NOTE_KINDS, note_type
from study.lesson.model import Language

LANGUAGES: tuple[Language, ...] = ("fr", "en")


def shapes() -> dict[str, Any]:
    """Ids and names of the types, their fields and templates: what may never change; and the look with its date."""
    types = [note_type(room, studied) for room in NOTE_KINDS for studied in LANGUAGES]
    look = json.dumps([[shape.css, [[card.front, card.back] for card in shape.cards]] for shape in types])
    return {
        "types": [
            {
                "id": shape.id,
                "name": shape.name,
                "cloze": shape.cloze,
                "fields": [[field.name, field.id] for field in shape.fields],
                "templates": [[card.name, card.id] for card in shape.cards],
            }
            for shape in types
        ],
        "look": {"changed": LOOK_CHANGED, "hash": hashlib.sha256(look.encode()).hexdigest()},
    }


if __name__ == "__main__":
    print(json.dumps(shapes(), ensure_ascii=False, indent=1))
