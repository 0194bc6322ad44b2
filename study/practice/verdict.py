"""The result of marking an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from study.lesson.bilingual import Bilingual
from study.practice.grade import MARKS
from study.practice.grade import Given as Given
from study.practice.grade import Grade as Grade
from study.text import Message


@dataclass(frozen=True)
class Part:
    """The marking of one gap, pair, option, step or criterion; a typed answer has one part."""

    given: str
    wanted: str
    grade: Grade
    feedback: Bilingual = Bilingual()
    remarks: tuple[Message, ...] = ()


@dataclass(frozen=True)
class Justification:
    """The marking of the words that a learner quoted to justify an answer."""

    answer: Grade
    """The grade of the answer without the quotation."""
    part: Part
    """What was quoted, the evidence, the grade of the quotation, and the remark on it."""


@dataclass(frozen=True)
class Verdict:
    """The marking of a whole answer."""

    grade: Grade
    mark: float
    """The mark, 0 to 1."""
    feedback: Bilingual = Bilingual()
    """The author's feedback on this answer; may be empty."""
    remarks: tuple[Message, ...] = ()
    """The remarks of marking: an accent, the gender, a decimal sign of the other language, a typing error."""
    parts: tuple[Part, ...] = ()
    """In the order of the question's gaps, left sides, options, places or criteria."""
    justification: Justification | None = None
    """None if the question does not ask to justify the answer."""

    @property
    def answer_grade(self) -> Grade:
        """The grade of the answer alone, without the words that were quoted to justify it."""
        return self.justification.answer if self.justification else self.grade


def total(parts: tuple[Part, ...], mark: float | None = None) -> Verdict:
    """Return the verdict on a whole, given its parts: right if every part is, nearly right from half of the marks on.

    The mark is the mean of the parts unless one is given.
    """
    if mark is None:
        mark = sum(MARKS[part.grade] for part in parts) / len(parts) if parts else 0.0
    if parts and all(part.grade is Grade.RIGHT for part in parts):
        grade = Grade.RIGHT
    else:
        grade = Grade.NEARLY if mark >= 0.5 else Grade.WRONG
    remarks = tuple(dict.fromkeys(remark for part in parts for remark in part.remarks))
    return Verdict(grade, mark, what_to_say(parts), remarks, parts)


def what_to_say(parts: Iterable[Part]) -> Bilingual:
    """Return the author's feedback on all parts that are not right, or, if all are, on all of them."""
    parts = tuple(parts)
    said = [part.feedback for part in parts if part.grade is not Grade.RIGHT] or [part.feedback for part in parts]
    said = list(dict.fromkeys(filter(None, said)))
    return Bilingual(" ".join(filter(None, (text.fr for text in said))), " ".join(filter(None, (t.en for t in said))))
