"""Spoilt files for every reader and every writer: `python -m tests.bench.fuzz [TARGET…] [--cases 100000] [--seed 1]`.

Each case has a time limit. What escapes, or takes too long, is written to a file beside the traceback, and the status
is 1; the same seed finds it again.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from pathlib import Path
from random import Random

from tests.bench.mutations import mutated
from tests.bench.target import Target
from tests.bench.targets import TARGETS

LIMIT = 5.0
"""Seconds of the processor for one file of at most 1 MB."""


class TooLongError(BaseException):
    """A case went over its time; not an Exception, so that no reader takes it for its own."""


def _over(signum: int, frame: object) -> None:
    raise TooLongError


def fuzz(name: str, target: Target, cases: int, seed: int, kept: Path) -> tuple[int, float]:
    """How many findings, and the slowest case in seconds."""
    random, seeds = Random(f"{name} {seed}"), target.seeds()
    found, slowest, known = 0, 0.0, set()
    for case in range(cases):
        data = mutated(seeds, random)
        begun = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, LIMIT)
        try:
            target.read(data)
        except (Exception, TooLongError) as error:
            signal.setitimer(signal.ITIMER_PROF, 0)
            frames = traceback.extract_tb(error.__traceback__)
            where = (type(error).__name__, frames[-1].filename, frames[-1].lineno)
            if where not in known:
                known.add(where)
                found += 1
                path = kept / f"{name}-{seed}-{case}"
                path.write_bytes(data)
                print(f"{name}: case {case}, kept as {path}", file=sys.stderr)
                traceback.print_exception(error, limit=-4)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        slowest = max(slowest, time.process_time() - begun)
    return found, slowest


def main() -> int:
    """Fuzz what is asked for, everything if nothing is."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.fuzz", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, default=Path(), metavar="FOLDER", help="where findings are written")
    options = parser.parse_args()
    if unknown := set(options.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    signal.signal(signal.SIGPROF, _over)
    total = 0
    for name in options.targets or TARGETS:
        begun = time.process_time()
        found, slowest = fuzz(name, TARGETS[name], options.cases, options.seed, options.keep)
        spent = time.process_time() - begun
        print(
            f"{name:10} {options.cases:,} cases  {found} findings  slowest {slowest * 1000:.0f} ms  {spent:.0f} s",
            flush=True,
        )
        total += found
    return min(total, 1)


if __name__ == "__main__":
    sys.exit(main())
