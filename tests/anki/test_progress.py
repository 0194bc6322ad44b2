"""What a learner did in Anki comes home, whatever the export is like, and overwrites nothing said by hand."""

from __future__ import annotations

import random
import shutil
import sqlite3
import sys
import tempfile
import zipfile
from contextlib import closing, suppress
from pathlib import Path

import pytest

from decks.anki.import_progress import from_file
from decks.anki.reconcile import reconcile
from decks.anki.term_state import CardState, LearningState, TermState, term_state
from decks.build.options import DeckOptions
from decks.errors import DeckError
from study.lesson.keys import LessonKey, TermKey
from study.lesson.model import Language
from study.locale import translator
from tests.anki.conftest import Write
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki

EXPECTED = {
    "recettes": LearningState.LEARNING,
    "croissance": LearningState.KNOWN,
    "hausse": LearningState.SUSPENDED,
    "entreprise": LearningState.NEW,
    "milliard": LearningState.LEARNING,
}
FORMATS = ["new.apkg", "legacy.apkg", "new.colpkg", "legacy.colpkg"]


def study(anki: Anki) -> None:
    """Leave the terms in the states that are expected."""
    anki.answer(anki.card("cloud-sample/recettes"), 3)
    for _ in range(2):
        anki.answer(anki.card("cloud-sample/milliard"), 3)
    anki.col.sched.set_due_date([anki.card("cloud-sample/croissance").id], "30!")
    anki.col.sched.suspend_notes([anki.note("cloud-sample/hausse").id])


def exported(anki: Anki, target: Path) -> Path:
    """The collection as a file in the format that its name says."""
    legacy = target.name.startswith("legacy")
    if target.suffix == ".apkg":
        return anki.export(target, legacy=legacy)
    return anki.export_collection(target, legacy=legacy)


def key(term: str, studied: Language = "fr") -> TermKey:
    """The name of one of the sample's terms in the store."""
    return TermKey(LessonKey(CLOUD.id, studied), term)


def states(path: Path) -> dict[str, LearningState]:
    """The states that were expected, as read."""
    found = from_file(path, [CLOUD])
    return {term: found[key(term)].state for term in EXPECTED}


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_tells_the_same_of_every_term(anki: Anki, write: Write, tmp_path: Path, name: str) -> None:
    anki.take(write().path)
    study(anki)
    path = exported(anki, tmp_path / name)
    assert states(path) == EXPECTED
    assert len(from_file(path, [CLOUD])) == len(CLOUD.terms)


def test_the_memory_that_fsrs_has_of_a_card_is_read(anki: Anki, write: Write, tmp_path: Path) -> None:
    anki.take(write().path)
    anki.col.set_config("fsrs", True)
    anki.answer(anki.card("cloud-sample/recettes"), 3)
    card = from_file(anki.export(tmp_path / "x.apkg"), [CLOUD])[key("recettes")].cards[0]
    assert (card.reps, card.lapses) == (1, 0)
    assert card.stability is not None
    assert 0 < card.stability < 100
    assert card.difficulty is not None
    assert 1 <= card.difficulty <= 10


def test_both_directions_are_told_apart(anki: Anki, write: Write, tmp_path: Path) -> None:
    anki.take(write(name="fr.apkg").path)
    anki.take(write(name="en.apkg", options=DeckOptions(studied="en")).path)
    study_fr = next(c for c in anki.col.find_cards('"French:*recettes*" card:1'))
    anki.answer(anki.col.get_card(study_fr), 4)
    path = anki.export(tmp_path / "x.apkg")
    assert from_file(path, [CLOUD])[key("recettes")].state is not LearningState.NEW
    assert from_file(path, [CLOUD], studied="en")[key("recettes", "en")].state is LearningState.NEW


def test_a_file_without_our_notes_says_nothing(anki: Anki, tmp_path: Path) -> None:
    note = anki.col.new_note(anki.col.models.by_name("Basic"))  # type: ignore[arg-type]
    note["Front"] = "x"
    anki.col.add_note(note, anki.col.decks.id("x"))  # type: ignore[arg-type]
    assert from_file(anki.export(tmp_path / "x.apkg"), [CLOUD]) == {}


