"""`alinea words FILE`: explains every word of a French or English text."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice
from typing import Any

from study.cli.console import Console
from study.cli.input_file import read_text
from study.language.labels import CLASS_OF, CLASSES, GENDERS
from study.language.sense.word_records import SentenceRecords, records

_BLOCK = 500
"""The number of sentences whose columns have one width; a longer text is not held in memory."""


def run(options: Namespace, console: Console) -> int:
    """Print a line for each word, with an empty line between sentences."""
    text = read_text(options.file, console)
    facing = _lines(options.facing, console) if options.facing else []
    found = _counted(records(text, options.language, facing), len(facing), console)
    if options.json:
        sentences: list[dict[str, Any]] = []
        console.json_lists({"words": _words(found, sentences), "sentences": sentences})
        return 0
    first = True
    while block := list(islice(found, _BLOCK)):
        rows = [[[*_cells(word, console)] for word in each.words] for each in block]
        widths = [max((len(cells[column]) for row in rows for cells in row), default=0) for column in range(4)]
        for row in rows:
            if not first and row:
                console.print()
            first = first and not row
            for *columns, gloss in row:
                padded = "  ".join(f"{cell:<{width}}" for cell, width in zip(columns, widths, strict=True))
                console.print(f"{padded}  {gloss}".rstrip())
    return 0


def _lines(name: str, console: Console) -> list[str]:
    """Return the translations in a file, one a line."""
    return [line.strip() for line in read_text(name, console).splitlines() if line.strip()]


def _counted(found: Iterator[SentenceRecords], facing: int, console: Console) -> Iterator[SentenceRecords]:
    """Yield the sentences; warn at the end if there were not as many as translations."""
    number = 0
    for number, each in enumerate(found, 1):  # noqa: B007
        yield each
    if facing and facing != number:
        said = console.tr(
            "The text has {n} sentences, the translation {m} lines. Write one sentence on each line of both.",
            n=console.tr.number(number),
            m=console.tr.number(facing),
        )
        console.complain(said)


def _words(found: Iterator[SentenceRecords], sentences: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the words, and add their sentences to a list."""
    for each in found:
        sentences.append(each.sentence)
        yield from each.words


def _cells(word: dict[str, Any], console: Console) -> Iterator[str]:
    """Yield form, headword, part of speech with gender, pronunciation, and meaning with the expression."""
    name = CLASS_OF.get(word["pos"], "")
    about = [console.tr(CLASSES[name])] if name else []
    if word["pos"] == "NOUN" and word["gender"]:
        about.append(console.tr(GENDERS[word["gender"]]))
    yield word["form"]
    yield word["lemma"]
    yield ", ".join(about)
    yield f"[{word['ipa']}]" if word["ipa"] else ""
    meaning = "; ".join(word["senses"])
    phrase = word["expression"]
    said = f"[{phrase['headword']}{console.tr(': ')}{phrase['gloss']}]" if phrase else ""
    yield f"{meaning}  {said}".strip()
