"""What is fuzzed: each target takes the bytes of a file and lets only its own clear refusals pass.

`seeds()` are real files to begin from. Anything a target raises is a finding.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from study.locale import translator
from tests.bench.target import DATA, Target, files, lessons
from tests.bench.writers import WRITERS

FRENCH = translator("fr")

ANKI = Path(__file__).parents[1] / "anki"


def read_lesson(data: bytes) -> None:
    """The lesson reader, and the writer on what it read."""
    from study.lesson.reader import read
    from study.lesson.writer import write

    reading = read(data)
    if reading.lesson is not None:
        write(reading.lesson)
        for problem in reading.problems:
            assert FRENCH(problem.message)
            assert str(problem.message)


def check_lesson(data: bytes) -> None:
    """Every rule on whatever could be read."""
    from study.lesson.reader import read
    from study.teach.check.checking import check

    check(read(data))


def skim_lesson(data: bytes) -> None:
    """What the library looks at."""
    from study.lesson.library import LessonRef, LibraryError, skimmed

    with _file(data, "lesson.txt") as path, suppress(LibraryError):
        skimmed(LessonRef("fuzz", path.parent, path, builtin=False))


def read_gift(data: bytes) -> None:
    """GIFT as text, the way the command decodes it."""
    from study.teach.exchange.gift import reader as gift

    gift.read(data.decode("utf-8", "replace"))


def read_aiken(data: bytes) -> None:
    """Aiken as text."""
    from study.teach.exchange import aiken

    text = data.decode("utf-8", "replace")
    aiken.is_aiken(text)
    aiken.read(text)


def import_questions(data: bytes) -> None:
    """Any file of questions, and the lesson it is put into, which must stay sound."""
    from study.lesson.reader import read
    from study.teach.exchange.importing import append, source_of
    from study.teach.exchange.importing import read as read_file

    found = read_file(data, source_of(data, "questions.csv" if data.startswith(b"\xef") else "questions"))
    for warning in found.warnings:
        assert FRENCH(warning.message)
        assert str(warning.message)
    text = (DATA / "petite.txt").read_text(encoding="utf-8")
    before = len(read(text).errors)
    done = append(text, found, paragraph=1, language="fr")
    assert len(read(done.text).errors) <= before


def _question_files() -> list[bytes]:
    """A lesson in every format that comes back, the workbook also unpacked."""
    from study.lesson.library import builtin_folder
    from study.lesson.reader import read
    from study.teach.exchange.convert.from_lesson import Wording
    from study.teach.exchange.exporting import export

    lesson = read((builtin_folder() / "alibaba-cloud" / "lesson.txt").read_bytes()).lesson
    assert lesson is not None
    words = Wording("fr", "fr")
    made = [
        export(lesson, target, words, studied="fr", interface="fr").data for target in ("moodle", "gift", "csv", "xlsx")
    ]
    with tempfile.TemporaryDirectory() as folder:
        packed, loose = Path(folder, "packed.xlsx"), Path(folder, "loose.xlsx")
        packed.write_bytes(made[-1])
        with ZipFile(packed) as source, ZipFile(loose, "w", ZIP_STORED) as target:
            for name in source.namelist():
                target.writestr(name, source.read(name))
        made.append(loose.read_bytes())
    return made


def read_settings(data: bytes) -> None:
    """The settings file: defaults and a sentence for whatever is wrong."""
    from study.settings import load

    with _file(data, "settings.json") as path:
        load(path, {})


def read_settings_and_save(data: bytes) -> None:
    """The settings file, and a change written into it: a file that was damaged is set aside, never lost."""
    from study.settings import load, save

    with _file(data, "settings.json") as path:
        settings = load(path, {}).settings
        save(path, settings)
        assert load(path, {}).settings == settings
        assert not load(path, {}).message


def read_backup(data: bytes) -> None:
    """A backup: all of it or nothing. Half of the cases get a right checksum, to come past it."""
    from study.progress.backup import unpack
    from study.progress.errors import StoreError

    if len(data) % 2:
        packed = data.partition(b"\n")[2]
        data = b"alinea-backup 1 %s\n%s" % (sha256(packed).hexdigest().encode(), packed)
    with suppress(StoreError):
        unpack(data, "fuzz")


def restore_backup(data: bytes) -> None:
    """What stands in a backup, spoilt before it is packed: refused, or restored into a store that still answers."""
    import zlib
    from datetime import UTC, datetime

    from study.progress.backup import unpack
    from study.progress.errors import StoreError
    from study.progress.store import Store

    packed = zlib.compress(data, 1)
    store = Store.in_memory(lambda: datetime(2026, 3, 1, tzinfo=UTC))
    with suppress(StoreError):
        store.restore(unpack(b"alinea-backup 1 %s\n%s" % (sha256(packed).hexdigest().encode(), packed), "fuzz"), "fuzz")
    store.set_status("fr:mot", "known")
    store.shelf()
    store.statuses()
    store.remembered()
    for lesson in ("cloud", "press"):
        store.answers(lesson)
        store.history(lesson, "q1")
    assert not store.notice, store.notice
    store.close()


def read_export(data: bytes) -> None:
    """An Anki export: apkg and colpkg, old and new."""
    from decks.anki.export_reader import cards_by_guid
    from decks.errors import DeckError

    with _file(data, "export.apkg") as path, suppress(DeckError):
        cards_by_guid(path, {"anything"})


def _backups() -> list[bytes]:
    from study.progress.backup import Backup, pack
    from study.progress.log import Event

    events = tuple(Event(n * 1000, "word", "", f"fr:mot{n}", '{"status": "learning"}') for n in range(20))
    return [pack(Backup((), ())), pack(Backup(events, ()))]


def _unpacked() -> list[bytes]:
    """The lines of a backup with every kind of entry."""
    answer = {"kind": "gaps", "skill": "literal", "grade": "nearly", "mark": 0.5, "given": ["a", "œ"]}
    review = {"recall": 3, "form": "recognition"}
    rows: list[list[object]] = [
        [1000, "read", "cloud", "2", "{}"],
        [2000, "answer", "cloud", "q1", json.dumps(answer)],
        [3000, "word", "", "fr:mot", '{"status": "learning"}'],
        [4000, "review", "", "cloud/mot", json.dumps(review)],
        [9_999_000, "review", "", "cloud/mot", json.dumps(review | {"recall": 1})],
        [9_999_500, "unreview", "", "cloud/mot", json.dumps({"at": 9_999_000, **review, "recall": 1})],
        [9_999_600, "unreview", "", "cloud/mot", "{}"],
    ]
    places: list[object] = ["cloud", 2, "q1", 0, 2, 9_999_600]
    lines = [json.dumps({"event": row}) for row in rows] + [json.dumps({"place": places})]
    return ["\n".join(lines).encode(), lines[3].encode(), lines[-1].encode()]


def _exports() -> list[bytes]:
    """Also unpacked, so that mutations reach the database inside."""
    decks = [ANKI / "first_release.apkg"]
    found = [path.read_bytes() for path in decks]
    for path in decks:
        with tempfile.TemporaryDirectory() as folder, ZipFile(path) as packed:
            loose = Path(folder, "loose.apkg")
            with ZipFile(loose, "w", ZIP_STORED) as target:
                for name in packed.namelist():
                    target.writestr(name, packed.read(name))
            found.append(loose.read_bytes())
    return found


class _file:  # noqa: N801, read like a function
    """A file of these bytes, gone afterwards."""

    def __init__(self, data: bytes, name: str) -> None:
        self.folder = tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None)
        self.path = Path(self.folder.name, name)
        self.path.write_bytes(data)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.folder.cleanup()


TARGETS: dict[str, Target] = {
    "lesson": Target(read_lesson, lessons),
    "check": Target(check_lesson, lessons),
    "skim": Target(skim_lesson, lessons),
    "gift": Target(read_gift, lambda: files(DATA / "gift", "*.gift")),
    "aiken": Target(
        read_aiken, lambda: [b"Que fait-on ?\nA. Rien\nB. Tout\nANSWER: B\n\nEt puis ?\nA) a\nB) b\nANSWER: A\n"]
    ),
    "import": Target(import_questions, _question_files),
    "settings": Target(read_settings, lambda: [b'{"language": "fr", "direction": "en", "theme": "dark"}', b"{}"]),
    "settings-saved": Target(read_settings_and_save, lambda: [b'{"language": "fr", "later": [1]}', b"{}"]),
    "backup": Target(read_backup, _backups),
    "restored": Target(restore_backup, _unpacked),
    "anki": Target(read_export, _exports),
    **WRITERS,
}


def names() -> Iterator[str]:
    """Of the targets."""
    return iter(TARGETS)
