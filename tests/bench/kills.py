"""Kills the program while somebody answers: `python -m tests.bench.kills [--kills 500] [--seed 1]`.

The real program in a pseudo-terminal gets `kill -9` at random moments: in the middle of a sitting, or some milliseconds
after an answer. Every answer whose feedback was on the screen has to be in the store, every word whose successor was
asked too, and the store has to open each time without a word. Prints the counts; status 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import NamedTuple

from study.progress.store import Store, StoreError
from tests.terminal.driver import ALINEA, Terminal

MANY = 60
"""Questions, and words, of the lesson that is answered."""
ENOUGH = 30
"""Answers after which a new home begins: a day has 40 new words at most, a sitting six answers."""
HEAD = """lesson: tué
title: Un texte | A text
level: B1

# Paragraph 1
fr: Le texte compte {many} mots : {words}.
en: The text has {many} words: {words}.
"""
TERM = """
# Term mot{n:03}
in: 1
class: noun
gender: m
en: word{n:03}
"""
QUESTION = """
# Question q{n:03} choice
about: 1
skill: literal
fr: Numéro {n:03} ?
en: Number {n:03}?
[x] oui | yes
    Bien {n:03}. | Well done {n:03}.
[ ] non | no
    Mal {n:03}. | Badly {n:03}.
