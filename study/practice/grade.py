"""An answer as plain data, and the grade it can have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

Given = int | str | Sequence[int] | Sequence[str] | Sequence[str | Sequence[int]] | Mapping[str, object]
"""An answer as plain data that JSON can carry (a list is as good as a tuple):

- choice, true-false: the index of the option, -1 for none; choices: the indices of the options taken;
- gaps: a text for each gap; short, number: the text;
- match: for each left side, the index of the right side chosen in the question's pairs, -1 for none;
- order: the indices of the steps in the order given;
- transform, dictation: the text;
- translation, writing: the text, and the indices of what the learner ticked: criteria, for writing points and criteria.

An answer with the words of the text that justify it is a mapping of both (see `study.practice.quotation`).
"""


class Grade(StrEnum):
    """The grade of an answer."""

    RIGHT = "right"
    NEARLY = "nearly"
    WRONG = "wrong"


MARKS = {Grade.RIGHT: 1.0, Grade.NEARLY: 0.5, Grade.WRONG: 0.0}
"""The mark for one part of an answer, 0 to 1."""
