"""A lesson of 100,000 words: made by `alinea new`, read, opened in the program, paged and looked into."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from study.lesson.reader import read
from tests.bench.figures import Figure
from tests.bench.lessons import timed
from tests.bench.screens import FIRST_WORDS, LESSON, Home, memory, pressed, started
from tests.terminal.driver import ALINEA

DATA = Path(__file__).parents[1] / "data" / "language"
WORDS = 100_000
KEYS = (("word", "right"), ("sentence", ";"), ("paragraph", "n"), ("translation", "t"), ("line", "down"))
TITLE = "Un très long texte"


def article(words: int = WORDS) -> str:
    """So many words of business news, a heading over every seventh paragraph."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(DATA.glob("*.txt"))]
    source = [paragraph for text in texts for paragraph in text.strip().split("\n\n")]
    parts, count = [TITLE], 0
    while count < words:
        paragraph = source[len(parts) % len(source)]
        if len(parts) % 8 == 7:
            parts.append(f"Chapitre numéro {len(parts)}")
        parts.append(paragraph)
        count += len(paragraph.split())
    return "\n\n".join(parts)


def made(folder: Path, rounds: int) -> list[Figure]:
    """`alinea new` on the article: seconds of the processor, and the most memory it held."""
    source = folder / "article.txt"
    source.write_text(article(), encoding="utf-8")
    seconds, sizes = [], []
    for _ in range(rounds):
        shutil.rmtree(folder / "long", ignore_errors=True)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*ALINEA, "new", str(source), "-o", str(folder / "long")], check=True, stdout=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        sizes.append(after.ru_maxrss / 1024)
    return [
        Figure("long: alinea new", "s", seconds, note="of the processor; wanted at most 6"),
        Figure("long: alinea new, memory", "MB", sizes, note="wanted at most 150"),
    ]


def opened(folder: Path, home: Home, rounds: int) -> list[Figure]:
    """From the command to the first paragraph, the first time and later; keys, and memory in the end."""
    lesson = folder / "long"
    plain = [sys.executable, "-c", "import sys; sys.exit(0)"]
    python, times, sizes, short = [], [], [], []
    words: list[float] = []
    keys: dict[str, list[float]] = {}
    for _ in range(rounds):
        begun = time.perf_counter()
        subprocess.run(plain, check=True)
        python.append((time.perf_counter() - begun) * 1000)
        begun = time.perf_counter()
        with home.start(*LESSON) as terminal:
            short.append(started(terminal, FIRST_WORDS, begun))
            terminal.settle(2.0)
            words += [pressed(terminal, "right") for _ in range(6)]
        (home.folder / "progress.db").unlink(missing_ok=True)
        begun = time.perf_counter()
        with home.start("study", str(lesson)) as terminal:
            times.append(started(terminal, TITLE, begun))
            terminal.settle(2.0)
            for name, key in KEYS:
                keys.setdefault(name, []).extend(pressed(terminal, key) for _ in range(6))
            sizes.append(memory(terminal))
    least = Figure("built-in lesson opened", "ms", short)
    key = Figure("built-in lesson: key, word", "ms", words)
    return [
        Figure("long: python alone", "ms", python),
        least,
        key,
        Figure("long: opened the first time", "ms", times[:1], note="wanted at most 1,000"),
        Figure("long: opened again", "ms", times[1:] or times, least),
        *(Figure(f"long: key, {name}", "ms", values, key) for name, values in keys.items()),
        Figure("long: memory", "MB", sizes, note="wanted at most 150"),
    ]


def measure(rounds: int) -> list[Figure]:
    """Made, read, opened."""
    folder = Path(tempfile.mkdtemp())
    try:
        figures = made(folder, max(rounds // 3, 1))
        text = (folder / "long" / "lesson.txt").read_text(encoding="utf-8")
        figures.append(Figure("long: read", "ms", timed(lambda: read(text), max(rounds // 3, 1))))
        return figures + opened(folder, Home(folder / "home"), max(rounds // 2, 2))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