def test_nothing_is_left_in_the_temporary_folder(
    anki: Anki, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anki.take(write().path)
    path = anki.export(tmp_path / "x.apkg")
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    from_file(path, [CLOUD])
    assert list(folder.iterdir()) == []


def truncated(source: Path, target: Path) -> Path:
    target.write_bytes(source.read_bytes()[:-200])
    return target


def with_member(source: Path, target: Path, name: str, content: bytes) -> Path:
    """The export with one member replaced."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.namelist():
            new.writestr(member, content if member == name else old.read(member))
    return target


def zstd(data: bytes) -> bytes:
    """Packed as newer Ankis pack."""
    if sys.version_info >= (3, 14):
        from compression.zstd import compress
    else:
        from backports.zstd import compress
    return bytes(compress(data))


def locked(source: Path, target: Path) -> Path:
    """The export with every member marked as locked by a password."""
    data = bytearray(source.read_bytes())
    for header, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(header)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(header, at + 4)
    target.write_bytes(data)
    return target


def test_a_bad_file_is_told_in_a_sentence(
    anki: Anki, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("decks.anki.export_reader._LARGEST", 2 << 20)
    anki.take(write().path)
    good = anki.export(tmp_path / "good.apkg")
    legacy = anki.export(tmp_path / "legacy.apkg", legacy=True)
    packed = zipfile.ZipFile(good).read("collection.anki21b")
    (tmp_path / "text.apkg").write_text("not a zip")
    (tmp_path / "empty.apkg").write_bytes(b"")
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("a.jpg", b"x")
    bad = {
        truncated(good, tmp_path / "cut.apkg"): "is not a complete Anki export",
        tmp_path / "text.apkg": "is not a complete Anki export",
        tmp_path / "empty.apkg": "is not a complete Anki export",
        tmp_path / "photos.zip": "is not a complete Anki export",
        tmp_path / "nowhere.apkg": "it does not exist",
        tmp_path: "it is a folder",
        with_member(good, tmp_path / "a.apkg", "collection.anki21b", packed[:-500]): "is damaged",
        with_member(good, tmp_path / "b.apkg", "collection.anki21b", b"\x00" * 4096): "is damaged",
        with_member(
            legacy, tmp_path / "c.apkg", "collection.anki21", b"SQLite format 3\x00" + b"x" * 5000
        ): "is damaged",
        with_member(legacy, tmp_path / "bomb.apkg", "collection.anki21", bytes(3 << 20)): "is damaged",
        with_member(good, tmp_path / "packed.apkg", "collection.anki21b", zstd(bytes(3 << 20))): "is damaged",
        locked(good, tmp_path / "locked.apkg"): "is not a complete Anki export",
        with_member(good, tmp_path / "d.apkg", "meta", b"\x08\x04"): "comes from a version of Anki that is too new",
        with_member(good, tmp_path / "e.apkg", "meta", b"\x08\xac\x02"): "comes from a version of Anki that is too new",
    }
    for path, sentence in bad.items():
        with pytest.raises(DeckError) as refused:
            from_file(path, [CLOUD])
        (said,) = refused.value.messages
        assert sentence in str(said), path
        assert str(path) in translator("fr")(said)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("update cards set data = 5", False),
        ("update cards set data = x'00ff'", False),
        ("""update cards set data = '{"s": "x", "d": []}'""", False),
        (f"update cards set data = '{'[' * 100_000}'", False),
        ("update cards set ivl = 'soon'", True),
        ("update cards set reps = 1e300", True),
        ("drop table cards", True),
    ],
)
def test_an_export_with_nonsense_in_it_is_read_or_told(
    anki: Anki, write: Write, tmp_path: Path, change: str, told: bool
) -> None:
    anki.take(write().path)
    good = anki.export(tmp_path / "good.apkg", legacy=True)
    database = tmp_path / "database"
    database.write_bytes(zipfile.ZipFile(good).read("collection.anki21"))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(change)
        connection.commit()
    bad = with_member(good, tmp_path / "bad.apkg", "collection.anki21", database.read_bytes())
    if told:
        with pytest.raises(DeckError, match="is damaged"):
            from_file(bad, [CLOUD])
    else:
        assert {each.state for each in from_file(bad, [CLOUD]).values()} == {LearningState.NEW}


def test_an_export_with_any_bytes_changed_is_read_or_told(anki: Anki, write: Write, tmp_path: Path) -> None:
    anki.take(write().path)
    good = anki.export(tmp_path / "good.apkg", legacy=True)
    database = zipfile.ZipFile(good).read("collection.anki21")
    chance = random.Random(5)
    for _ in range(100):
        changed = bytearray(database)
        for _ in range(50):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        with suppress(DeckError):
            from_file(with_member(good, tmp_path / "bad.apkg", "collection.anki21", bytes(changed)), [CLOUD])


def test_a_python_that_cannot_unpack_says_what_to_do(
    anki: Anki, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sys

    anki.take(write().path)
    path = anki.export(tmp_path / "x.apkg")
    monkeypatch.setitem(sys.modules, "compression.zstd", None)
    monkeypatch.setitem(sys.modules, "backports.zstd", None)
    with pytest.raises(DeckError, match="Support older Anki versions"):
        from_file(path, [CLOUD])
    assert from_file(anki.export(tmp_path / "y.apkg", legacy=True), [CLOUD])


def card(ord: int = 0, type: int = 0, queue: int = 0, interval: int = 0) -> CardState:
    return CardState(ord, type, queue, interval, 0, 0)


@pytest.mark.parametrize(
    ("cards", "state"),
    [
        ([card()], LearningState.NEW),
        ([card(), card(1)], LearningState.NEW),
        ([card(type=1, queue=1)], LearningState.LEARNING),
        ([card(type=2, queue=2, interval=20)], LearningState.LEARNING),
        ([card(type=2, queue=2, interval=21)], LearningState.KNOWN),
        ([card(type=2, queue=2, interval=21), card(1)], LearningState.KNOWN),
        ([card(type=2, queue=2, interval=21), card(1, 1, 1)], LearningState.LEARNING),
        ([card(type=3, queue=1, interval=40)], LearningState.LEARNING),
        ([card(queue=-1)], LearningState.SUSPENDED),
        ([card(queue=-1, type=2, interval=90), card(1)], LearningState.NEW),
        ([card(queue=-1), card(1, 2, 2, 30)], LearningState.KNOWN),
        ([card(queue=-2, type=2, interval=30)], LearningState.KNOWN),
        ([card(queue=-3)], LearningState.NEW),
    ],
)
def test_a_terms_cards_are_summed_up_as_a_learner_would(cards: list[CardState], state: LearningState) -> None:
    assert term_state(cards).state is state


def test_nothing_said_by_hand_is_overwritten_without_being_asked() -> None:
    def is_(state: LearningState) -> TermState:
        return TermState(state, ())

    coming = reconcile(
        {
            "untouched": is_(LearningState.LEARNING),
            "agreed": is_(LearningState.KNOWN),
            "forgotten": is_(LearningState.LEARNING),
            "new there": is_(LearningState.NEW),
            "new and known": is_(LearningState.NEW),
            "suspended": is_(LearningState.SUSPENDED),
        },
        {"agreed": "known", "forgotten": "known", "new and known": "known"},
    )
    assert coming.take == {"untouched": "learning"}
    assert coming.ask == {"forgotten": ("known", "learning"), "suspended": ("new", "ignored")}
    assert coming.same == 1


def test_a_whole_collection_of_other_decks_is_read_through(anki: Anki, write: Write, tmp_path: Path) -> None:
    anki.take(write().path)
    basic = anki.col.models.by_name("Basic")
    for number in range(300):
        note = anki.col.new_note(basic)  # type: ignore[arg-type]
        note["Front"] = f"x{number}"
        anki.col.add_note(note, anki.col.decks.id("mine"))  # type: ignore[arg-type]
    study(anki)
    path = anki.export_collection(tmp_path / "all.colpkg")
    shutil.copy(path, tmp_path / "copy.colpkg")
    assert states(tmp_path / "copy.colpkg") == EXPECTED


def test_a_stability_too_large_for_a_number_counts_as_none_at_all() -> None:
    from decks.anki.export_reader import _memory

    assert _memory('{"s": 1' + "0" * 400 + ', "d": 3}') == (None, None)
