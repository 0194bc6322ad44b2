"""What is said of a day of study."""

from __future__ import annotations

from study.locale import Translator


def said_held_back(count: int, tr: Translator) -> str:
    """The limits of the day are reached, and so many words would still be asked."""
    return tr.plural(
        "That is today’s share: {n} more word waits until tomorrow.",
        "That is today’s share: {n} more words wait until tomorrow.",
        count,
    )
