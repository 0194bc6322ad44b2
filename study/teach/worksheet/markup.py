"""Writes HTML elements, and text in a style sheet. Text is escaped here and in no other file."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html:
    """HTML markup; any other string is text, and is escaped when it is inserted."""

    __slots__ = ("written",)

    def __init__(self, written: str) -> None:
        self.written = written


Inside = Html | str | Iterable["Html | str"] | None


def element(name: str, /, *inside: Inside, **attributes: str | int) -> Html:
    """Return an element. `class_` is the attribute class, `data_line` is data-line; attributes with empty values are
    left out."""
    said = "".join(f' {_named(key)}="{escape(str(value))}"' for key, value in attributes.items() if value != "")
    if name in ("meta", "br"):
        return Html(f"<{name}{said}>")
    return Html(f"<{name}{said}>{''.join(map(_written, inside))}</{name}>")


def together(*inside: Inside) -> Html:
    """Return several pieces of markup joined in order."""
    return Html("".join(map(_written, inside)))


def css_text(text: str) -> str:
    """Return a text as a quoted string of a style sheet, with each character as its number, which cannot end the
    string."""
    safe = (c if c.isascii() and c.isalnum() else f"\\{ord(c):x} " for c in text if not "\ud800" <= c <= "\udfff")
    return f'"{"".join(safe)}"'


def _written(inside: Inside) -> str:
    if inside is None:
        return ""
    if isinstance(inside, Html):
        return inside.written
    if isinstance(inside, str):
        return escape(inside)
    return "".join(map(_written, inside))


def _named(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
