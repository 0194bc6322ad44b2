"""The three sets of colours (dark, light, grey), and the style of each role of a text in them."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rich.style import Style
from textual.theme import Theme

Tone = Literal["dark", "light", "grey"]

TOKENS: dict[Tone, dict[str, str]] = {
    "dark": {
        "bg": "#1a1917",
        "tint": "#2c2924",
        "rule": "#45413a",
        "ink": "#ece6da",
        "ink-2": "#bfb6a6",
        "ink-3": "#958c7d",
        "focus": "#e8b84f",
        "focus-bg": "#e8b84f",
        "on-focus": "#1a1917",
        "select-bg": "#35526f",
        "target": "#8fbdec",
        "target-2": "#c2d5ea",
        "chart": "#7393b5",
        "right": "#97c784",
        "right-bg": "#2a3a24",
        "wrong": "#f08f80",
        "nearly": "#cda8e4",
    },
    "light": {
        "bg": "#fbf8f1",
        "tint": "#efe7d5",
        "rule": "#cdc4b1",
        "ink": "#24211c",
        "ink-2": "#544d41",
        "ink-3": "#6f6758",
        "focus": "#8a5a00",
        "focus-bg": "#f2c550",
        "on-focus": "#24211c",
        "select-bg": "#bcd6f0",
        "target": "#1b5a99",
        "target-2": "#2f4d70",
        "chart": "#5f86ae",
        "right": "#2b672b",
        "right-bg": "#d8eacb",
        "wrong": "#a82a1f",
        "nearly": "#74409a",
    },
    "grey": {
        "bg": "#121212",
        "tint": "#121212",
        "rule": "#5f5f5f",
        "ink": "#e4e4e4",
        "ink-2": "#a6a6a6",
        "ink-3": "#8a8a8a",
        "focus": "#e4e4e4",
        "focus-bg": "#e4e4e4",
        "on-focus": "#121212",
        "select-bg": "#e4e4e4",
        "target": "#e4e4e4",
        "target-2": "#e4e4e4",
        "chart": "#a6a6a6",
        "right": "#e4e4e4",
        "right-bg": "#121212",
        "wrong": "#e4e4e4",
        "nearly": "#e4e4e4",
    },
}
"""The colour of each use in each set."""


_OF_256: dict[Tone, dict[str, str]] = {
    "dark": {
        "bg": "#1c1c1c",
        "tint": "#303030",
        "rule": "#4e4e4e",
        "ink": "#e4e4e4",
        "ink-2": "#bcbcbc",
        "ink-3": "#949494",
        "focus": "#d7af5f",
        "focus-bg": "#d7af5f",
        "on-focus": "#1c1c1c",
        "select-bg": "#005f87",
        "target": "#87afd7",
        "target-2": "#afd7ff",
        "chart": "#5f87af",
        "right": "#87d787",
        "right-bg": "#444444",
        "wrong": "#ff8787",
        "nearly": "#d7afd7",
    },
    "light": {
        "bg": "#ffffff",
        "tint": "#e4e4e4",
        "rule": "#bcbcbc",
        "ink": "#262626",
        "ink-2": "#4e4e4e",
        "ink-3": "#6c6c6c",
        "focus": "#875f00",
        "focus-bg": "#ffd75f",
        "on-focus": "#262626",
        "select-bg": "#afd7ff",
        "target": "#005faf",
        "target-2": "#005f87",
        "chart": "#5f87af",
        "right": "#005f00",
        "right-bg": "#d7ffd7",
        "wrong": "#af0000",
        "nearly": "#870087",
    },
}
"""The colours for terminals with 256 colours; the nearest ones to the warm greys would be pink."""


def tokens(tone: Tone, few: bool = False) -> dict[str, str]:
    """Return the colours of a set; with `few`, those for terminals with 256 colours."""
    return _OF_256.get(tone, TOKENS[tone]) if few else TOKENS[tone]


def theme(tone: Tone, few: bool = False) -> Theme:
    """Return a set of colours as a Textual theme, for style sheets and Textual's own screens."""
    token = tokens(tone, few)
    return Theme(
        name=f"alinea-{tone}",
        primary=token["focus"],
        secondary=token["target"],
        accent=token["focus"],
        foreground=token["ink"],
        background=token["bg"],
        surface=token["tint"] if tone != "grey" else "#1e1e1e",
        panel=token["tint"] if tone != "grey" else "#1e1e1e",
        success=token["right"],
        warning=token["nearly"],
        error=token["wrong"],
        dark=tone != "light",
        variables={
            **token,
            "block-cursor-background": token["focus-bg"],
            "block-cursor-foreground": token["on-focus"],
            "scrollbar": token["rule"],
            "scrollbar-background": token["bg"],
        },
    )


_PLAIN_ROLES = {"bold": Style(bold=True), "italic": Style(italic=True), "underline": Style(underline=True)}


def _roles(tone: Tone, few: bool) -> dict[str, Style]:
    """Return the style of each role; in greys, roles differ by weight, underline and reverse."""
    token = tokens(tone, few)
    roles = dict(_PLAIN_ROLES)
    roles |= {name: Style(color=value) for name, value in token.items()}
    if tone == "grey":
        return roles | {
            "cursor": Style(reverse=True, bold=True),
            "sentence": Style(),
            "together": Style(bold=True, underline=True),
            "new": Style(underline=True),
            "learning": Style(),
            "fault": Style(italic=True),
            "evidence": Style(bold=True, underline=True),
            "quoted": Style(bold=True, underline=True),
            "unproven": Style(underline=True),
            "field": Style(underline=True),
            "caret": Style(reverse=True),
            "selected": Style(reverse=True),
        }
    return roles | {
        "cursor": Style(color=token["on-focus"], bgcolor=token["focus-bg"], bold=True),
        "sentence": Style(bgcolor=token["tint"]),
        "together": Style(color=token["focus"], bold=True),
        "new": Style(color=token["target"]),
        "learning": Style(color=token["target-2"]),
        "fault": Style(underline=True),
        "evidence": Style(color=token["ink"], bgcolor=token["right-bg"]),
        "quoted": Style(color=token["ink"], bgcolor=token["select-bg"]),
        "unproven": Style(underline=True),
        "field": Style(bgcolor=token["tint"]),
        "caret": Style(color=token["on-focus"], bgcolor=token["focus-bg"]),
        "selected": Style(color=token["ink"], bgcolor=token["select-bg"]),
    }


class Palette:
    """Turns roles of a text into styles, in one set of colours."""

    def __init__(self, tone: Tone, few: bool = False) -> None:
        self.tone = tone
        self._roles = _roles(tone, few)
        self._base = Style(color=tokens(tone, few)["ink"], bgcolor=tokens(tone, few)["bg"])
        self._known: dict[str, Style] = {}

    def style(self, role: str) -> Style:
        """Return the style of one or several roles (`right bold`), on the background of the page."""
        known = self._known.get(role)
        if known is None:
            known = self._base
            for name in role.split():
                known += self._roles[name]
            self._known[role] = known
        return known


@lru_cache(maxsize=5)
def palette(tone: Tone, few: bool = False) -> Palette:
    """Return the palette of a set of colours; each is made once."""
    return Palette(tone, few)
