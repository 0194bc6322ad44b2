"""What is fuzzed of the writers: the lesson in a file, spoilt as it may be, written in every form there is."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from study.lesson.model import Language, Lesson
from study.locale import translator
from tests.bench.target import DATA, Target, lessons

FRENCH = translator("fr")

STUDIED: tuple[Language, ...] = ("fr", "en")


def _lesson(data: bytes) -> Lesson | None:
    from study.lesson.reader import read

    return read(data).lesson


def to(target: str) -> Callable[[bytes], None]:
    """Write the questions or cards for another program, in both directions and languages."""

    def written(data: bytes) -> None:
        from study.teach.exchange.convert.from_lesson import Wording
        from study.teach.exchange.exporting import export

        lesson = _lesson(data)
        for studied in STUDIED if lesson else ():
            for asked in ("fr", "en", "both") if target == "moodle" else STUDIED:
                assert lesson
                words = Wording(asked, asked)  # type: ignore[arg-type]
                done = export(lesson, target, words, studied=studied, interface=studied)  # type: ignore[arg-type]
                for loss in done.losses:
                    assert FRENCH(loss.message)
                    assert str(loss.message)

    return written


def to_html(data: bytes) -> None:
    """Write worksheets and their key as HTML."""
    from study.teach.worksheet.compose import worksheets
    from study.teach.worksheet.page import class_page, key_page

    if lesson := _lesson(data):
        for studied in STUDIED:
            spoken = translator(studied)
            for versions in (1, 3):
                sheets = worksheets(lesson, studied, spoken, versions=versions)
                class_page(sheets, "a4", spoken)
                key_page(sheets, "letter", spoken)


def to_pdf(data: bytes) -> None:
    """Set worksheets and their key as PDF."""
    from study.teach.worksheet.compose import worksheets
    from study.teach.worksheet.typeset import pdf

    if lesson := _lesson(data):
        spoken = translator("fr")
        sheets = worksheets(lesson, "fr", spoken, versions=2)
        for key in (False, True):
            assert pdf(sheets, "a4", spoken, key=key)


def to_deck(data: bytes) -> None:
    """Write an Anki deck in both directions, with everything that can be in it."""
    from decks.build.options import DeckOptions
    from decks.errors import DeckError
    from decks.export import export
    from decks.ledger.file import LedgerFile

    lesson = _lesson(data)
    if lesson is None:
        return
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        ledgers = {lesson.id: LedgerFile(Path(folder, "deck.json"))}
        for studied in STUDIED:
            options = DeckOptions(studied=studied, questions=True, listening=True)
            with suppress(DeckError):
                export([lesson], Path(folder, "x.apkg"), ledgers=ledgers, now=2_000_000_000, options=options)


def to_screen(data: bytes) -> None:
    """Show a lesson in lines, as JSON, and look at it as the progress does."""
    from study.cli.show import as_json, parts
    from study.visible import escaped

    if lesson := _lesson(data):
        [*parts(lesson, True)]
        import json

        escaped(json.dumps(as_json(lesson)))


KINDS = ("choice", "choices", "true-false", "gaps", "short", "number", "match", "order", "translation")


def _crossed() -> list[bytes]:
    """The lessons, and one whose every question says that it is of another kind."""
    text = (DATA / "petite.txt").read_text(encoding="utf-8")
    crossed = []
    for step in range(1, len(KINDS)):
        other = {kind: KINDS[(place + step) % len(KINDS)] for place, kind in enumerate(KINDS)}
        crossed.append(re.sub(r"(?m)^(# Question \S+ )(\S+)$", lambda head: head[1] + other[head[2]], text).encode())  # noqa: B023
    return [*lessons(), *crossed, *(f"# Question q {kind}\n\n# Paragraph 2\n".encode() for kind in KINDS)]


WRITERS = {
    **{f"to-{name}": Target(to(name), _crossed) for name in ("moodle", "gift", "csv", "xlsx", "tsv", "quizlet")},
    "to-html": Target(to_html, _crossed),
    "to-pdf": Target(to_pdf, _crossed),
    "to-deck": Target(to_deck, _crossed),
    "to-screen": Target(to_screen, _crossed),
}
