"""The model of a text field, without Textual: the text, the caret, and the number of lines it takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rich.cells import cell_len

from study.app.page.breaker import Extent

FAMILIES = ("éèêë", "àâ", "ç", "îï", "ôœ", "ùûü", "«»")
"""The accented letters of French, grouped by the key they are typed with."""

_CYCLES = {
    letter: cycle
    for family, base in zip(FAMILIES, 'eaciou"', strict=True)
    for cycle in (base + family, (base + family).upper())
    for letter in cycle
}
_KEPT_SPACES = "\u00a0\u202f"
_CHUNK = re.compile(r"\S+\s*|\s+")
LIMIT = 500
"""The default maximum number of characters in a field; an answer is a few words."""


class TextField:
    """A text that is being typed, edited by a widget in the place that the page keeps free for it.

    The screen owns it and the widget writes every change into it at once: it can be kept as a draft and marked without
    asking the widget.
    """

    def __init__(
        self, text: str = "", *, limit: int = LIMIT, wraps: bool = False, accents: bool = True, lines: bool = False
    ) -> None:
        """`wraps` shows a long text on several lines; with `accents`, the key ↑ turns a letter into its next accent.

        With `lines`, the text has lines of its own (and wraps): Enter begins a new one.
        """
        self.text = text
        self.caret = len(text)
        """The index of the character that the caret is before."""
        self.limit = limit
        """The maximum number of characters."""
        self.wraps = wraps or lines
        self.lines = lines
        self.accents = accents

    def put(self, text: str) -> None:
        """Replace the whole text, and put the caret at its end."""
        self.text, self.caret = text, len(text)

    def insert(self, text: str) -> None:
        """Insert a text at the caret, as far as there is room, without characters that cannot be typed."""
        text = self.typable(text)[: max(self.limit - len(self.text), 0)]
        self.text = self.text[: self.caret] + text + self.text[self.caret :]
        self.caret += len(text)

    def typable(self, text: str) -> str:
        """Return a text as it may be typed into this field; only a field with lines keeps line ends."""
        if not self.lines:
            return typable(text)
        return "\n".join(map(typable, text.replace("\r\n", "\n").replace("\r", "\n").split("\n")))

    @property
    def before(self) -> str:
        """The character before the caret; empty at the beginning."""
        return self.text[self.caret - 1 : self.caret] if self.caret else ""


def typable(text: str) -> str:
    """Return a text as it may be typed into a field: `la\\nhausse\\x1b` becomes `la hausse`.

    Line ends and tabs become spaces, control characters are left out, French no-break spaces stay.
    """
    if text.isprintable():
        return text
    text = "".join(" " if c.isspace() and c not in _KEPT_SPACES else c for c in text.replace("\r\n", "\n"))
    return "".join(c for c in text if c.isprintable() or c in _KEPT_SPACES)


def next_accent(letter: str) -> str:
    """Return the next letter of its family: e é è ê ë, and e again; empty for a letter without accents."""
    cycle = _CYCLES.get(letter, "")
    return cycle[(cycle.index(letter) + 1) % len(cycle)] if cycle else ""


def family_of(letter: str) -> str:
    """Return the letters that ↑ goes through from this one; empty for a letter without accents."""
    return _CYCLES.get(letter, "")


@lru_cache(maxsize=8)
def wrap(text: str, width: int) -> tuple[Extent, ...]:
    """Return the lines of a text that is being typed, each as its first and last + 1 character; one if it is empty.

    A line end begins a new line and belongs to none. Every space belongs to a line, also those at the ends of lines.
    A word moves to the next line together with the spaces after it, as in Textual's `TextArea`, which edits the text
    over the lines drawn here.
    """
    extents: list[Extent] = []
    at = 0
    for written in text.split("\n"):
        starts = [at + n for n in dict.fromkeys((0, *_breaks(written, max(width, 1))))]
        extents += zip(starts, [*starts[1:], at + len(written)], strict=True)
        at += len(written) + 1
    return tuple(extents)


def _breaks(text: str, width: int) -> Iterator[int]:
    """Yield where lines after the first begin."""
    used = 0
    for found in _CHUNK.finditer(text):
        start, chunk = found.start(), found[0]
        cells = cell_len(chunk)
        if used + cells <= width:
            used += cells
        elif cells <= width:
            yield start
            used = cells
        else:
            yield start
            used = 0
            for n, character in enumerate(chunk, start):
                size = cell_len(character)
                if used + size > width:
                    yield n
                    used = 0
                used += size