"""


class Sitting(NamedTuple):
    """What is done in one run of the program, and what shows on the screen for it."""

    arguments: tuple[str, ...]
    begin: tuple[str, str]
    """What the first screen shows, and the key that leads from there to the questions; one may be in sight at once."""
    asked: re.Pattern[str]
    """The number of the question or word that is asked."""
    keys: tuple[str, ...]
    """The answer."""
    kept: re.Pattern[str] | None
    """The number of an answer whose feedback shows; without one, the next word shows that the one before is kept."""
    onward: tuple[str, ...]
    """From the feedback to the next."""


LESSON = Sitting(
    ("study", "tué"),
    ("Enter questions", "enter"),
    re.compile(r"Numéro (\d{3}) \?"),
    ("a", "enter"),
    re.compile(r"(?:Bien|Mal|Well done|Badly) (\d{3})"),
    ("enter",),
)
REVIEW = Sitting((), ("r review", "r"), re.compile(r"^\W*le mot(\d{3})$", re.M), ("enter", "3"), None, ())


def furnished(folder: Path) -> Path:
    """A home with one long lesson, all of whose words are being learned."""
    home = Path(tempfile.mkdtemp(dir=folder))
    lesson = home / "lessons" / "tué" / "lesson.txt"
    lesson.parent.mkdir(parents=True)
    words = ", ".join(f"mot{n:03}" for n in range(MANY))
    parts = [HEAD.format(many=MANY, words=words)]
    parts += [TERM.format(n=n) for n in range(MANY)] + [QUESTION.format(n=n) for n in range(MANY)]
    lesson.write_text("".join(parts), encoding="utf-8")
    (home / "settings.json").write_text('{"new_words": 40}', encoding="utf-8")
    store = Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))
    for n in range(MANY):
        store.set_status(f"tué/mot{n:03}", "learning")
    store.close()
    return home


class Round:
    """One run of the program, up to its violent end."""

    def __init__(self, sitting: Sitting, home: Path, chance: Random) -> None:
        self.sitting = sitting
        self.shown: set[str] = set()
        """Numbers that the screen says are kept."""
        self._chance = chance
        self._asked = ""
        self._terminal = Terminal(*ALINEA, *sitting.arguments, environ={"ALINEA_HOME": str(home), "LANG": "C.UTF-8"})

    def run(self) -> None:
        """Answer until the kill."""
        with self._terminal as terminal:
            wanted, key = self.sitting.begin
            terminal.wait_until(lambda: wanted in terminal.text or self._is_asked(), wanted)
            if not self._is_asked():
                terminal.send(key)
                terminal.wait_until(self._is_asked, "a question")
            after = self._chance.randint(1, 6)
            """So many answers are given; the last is cut off within some milliseconds, or anything before by chance."""
            timer = threading.Timer(self._chance.uniform(0, 4), self._kill) if self._chance.random() < 0.5 else None
            if timer:
                timer.start()
            try:
                for number in range(after):
                    if not self._answer(last=number == after - 1):
                        break
            finally:
                self._kill()
                if timer:
                    timer.cancel()
            while terminal._read(0.05):
                self._look()
            self._look()

    def _answer(self, last: bool) -> bool:
        """Give one answer and read its feedback; False once the program is gone, or there is nothing left to ask."""
        terminal, sitting = self._terminal, self.sitting
        found = sitting.asked.search(terminal.text)
        if not found:
            return False
        self._asked = found[1]
        for key in sitting.keys:
            self._send(key)
            self._look()
        if last:
            time.sleep(self._chance.uniform(0, 0.08))
            return False
        if not self._until(lambda: self._asked in self.shown):
            return False
        for key in sitting.onward:
            self._send(key)
        return self._until(lambda: self._next_is_asked() or self._is_over())

    def _is_asked(self) -> bool:
        return bool(self.sitting.asked.search(self._terminal.text))

    def _is_over(self) -> bool:
        """Nothing is left to ask today."""
        return bool(re.search(r"answers? given", self._terminal.text))

    def _next_is_asked(self) -> bool:
        found = self.sitting.asked.search(self._terminal.text)
        return bool(found and found[1] != self._asked)

    def _until(self, true: Callable[[], bool]) -> bool:
        """Look at the screen until something is so; False once the program is gone."""
        end = time.monotonic() + 30
        while not true():
            if not self._terminal._read(0.05) and self._terminal.process.poll() is not None:
                return False
            self._look()
            if time.monotonic() > end:
                raise AssertionError(f"nothing more happened; the screen was\n{self._terminal.text}")
        return True

    def _look(self) -> None:
        """Note what the screen says is kept."""
        text = self._terminal.text
        if self.sitting.kept:
            self.shown |= set(self.sitting.kept.findall(text))
        elif self._asked and (self._next_is_asked() or self._is_over()):
            self.shown.add(self._asked)

    def _send(self, key: str) -> None:
        try:
            self._terminal.send(key)
            self._terminal.settle(0.01)
        except OSError:  # the terminal of a program that is gone
            return

    def _kill(self) -> None:
        if self._terminal.process.poll() is None:
            os.killpg(self._terminal.process.pid, signal.SIGKILL)


def lost(home: Path, sitting: Sitting, shown: set[str]) -> str:
    """What is wrong with the store after a kill; empty if nothing is."""
    try:
        store = Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))
    except StoreError as error:
        return f"it does not open: {error}"
    kept = set(store.answers("tué")) if sitting is LESSON else {key[-6:] for key in store.remembered()}
    said = str(store.notice)
    store.close()
    missing = {number for number in shown if f"{'q' if sitting is LESSON else 'mot'}{number}" not in kept}
    return said or (f"lost: {', '.join(sorted(missing))}" if missing else "")


def kill(kills: int, seed: int, folder: Path) -> int:
    """How often something was wrong."""
    chance = Random(seed)
    begun, wrong, answers = time.monotonic(), 0, {True: 0, False: 0}
    homes, done = {True: furnished(folder), False: furnished(folder)}, {True: 0, False: 0}
    for number in range(1, kills + 1):
        sitting = chance.choice((LESSON, REVIEW))
        if done[sitting is LESSON] >= ENOUGH:
            homes[sitting is LESSON], done[sitting is LESSON] = furnished(folder), 0
        home = homes[sitting is LESSON]
        round = Round(sitting, home, chance)
        round.run()
        answers[sitting is LESSON] += len(round.shown)
        done[sitting is LESSON] += len(round.shown) + 1
        if found := lost(home, sitting, round.shown):
            wrong += 1
            print(f"kill {number} of seed {seed}: {found}", flush=True)
        if number % 50 == 0:
            print(f"{number} kills, {wrong} with a loss, {time.monotonic() - begun:.0f} s", flush=True)
    print(
        f"{kills} kills: {answers[True]} answers and {answers[False]} reviews had been shown as done, "
        f"{wrong} kills lost something or left a file that complains"
    )
    return wrong


def main() -> int:
    """Kill, look, and count."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.kills", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return min(kill(options.kills, options.seed, Path(folder)), 1)


if __name__ == "__main__":
    sys.exit(main())
