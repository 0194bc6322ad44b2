"""Determines which words count as known: by the learner's own status, or by a memory that will last three weeks."""

from __future__ import annotations

from study.lesson.keys import QuestionKey, TermKey, WordKey, parse, slug
from study.practice.schedule import MATURE_DAYS
from study.progress.projections.activity import ActivityCounts
from study.progress.projections.buffered_table import BufferedTable


def counts(key: str, status: str, stability: float) -> bool:
    """Return whether a word counts as known. `stability` is 0 for a word that was never reviewed.

    A term studied in English never counts by its own status, but its headword, which gets that status as well, does. A
    question is not a word.
    """
    word = parse(key)
    if isinstance(word, QuestionKey):
        return False
    if status == "known":
        return not isinstance(word, TermKey) or word.lesson.studied == "fr"
    return status != "ignored" and stability >= MATURE_DAYS


class KnownWords:
    """Keeps the table `known_words` up to date, and counts in `activity` the words that are gained or lost."""

    def __init__(
        self, table: BufferedTable, word_status: BufferedTable, memory: BufferedTable, activity: ActivityCounts
    ) -> None:
        self._table = table
        self._word_status = word_status
        self._memory = memory
        self._activity = activity

    def set_status(self, key: str, status: str, at: int) -> None:
        """Apply a status that the learner gave a word; called before `word_status` is updated."""
        row = self._memory.get(key)
        stability = row[3] if row else 0.0
        gained = counts(key, status, stability)
        if gained != counts(key, self._status(key), stability):
            self._change(key, at, gained)

    def set_stability(self, key: str, at: int, before: float, after: float) -> None:
        """Apply a change of the stability of a word's memory, in days; 0 means no memory."""
        if (before >= MATURE_DAYS) == (after >= MATURE_DAYS):
            return
        status = self._status(key)
        gained = counts(key, status, after)
        if gained != counts(key, status, before):
            self._change(key, at, gained)

    def _status(self, key: str) -> str:
        row = self._word_status.get(key)
        return row[1] if row else ""

    def _change(self, key: str, at: int, gained: bool) -> None:
        """Count a key from now on, or stop counting it. A term, its headword and its twin in another lesson are one
        word."""
        name = _name(key)
        row = self._table.get(name)
        before = row[1] if row else 0
        after = before + (1 if gained else -1)
        if after:
            self._table.put((name, after))
        else:
            self._table.drop(name)
        if bool(before) != bool(after):
            self._activity.add(at, "known", count=1 if gained else -1)


def _name(key: str) -> str:
    """Return the name of a word: `petite/chiffre-d-affaires` and `fr:chiffre d'affaires` → `fr:chiffre-d-affaires`."""
    match parse(key):
        case TermKey(lesson, term):
            return f"{'fr' if lesson.studied == 'fr' else 'en-term'}:{term}"
        case WordKey(language, lemma):
            return f"{language}:{slug(lemma)}"
    return key
