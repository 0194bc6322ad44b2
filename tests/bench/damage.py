"""Damages stores at random and counts what is left: `python -m tests.bench.damage [--damages 500] [--seed 1]`.

Two stores, S of 10,667 entries and L of 80,000, each with and without a journal of answers that are not in the file
yet, are made by restoring a backup. Each round damages one of them: bits, pages, cuts, the first page, the root of the
log, the journal. What `salvage` reads is compared with the entries that the undamaged store had and with those whose
pages are untouched, found by a reader of its own; then `alinea verify` has to report the damage. Prints a table;
status 1 if less than 98 % of what is untouched was kept, an entry was forged, more entries were claimed to be known
than there were, or a loss was not reported. What nobody can notice is counted apart: a journal cut short, which is what
a power cut leaves, and a changed bit that turns the checksum of an entry into none.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from struct import unpack_from

from study.cli import run
from study.progress.backup import Backup
from study.progress.log import Event
from study.progress.salvage import Salvaged, salvage
from study.progress.store import Store

PAGE = 4096
START = 1_700_000_000_000
LEAST = 0.98
"""The share of the untouched entries that has to be kept."""
JOURNAL = 60
"""Entries that stand in the journal alone."""


def generated(reviews: int) -> Backup:
    """Return a backup of so many reviews, every third followed by an answer."""
    events = []
    for n in range(reviews):
        at = START + n * 60_000
        data = json.dumps({"recall": n % 4 + 1, "form": "recognition"})
        events.append(Event(at, "review", "", f"lesson-{n % 97}/word-{n % 1009}", data))
        if n % 3 == 0:
            answer = {"kind": "short", "skill": "literal", "grade": "right", "mark": 1.0, "given": f"réponse {n}"}
            events.append(Event(at + 9_000, "answer", f"lesson-{n % 97}", f"q{n % 211}", json.dumps(answer)))
    return Backup(tuple(events), ())


def made(path: Path, reviews: int, *, journal: bool) -> None:
    """Make a store by restoring a generated backup; with a `journal`, its last entries are in no other file."""
    with closing(Store.open_kept(path, lambda: datetime.now(UTC))) as store:
        store.restore(generated(reviews), "generated")
    if not journal:
        return
    working = path.with_name("working.db")
    path.rename(working)
    store = Store.open_kept(working, lambda: datetime.now(UTC))
    for n in range(JOURNAL):
        store.set_status(f"lesson-1/word-{n}", "known")
    for tail in ("", "-wal"):
        shutil.copyfile(f"{working}{tail}", f"{path}{tail}")
    store.close()
    for tail in ("", "-wal", "-shm"):
        Path(f"{working}{tail}").unlink(missing_ok=True)


@dataclass
class Sample:
    """A store to damage."""

    path: Path
    root: int
    """The first byte of the root page of the log."""
    events: dict[int, Event]
    copies: dict[int, list[tuple[str, int]]]
    """Where the pages begin on which an entry stands: in the file (“”) or in the journal (“-wal”)."""

    @classmethod
    def of(cls, path: Path) -> Sample:
        """Read all there is to know of a store that is sound."""
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder, "copy.db")
            for tail in ("", "-wal"):
                if Path(f"{path}{tail}").exists():
                    shutil.copyfile(f"{path}{tail}", f"{copy}{tail}")
            with closing(sqlite3.connect(copy)) as connection:
                (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'events'").fetchone()
                rows = connection.execute("SELECT * FROM events").fetchall()
        copies: dict[int, list[tuple[str, int]]] = {}
        for tail, first, step in (("", 0, PAGE), ("-wal", 32 + 24, PAGE + 24)):
            data = Path(f"{path}{tail}").read_bytes() if Path(f"{path}{tail}").exists() else b""
            for at in range(first, len(data), step):
                for id in ids(data[at : at + PAGE]):
                    copies.setdefault(id, []).append((tail, at))
        return cls(path, (root - 1) * PAGE, {row[0]: Event(*row[1:6]) for row in rows}, copies)


def ids(page: bytes) -> Iterator[int]:
    """Yield the ids on a page of rows: a reader that has nothing in common with the one that is tested."""
    if page[0] != 13:
        return
    for (at,) in (unpack_from(">H", page, 8 + 2 * n) for n in range(unpack_from(">H", page, 3)[0])):
        while page[at] & 0x80:  # the length
            at += 1
        id = 0
        while True:
            at += 1
            id = id << 7 | page[at] & 0x7F
            if not page[at] & 0x80:
                break
        yield id


# Damages: each changes the files and says which parts are no longer as they were.

Files = dict[str, bytearray]
Damage = Callable[[Files, Random, Sample], None]


def bits(count: int) -> Damage:
    """Flip so many bits anywhere."""

    def damage(files: Files, chance: Random, sample: Sample) -> None:
        for _ in range(count):
            data = files[chance.choice(list(files))]
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)

    return damage


def pages(count: int) -> Damage:
    """Lose so many pages of the file: zeros, noise, or another page in their place."""

    def damage(files: Files, chance: Random, sample: Sample) -> None:
        data = files[""]
        for number in chance.sample(range(len(data) // PAGE), count):
            at, other = number * PAGE, chance.randrange(len(data) // PAGE) * PAGE
            new = chance.choice((bytes(PAGE), bytes(PAGE), chance.randbytes(PAGE), bytes(data[other : other + PAGE])))
            data[at : at + PAGE] = new

    return damage


def cut(files: Files, chance: Random, sample: Sample) -> None:
    """Cut the file to between 30 and 95 % of its length."""
    data = files[""]
    del data[int(len(data) * chance.uniform(0.3, 0.95)) :]


def first(files: Files, chance: Random, sample: Sample) -> None:
    """Lose the first page."""
    files[""][:PAGE] = bytes(PAGE)


def root(files: Files, chance: Random, sample: Sample) -> None:
    """Lose the root of the log."""
    files[""][sample.root : sample.root + PAGE] = bytes(PAGE)


def both(files: Files, chance: Random, sample: Sample) -> None:
    """Lose the first page and the root of the log."""
    first(files, chance, sample)
    root(files, chance, sample)


def sectors(files: Files, chance: Random, sample: Sample) -> None:
    """Lose ten sectors of 512 bytes, which is less than a page."""
    data = files[""]
    for number in chance.sample(range(len(data) // 512), 10):
        data[number * 512 : number * 512 + 512] = bytes(512)


def journal(files: Files, chance: Random, sample: Sample) -> None:
    """Spoil a bit, a page or the header of the journal."""
    data = files.get("-wal")
    if data is None:
        return bits(1)(files, chance, sample)
    at = chance.randrange(len(data))
    match chance.randrange(3):
        case 0:
            data[at] ^= 1 << chance.randrange(8)
        case 1:
            data[at : at + PAGE] = bytes(len(data[at : at + PAGE]))
        case _:
            data[:32] = bytes(32)
    return None


def short(files: Files, chance: Random, sample: Sample) -> None:
    """Cut the journal short."""
    data = files.get("-wal")
    if data is None:
        return cut(files, chance, sample)
    del data[chance.randrange(len(data)) :]
    return None


DAMAGES: dict[str, Damage] = {
    "1 bit": bits(1),
    "200 bits": bits(200),
    "1 page": pages(1),
    "3 pages": pages(3),
    "8 pages": pages(8),
    "10 sectors": sectors,
    "cut to 30–95 %": cut,
    "first page": first,
    "root page": root,
    "first and root": both,
    "journal": journal,
    "journal cut": short,
}
LOUD = {"cut to 30–95 %", "first page", "root page", "first and root", "journal"}
"""Damages that have to be reported though no entry may be lost; a page that the journal has anew is not missed."""
SILENT = {"journal cut"}
"""Damages that look like the end of an ordinary day."""


@dataclass
class Result:
    """What came of the rounds of one kind."""

    rounds: int = 0
    shares: list[float] = field(default_factory=list)
    """Of the untouched entries, how much was kept."""
    kept: list[float] = field(default_factory=list)
    """Of all entries."""
    forged: int = 0
    altered: int = 0
    """Entries that damage in their own bytes has changed, so that nothing can notice it."""
    boasted: int = 0
    """Rounds in which more entries were said to be known than there were."""
    lossy: int = 0
    """Rounds in which entries were lost."""
    reported: int = 0
    silent: int = 0
    """Rounds that had to be reported and were not."""
    seconds: float = 0.0

    def add(self, sample: Sample, found: Salvaged, untouched: set[int]) -> bool:
        """Count a round; return whether an entry was lost."""
        self.rounds += 1
        there = Counter(sample.events.values())
        got = Counter(found.events.values())
        whole = Counter(sample.events[id] for id in untouched)
        self.shares.append((whole & got).total() / max(whole.total(), 1))
        self.kept.append((there & got).total() / there.total())
        strange = got - there
        near = {event[:2] + event[4:] for event in there} | {event[1:] for event in there}
        near |= {event[:4] for event in there} | {(event.at, *event[2:]) for event in there}
        for event, times in strange.items():
            at, kind, lesson, subject, data = event
            changed = {(at, kind, data), event[1:], event[:4], (at, lesson, subject, data)} & near
            if changed and event not in there:
                self.altered += times
            else:
                self.forged += times
        self.boasted += found.at_least > max(sample.events)
        return (there - got).total() > (got - there).total()


def untouched(sample: Sample, files: Files) -> set[int]:
    """Return the ids of which a page is left as it was."""
    whole: dict[tuple[str, int], bool] = {}
    before = {tail: Path(f"{sample.path}{tail}").read_bytes() for tail in files}

    def same(tail: str, at: int) -> bool:
        if (tail, at) not in whole:
            whole[tail, at] = files[tail][at : at + PAGE] == before[tail][at : at + PAGE]
        return whole[tail, at]

    return {id for id, copies in sample.copies.items() if any(same(*copy) for copy in copies)}


def reported(path: Path) -> bool:
    """Whether the command line reports that a file is damaged."""
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
        status = run(["verify", str(path), "--json"])
    return status == 2 or (status == 1 and not json.loads(out.getvalue())["sound"])


def main() -> int:
    """Damage, salvage, compare."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.damage", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--damages", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = Random(options.seed)
    results = {name: Result() for name in DAMAGES}
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ALINEA_HOME"] = folder
        samples = []
        for reviews, with_journal in ((8_000, False), (8_000, True), (60_000, False), (60_000, True)):
            path = Path(folder, f"{reviews}{'-journal' * with_journal}.db")
            made(path, reviews, journal=with_journal)
            samples.append(Sample.of(path))
        spoilt = Path(folder, "spoilt.db")
        names = list(DAMAGES)
        for number in range(options.damages):
            name, sample = names[number % len(names)], samples[number // len(names) % len(samples)]
            files = {
                tail: bytearray(Path(f"{sample.path}{tail}").read_bytes())
                for tail in ("", "-wal")
                if Path(f"{sample.path}{tail}").exists()
            }
            DAMAGES[name](files, chance, sample)
            for tail in ("", "-wal"):
                Path(f"{spoilt}{tail}").unlink(missing_ok=True)
            for tail, data in files.items():
                Path(f"{spoilt}{tail}").write_bytes(data)
            result, begun = results[name], time.process_time()
            found = salvage(spoilt)
            result.seconds += time.process_time() - begun
            lost, told = result.add(sample, found, untouched(sample, files)), reported(spoilt)
            result.lossy += lost
            result.reported += told
            loud = name in LOUD and ("-wal" in files) == (name == "journal")
            result.silent += not told and (lost or loud)
    print(
        f"{'':16} rounds  kept of untouched    kept of all  forged  altered  lossy  reported  not reported  CPU seconds"
    )
    failed = False
    for name, each in results.items():
        if each.rounds:
            boasted = f"  boasted {each.boasted}" if each.boasted else ""
            print(
                f"{name:16} {each.rounds:6}  least {min(each.shares):9.2%}    least {min(each.kept):6.2%} "
                f"{each.forged:7} {each.altered:8} {each.lossy:6} {each.reported:9} {each.silent:13} "
                f"{each.seconds / each.rounds:12.2f}{boasted}"
            )
            failed |= min(each.shares) < LEAST or each.forged > 0 or each.boasted > 0
            failed |= each.silent > 0 and name not in SILENT
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
