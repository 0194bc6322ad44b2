"""Messages about a day of study."""

from __future__ import annotations

from study.locale import Translator


def said_leech(lapses: int, tr: Translator, has_trap: bool) -> str:
    """Return the message that a word is difficult, and what may help."""
    said = tr("Forgotten {n} times since you learned it.", n=tr.number(lapses))
    if has_trap:
        return f"{said} {tr('Say its sentence aloud and explain what confuses you.')}"
    return f"{said} {tr('Say its sentence aloud and make up one of your own.')}"


def said_held_back(count: int, tr: Translator) -> str:
    """Return the message that the daily limits are reached, and how many words are held back."""
    return tr.plural(
        "Today’s limit is reached: {n} more word waits until tomorrow.",
        "Today’s limit is reached: {n} more words wait until tomorrow.",
        count,
    )
