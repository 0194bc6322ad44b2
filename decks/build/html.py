"""Turns a lesson's plain text into the HTML of an Anki field; no other file escapes text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable

from decks.build.spans import Span

_ENTITIES = str.maketrans(
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
    """Return a text in NFC without control characters and without spaces at its ends; line breaks become spaces.

    Anki stores fields in this form: given another, a note looks changed at each export, and a single control character
    can make an import fail. No-break spaces stay.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
    if not text.isprintable():
        text = "".join(map(_cleaned_character, text))
    return text.strip(" ")


def tidy(text: str) -> str:
    """Return a text as it is printed: clean, with no-break spaces where French has them."""
    return _UNBREAKABLE.sub("\u00a0", clean(text))


def escape(text: str) -> str:
    """Return the HTML of a text that is printed: tidy, and without any effect as markup."""
    return _escaped(tidy(text))


def literal(text: str) -> str:
    """Return the HTML of a text that is compared or looked up: clean, its spaces as they are."""
    return _escaped(clean(text))


def sound_tag(file: str) -> str:
    """Return the tag with which Anki plays a sound file, `[sound:x.mp3]`; empty for no file."""
    return f"[sound:{file}]" if file else ""


def mark(text: str, spans: Iterable[Span], before: str, after: str) -> str:
    """Return the HTML of a tidy text with the HTML `before` and `after` around each span.

    The spans must be in order and must not overlap.
    """
    return _with_spans(text, spans, lambda inside: f"{before}{inside}{after}")


def replace(text: str, spans: Iterable[Span], replacement: str) -> str:
    """Return the HTML of a tidy text with the HTML `replacement` instead of each span.

    The spans must be in order and must not overlap.
    """
    return _with_spans(text, spans, lambda _: replacement)


def _with_spans(text: str, spans: Iterable[Span], shown: Callable[[str], str]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += (_escaped(text[done:start]), shown(_escaped(text[start:end])))
        done = end
    return "".join((*pieces, _escaped(text[done:])))


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES) if _SPECIAL.search(text) else text


def _cleaned_character(char: str) -> str:
    """Return a space for a line break or a tab, nothing for what no field can hold, else the character."""
    category = unicodedata.category(char)
    if category in ("Zl", "Zp") or char in "\t\n\r\v\f\x85":
        return " "
    unfit = category in ("Cc", "Cs") or ord(char) & 0xFFFE == 0xFFFE or "\ufdd0" <= char <= "\ufdef"
    return "" if unfit else char
