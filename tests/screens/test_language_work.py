"""A text of the learner's own, a transformation and a dictation, typed as a person types them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app.lesson.screen import LessonScreen
from study.app_dirs import app_dirs
from study.language.speech import player as speech
from study.lesson.model import Language, Lesson
from study.lesson.reader import read
from study.practice.position import Position
from study.progress.store import Store
from study.settings import Settings
from study.text import Message

from .conftest import seen, until

ATELIER = Path(__file__).parent.parent / "data" / "atelier.txt"
SILENT = Message("There is no voice here.")
At = Callable[..., Alinea]


class Voice:
    """Speaks into a list, with the speed."""

    def __init__(self) -> None:
        self.said: list[tuple[str, Language, float]] = []

    def say(self, text: str, language: Language, *, speed: float = 1.0, failed: object = None) -> None:
        self.said.append((text, language, speed))

    def stop(self) -> None:
        """Fall silent."""


@pytest.fixture
def workshop() -> Lesson:
    """A paragraph, and a question of each kind of language work."""
    reading = read(ATELIER.read_bytes())
    assert reading.lesson
    assert not reading.problems
    return reading.lesson


@pytest.fixture
def at(home: Path, workshop: Lesson) -> At:
    """The program with a question open, on the store of the home folder."""

    def open_at(question: str, **settings: object) -> Alinea:
        store = Store.open(home / "progress.db", lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))
        store.keep_position("atelier", Position(1, question))
        own = app_dirs({"ALINEA_HOME": str(home)})
        return Alinea(own, Settings(**settings), store, launch=LaunchOptions(workshop), environ={})  # type: ignore[arg-type]

    return open_at


@pytest.fixture
def voice(monkeypatch: pytest.MonkeyPatch) -> Voice:
    """A computer that can speak."""
    made = Voice()
    monkeypatch.setattr(speech, "unavailable_reason", lambda: "")
    monkeypatch.setattr(speech, "Speaker", lambda: made)
    return made


async def typed(pilot: Pilot[None], text: str) -> None:
    """Type a text, Enter at the end of each line."""
    for character in text:
        await pilot.press({"\n": "enter", " ": "space"}.get(character, character))


# A text.


async def test_a_text_is_written_compared_with_models_and_ticked(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(100, 50)) as pilot:
        for said in ("Karim, un collègue", "courant", "20–40 mots", "votre avis"):
            assert said in seen(app)
        await typed(pilot, "Bonjour Karim,\n\nLe prix baisse.")
        assert "5 words, asked for: 20–40" in seen(app)
        assert "Trop court, mais clair." not in seen(app)
        await pilot.press("escape", "enter")
        assert "Yours" in seen(app)
        assert "Le marché progresse vite." in seen(app)
        assert "Trop court, mais clair." in seen(app)
        await pilot.press("a", "d", "enter")
        assert "2 of 6 ticked. Your text is 15 words shorter than" in seen(app)
        given = app.store.answers("atelier")["courriel"].given
        assert given == ("Bonjour Karim,\n\nLe prix baisse.", (0, 3))


async def test_enter_in_the_editor_begins_a_line_and_accents_and_arrows_work_in_it(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(80, 24)) as pilot:
        await typed(pilot, "Le marche")
        await pilot.press("up", "enter")
        await typed(pilot, "monte")
        await pilot.press("home", "up", "home")
        await typed(pilot, "Oui. ")
        assert "Oui. Le marché" in seen(app)
        assert "monte" in seen(app)
        assert isinstance(app.screen, LessonScreen)
        assert app.screen.in_progress
        assert [text for _, text in app.screen.in_progress()] == ["Oui. Le marché\nmonte"]


async def test_w_continues_a_text_that_was_left(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(100, 40)) as pilot:
        await typed(pilot, "un")
        await pilot.press("escape")
        assert "continue writing" in seen(app)
        await pilot.press("w")
        await typed(pilot, " deux")
        assert "2 words" in seen(app)
        assert "un deux" in seen(app)


async def test_an_unfinished_text_is_there_the_next_day_with_its_lines(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(100, 40)) as pilot:
        await typed(pilot, "Bonjour,\nmerci")
        await pilot.press("ctrl+q")
    app.store.close()
    app = at("courriel")
    async with app.run_test(size=(100, 40)) as pilot:
        assert "The text you typed here" in seen(app)
        await typed(pilot, " !")
        assert isinstance(app.screen, LessonScreen)
        assert [text for _, text in app.screen.in_progress()] == ["Bonjour,\nmerci !"]


async def test_pasted_lines_stay_lines(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(100, 40)) as pilot:
        assert isinstance(app.screen, LessonScreen)
        app.screen.paste("Bonjour,\r\nmerci\x1b")
        await pilot.pause()
        assert [text for _, text in app.screen.in_progress()] == ["Bonjour,\nmerci"]


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)])
async def test_the_caret_and_the_number_of_words_stay_in_sight(at: At, size: tuple[int, int]) -> None:
    app = at("courriel")
    async with app.run_test(size=size) as pilot:
        await typed(pilot, "\n".join(f"ligne {n}" for n in range(1, 21)))
        await until(pilot, lambda: "ligne 20" in seen(app))
        assert "40 words" in seen(app)


# A transformation.


async def test_a_sentence_is_transformed_without_typing_its_start(at: At) -> None:
    app = at("concession")
    async with app.run_test(size=(100, 30)) as pilot:
        assert "Le marché progresse, mais les prix baissent." in seen(app)
        assert "Bien que …" in seen(app)
        await typed(pilot, "le marché progresse, les prix baissent")
        await pilot.press("enter")
        assert "Right. After “bien que”, the subjunctive." in seen(app)


async def test_a_wrong_transformation_is_shown_with_the_whole_sentence(at: At) -> None:
    app = at("concession")
    async with app.run_test(size=(100, 30)) as pilot:
        await typed(pilot, "Bien que non")
        await pilot.press("enter")
        assert "✗ Bien que non" in seen(app)
        assert "✓ Bien que le marché progresse, les prix baissent." in seen(app)


# A dictation.


async def test_a_dictation_is_heard_again_and_slowly_while_it_is_typed(at: At, voice: Voice) -> None:
    app = at("phrase")
    text = "Les entreprises américaines dominent le marché."
    async with app.run_test(size=(100, 30)) as pilot:
        assert text not in seen(app)
        await pilot.press("f2")
        await typed(pilot, "Les entreprise")
        await pilot.press("f3")
        assert voice.said == [(text, "fr", 1.0), (text, "fr", 0.7)]
        await typed(pilot, " américaine dominent marche")
        await pilot.press("enter")
        for said in ("✗ Les entreprise américaine dominent – marche", f"✓ {text}", "Agreement or ending: entreprise →"):
            assert said in seen(app)
        assert "Missing: le." in seen(app)


async def test_a_dictation_without_mistakes_is_right(at: At, voice: Voice) -> None:
    app = at("phrase")
    async with app.run_test(size=(100, 30)) as pilot:
        await typed(pilot, "les entreprises américaines dominent le marché")
        await pilot.press("enter")
        assert "Right." in seen(app)


async def test_without_a_voice_a_dictation_is_passed_and_not_counted(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "unavailable_reason", lambda: SILENT)
    app = at("phrase")
    async with app.run_test(size=(100, 30)) as pilot:
        assert "There is no voice here." in seen(app)
        assert "Enter pass" in seen(app)
        await pilot.press("enter")
        assert "Your results" in seen(app)
        assert "phrase" not in app.store.answers("atelier")


# An exam.


async def test_an_exam_asks_for_the_text_and_has_it_ticked_after_the_end(at: At) -> None:
    app = at("courriel")
    async with app.run_test(size=(100, 45)) as pilot:
        await pilot.press("escape", "escape", "e", "enter")
        await typed(pilot, "Bonjour,\nmerci")
        await pilot.press("pagedown")
        assert "2 of 2" in seen(app)
        await typed(pilot, "le marché progresse, les prix baissent")
        await pilot.press("enter", "enter")
        assert "50%" in seen(app)
        await pilot.press("enter")
        assert "Trop court, mais clair." in seen(app)
        await pilot.press("a", "enter")
        assert app.store.answers("atelier")["courriel"].given == ("Bonjour,\nmerci", (0,))
