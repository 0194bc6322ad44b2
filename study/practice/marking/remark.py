"""A message of marking with its code, by which programs tell the kinds of remarks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from study.text import Message

P = ParamSpec("P")

AUTHOR = "author"
"""The code of the author’s own feedback on an answer."""


class CodedMessage(Message):
    """What is said about one fault of an answer."""

    __slots__ = ("code",)

    def __init__(self, code: str, message: Message) -> None:
        super().__init__(message.id, **message.values)
        self.many, self.n, self.context = message.many, message.n, message.context
        self.code = code
        """The kind of remark: `article`, `agreement`, `spelling` …; never changes."""


def coded(code: str) -> Callable[[Callable[P, Message]], Callable[P, CodedMessage]]:
    """Return a decorator that gives the message of a function its code."""

    def with_code(make: Callable[P, Message]) -> Callable[P, CodedMessage]:
        @wraps(make)
        def made(*args: P.args, **kwargs: P.kwargs) -> CodedMessage:
            return CodedMessage(code, make(*args, **kwargs))

        return made

    return with_code


def code_of(message: Message) -> str:
    """Return the code of a remark; `other` for a message without one."""
    return message.code if isinstance(message, CodedMessage) else "other"
