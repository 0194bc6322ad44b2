"""What guessing would give, and whether answers are better than that."""

from __future__ import annotations

from math import comb, factorial, sqrt
from typing import NamedTuple

from study.lesson.model import Kind, Question

TYPED = 0.05
"""What a guess is worth where nothing is offered: one in twenty types the right word by luck."""
RARE = 0.05
"""Luck this rare is no longer taken for luck: of twenty good questions, one at most is flagged by mistake."""
FEWEST = 2
"""Takers without whom nothing is said of a question."""


def guessed(question: Question) -> float:
    """How likely a guess is to be all right, 0 to 1. Of several right options their number counts as told."""
    match question.kind:
        case Kind.CHOICE | Kind.TRUE_FALSE:
            return 1 / max(len(question.options), 1)
        case Kind.CHOICES:
            return 1 / comb(len(question.options), sum(option.correct for option in question.options))
        case Kind.MATCH:
            lefts = sum(1 for pair in question.pairs if pair.left)
            rights = len(question.pairs)
            return factorial(rights - lefts) / factorial(rights)
        case Kind.ORDER:
            return 1 / factorial(len(question.steps))
    return TYPED


def by_luck(right: int, answered: int, chance: float) -> float:
    """How likely at least so many right answers are if all were guessed: the upper tail of a binomial."""
    return sum(comb(answered, k) * chance**k * (1 - chance) ** (answered - k) for k in range(right, answered + 1))


class Count(NamedTuple):
    """The answers to one question."""

    question: Question
    right: int
    answered: int

    @property
    def chance(self) -> float:
        """What one guess is worth."""
        return guessed(self.question)

    @property
    def luck(self) -> float:
        """How likely it is that guessing did it."""
        return by_luck(self.right, self.answered, self.chance)

    @property
    def flagged(self) -> bool:
        """Better than guessing explains."""
        return self.answered >= FEWEST and self.luck < RARE


def expected(counts: tuple[Count, ...]) -> tuple[float, float]:
    """How many right answers guessing alone would give in all, and by how much that varies (a standard deviation)."""
    mean = sum(count.answered * count.chance for count in counts)
    return mean, sqrt(sum(count.answered * count.chance * (1 - count.chance) for count in counts))
