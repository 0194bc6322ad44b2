"""Texts of the program that are chosen in one place and shown in another.

A `Message` names an entry of the catalogue by its English text and holds the values for its `{names}`. It is raised
and returned everywhere; `study.locale.Translator` translates it where it is shown:

    raise StoreError(Message("“{name}” cannot be read: {reason}.", name=path.name, reason=os_error_message(error)))

`.ci/locale` finds the literal texts of `Message(…)`, `Message.plural(…)` and `Message.in_context(…)`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Protocol, TypeAlias

Language = Literal["fr", "en"]


class MessageTranslator(Protocol):
    """What a message asks of a translator; `study.locale.Translator` is one."""

    language: Language

    def template(self, message: str, context: str = "") -> str:
        """Return the entry of the catalogue for an English text, its `{names}` not filled in."""

    def fill(self, template: str, values: Mapping[str, object]) -> str:
        """Return a template with its values filled in."""

    def number(self, value: float, places: int = 0) -> str:
        """Return a number as the language writes it."""

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form that matches a number, its values filled in."""


class Translatable(Protocol):
    """A text that can be shown in the user's language: a `Message`, or a `Bilingual` text of a lesson."""

    def translated(self, tr: MessageTranslator, /) -> str:
        """Return the text in the translator's language."""


Text: TypeAlias = str | Translatable
"""What a translator takes: an entry of the catalogue, with or without values, or a text of a lesson."""


class NumberValue:
    """A number as a value of a message, written as the translator's language writes it: 1,234 or 1 234."""

    __slots__ = ("places", "value")

    def __init__(self, value: float, places: int = 0) -> None:
        self.value = value
        self.places = places
        """Digits after the decimal sign."""

    def translated(self, tr: MessageTranslator, /) -> str:
        """Return the number as the translator's language writes it."""
        return tr.number(self.value, self.places)

    def __str__(self) -> str:
        """Return the number as English writes it."""
        return f"{self.value:,.{self.places}f}"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NumberValue) and (self.value, self.places) == (other.value, other.places)

    def __hash__(self) -> int:
        return hash((self.value, self.places))


class Message:
    """A text of the catalogue with its values. A value can be a message itself and is translated with it.

    >>> str(Message("{file} is {what}.", file="a.txt", what=Message("empty")))
    'a.txt is empty.'
    """

    __slots__ = ("context", "id", "many", "n", "values")

    def __init__(self, id: str, /, **values: object) -> None:
        self.id = id
        """The English text with its `{names}`: the key of the catalogue."""
        self.many = ""
        """The English plural; empty unless something is counted."""
        self.n = 0
        """The number that chooses between `id` and `many`."""
        self.context = ""
        """Distinguishes two messages with one English text and two French ones; usually empty."""
        self.values: Mapping[str, object] = values

    @classmethod
    def plural(cls, one: str, many: str, n: int, /, **values: object) -> Message:
        """Make a message in singular and plural; `n` chooses the form and fills in `{n}`."""
        message = cls(one, **values)
        message.many, message.n = many, n
        return message

    @classmethod
    def in_context(cls, context: str, id: str, /, **values: object) -> Message:
        """Make a message whose French depends on where it is shown; `context` explains where, for the translator."""
        message = cls(id, **values)
        message.context = context
        return message

    def filled(self, **values: object) -> Message:
        """Return the message with further values, for templates that are in a table."""
        return restored(self.id, self.many, self.n, self.context, {**self.values, **values})

    def translated(self, tr: MessageTranslator, /) -> str:
        """Return the message in the translator's language, its values filled in."""
        if self.many:
            return tr.plural(self.id, self.many, self.n, **self.values)
        return tr.fill(tr.template(self.id, self.context), self.values)

    def __str__(self) -> str:
        """Return the message in English, for logs and tracebacks."""
        template = self.many if self.many and self.n != 1 else self.id
        values = {"n": self.n, **self.values} if self.many else self.values
        return template.format_map({name: str(value) for name, value in values.items()}) if values else template

    def __repr__(self) -> str:
        return f"Message({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the message as a call, for caches of lessons."""
        return restored, (self.id, self.many, self.n, self.context, dict(self.values))

    def _parts(self) -> tuple[object, ...]:
        return (self.id, self.many, self.n, self.context, tuple(sorted(self.values.items())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())


def joined(texts: Iterable[Text], separator: str = " ") -> Text:
    """Join texts into one, each translated where it is shown; empty ones are left out.

    >>> str(joined([Message("It is late."), "", Message("Good night.")]))
    'It is late. Good night.'
    """
    kept = {f"text{number}": text for number, text in enumerate(texts) if text}
    if len(kept) < 2:
        return next(iter(kept.values()), "")
    # No entry of the catalogue: translated, this template is itself.
    return Message(separator.join(f"{{{name}}}" for name in kept), **kept)


def restored(id: str, many: str, n: int, context: str, values: Mapping[str, object]) -> Message:
    """Return the message that was pickled as these values."""
    message = Message(id, **values)
    message.many, message.n, message.context = many, n, context
    return message
