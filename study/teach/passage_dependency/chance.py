"""Computes the results of guessing, and whether answers are better than guesses."""

from __future__ import annotations

from math import comb, factorial, sqrt
from typing import NamedTuple

from study.lesson.model import Kind, Question

TYPED = 0.05
"""Probability of guessing a typed answer."""
RARE = 0.05
"""Probability below which right answers are not attributed to luck: at most one in twenty good questions is flagged
by mistake."""
FEWEST = 2
"""Minimum number of participants for a report on a question."""


MARGIN, ENOUGH = 0.15, 4
"""How far a question may be answered better than by chance, and the answers from which that is measured."""
WHOLE_MARGIN = 0.05
"""How far a whole lesson may be answered better than by chance."""


def guessed(question: Question) -> float:
    """Return the probability, 0 to 1, that a guess is completely right. If several options are right, their number
    counts as known."""
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
    """Return the probability of at least so many right answers if all were guessed: the upper tail of a binomial."""
    return sum(comb(answered, k) * chance**k * (1 - chance) ** (answered - k) for k in range(right, answered + 1))


class Count(NamedTuple):
    """The number of answers to a question, and of right ones."""

    question: Question
    right: int
    answered: int
    options: tuple[int, ...] = ()
    """How often each option was chosen, in the order of the lesson; empty if that is not known."""

    @property
    def chance(self) -> float:
        """Return the probability that a guess is right."""
        return guessed(self.question)

    @property
    def luck(self) -> float:
        """Return the probability of these results if all answers were guesses."""
        return by_luck(self.right, self.answered, self.chance)

    @property
    def flagged(self) -> bool:
        """Return whether the results are better than guessing explains."""
        return self.answered >= FEWEST and self.luck < RARE

    @property
    def allowed(self) -> float:
        """Return the share of right answers, 0 to 1, up to which a question counts as one that needs the text."""
        return self.chance + MARGIN

    @property
    def above(self) -> bool:
        """Return whether the share of right answers is above chance by more than the margin, from four answers on."""
        return self.answered >= ENOUGH and self.right > self.allowed * self.answered


def expected(counts: tuple[Count, ...]) -> tuple[float, float]:
    """Return the expected total number of right answers from guessing alone, and its standard deviation."""
    mean = sum(count.answered * count.chance for count in counts)
    return mean, sqrt(sum(count.answered * count.chance * (1 - count.chance) for count in counts))
