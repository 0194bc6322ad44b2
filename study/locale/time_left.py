"""Formats the remaining time, for display beside the current work."""

from __future__ import annotations

from datetime import timedelta

from study.locale import Translator


def said_left(left: timedelta, tr: Translator) -> str:
    """Return the remaining time: *12 minutes left*, rounded up; in the last minute, that it is the last."""
    minutes = -(-int(left.total_seconds()) // 60)
    if minutes < 2:
        return tr("the last minute") if left else tr("time is up")
    return tr.plural("{n} minute left", "{n} minutes left", minutes)
