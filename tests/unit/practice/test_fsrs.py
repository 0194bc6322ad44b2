"""The arithmetic of FSRS agrees with both packages that implement it, with any parameters."""

from __future__ import annotations

from random import Random

import pytest
from fsrs_rs_python import FSRS, MemoryState

from study.practice.fsrs import DEFAULT, DEFAULT_PARAMETERS, REVIEW, Fsrs, Strength


def varied(chance: Random) -> tuple[float, ...]:
    """Return parameters as another learner's could be. They stay within the bounds to which the engine cuts its own."""
    return tuple(each * chance.uniform(1.0, 1.1) for each in DEFAULT_PARAMETERS)


@pytest.mark.parametrize("seed", range(3))
def test_a_thousand_histories_are_remembered_as_the_engine_of_anki_says(seed: int) -> None:
    chance = Random(seed)
    parameters = DEFAULT_PARAMETERS if seed == 0 else varied(chance)
    ours, engine = Fsrs(parameters, retention=0.9), FSRS(list(parameters))
    for _ in range(1000):
        strength: Strength | None = None
        theirs: MemoryState | None = None
        days = 0
        for _ in range(chance.randint(1, 12)):
            rating = chance.choice([1, 2, 3, 4])
            states = engine.next_states(theirs, 0.9, days)
            theirs = (states.again, states.hard, states.good, states.easy)[rating - 1].memory
            strength, seconds = ours.review(strength, rating, days)
            assert strength[2] == pytest.approx(theirs.stability, rel=1e-5)
            assert strength[3] == pytest.approx(theirs.difficulty, rel=1e-5)
            if strength[0] == REVIEW:
                interval = (states.again, states.hard, states.good, states.easy)[rating - 1].interval
                assert seconds // 86_400 == pytest.approx(max(interval, 1), abs=0.51)
            days = chance.choice([0, 1, 3, 10, 40, 200])


def test_a_higher_retention_asks_sooner() -> None:
    assert Fsrs(retention=0.95).interval(30) < DEFAULT.interval(30) < Fsrs(retention=0.8).interval(30)
    assert DEFAULT.interval(30) == 30


@pytest.mark.parametrize(
    ("parameters", "retention"), [((1.0,), 0.9), (DEFAULT_PARAMETERS, 1.0), (DEFAULT_PARAMETERS, 0)]
)
def test_parameters_that_cannot_be_used_are_refused(parameters: tuple[float, ...], retention: float) -> None:
    with pytest.raises(ValueError, match=r"FSRS 6 has 21 parameters|retention must be between"):
        Fsrs(parameters, retention)
