"""The names under which progress is stored: of a lesson, a term, a word of the dictionary and a question.

The database and the backups hold these names as text, `str(key)`; `parse` is the only place that reads them back. The
two languages to study count as separate lessons: `cloud` is studied in French, `cloud:en` in English.
"""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from study.lesson.bilingual import Language

_QUESTION = "?"
_LANGUAGES: tuple[Language, ...] = ("fr", "en")


class LessonKey(NamedTuple):
    """A lesson in one language to study."""

    lesson: str
    """The lesson's id."""
    studied: Language = "fr"

    def __str__(self) -> str:
        return self.lesson if self.studied == "fr" else f"{self.lesson}:{self.studied}"

    @classmethod
    def parse(cls, text: str) -> LessonKey:
        """Read `cloud` or `cloud:en`."""
        lesson, _, studied = text.partition(":")
        return cls(lesson, "en" if studied == "en" else "fr")


class TermKey(NamedTuple):
    """A term of a lesson: `cloud/recettes`, `cloud:en/revenue`."""

    lesson: LessonKey
    term: str
    """The term's id."""

    def __str__(self) -> str:
        return f"{self.lesson}/{self.term}"


class WordKey(NamedTuple):
    """A word of the dictionary, in whatever lesson it occurs: `fr:augmenter`.

    The part of speech is left out: an error of the tagger must not hide a status that the learner set.
    """

    language: Language
    lemma: str
    """Lower case, straight apostrophes."""

    def __str__(self) -> str:
        return f"{self.language}:{self.lemma}"


class QuestionKey(NamedTuple):
    """A question of a lesson: `?cloud?q1`."""

    lesson: LessonKey
    question: str
    """The question's id."""

    def __str__(self) -> str:
        return f"{_QUESTION}{self.lesson}{_QUESTION}{self.question}"


Key = TermKey | WordKey | QuestionKey
"""The keys of everything whose memory is stored."""


def is_question(column: str) -> str:
    """Return the SQL condition that a column holds the key of a question; it can use an index of the column."""
    return f"({column} >= '?' AND {column} < '@')"


def is_term(column: str) -> str:
    """Return the SQL condition that a column holds the key of a term."""
    return f"(instr({column}, '/') AND NOT {is_question(column)})"


def parse(text: str) -> Key | None:
    """Read a stored name; None if it is not valid, as in a damaged or foreign file.

    `?cloud:en?q1` → question, `cloud/recettes` → term, `fr:augmenter` → word.
    """
    if text.startswith(_QUESTION):
        lesson, mark, question = text[1:].partition(_QUESTION)
        return QuestionKey(LessonKey.parse(lesson), question) if mark else None
    lesson, slash, term = text.rpartition("/")
    if slash and (":" not in lesson or lesson.endswith(":en")):
        return TermKey(LessonKey.parse(lesson), term)
    for language in _LANGUAGES:
        if text.startswith(f"{language}:"):
            return WordKey(language, text[len(language) + 1 :])
    return None


def slug(text: str) -> str:
    """Return a headword as the id of its term is formed: *chiffre d'affaires* → chiffre-d-affaires."""
    apart = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("æ", "ae"))
    bare = "".join(each if each.isalnum() else " " for each in apart if not unicodedata.combining(each))
    return "-".join(bare.split())
