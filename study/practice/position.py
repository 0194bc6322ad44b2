"""The position of a learner in a lesson."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A position that can be resumed."""

    paragraph: int
    """The paragraph shown, from 1; one more than the last when the results were reached."""
    question: str = ""
    """The id of the question that is open; empty while reading."""
    offset: int = 0
    """The place of the cursor in the paragraph's text, in code points."""
