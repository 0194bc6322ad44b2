"""The blocks of the progress screen with the share of words remembered, and with what will be due."""

from __future__ import annotations

from datetime import timedelta

from study.app.page.line import Run, column, row
from study.app.page.paint import wrapped
from study.app.progress.block import Block, head, share_rows
from study.app.progress.charts import columns, sparks
from study.locale import N_, Translator
from study.locale.dates import weekday
from study.progress.queries.overview import FORECAST, Overview

AIM = 0.9
"""The share that reviews are planned for: nine in ten words are still remembered when they are due."""
AGES = {"week": N_("first week"), "month": N_("first month"), "older": N_("older")}
_LOW = 0.5
"""Lower end of the row of weeks: a share below it is drawn as if it were this."""


def remembered_block(seen: Overview, width: int, tr: Translator) -> Block:
    """Return the share of words still remembered when they came back, by the time since they were seen, and by week."""
    recall = seen.recall
    if recall.times <= 0:
        how = tr("Shown once words you have learned are due again: r in the library reviews them.")
        said = how if seen.now else tr("No words were reviewed again in these weeks.")
        return [head(tr("Remembered"), (), width), *wrapped(said, width, "ink-3")]
    aim = tr("goal {percent}", percent=tr.percent(AIM))
    said_now = (Run(tr.percent(recall.share), "ink bold"), Run("  ┃", "ink"), Run(f" {aim}", "ink-3"))
    lines = [head(tr("Remembered"), said_now, width)]
    lines += share_rows(((tr(name), seen.remembered[age]) for age, name in AGES.items()), width, tr, AIM)
    return [*lines, *_by_week(seen, width, tr)]


def _by_week(seen: Overview, width: int, tr: Translator) -> Block:
    """Return a line of the last weeks, as many as have room, with their lowest and highest share; none without any."""
    name = tr("by week")
    weeks = [each.share if each.times > 0 else None for each in seen.remembered_weekly]
    weeks = weeks[-max(width - len(name) - 18, 4) :]
    told = [share for share in weeks if share is not None]
    if not told:
        return []
    span = tr("{low} to {high}", low=tr.percent(min(told)), high=tr.percent(max(told)))
    if len(name) + 2 + len(weeks) + 2 + len(span) > width:
        return []
    return [row(*column((Run(f"{name}  ", "ink-2"), *sparks(weeks, _LOW)), width - len(span)), Run(span, "ink-3"))]


def coming_block(seen: Overview, width: int, height: int, tr: Translator) -> Block:
    """Return how many words will be due: a column for each day, `height` rows high, with the number under it."""
    if not any(seen.coming):
        said = tr("Nothing yet: in a lesson, l marks a word to be learned, and the first review schedules the next.")
        return [head(tr("Coming up"), (), width), *wrapped(said, width, "ink-3")]
    cell = max(max(len(str(count)) for count in seen.coming), 2)
    days = min((width + 1) // (cell + 1), FORECAST)
    counts = seen.coming[:days]
    total = tr("{n} in {days} days", n=tr.number(sum(counts)), days=days)
    lines = [head(tr("Coming up"), (Run(total, "ink-3"),), width)]
    lines += [row(*runs) for runs in columns(counts, height, cell)]
    lines.append(row(Run(" ".join(f"{count:>{cell}}" for count in counts), "ink-2")))
    names = (weekday(seen.today + timedelta(days=n), tr)[:2] for n in range(days))
    return [*lines, row(Run(" ".join(f"{name:>{cell}}" for name in names), "ink-3"))]
