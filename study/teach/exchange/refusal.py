"""Reasons for which an imported question cannot be added to a lesson, or only with changes."""

from __future__ import annotations

from study.text import Message


class UnsupportedQuestionError(Exception):
    """Raised when none of our types can hold a question."""

    def __init__(self, message: Message) -> None:
        super().__init__(str(message))
        self.message = message


_MESSAGES = {
    "essay": Message("it is an essay, which the program cannot mark."),
    "description": Message("it is a text without a question."),
    "empty": Message("its text is empty."),
    "none-right": Message("no answer earns the full mark."),
    "all-right": Message("all of its options are right."),
    "several-right": Message("several options earn the full mark, but only one can be chosen."),
    "any-number": Message("it accepts any number, or one that cannot be read."),
    "few-pairs": Message("it needs at least two pairs."),
    "few-steps": Message("it needs at least three steps."),
    "part": Message("partial marks are not imported: the answer counts as wrong."),
    "weights": Message("different weights are not imported: every right option counts the same."),
    "star": Message("“*” (any text) is not imported."),
    "tolerances": Message("a number can have only one tolerance: that of the first answer is used."),
}


def refusal(why: str) -> Message:
    """Return the sentence that follows the title of the question."""
    return _MESSAGES.get(why) or Message("questions of this type cannot be imported.")
