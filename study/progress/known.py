"""Which words count as known: those the learner says are, and those that will be remembered for three weeks."""

from __future__ import annotations

import sqlite3

from study.language.statuses import letters
from study.progress.tally import Tally

LASTING = 21.0
"""Days of stability from which a reviewed word counts as known, as Anki calls a card mature."""


def counts(key: str, status: str, stability: float) -> bool:
    """Whether a word counts, by its key; `stability` is 0 for one that was never reviewed.

    A term studied in English never counts by its status: its headword, which is marked with it, does.
    """
    if status == "known":
        return "/" not in key or ":" not in key.partition("/")[0]
    return status != "ignored" and stability >= LASTING


def said(connection: sqlite3.Connection, tally: Tally, key: str, status: str, at: int) -> None:
    """The learner says how well a word is known, which the table of words does not say yet."""
    row = connection.execute("SELECT stability FROM memory WHERE item = ?", (key,)).fetchone()
    stability = row[0] if row else 0.0
    gained = counts(key, status, stability)
    if gained != counts(key, _status(connection, key), stability):
        _change(connection, tally, key, at, gained)


def reviewed(connection: sqlite3.Connection, tally: Tally, key: str, at: int, before: float, after: float) -> None:
    """A review, or one taken back, has changed the stability of a word's memory; 0 where there is none."""
    if (before >= LASTING) == (after >= LASTING):
        return
    status = _status(connection, key)
    gained = counts(key, status, after)
    if gained != counts(key, status, before):
        _change(connection, tally, key, at, gained)


def _status(connection: sqlite3.Connection, key: str) -> str:
    row = connection.execute("SELECT status FROM words WHERE key = ?", (key,)).fetchone()
    return row[0] if row else ""


def _change(connection: sqlite3.Connection, tally: Tally, key: str, at: int, gained: bool) -> None:
    """A key counts from now on, or no longer. A term and its headword are one word, as are a term's two lessons."""
    name = _name(key)
    row = connection.execute("SELECT keys FROM known WHERE name = ?", (name,)).fetchone()
    before = row[0] if row else 0
    after = before + (1 if gained else -1)
    if after:
        connection.execute("REPLACE INTO known VALUES (?, ?)", (name, after))
    else:
        connection.execute("DELETE FROM known WHERE name = ?", (name,))
    if bool(before) != bool(after):
        tally.add(at, "known", times=1 if gained else -1)


def _name(key: str) -> str:
    """`petite/chiffre-d-affaires` and `fr:chiffre d'affaires` → `fr:chiffre-d-affaires`."""
    lesson, slash, term = key.rpartition("/")
    if slash:
        return f"{'en-term' if ':' in lesson else 'fr'}:{term}"
    language, _, lemma = key.partition(":")
    return f"{language}:{letters(lemma)}"
