"""How long a large deck takes beside stock genanki: `python -m tests.bench.deck_speed [NOTES]`.

The same notes, 10,000 of them with four cards each, are written by genanki as it comes and by our package; each in a
process of its own, in turn, several times. Prints the medians, their ratio, the peak memory and the sizes.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

ROUNDS = 5
NOTES = 10_000
FIELDS = ("target", "native", "typed", "grammar", "sentence", "gap", "translation", "note", "source", "licence", "key")
TEXT = "Entre juin et septembre, les recettes provenant du cloud ont augmenté de 58,5%, atteignant 1,5 milliard d’euro."


def values(number: int) -> dict[str, str]:
    """What a note holds: as much text as a real one."""
    filled = {slot: f"{slot} {number} {TEXT}" for slot in FIELDS}
    return filled | {"produce": "1", "listen": "1", "key": f"large/{number}"}


def ours(notes: int, folder: Path) -> tuple[float, int]:
    """Seconds for our package, and its size in bytes."""
    from decks import package
    from decks.build.note import Deck, Note
    from decks.notetypes import note_type

    shape = note_type("term", "fr")
    every = tuple(
        Note("term", shape, f"guid{n}", f"large/{n}", shape.field_values(values(n)), ("alinea::lesson::large",))
        for n in range(notes)
    )
    mods = {note.guid: 1 for note in every}
    start = time.perf_counter()
    order = tuple((place, ord) for place, note in enumerate(every) for ord in note.cards)
    target = folder / "ours.apkg"
    cards = package.write([Deck("large", 1 << 40, "Large", "", every, order)], target, mods=mods, media={})
    spent = time.perf_counter() - start
    assert cards == 4 * notes, cards
    return spent, target.stat().st_size


def stock(notes: int, folder: Path) -> tuple[float, int]:
    """Seconds for genanki as it comes, with templates that it understands, and the size in bytes."""
    import genanki  # type: ignore[import-untyped]

    from decks.notetypes import note_type

    shape = note_type("term", "fr")
    sides = [{"name": f"c{n}", "qfmt": "{{" + shape.fields[n].name + "}}", "afmt": "x"} for n in (0, 1, 5, 6)]
    model = genanki.Model(1, "Stock", fields=[{"name": field.name} for field in shape.fields], templates=sides)
    rows = [list(shape.field_values(values(n))) for n in range(notes)]
    start = time.perf_counter()
    deck = genanki.Deck(1 << 40, "Large")
    for number, row in enumerate(rows):
        deck.add_note(genanki.Note(model, row, tags=["alinea::lesson::large"], guid=f"guid{number}"))
    target = folder / "stock.apkg"
    genanki.Package(deck).write_to_file(target)
    spent = time.perf_counter() - start
    assert sum(len(note.cards) for note in deck.notes) == 4 * notes
    return spent, target.stat().st_size


def run(work: Callable[[int, Path], tuple[float, int]], notes: int) -> tuple[float, int, int]:
    """One round in this process: seconds, bytes, and the peak memory in MB."""
    with tempfile.TemporaryDirectory() as folder:
        spent, size = work(notes, Path(folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return spent, size, peak


def main(notes: int) -> None:
    """Print both and their ratio."""
    spawn = multiprocessing.get_context("spawn")
    found: dict[str, list[tuple[float, int, int]]] = {"stock": [], "ours": []}
    for _ in range(ROUNDS):
        for name, work in (("stock", stock), ("ours", ours)):
            with spawn.Pool(1) as pool:
                found[name].append(pool.apply(run, (work, notes)))
    for name, rounds in found.items():
        seconds = median(spent for spent, _, _ in rounds)
        _, size, peak = rounds[0]
        print(f"{name:6} {seconds:.3f} s   peak {peak} MB   {size / 1e6:.1f} MB on disk")
    ratio = median(r[0] for r in found["ours"]) / median(r[0] for r in found["stock"])
    print(f"ratio  {ratio:.2f} ({notes} notes, {4 * notes} cards, median of {ROUNDS})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else NOTES)
