"""All that is measured, with one command: `python -m tests.bench [PART…] [--rounds N] [--json FILE]`.

Prints a table of medians, ranges and ratios. Only ratios mean anything on another machine.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from tests.bench import language_speed, lessons, long_lesson, parts, screens
from tests.bench.figures import Figure, write

PARTS: dict[str, Callable[[int], list[Figure]]] = {
    "screens": screens.measure,
    "lessons": lessons.measure,
    "long": long_lesson.measure,
    "language": language_speed.measure,
    "deck": parts.deck,
    "preview": parts.preview,
    "store": parts.store,
    "progress": parts.progress,
}


def main() -> None:
    """Measure the parts that are asked for, all of them if none is."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--rounds", type=int, default=9, help="how often each program is started")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, for programs")
    options = parser.parse_args()
    if unknown := set(options.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    for name in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR"):  # a learner's program is compiled once, and in colour
        os.environ.pop(name, None)
    figures: list[Figure] = []
    for part in options.parts or PARTS:
        print(f"\n{part}", flush=True)
        found = PARTS[part](options.rounds)
        for figure in found:
            print(figure.line(), flush=True)
        figures += found
    if options.json:
        write(options.json, figures)


if __name__ == "__main__":
    main()
