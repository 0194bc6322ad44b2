"""What was published once stays: a learner of the first release can import every later one."""

from __future__ import annotations

import json
from pathlib import Path

from decks.build.deck_builder import LISTENING
from decks.build.options import DeckOptions
from decks.notetypes import NOTE_KINDS, note_type
from tests.anki.conftest import NOW, Write
from tests.anki.oracle import Anki
from tests.anki.shapes import LANGUAGES, shapes

GOLDEN = Path(__file__).with_name("golden") / "notetypes.json"


def test_no_published_note_type_has_changed_its_shape() -> None:
    published, now = json.loads(GOLDEN.read_text(encoding="utf-8")), shapes()
    assert now["types"] == published["types"], "a note type is frozen: use a spare field instead"


def test_a_new_look_has_a_new_date_or_no_learner_would_see_it() -> None:
    published, now = json.loads(GOLDEN.read_text(encoding="utf-8"))["look"], shapes()["look"]
    same = now["hash"] == published["hash"]
    assert same or now["changed"] > published["changed"], "move LOOK_CHANGED in decks/notetypes/__init__.py"
    assert same, "write the new look down: python -m tests.anki.shapes > tests/anki/golden/notetypes.json"


def test_every_note_type_has_room_for_what_nobody_thought_of() -> None:
    for room in NOTE_KINDS:
        for studied in LANGUAGES:
            shape = note_type(room, studied)
            assert sum(field.slot.startswith("spare") for field in shape.fields) >= 2
            assert all(field.id and field.name for field in shape.fields)
            assert len({field.name for field in shape.fields}) == len(shape.fields)
            assert all(card.id for card in shape.cards)


def test_the_cards_that_are_off_by_default_are_there_from_the_first_release(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    types = anki.col.models.by_name("Alinéa French term")
    assert types is not None
    assert [card["name"] for card in types["tmpls"]] == ["French → English", "English → French", "Gap", "Listening"]
    cards, ids = anki.rows("select id, due from cards order by id"), anki.rows("select id from notes")
    took = anki.take(write(options=DeckOptions(listening=True, questions=True), now=NOW + 60).path)
    assert took.conflicting == 0
    assert {ord for _, ord in anki.cards()} == {0, 1, 2, LISTENING}
    old = {card for card, _ in cards}
    assert [row for row in anki.rows("select id, due from cards order by id") if row[0] in old] == cards
    assert {row[0] for row in ids} <= {row[0] for row in anki.rows("select id from notes")}


def test_an_import_into_a_collection_that_has_the_types_adds_no_second_ones(anki: Anki, write: Write) -> None:
    for merge in (False, True, False):
        anki.take(write(name=f"{merge}.apkg").path, merge=merge)
    names = [kind.name for kind in anki.col.models.all_names_and_ids()]
    assert [name for name in names if name.startswith("Alin")] == ["Alinéa French sentence", "Alinéa French term"]


def test_the_technical_fields_are_folded_away_and_the_key_can_be_searched(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    fields = {field["name"]: field for field in anki.col.models.by_name("Alinéa French term")["flds"]}  # type: ignore[index]
    assert all(fields[name]["collapsed"] for name in ("Typed", "Listen", "Produce", "Key", "Spare 1"))
    assert not any(fields[name]["collapsed"] for name in ("French", "English", "Sentence", "Note"))
    assert fields["Listen"]["excludeFromSearch"]
    assert not fields["Key"]["excludeFromSearch"]
    assert fields["Typed"]["plainText"]
    assert len(anki.col.find_notes('"Key:cloud-sample/*"')) == len(anki.col.find_notes(""))
