"""Defines the tables, and upgrades every older version of them.

`events` is the log: what the learner did, in the order in which it was done. Its entries are never changed or deleted.
`last_answers`, `word_status`, `memory_state`, `activity`, `known_words` and `reading_progress` are derived from it and
can be rebuilt; `bookmarks`, where a learner stopped, is not history. The order of the log is the order of its ids,
whatever the clock showed. A file belongs to one learner: it can be copied, damaged or deleted without affecting others,
and no query can return another learner's answers.
"""

from __future__ import annotations

import sqlite3

_VERSION_1 = (
    # at: milliseconds since 1970, UTC; what: answer, word or read; lesson: its id, empty for a word;
    # subject: the question's id, the word's key or the paragraph's number; data: JSON.
    """
    CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        lesson TEXT NOT NULL,
        subject TEXT NOT NULL,
        data TEXT NOT NULL
    )
    """,
    "CREATE INDEX answers_of_a_lesson ON events (lesson, subject, id) WHERE what = 'answer'",
    """
    CREATE TABLE latest (
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        at INTEGER NOT NULL,
        given TEXT NOT NULL,
        grade TEXT NOT NULL,
        mark REAL NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (lesson, question)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE words (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE places (
        lesson TEXT PRIMARY KEY,
        paragraph INTEGER NOT NULL,
        question TEXT NOT NULL,
        offset INTEGER NOT NULL,
        furthest INTEGER NOT NULL,
        opened INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
)

_VERSION_2 = (
    # Reviews: `what` is review (data: recall, 1 to 4, and form) or unreview, `subject` the word. An unreview undoes the
    # review that its data names by at, recall and form; without data, as in the first versions, the last one.
    "CREATE INDEX reviews_of_a_word ON events (subject, id) WHERE what IN ('review', 'unreview')",
    # stage to reviewed: study.practice.schedule.Memory, its times in milliseconds since 1970, UTC; form and recall of
    # the last review; how many there were.
    """
    CREATE TABLE memory (
        item TEXT PRIMARY KEY,
        stage INTEGER NOT NULL,
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        reviewed INTEGER NOT NULL,
        form TEXT NOT NULL,
        recall INTEGER NOT NULL,
        reviews INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX when_due ON memory (due)",
)

_VERSION_3 = (
    # study.progress.projections.activity: what was done in each quarter of an hour since 1970, UTC.
    """
    CREATE TABLE tally (
        what TEXT NOT NULL,
        quarter INTEGER NOT NULL,
        part TEXT NOT NULL,
        times INTEGER NOT NULL,
        good REAL NOT NULL,
        PRIMARY KEY (what, quarter, part)
    ) WITHOUT ROWID
    """,
    # study.progress.projections.known_words: the words that count as known, and by how many keys each does.
    "CREATE TABLE known (name TEXT PRIMARY KEY, keys INTEGER NOT NULL) WITHOUT ROWID",
    # How often it was forgotten once it had been learned.
    "ALTER TABLE memory ADD COLUMN lapses INTEGER NOT NULL DEFAULT 0",
)

_VERSION_4 = (
    "ALTER TABLE events RENAME COLUMN what TO kind",
    "ALTER TABLE events RENAME COLUMN subject TO subject_key",
    # Of the other columns but id, see study.progress.checksum; NULL where there is none.
    "ALTER TABLE events ADD COLUMN checksum INTEGER",
    # Where the learner stopped, and when, in milliseconds since 1970, UTC. No other table has columns of these types in
    # this order, by which `study.progress.salvage` knows its rows in a damaged file.
    """
    CREATE TABLE bookmarks (
        lesson TEXT PRIMARY KEY,
        opened INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        question TEXT NOT NULL,
        offset INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    "INSERT INTO bookmarks SELECT lesson, opened, paragraph, question, offset FROM places",
    *(f"DROP TABLE {table}" for table in ("places", "latest", "words", "memory", "tally", "known")),
    # The last paragraph that was ever in sight.
    "CREATE TABLE reading_progress (lesson TEXT PRIMARY KEY, furthest INTEGER NOT NULL) WITHOUT ROWID",
    """
    CREATE TABLE last_answers (
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        at INTEGER NOT NULL,
        given TEXT NOT NULL,
        grade TEXT NOT NULL,
        mark REAL NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (lesson, question)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE word_status (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
    # state to last_review: study.practice.schedule.Memory, its times in milliseconds since 1970, UTC; card type and
    # rating of the last review; how many reviews there were, and how many of them forgot what had been learned.
    """
    CREATE TABLE memory_state (
        key TEXT PRIMARY KEY,
        state INTEGER NOT NULL,
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        last_review INTEGER NOT NULL,
        last_card_type TEXT NOT NULL,
        last_rating INTEGER NOT NULL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    "CREATE INDEX when_due ON memory_state (due)",
    # study.progress.projections.activity: what was done in each quarter of an hour since 1970, UTC.
    """
    CREATE TABLE activity (
        kind TEXT NOT NULL,
        quarter_hour INTEGER NOT NULL,
        category TEXT NOT NULL,
        count INTEGER NOT NULL,
        successes REAL NOT NULL,
        PRIMARY KEY (kind, quarter_hour, category)
    ) WITHOUT ROWID
    """,
    # study.progress.projections.known_words: the words that count as known, and how many keys say so of each.
    "CREATE TABLE known_words (word TEXT PRIMARY KEY, sources INTEGER NOT NULL) WITHOUT ROWID",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4)
"""The statements that upgrade to each version of the schema from the one before."""

VERSION = len(MIGRATIONS)

NEVER = 1000
"""A distance from the current version that no program will reach; a file with such a version is damaged."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of a file's schema; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
