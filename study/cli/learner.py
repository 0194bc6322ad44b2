"""The learner's progress as a whole: answers today, known words, recall, what is due, and difficult words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from study.language.labels import SKILLS
from study.locale import N_, Translator
from study.locale.today import said_due
from study.progress.queries.overview import FORECAST, Overview, overview
from study.progress.queries.today import DueNow, SuccessRate, today
from study.progress.store import Store

_WEEKS = 13
"""Weeks that are summed up: a quarter of a year."""
_AGES = {"week": N_("first week"), "month": N_("first month"), "older": N_("older")}


class Learner:
    """The progress of a learner on the day of the store's clock."""

    def __init__(self, store: Store, goal: int, due_now: DueNow) -> None:
        now = store.clock()
        self.seen: Overview = overview(store, now.astimezone().date(), _WEEKS, due_now=due_now.total)
        self.answers = today(store, self.seen.today).answers
        self.goal = goal
        """Answers per day; 0 for no goal."""
        self.due = due_now
        """What a review would ask now."""

    def lines(self, tr: Translator) -> Iterator[str]:
        """Yield a line for each figure, with its name."""
        seen, number = self.seen, tr.number
        goal = tr("{n} of {goal} answers", n=number(self.answers), goal=number(self.goal))
        answers = goal if self.goal else tr.plural("{n} answer", "{n} answers", self.answers)
        yield tr("Today: {facts}", facts=" · ".join([answers, *self._row(tr), *self._due(tr)]))
        yield tr(
            "Words known: {n}, {more} in {weeks} weeks",
            n=number(seen.known[-1]),
            more=f"{seen.known[-1] - seen.known[0]:+}",
            weeks=_WEEKS - 1,
        )
        if seen.recall.times > 0:
            ages = (
                f"{tr(name)} {_said(seen.remembered[age], tr)}"
                for age, name in _AGES.items()
                if seen.remembered[age].times > 0
            )
            yield tr("Remembered: {share}; {ages}", share=_said(seen.recall, tr), ages=", ".join(ages))
        if any(seen.coming):
            yield tr(
                "Coming up: {today} today, {week} in 7 days, {all} in {days} days",
                today=number(seen.coming[0]),
                week=number(sum(seen.coming[:7])),
                all=number(sum(seen.coming)),
                days=FORECAST,
            )
        if seen.skills:
            skills = (f"{tr(SKILLS.get(name, name))} {_said(share, tr)}" for name, share in seen.skills.items())
            yield tr("Correct answers: {skills}", skills=", ".join(skills))
        if hard := [each for each in seen.leeches if not each.aside]:
            names = ", ".join(f"{each.key} ({each.lapses})" for each in hard[:10])
            yield tr("Difficult words: {names}", names=f"{names} …" if len(hard) > 10 else names)

    def _row(self, tr: Translator) -> list[str]:
        return [tr.plural("{n} day in a row", "{n} days in a row", self.seen.streak)] if self.seen.streak else []

    def _due(self, tr: Translator) -> list[str]:
        return [said_due(self.due.all_words, self.due.questions, tr)] if self.due.total else []

    def as_json(self) -> dict[str, object]:
        """Return the figures for a program. Shares are from 0 to 1, and null without a base; days are local."""
        seen = self.seen
        return {
            "day": seen.today.isoformat(),
            "answers": self.answers,
            "goal": self.goal or None,
            "streak": seen.streak,
            "days": {day.isoformat(): count for day, count in seen.days.items()},
            "due": self.due.total,
            "due_words": self.due.all_words,
            "due_questions": self.due.questions,
            "coming": {(seen.today + timedelta(days=n)).isoformat(): count for n, count in enumerate(seen.coming)},
            "known": {week.isoformat(): count for week, count in zip(seen.weeks, seen.known, strict=True)},
            "remembered": _shares({"all": seen.recall, **seen.remembered}),
            "remembered_weekly": _shares(
                {week.isoformat(): share for week, share in zip(seen.weeks, seen.remembered_weekly, strict=True)}
            ),
            "skills": _shares(seen.skills),
            "kinds": _shares(seen.kinds),
            "leeches": [{"word": each.key, "lapses": each.lapses, "aside": each.aside} for each in seen.leeches],
        }


def _said(share: SuccessRate, tr: Translator) -> str:
    """Return a share and its base: `91% of 230`."""
    return tr("{percent} of {n}", percent=tr.percent(share.share), n=tr.number(share.times))


def _shares(shares: Mapping[str, SuccessRate]) -> dict[str, object]:
    return {
        name: {"times": share.times, "share": round(share.share, 4) if share.times > 0 else None}
        for name, share in shares.items()
    }
