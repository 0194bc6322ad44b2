"""A short run of the fuzzer over every reader; `python -m tests.bench.fuzz` takes long ones."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.bench.mutations import mutated
from tests.bench.targets import TARGETS


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_spoilt_files_are_read_or_refused_but_never_raise(name: str) -> None:
    random, target = Random(name), TARGETS[name]
    seeds = target.seeds()
    for _ in range(25):
        target.read(mutated(seeds, random))


def test_the_mutations_differ_and_come_again_from_their_seed() -> None:
    seeds = [Path(__file__).read_bytes()]
    first, again = ([mutated(seeds, Random(n)) for n in range(20)] for _ in range(2))
    assert first == again
    assert len(set(first)) > 15
