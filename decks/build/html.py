"""The one place where a lesson's plain text becomes the HTML of an Anki field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

_SIGNS = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        # Anki reads {{c1::…}} and [sound:…] in a field's source; as entities they are only letters.
        "{": "&#123;",
        "}": "&#125;",
        "[": "&#91;",
        "]": "&#93;",
    }
)
_UNBREAKABLE = re.compile(r"(?<=«) | (?=[»;:!?%€])|(?<=\d) (?=\d{3}(?!\d))")
"""Plain spaces at which French never breaks a line: « so », 8 %, 5 000."""
_SPECIAL = re.compile(r'[&<>"{}\[\]]')


def clean(text: str) -> str:
    """The text in NFC, every control character gone (breaks and tabs become spaces), without spaces at its ends.

    What Anki would keep in another form than it was given makes a note look changed at each export, and one control
    character can make a whole import fail. No-break spaces stay.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(map(_kept, text))
    return text.strip(" ")


def tidy(text: str) -> str:
    """A text to be read: clean, and with no-break spaces where French prints them."""
    return _UNBREAKABLE.sub("\u00a0", clean(text))


def escape(text: str) -> str:
    """A text to be read as HTML that shows just that text and does nothing."""
    return _entities(tidy(text))


def literal(text: str) -> str:
    """A text that is compared or looked up, as HTML: clean, its spaces as they are."""
    return _entities(clean(text))


def played(file: str) -> str:
    """A sound file of ours as Anki's own mark, which plays it; empty for none."""
    return f"[sound:{file}]" if file else ""


def mark(text: str, spans: Iterable[tuple[int, int]], before: str, after: str) -> str:
    """A tidy text as HTML, each span (start, end; in order, apart) between `before` and `after`, which are HTML."""
    return _cut(text, spans, lambda inside: f"{before}{inside}{after}")


def replace(text: str, spans: Iterable[tuple[int, int]], instead: str) -> str:
    """A tidy text as HTML with `instead`, which is HTML, in the place of each span."""
    return _cut(text, spans, lambda _: instead)


def _cut(text: str, spans: Iterable[tuple[int, int]], shown: Callable[[str], str]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (_entities(text[done:start]), shown(_entities(text[start:end])))
        done = end
    return "".join((*pieces, _entities(text[done:])))


def _entities(text: str) -> str:
    return text.translate(_SIGNS) if _SPECIAL.search(text) else text


def _kept(char: str) -> str:
    category = unicodedata.category(char)
    if category in ("Zl", "Zp") or char in "\t\n\r\v\f\x85":
        return " "
    unfit = category in ("Cc", "Cs") or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
    return "" if unfit else char
