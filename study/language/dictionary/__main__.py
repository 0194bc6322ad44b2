"""`python -m study.language.dictionary check [FILE…]` and `tidy FILE…`, for the dictionary’s authors."""

from __future__ import annotations

import argparse
from pathlib import Path

from study.language.dictionary.check import check
from study.language.dictionary.reader import read, sources
from study.language.dictionary.tidy import tidy


def main(arguments: list[str] | None = None) -> int:
    """Check or tidy dictionary files; return 1 if the check finds a mistake, otherwise 0."""
    parser = argparse.ArgumentParser(prog="python -m study.language.dictionary", description=__doc__)
    parser.add_argument("what", choices=["check", "tidy"])
    parser.add_argument("files", nargs="*", type=Path, help="all files of the dictionary if none is named")
    chosen = parser.parse_args(arguments)
    paths = chosen.files or sources()
    if chosen.what == "tidy":
        for path in paths:
            path.write_text(tidy(path.read_text(encoding="utf-8-sig")), encoding="utf-8", newline="\n")
        return 0
    everything = {path.resolve(): path for path in [*sources(), *paths]}
    entries, problems = read(everything.values())
    problems = sorted(problems + check(entries))
    named = {path.name for path in paths}
    problems = [problem for problem in problems if problem.file in named]
    for problem in problems:
        print(problem)
    count = sum(entry.file in named for entry in entries)
    print(f"{count} entries, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
