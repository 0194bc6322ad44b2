"""Names the kinds of faults in a typed answer, and what each of them costs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from study.practice.verdict import Grade
from study.text import Message

_R, _N, _W = Grade.RIGHT, Grade.NEARLY, Grade.WRONG


class FaultType(Enum):
    """A kind of fault, with its cost in a comprehension question and in a form question (see `grade_of`)."""

    NOTE = ("note", _R, _R)
    """Nothing wrong; something worth knowing, as a decimal point in French."""
    ACCENT = ("accent", _R, _R)
    """An accent is missing, and what was typed is not another word."""
    ACCENT_STRICT = ("accent strict", _N, _N)
    ACCENT_WORD = ("accent word", _R, _N)
    """A missing accent makes another word."""
    ACCENT_OTHER = ("accent other", _N, _N)
    """An accent too many makes another word."""
    JOINED = ("joined", _R, _N)
    """A space, hyphen or apostrophe."""
    SPELLING = ("spelling", _R, _N)
    """One letter, and what was typed is not another word."""
    ARTICLE = ("article", _R, _N)
    """The article: missing, wrong, or not contracted."""
    AGREEMENT = ("agreement", _R, _N)
    """Gender or number of one word beside a right one; the person of a verb."""
    VERB_FORM = ("verb form", _R, _N)
    """Infinitive, participle or conjugated form."""
    PREPOSITION = ("preposition", _R, _N)
    LITTLE_WORD = ("little word", _R, _N)
    """A grammar word too many or too few."""
    ORDER = ("order", _R, _N)
    """Two words that belong together are in the wrong order."""
    NUMBER = ("number", _N, _N)
    """The whole phrase is in the singular instead of the plural, or the reverse."""
    GENDER = ("gender", _N, _N)
    """A woman instead of a man, or the reverse."""
    TENSE = ("tense", _N, _N)
    OWNER = ("owner", _N, _N)
    """*his* instead of *their*."""
    FILLER = ("filler", _N, _N)
    """An adverb that hardly changes what is said."""
    CURRENCY = ("currency", _N, _N)
    UNIT_MISSING = ("unit missing", _N, _N)
    PERCENT = ("percent", _N, _N)
    """A percentage typed as a fraction of 1."""
    HEDGE = ("hedge", _N, _N)
    """*plus de* or *less than* before the right number."""
    MORE = ("more", _N, _N)
    """More words of the text than were asked for."""
    LITTLE_HOMOPHONE = ("little homophone", _R, _N)
    """A word that sounds like the expected grammar word; wrong if it is the whole answer to a form question."""
    HOMOPHONE = ("homophone", _N, _W)
    """A word that sounds like the expected noun, verb or adjective."""
    OTHER = ("other", _W, _W)
    """Something else is said."""

    def __init__(self, _name: str, comprehension: Grade, form: Grade) -> None:
        self.comprehension = comprehension
        self.form = form


_FREE = frozenset({FaultType.NOTE, FaultType.ACCENT})
"""Kinds that do not add up."""
_ORDER = (Grade.RIGHT, Grade.NEARLY, Grade.WRONG)


class AnswerFault(NamedTuple):
    """One difference between an answer and the accepted one."""

    kind: FaultType
    remark: Message | None = None
    """What to show; None where nothing certain can be said."""


def grade_of(faults: Iterable[AnswerFault], *, form: bool, alone: bool, words: int) -> Grade:
    """Return what an answer with these faults earns.

    `form` is set for a form question (a gap, vocabulary, translation, a review card), `alone` if the answer is one
    word; `words` is the number of words of the accepted answer.

    Two faults are nearly right in a comprehension question and wrong in a form question; more than two are also wrong
    in the former unless most words are right.
    """
    faults = list(faults)
    grades = [fault.kind.form if form else fault.kind.comprehension for fault in faults]
    if form and alone and any(fault.kind is FaultType.LITTLE_HOMOPHONE for fault in faults):
        return Grade.WRONG
    worst = max(grades, key=_ORDER.index, default=Grade.RIGHT)
    counted = sum(fault.kind not in _FREE for fault in faults)
    if counted < 2 or worst is Grade.WRONG:
        return worst
    return Grade.WRONG if form or (counted > 2 and counted * 2 > words) else Grade.NEARLY
