"""Collects messages about data that the format of another program cannot hold, with the questions concerned."""

from __future__ import annotations

from typing import NamedTuple

from study.text import Text


class Loss(NamedTuple):
    """A message about something that is left out, moved or changed."""

    message: Text
    """The message, a full sentence."""
    questions: tuple[str, ...]
    """The ids of the questions concerned; empty if the message concerns the lesson."""


class Losses:
    """The messages of an export, each listed once with all its questions."""

    def __init__(self) -> None:
        self._said: dict[Text, list[str]] = {}

    def add(self, message: Text, question: str = "") -> None:
        """Add a message about a question or, without an id, about the whole lesson."""
        questions = self._said.setdefault(message, [])
        if question and question not in questions:
            questions.append(question)

    def all(self) -> tuple[Loss, ...]:
        """Return all messages, in the order in which they were first added."""
        return tuple(Loss(message, tuple(questions)) for message, questions in self._said.items())
