"""Where a learner is in a lesson."""

from __future__ import annotations

from typing import NamedTuple


class Position(NamedTuple):
    """A place to come back to."""

    paragraph: int
    """The paragraph in sight, from 1; one past the last when the results were reached."""
    question: str = ""
    """The id of the question that is open; empty while reading."""
    offset: int = 0
    """Where the cursor stands in the paragraph's text, in code points."""
