"""What another program’s format cannot hold, in a sentence each, with the questions it concerns."""

from __future__ import annotations

from typing import NamedTuple

from study.text import Text


class Loss(NamedTuple):
    """One thing that is left out, moved or changed."""

    message: Text
    """A full sentence."""
    questions: tuple[str, ...]
    """The ids of those it happens to; none where it concerns the lesson."""


class Losses:
    """What was said so far: the same thing once, however often it happens."""

    def __init__(self) -> None:
        self._said: dict[Text, list[str]] = {}

    def add(self, message: Text, question: str = "") -> None:
        """Say a thing, of a question or of the whole lesson."""
        questions = self._said.setdefault(message, [])
        if question and question not in questions:
            questions.append(question)

    def all(self) -> tuple[Loss, ...]:
        """Everything said, in the order in which it was first said."""
        return tuple(Loss(message, tuple(questions)) for message, questions in self._said.items())
