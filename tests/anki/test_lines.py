"""Cards as lines of text, in the real Anki."""

from __future__ import annotations

from pathlib import Path

from anki.collection import Collection
from anki.import_export_pb2 import ImportCsvRequest

from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.exporting import export
from tests.anki.lessons import CLOUD


def test_anki_takes_every_line_once_into_its_deck_with_its_tag(tmp_path: Path) -> None:
    path = tmp_path / "cloud.tsv"
    done = export(CLOUD, "tsv", Wording("fr", "en"), studied="fr", interface="en")
    path.write_bytes(done.data)
    collection = Collection(str(tmp_path / "c.anki2"))
    taken = []
    for _ in range(2):
        metadata = collection.get_csv_metadata(path=str(path), delimiter=None)
        taken.append(collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log)
    assert [len(log.new) for log in taken] == [done.terms + done.questions, 0]
    notes = collection.find_notes("tag:term")
    assert len(notes) == done.terms
    first = collection.get_note(notes[0])
    assert collection.decks.name(first.cards()[0].did) == CLOUD.title.en
    collection.close()
