"""Writes a screen as text and compares it, character by character and style by style, with the one on file.

Each file in `tests/screens/states` is one state of the program; each of its sections is that state at one size, in one
tone and language. A row of the screen is one line: `|`, its characters (`⍽` is a no-break space), and after `┊` the
styles of its cells, counted from 0:

    |   Un pari sur les voyageurs ┊ 3-6 bold, 7-10 target underline on tint

Colours are named by the tokens of `study/app/themes.py`; what is not named is `ink` on `bg` without attributes. The
values of the tokens are on file in `colours.txt`.

`pytest tests/screens --renew` (without `-n`) writes what is on the screen today into the files. Read the difference
(`git diff tests/screens/states`) before you commit it.
"""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Awaitable, Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, Protocol

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.themes import tokens

STATES = Path(__file__).with_name("states")
TITLE = "# A screen as text. How to read and renew it: tests/screens/dump.py\n"
MARK = "== "
NO_BREAK_SPACE = "⍽"
SEPARATOR = " ┊ "
ATTRIBUTES = ("bold", "dim", "italic", "underline", "underline2", "blink", "reverse", "strike", "overline", "conceal")
VISIBLE_ON_A_SPACE = ("underline", "underline2", "reverse", "strike", "overline")


class CheckScreen(Protocol):
    """What the fixture `check_screen` does."""

    def __call__(
        self,
        app: Alinea,
        state: str,
        press: Iterable[str] = (),
        size: tuple[int, int] = (80, 24),
        before: Callable[[Pilot[None]], Awaitable[None]] | None = None,
    ) -> None: ...


class Look(NamedTuple):
    """How a cell looks: two colours by name, and the attributes of its character."""

    colour: str
    ground: str
    attributes: str

    @property
    def name(self) -> str:
        """The look without what every cell has."""
        colour = "" if self.colour == "ink" else self.colour
        ground = "" if self.ground == "bg" else f"on {self.ground}"
        return " ".join(part for part in (colour, self.attributes, ground) if part)

    @property
    def shows_on_a_space(self) -> bool:
        """A space looks different for its colour or attributes too, not only for its ground."""
        return not {*self.attributes.split()}.isdisjoint(VISIBLE_ON_A_SPACE)


Names = tuple[tuple[str, str], ...]
"""The tokens of a tone and their colours."""


def dump(app: Alinea) -> str:
    """The screen as lines of characters and styles, as it would be sent to the terminal."""
    update = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    assert isinstance(update, LayoutUpdate)
    named = tuple(tokens(app.tone, app._few).items())
    return "".join(f"|{row([*itertools.chain(*strips)], named)}\n" for strips in update.strips)


def heading(app: Alinea) -> str:
    """What tells the sections of a file apart: size, tone, language, and 256 colours where there are no more."""
    few = " 256-colours" if app._few else ""
    return f"{app.size.width}x{app.size.height} {app.tone} {app.settings.language}{few}"


def row(segments: Sequence[Segment], named: Names) -> str:
    """A row of the screen as a line of the file."""
    text = "".join(segment.text for segment in segments)
    assert NO_BREAK_SPACE not in text
    assert SEPARATOR not in text
    shown = text.replace("\u00a0", NO_BREAK_SPACE).rstrip(" ")
    at = 0
    styles = []
    for seen, same in itertools.groupby(looks(segments, named)):
        end = at + len(list(same))
        if seen.name:
            styles.append(f"{at}-{end} {seen.name}")
        at = end
    return f"{shown}{SEPARATOR}{', '.join(styles)}" if styles else shown


def looks(segments: Sequence[Segment], named: Names) -> list[Look]:
    """The look of each cell of a row. A space between characters of one look has it too if that cannot be seen."""
    cells = []
    for text, style, _ in segments:
        seen = look(style or Style.null(), named)
        space = seen if seen.shows_on_a_space else Look("ink", seen.ground, "")
        for character in text:
            cells += [space if character == " " else seen] * cell_len(character)
    text = "".join(character * cell_len(character) for segment in segments for character in segment.text)
    for spaces in re.finditer(" +", text):
        start, end = spaces.span()
        beside = cells[start - 1]
        if start > 0 and end < len(cells) and beside == cells[end] and not beside.shows_on_a_space:
            cells[start:end] = [beside if each == Look("ink", beside.ground, "") else each for each in cells[start:end]]
    return cells


@lru_cache(maxsize=4096)
def look(style: Style, named: Names) -> Look:
    """A style by the names of its colours."""
    attributes = " ".join(name for name in ATTRIBUTES if getattr(style, name))
    return Look(colour(style.color, named), colour(style.bgcolor, named), attributes)


def colour(value: Color | None, named: Names) -> str:
    """The first token of this colour, the colour itself if no token has it, or `default` for the terminal's own."""
    if value is None or value.is_default:
        return "default"
    written = value.get_truecolor().hex
    return next((name for name, own in named if own == written), written)


def sections(path: Path) -> dict[str, str]:
    """The sections of a file by their headings; none if there is no such file."""
    if not path.exists():
        return {}
    _, *parts = path.read_text(encoding="utf-8").split(f"\n{MARK}")
    return {head: body for head, _, body in (part.partition("\n") for part in parts)}


def write(path: Path, parts: dict[str, str]) -> None:
    """Write a file of sections, the largest screen first."""

    def order(head: str) -> tuple[int, str]:
        return -int(head.split("x")[0]), head

    # A blank line before each heading also keeps the parts apart in a difference.
    body = "".join(f"\n{MARK}{head}\n{parts[head]}" for head in sorted(parts, key=order))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TITLE + body, encoding="utf-8", newline="\n")


def difference(expected: str, actual: str, name: str) -> str:
    """The lines that differ, those on file with `-`, those on the screen with `+`, two lines around them."""
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"{name} on file", f"{name} on the screen", lineterm="", n=2
    )
    return "\n".join(lines)
