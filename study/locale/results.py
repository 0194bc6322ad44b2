"""Messages about results, in the units of which they are made: questions."""

from __future__ import annotations

from study.locale import N_, Translator

BY_LEARNER = N_("counted as right by you")
"""Follows an answer that the learner counts as right against the marking."""


def said_counts(tr: Translator, right: int, nearly: int, wrong: int, unanswered: int = 0, by_learner: int = 0) -> str:
    """Return how many questions were right, nearly right and wrong.

    `unanswered` of an exam had no answer; `by_learner` of those that are right are counted so by the learner.
    """
    said = tr("{right} right, {nearly} nearly, {wrong} wrong", right=right, nearly=nearly, wrong=wrong)
    if unanswered:
        said += f", {tr.plural('{n} not answered', '{n} not answered', unanswered)}"
    if by_learner:
        said += f" ({tr.plural('{n} counted as right by you', '{n} counted as right by you', by_learner)})"
    return said
