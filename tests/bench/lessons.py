"""Lesson files: read, checked, written, drafted; and a library of a thousand of them."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from study.lesson.library import builtin_folder
from study.lesson.reader import read
from study.lesson.writer import write
from study.teach.check.checking import check
from study.teach.draft.article import read_article
from study.teach.draft.drafting import draft
from tests.bench.figures import Figure
from tests.bench.screens import TITLE, Home, pressed, started

BUILTIN = builtin_folder() / "alibaba-cloud" / "lesson.txt"
MANY = 1000
NOUNS = ("croissance", "marché", "bénéfice", "usine", "banque", "impôt", "énergie", "logistique")


def timed(work: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds, after one turn to warm up."""
    work()
    found = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        found.append((time.perf_counter() - begun) * 1000)
    return found


def questions(many: int) -> str:
    """The built-in lesson with so many questions: its own, over and over, under names of their own."""
    head, *asked = BUILTIN.read_text(encoding="utf-8").split("\n# Question ")
    found = [head]
    for n in range(many):
        name, rest = asked[n % len(asked)].split(" ", 1)
        found.append(f"{name}-{n} {rest}")
    return "\n# Question ".join(found)


def library(folder: Path, many: int) -> None:
    """So many lessons, each as long as the built-in one."""
    text = BUILTIN.read_text(encoding="utf-8")
    chance = random.Random(1)
    for n in range(many):
        own = folder / f"lesson-{n:04}"
        own.mkdir(parents=True)
        title = " ".join(chance.sample(NOUNS, 3))
        own.joinpath("lesson.txt").write_text(
            text.replace("lesson: alibaba-cloud", f"lesson: lesson-{n:04}", 1).replace(TITLE, f"{title} {n}", 1),
            encoding="utf-8",
        )


def shelves(rounds: int, folder: Path) -> list[Figure]:
    """The start with a thousand lessons beside the start with one, and a key while searching."""
    library(folder / "many" / "lessons", MANY)
    homes = {"one": Home(folder / "one"), "many": Home(folder / "many")}
    times: dict[str, list[float]] = {name: [] for name in homes}
    search: list[float] = []
    for _ in range(rounds):
        for name, home in homes.items():
            begun = time.perf_counter()
            with home.start() as terminal:
                times[name].append(started(terminal, "Enter open", begun))
                if name == "many":
                    terminal.send("f")
                    terminal.settle()
                    search += [pressed(terminal, key) for key in "énergie"]
    one = Figure("start: library of one", "ms", times["one"])
    return [
        one,
        Figure(f"start: library of {MANY:,}", "ms", times["many"], one),
        Figure(f"key: search in {MANY:,} articles", "ms", search),
    ]


def _silent(done: int, of: int) -> None:
    """Progress that nobody follows."""


def measure(rounds: int) -> list[Figure]:
    """Reading, checking, writing, drafting, and the library."""
    text, large = BUILTIN.read_text(encoding="utf-8"), questions(MANY)
    reading, whole = read(text), read(large)
    assert reading.lesson
    lesson, article = reading.lesson, read_article(BUILTIN.with_name("article.txt").read_text(encoding="utf-8"))
    figures = [
        Figure("lesson of 40 questions: read", "ms", timed(lambda: read(text), rounds)),
        Figure("lesson of 40 questions: written", "ms", timed(lambda: write(lesson), rounds)),
        Figure("lesson of 40 questions: checked", "ms", timed(lambda: check(reading), rounds)),
        Figure("article of 366 words: drafted", "ms", timed(lambda: draft(article, "draft", _silent), rounds)),
        Figure(f"lesson of {MANY:,} questions: read", "ms", timed(lambda: read(large), 3)),
        Figure(f"lesson of {MANY:,} questions: checked", "ms", timed(lambda: check(whole), 3)),
    ]
    folder = Path(tempfile.mkdtemp())
    try:
        return figures + shelves(rounds, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
