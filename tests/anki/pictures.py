"""Draws the published cards for the README: `python -m tests.anki.pictures`. Needs Chromium."""

from __future__ import annotations

import tempfile
from pathlib import Path

from decks.build.options import DeckOptions
from decks.export import export
from decks.ledger.file import LedgerFile
from decks.publish import FOLDER, LESSON
from study.lesson.library import builtin_folder
from study.lesson.model import Language, Lesson
from study.lesson.reader import read
from tests.anki.chromium import draw
from tests.anki.oracle import Anki
from tests.anki.pages import page

Side = tuple[str, int, bool, bool, str]
"""(key, template, back, night, what was typed)."""

SHEET: list[Side] = [
    ("recette", 0, False, False, ""),
    ("recette", 0, True, False, ""),
    ("entreprise", 1, False, False, ""),
    ("entreprise", 1, True, False, "un entreprise"),
    ("hausse", 2, False, True, ""),
    ("hausse", 2, True, True, ""),
    ("sentence/2.2", 0, False, True, ""),
    ("sentence/2.2", 0, True, True, ""),
]
"""Two kinds of card by day, two by night, each with its answer."""

PAIRS: dict[str, tuple[Language, list[Side]]] = {
    "card-typing.png": ("fr", [("hausse", 1, False, True, ""), ("hausse", 1, True, True, "la hause")]),
    "card-english.png": ("en", [("recette", 0, False, False, ""), ("recette", 0, True, False, "")]),
}


def drawn(lesson: Lesson, studied: Language, sides: list[Side], folder: Path) -> list[str]:
    """The pages of some sides."""
    folder.mkdir()
    package = folder / "deck.apkg"
    export([lesson], package, ledgers={lesson.id: LedgerFile(folder / "x.json")}, now=0, options=DeckOptions(studied))
    anki = Anki(folder / "anki")
    anki.take(package)
    pages = [
        page(anki, anki.card(f"{LESSON}/{key}", ord), back=back, night=night, typed=typed)
        for key, ord, back, night, typed in sides
    ]
    anki.close()
    return pages


def main() -> None:
    """Write the sheet and the two pairs beside the published deck."""
    lesson = read((builtin_folder() / LESSON / "lesson.txt").read_bytes()).lesson
    assert lesson
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draw(drawn(lesson, "fr", SHEET, folder / "sheet"), FOLDER / "cards.png", columns=4, width=372, height=700)
        for picture, (studied, sides) in PAIRS.items():
            pages = drawn(lesson, studied, sides, folder / picture)
            draw(pages, FOLDER / picture, columns=2, width=412, height=732)


if __name__ == "__main__":
    main()
