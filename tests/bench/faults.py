"""Lets the disk fail under every command: `python -m tests.bench.faults [--cases 400 | --all] [--seed 1]`.

One call on the store's files (open, read, write, rename, sync) fails with ENOSPC, EIO, EROFS, EACCES or EDQUOT, once, a
few times or for ever, while a command is at work on a store that is sound, damaged, of an earlier version, or missing.
Afterwards the disk is well again, and the store has to hold at least the entries it held before; a file that is not
damaged has kept its name, no command has printed a traceback, and nothing half made is left. Prints what went wrong and
the counts; status 1 if anything did. Needs a C compiler (`cc`) and a system with LD_PRELOAD.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

from study.progress.backup import Backup, pack
from study.progress.log import Event
from study.progress.salvage import salvage
from study.progress.store import Store, StoreError
from tests.terminal.driver import ALINEA, Terminal
from tests.unit.progress.versions import turn_back

TOP = Path(__file__).resolve().parents[2]
ENTRIES = 400
ERRORS = ("ENOSPC", "EIO", "EROFS", "EACCES", "EDQUOT")
CALLS = ("open", "read", "write", "rename", "sync")
TIMES = (1, 5, 0)
"""How many calls fail; 0 for all that follow."""
STATES = ("sound", "damaged", "older", "new")
SCREEN = "full screen"
COMMANDS: dict[str, tuple[str, ...]] = {
    "progress": ("progress",),
    "progress --json": ("progress", "--json"),
    "review": ("review", "--plain"),
    "study": ("study", "petite", "--plain"),
    "exam": ("study", "petite", "--exam", "--plain"),
    "backup": ("backup", "{folder}/made.backup"),
    "restore": ("restore", "{folder}/other.backup"),
    "rescue": ("rescue", "{folder}/other.db"),
    "verify": ("verify",),
    "lessons": ("lessons",),
    "profiles": ("profiles",),
    SCREEN: ("study", "petite"),
}
TYPED = "\n\n" + "a\n" * 8 + "\n" * 4


class Case(NamedTuple):
    """Which call fails, how, and under what."""

    state: str
    command: str
    call: str
    error: str
    times: int
    first: int

    def __str__(self) -> str:
        times = {0: "for ever", 1: "once"}.get(self.times, f"{self.times} times")
        return f"{self.command}, store {self.state}: {self.call} number {self.first} fails {times} with {self.error}"


class Bench:
    """Homes to copy, and the library that lets calls fail."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "faults.so"
        source = Path(__file__).with_suffix(".c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.library, source, "-ldl"], check=True)
        for state in STATES:
            self._furnish(state)
        self.before = {state: found(self.home(state) / "progress.db") for state in STATES}

    def home(self, state: str) -> Path:
        """The home that is copied for a case."""
        return self.folder / state

    def _furnish(self, state: str) -> None:
        home = self.home(state)
        lesson = home / "lessons" / "petite"
        lesson.mkdir(parents=True)
        shutil.copy(TOP / "tests" / "data" / "petite.txt", lesson / "lesson.txt")
        (home / "settings.json").write_text("{}", encoding="utf-8")
        if state == "new":
            return
        path = home / "progress.db"
        filled(path, "q")
        if not (self.folder / "other.db").exists():
            filled(self.folder / "other.db", "other")
            store = Store.open_kept(self.folder / "other.db", lambda: datetime.now(UTC))
            (self.folder / "other.backup").write_bytes(pack(store.backup()))
            store.close()
        if state == "damaged":
            lose_a_page(path)
        if state == "older":
            with closing(sqlite3.connect(path, isolation_level=None)) as connection:
                turn_back(connection, 1)

    def counts(self, state: str, command: str) -> dict[str, int]:
        """How many calls of each kind a command makes on the store."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            report = Path(folder, "counts")
            self.run(Path(folder), state, command, {"FAULT_COUNT": str(report)})
            return {name: int(count) for name, count in (line.split() for line in report.read_text().splitlines())}

    def run(self, folder: Path, state: str, command: str, faults: dict[str, str]) -> tuple[Path, str, int]:
        """Run a command in a home of its own: the store, all that it printed, and its status."""
        home = folder / "home"
        shutil.copytree(self.home(state), home)
        for name in ("other.backup", "other.db"):
            shutil.copy(self.folder / name, folder / name)
        files = ":".join([f"{home}$", f"{home}/progress", f"{home}/.progress", f"{home}/copies"])
        environ = {"ALINEA_HOME": str(home), "LANG": "C.UTF-8", "PYTHONPATH": str(TOP), "FAULT_FILES": files}
        environ |= {"LD_PRELOAD": str(self.library), **faults}
        arguments = [each.format(folder=folder) for each in COMMANDS[command]]
        if command == SCREEN:
            return home / "progress.db", *on_the_screen(arguments, environ)
        command_line, outside = [*ALINEA, *arguments], {**os.environ, **environ}
        done = subprocess.run(command_line, input=TYPED, capture_output=True, text=True, env=outside, timeout=120)
        return home / "progress.db", done.stdout + done.stderr, done.returncode

    def wrong(self, case: Case) -> list[str]:
        """What is wrong after a case; nothing if all is well."""
        faults = {"FAULT_CALL": case.call, "FAULT_ERRNO": str(getattr(errno, case.error))}
        faults |= {"FAULT_FROM": str(case.first), "FAULT_TIMES": str(case.times)}
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            path, said, status = self.run(Path(folder), case.state, case.command, faults)
            found_wrong = []
            if "Traceback" in said:
                found_wrong.append(f"a traceback: {said.strip().splitlines()[-1]}")
            if status not in (0, 1, 2):
                found_wrong.append(f"status {status}")
            there = path.exists() or case.state == "new"
            try:
                Store.open_kept(path, lambda: datetime.now(UTC)).close()
            except StoreError as error:
                found_wrong.append(f"the store does not open again: {error}")
            names = [each.name for each in path.parent.iterdir()]
            if case.state != "damaged" and [name for name in names if "damaged" in name or "without" in name]:
                found_wrong.append(f"renamed: {', '.join(names)}")
            if case.state in ("sound", "older") and not there:
                found_wrong.append("the store had lost its name")
            if left := [name for name in names if name.endswith((".part", ".new"))]:
                found_wrong.append(f"left behind: {', '.join(left)}")
            if found(path) < self.before[case.state]:
                found_wrong.append(f"{found(path)} of {self.before[case.state]} entries")
            return found_wrong


def filled(path: Path, name: str) -> None:
    """A store with ENTRIES answers."""
    noon = datetime(2026, 11, 2, 12, tzinfo=UTC)
    data = '{"kind": "short", "skill": "literal", "grade": "right", "mark": 1.0, "given": "%s"}' % ("x" * 200)
    moments = (int((noon + timedelta(minutes=n)).timestamp() * 1000) for n in range(ENTRIES))
    events = tuple(Event(at, "answer", "cloud", f"{name}{n}", data) for n, at in enumerate(moments))
    store = Store.open_kept(path, lambda: noon)
    store.restore(Backup(events, ()), "the bench")
    store.close()


def lose_a_page(path: Path) -> None:
    """Zeros in the place of a page of the log."""
    data = bytearray(path.read_bytes())
    pages = [at for at in range(0, len(data), 4096) if data[at] == 13 and b'"grade"' in data[at : at + 4096]]
    data[pages[len(pages) // 2] : pages[len(pages) // 2] + 4096] = bytes(4096)
    path.write_bytes(data)


def found(path: Path) -> int:
    """Entries that can be read in a store; none where there is no file."""
    return salvage(path).found if path.exists() else 0


def on_the_screen(arguments: list[str], environ: dict[str, str]) -> tuple[str, int]:
    """Answer a question in the full-screen program: what it wrote, and its status."""
    with Terminal(*ALINEA, *arguments, environ=environ) as terminal:
        for wanted, *keys in (("boulangerie", "enter"), ("a  ", "a", "enter", "ctrl+q")):
            try:
                terminal.wait_for(wanted, patience=20)
                terminal.send(*keys)
            except (AssertionError, OSError):  # it has ended, or says something else first
                break
        end = time.monotonic() + 20
        while terminal.process.poll() is None and time.monotonic() < end:
            terminal.settle(0.1)
            try:
                terminal.send("ctrl+q")
            except OSError:
                break
        return terminal.traffic, terminal.process.wait(timeout=20)


def cases(bench: Bench) -> Iterator[Case]:
    """Every case: of the calls that are made, the first ones, some in the middle and the last."""
    for state in STATES:
        for command in COMMANDS:
            for call, count in bench.counts(state, command).items():
                places = sorted({*range(1, min(count, 6) + 1), *(count * part // 8 for part in range(1, 9))} - {0})
                for first in places:
                    for error in ERRORS:
                        yield from (Case(state, command, call, error, times, first) for times in TIMES)


def main() -> int:
    """Let calls fail, look, and count."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.faults", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--cases", type=int, default=400, help="how many are chosen by chance")
    parser.add_argument("--all", action="store_true", help="every case")
    parser.add_argument("--only", default="", help="only cases whose description has this text")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not shutil.which("cc"):
        print("This bench needs a C compiler, cc.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder))
        chosen = [each for each in cases(bench) if options.only in str(each)]
        possible = len(chosen)
        if not options.all and len(chosen) > options.cases:
            chosen = Random(options.seed).sample(chosen, options.cases)
        begun, wrong = time.monotonic(), Counter[str]()
        for number, case in enumerate(chosen, 1):
            for each in bench.wrong(case):
                wrong[case.state] += 1
                print(f"{case}: {each}", flush=True)
            if number % 100 == 0:
                print(f"{number} cases, {wrong.total()} wrong, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{len(chosen)} of {possible} cases: {wrong.total()} wrong")
    return min(wrong.total(), 1)


if __name__ == "__main__":
    sys.exit(main())
