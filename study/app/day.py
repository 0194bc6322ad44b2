"""The learner's day, as the library tells it in its quiet line: what is due, and how far the goal is."""

from __future__ import annotations

from typing import NamedTuple

from study.locale import Translator
from study.progress.store import Store
from study.progress.today import due, today
from study.settings import Settings


class Day(NamedTuple):
    """How the day stands."""

    due: int
    """Words that are due now."""
    answers: int
    """Answers given today, in questions and reviews."""
    goal: int
    """How many the learner wants to give; 0 for no goal."""

    @property
    def reached(self) -> bool:
        """There is a goal, and it is reached."""
        return 0 < self.goal <= self.answers

    def parts(self, tr: Translator) -> list[str]:
        """What there is to say, a few words each."""
        said = [tr("{n} due", n=tr.number(self.due))] if self.due else []
        if self.reached:
            said.append(tr("✓ {n} today", n=tr.number(self.answers)))
        elif self.goal and self.answers:
            said.append(tr("{n} of {goal} today", n=tr.number(self.answers), goal=tr.number(self.goal)))
        return said


def day_of(store: Store, settings: Settings) -> Day:
    """The day that it is where the learner is."""
    now = store.clock()
    return Day(due(store, now), today(store, now.astimezone().date()).answers, settings.answers_a_day)
