"""`alinea words FILE`: explains every word of a French text."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from study.cli.console import Console
from study.cli.input_file import read_text
from study.language.labels import CLASS_OF, CLASSES, GENDERS
from study.language.words import analyse


def run(options: Namespace, console: Console) -> int:
    """Print a line for each word, with an empty line between sentences."""
    text = read_text(options.file, console)
    found = analyse(text)
    if options.json:
        console.json(found)
        return 0
    rows = [(sentence, [*_cells(word, console)]) for sentence, word in _sentences(found)]
    widths = [max((len(cells[column]) for _, cells in rows), default=0) for column in range(4)]
    before = 0
    for sentence, cells in rows:
        if sentence != before:
            console.print()
        before = sentence
        *columns, gloss = cells
        padded = "  ".join(f"{cell:<{width}}" for cell, width in zip(columns, widths, strict=True))
        console.print(f"{padded}  {gloss}".rstrip())
    return 0


def _sentences(found: dict[str, list[dict[str, Any]]]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield each word with the number of its sentence, from 0."""
    number = 0
    for word in found["words"]:
        while number + 1 < len(found["sentences"]) and word["start"] >= found["sentences"][number]["end"]:
            number += 1
        yield number, word


def _cells(word: dict[str, Any], console: Console) -> Iterator[str]:
    """Yield form, headword, part of speech with gender, pronunciation and meaning."""
    name = CLASS_OF.get(word["pos"], "")
    about = [console.tr(CLASSES[name])] if name else []
    if word["pos"] == "NOUN" and word["gender"]:
        about.append(console.tr(GENDERS[word["gender"]]))
    yield word["form"]
    yield word["lemma"]
    yield ", ".join(about)
    yield f"[{word['ipa']}]" if word["ipa"] else ""
    yield word["gloss"] or ""
