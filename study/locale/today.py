"""Messages about a day of study."""

from __future__ import annotations

from study.locale import Translator


def said_leech(lapses: int, tr: Translator, has_trap: bool) -> str:
    """Return the message that a word is difficult, and what may help."""
    said = tr("Forgotten {n} times since you learned it.", n=tr.number(lapses))
    if has_trap:
        return f"{said} {tr('Say its sentence aloud and explain what confuses you.')}"
    return f"{said} {tr('Say its sentence aloud and make up one of your own.')}"


def said_items(words: int, questions: int, tr: Translator) -> str:
    """Return how many words and questions there are to review: *3 words, 1 question*; empty for none."""
    said = [tr.plural("{n} word", "{n} words", words)] if words else []
    said += [tr.plural("{n} question", "{n} questions", questions)] if questions else []
    return ", ".join(said)


def said_due(words: int, questions: int, tr: Translator) -> str:
    """Return how many words and questions a review would ask now; empty for none."""
    items = said_items(words, questions, tr)
    return tr("{items} to review", items=items) if items else ""


def said_held_back(words: int, questions: int, tr: Translator) -> str:
    """Return the message that the daily limits are reached, and how many words and questions are held back."""
    return tr("Today’s limit is reached. Waiting until tomorrow: {items}.", items=said_items(words, questions, tr))
