"""A fresh Anki for each test, and decks to give it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from decks.build.options import DeckOptions
from decks.export import Exported, export
from decks.ledger.file import LedgerFile
from study.language.speech.recording import Recorded
from study.lesson.model import Language, Lesson
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki

NOW = 2_100_000_000
"""When the tests' first export happens, in seconds since 1970: later than anything done in Anki meanwhile."""

DEFAULT = DeckOptions()


def voice_of(sound: bytes) -> Callable[[Sequence[str], Language], Recorded]:
    """Somebody who says everything, with this sound before it."""
    return lambda texts, language: Recorded({text: sound + text.encode() for text in texts})


class Write(Protocol):
    """Writes lessons as one deck, with ledgers that are kept from one call to the next."""

    def __call__(
        self,
        *lessons: Lesson,
        options: DeckOptions = ...,
        now: int = ...,
        name: str = ...,
        voice: bytes | None = ...,
    ) -> Exported: ...


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """An Anki in which nothing was imported yet."""
    program = Anki(tmp_path / "anki")
    yield program
    program.close()


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a deck into the test's folder."""

    def written(
        *lessons: Lesson,
        options: DeckOptions = DEFAULT,
        now: int = NOW,
        name: str = "deck.apkg",
        voice: bytes | None = None,
    ) -> Exported:
        chosen: Sequence[Lesson] = lessons or (CLOUD,)
        ledgers = {lesson.id: LedgerFile(tmp_path / "ledgers" / f"{lesson.id}.json") for lesson in chosen}
        speak = voice_of(voice) if voice is not None else None
        return export(chosen, tmp_path / name, ledgers=ledgers, now=now, options=options, speak=speak)

    return written
