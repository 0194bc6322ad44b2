"""What the program is measured beside: `python tests/bench/peers.py minimal|reader`.

`minimal` is a Textual app with one Static. `reader` is a plain reader: an article, a word under the cursor that w
moves, a panel that says which it is, a footer.
"""

from __future__ import annotations

import sys
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Footer, Static

ARTICLE = (
    "Entre juin et septembre, les recettes du groupe ont augmenté de moitié. Les investisseurs s’en félicitent, mais "
    "les analystes attendent encore de savoir ce que la direction fera de ses réserves. "
) * 5


class Minimal(App[None]):
    """One Static."""

    def compose(self) -> ComposeResult:
        """Show that it is up."""
        yield Static("ready to read")


class Reader(App[None]):
    """An article, a panel and a footer."""

    CSS = "Horizontal { height: 1fr; } #panel { width: 30; border-left: solid gray; }"
    BINDINGS: ClassVar = [("w", "next", "next word"), ("q", "quit", "quit")]
    word = 0

    def compose(self) -> ComposeResult:
        """Three parts."""
        with Horizontal():
            yield Static("ready to read", id="text")
            yield Static("", id="panel")
        yield Footer()

    def on_mount(self) -> None:
        """Begin on the first word."""
        self.words = ARTICLE.split()
        self.draw()

    def action_next(self) -> None:
        """The next word."""
        self.word = (self.word + 1) % len(self.words)
        self.draw()

    def draw(self) -> None:
        """The cursor in the text, the word in the panel."""
        start = sum(len(word) + 1 for word in self.words[: self.word])
        text = Content("ready to read " + ARTICLE).stylize(
            "reverse", start + 14, start + 14 + len(self.words[self.word])
        )
        self.query_one("#text", Static).update(text)
        self.query_one("#panel", Static).update(Content(self.words[self.word]))


if __name__ == "__main__":
    {"minimal": Minimal, "reader": Reader}[sys.argv[1]]().run()
