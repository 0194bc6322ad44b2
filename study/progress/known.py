"""Which words count as known: those the learner says are, and those that will be remembered for three weeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.lesson.keys import QuestionKey, TermKey, WordKey, parse, slug
from study.practice.schedule import MATURE_DAYS

if TYPE_CHECKING:
    from study.progress.derived import Derived


def counts(key: str, status: str, stability: float) -> bool:
    """Whether a word counts, by its key; `stability` is 0 for one that was never reviewed.

    A term studied in English never counts by its status: its headword, which is marked with it, does. A question is
    not a word.
    """
    word = parse(key)
    if isinstance(word, QuestionKey):
        return False
    if status == "known":
        return not isinstance(word, TermKey) or word.lesson.studied == "fr"
    return status != "ignored" and stability >= MATURE_DAYS


class Known:
    """The table `known`, while words are being put into it."""

    def __init__(self, derived: Derived) -> None:
        self._rows = derived.known
        self._words = derived.words
        self._memory = derived.memory
        self._tally = derived.tally

    def said(self, key: str, status: str, at: int) -> None:
        """The learner says how well a word is known, which the table of words does not say yet."""
        row = self._memory.get(key)
        stability = row[3] if row else 0.0
        gained = counts(key, status, stability)
        if gained != counts(key, self._status(key), stability):
            self._change(key, at, gained)

    def reviewed(self, key: str, at: int, before: float, after: float) -> None:
        """A review, or one taken back, has changed the stability of a word's memory; 0 where there is none."""
        if (before >= MATURE_DAYS) == (after >= MATURE_DAYS):
            return
        status = self._status(key)
        gained = counts(key, status, after)
        if gained != counts(key, status, before):
            self._change(key, at, gained)

    def _status(self, key: str) -> str:
        row = self._words.get(key)
        return row[1] if row else ""

    def _change(self, key: str, at: int, gained: bool) -> None:
        """A key counts from now on, or no longer. A term and its headword are one word, as are a term's two lessons."""
        name = _name(key)
        row = self._rows.get(name)
        before = row[1] if row else 0
        after = before + (1 if gained else -1)
        if after:
            self._rows.put((name, after))
        else:
            self._rows.drop(name)
        if bool(before) != bool(after):
            self._tally.add(at, "known", times=1 if gained else -1)


def _name(key: str) -> str:
    """`petite/chiffre-d-affaires` and `fr:chiffre d'affaires` → `fr:chiffre-d-affaires`."""
    match parse(key):
        case TermKey(lesson, term):
            return f"{'fr' if lesson.studied == 'fr' else 'en-term'}:{term}"
        case WordKey(language, lemma):
            return f"{language}:{slug(lemma)}"
    return key
