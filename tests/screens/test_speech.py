"""Listening: what is said, what stops it, and what is said where nothing can be heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from study.app.app import Alinea
from study.language.speech import player as speech
from study.lesson.model import Bilingual, Language

from .conftest import seen, until

Program = Callable[..., Alinea]


class Voice:
    """Speaks into a list."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.failed: Callable[[Bilingual], None] | None = None

    def say(self, text: str, language: Language, *, failed: Callable[[Bilingual], None], speed: float = 1.0) -> None:
        self.said.append((language, text))
        self.failed = failed

    def stop(self) -> None:
        self.said.append(("", "silence"))


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Voice:
    """A machine that can speak."""
    made = Voice()
    monkeypatch.setattr(speech, "unavailable_reason", Bilingual)
    monkeypatch.setattr(speech, "Speaker", lambda: made)
    return made


async def test_v_says_the_word_and_capital_v_the_sentence_until_the_learner_moves_on(
    program: Program, voice: Voice
) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab", "v")
        assert voice.said == [("fr", "chiffre d’affaires")]
        await pilot.press("V")
        assert voice.said[-1] == ("fr", "Son chiffre d’affaires a augmenté de 12 % en un an.")
        await pilot.press("right")
        assert voice.said[-1] == ("", "silence")


async def test_the_english_text_is_said_in_english(program: Program, voice: Voice) -> None:
    app = program(direction="en")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("V")
        assert voice.said == [("en", "In May the Morel bakery opened its second shop, near the Gare de Lyon.")]


async def test_without_a_voice_the_page_says_what_to_install(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "unavailable_reason", lambda: speech.REASONS[speech.NO_VOICE])
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("v")
        assert "No voice is installed. To install one: pip install" in seen(app)
        await pilot.press("right")
        assert "pip install" not in seen(app)


async def test_a_voice_that_fails_says_why(program: Program, voice: Voice) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("v")
        assert voice.failed
        voice.failed(Bilingual("La voix s’est tue.", "The voice went quiet."))
        await until(pilot, lambda: "The voice went quiet." in seen(app))
