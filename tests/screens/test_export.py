"""The Anki deck from inside the program: written without a sound, or with every word heard."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from study.app.app import Alinea
from study.language.speech import recording
from study.language.speech.recording import Recorded
from study.lesson.model import Bilingual

from .conftest import scrolled, seen, until

Program = Callable[..., Alinea]
VOICE = Path(__file__).parents[1] / "data" / "voice"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the deck is written; the voice is that of `data/voice`, in a process as the real one."""
    monkeypatch.setenv("PYTHONPATH", str(VOICE))
    monkeypatch.setattr(recording, "unavailable_reason", Bilingual)
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def test_a_learner_chooses_sound_and_every_word_of_the_deck_is_heard(program: Program, here: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("d")
        assert "Without audio" in seen(app)
        await pilot.press("v", "v", "v")
        assert "With audio" in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "sound files" in seen(app))
        (deck,) = here.glob("*.apkg")
        with zipfile.ZipFile(deck) as archive:
            assert b".mp3" in archive.read("media")


async def test_a_learner_without_a_voice_is_told_what_to_install(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recording, "unavailable_reason", lambda: Bilingual("Installez.", "Install a voice."))
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("d", "v")
        assert "Install a voice." in seen(app)
        await pilot.press("enter")
        await until(pilot, lambda: "✓" in seen(app))
        assert "sound files" not in seen(app)
        assert "File, Import" in await scrolled(pilot)


async def test_who_leaves_while_the_voice_speaks_gets_no_half_deck(
    program: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped: list[bool] = []

    def slowly(texts: Sequence[str], language: str, folder: Path, progress: Callable[[int, int], None]) -> Recorded:
        try:
            for done in range(60_000):
                progress(done, 60_000)
                time.sleep(0.001)
        finally:
            stopped.append(True)
        return Recorded({})

    monkeypatch.setattr(recording, "record", slowly)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("d", "v", "enter")
        await until(pilot, lambda: "Recording the voice" in seen(app))
        await pilot.press("escape")
        await until(pilot, lambda: bool(stopped))
        assert list(here.glob("*apkg*")) == []
