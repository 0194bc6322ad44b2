"""HTML, element by element, and text in a style sheet. This is the one place where text is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html:
    """Markup; anything that is not is text, and is escaped as it goes in."""

    __slots__ = ("written",)

    def __init__(self, written: str) -> None:
        self.written = written


Inside = Html | str | Iterable["Html | str"] | None


def element(name: str, /, *inside: Inside, **attributes: str | int) -> Html:
    """An element. `class_` is the attribute class, `data_line` is data-line; an empty value leaves it out."""
    said = "".join(f' {_named(key)}="{escape(str(value))}"' for key, value in attributes.items() if value != "")
    if name in ("meta", "br"):
        return Html(f"<{name}{said}>")
    return Html(f"<{name}{said}>{''.join(map(_written, inside))}</{name}>")


def together(*inside: Inside) -> Html:
    """Pieces one after another."""
    return Html("".join(map(_written, inside)))


def css_text(text: str) -> str:
    """A text as a style sheet quotes it: every sign by its number, so that none ends the text or the sheet."""
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
