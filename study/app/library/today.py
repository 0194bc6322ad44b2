"""The daily figures for the title bar of the library: the words due, and the progress towards the goal."""

from __future__ import annotations

from typing import NamedTuple

from study.locale import Translator
from study.locale.today import said_due
from study.progress.queries.today import DueNow, today
from study.progress.store import Store
from study.settings import Settings


class TodayStatus(NamedTuple):
    """Counts of the day, in the learner's time zone."""

    due: DueNow
    """What a review would ask now."""
    answers: int
    """Answers given today, in questions and reviews."""
    goal: int
    """The learner's daily goal in answers; 0 for no goal."""

    @property
    def reached(self) -> bool:
        """Return whether there is a goal for the day and it is reached."""
        return 0 < self.goal <= self.answers

    def parts(self, tr: Translator) -> list[str]:
        """Return the counts as phrases of a few words each; a count of 0 has none."""
        said = [said_due(self.due.all_words, self.due.questions, tr)] if self.due.total else []
        if self.reached:
            said.append(tr("✓ {n} today", n=tr.number(self.answers)))
        elif self.goal and self.answers:
            said.append(tr("{n} of {goal} today", n=tr.number(self.answers), goal=tr.number(self.goal)))
        return said


def today_status(due: DueNow, store: Store, settings: Settings) -> TodayStatus:
    """Count today's answers, beside what a review would ask now."""
    answers = today(store, store.clock().astimezone().date()).answers
    return TodayStatus(due, answers, settings.answers_a_day)
