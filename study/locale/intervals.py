"""Formats a period of time in a word or two, for display beside a choice."""

from __future__ import annotations

from datetime import timedelta

from study.locale import Translator


def said_interval(wait: timedelta, tr: Translator) -> str:
    """Return a period in words, from *1 min* to *2.5 years*; anything under a minute counts as one."""
    minutes = max(round(wait.total_seconds() / 60), 1)
    if minutes < 60:
        return tr("{n} min", n=minutes)
    hours = round(minutes / 60)
    if hours < 24:
        return tr("{n} h", n=hours)
    days = round(minutes / 1440)
    if days < 31:
        return tr.plural("{n} day", "{n} days", days)
    if days < 350:
        return tr.plural("{n} month", "{n} months", max(round(days / 30.4), 1))
    years = round(days / 365.25, 1)
    if years >= 10 or years == int(years):
        return tr.plural("{n} year", "{n} years", round(years))
    return tr("{share} years", share=tr.number(years, 1))
