"""Studying the English text with help in French."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app.lesson.screen import LessonScreen
from study.app_dirs import app_dirs
from study.lesson.model import Lesson
from study.lesson.reader import read
from study.practice.lesson_order import Position
from study.progress.store import Store
from study.settings import Settings

from .conftest import PETITE, seen

Program = Callable[..., Alinea]
FRENCH = {"language": "fr", "direction": "en", "asked": "en"}


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    """The small lesson with an English side."""
    english = PETITE.with_name("petite-english.txt")
    reading = read(f"{PETITE.read_text('utf-8')}\n{english.read_text('utf-8')}")
    assert reading.lesson
    assert not reading.problems
    return reading.lesson


def lesson_screen(app: Alinea) -> LessonScreen:
    assert isinstance(app.screen, LessonScreen)
    return app.screen


async def test_the_english_stands_as_prose_and_t_gives_the_french(program: Program) -> None:
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "A bakery expands" in seen(app)
        assert "In May the Morel bakery opened its second shop" in seen(app)
        await pilot.press("t")
        assert "La boulangerie Morel a ouvert en mai sa deuxième boutique" in seen(app)
        assert "FR" in seen(app)
        await pilot.press("T")
        assert "Son chiffre d’affaires a augmenté" in seen(app)


async def test_the_panel_explains_the_english_word_in_french(program: Program) -> None:
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "ouvrir, inaugurer" in seen(app)
        assert "[ˈəʊpən]" in seen(app)
        assert "Avec une date passée" in seen(app)
        await pilot.press("tab")
        assert "le chiffre d’affaires" in seen(app)


async def test_a_word_outside_the_glossary_gets_its_french(program: Program) -> None:
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("right", "right")
        assert lesson_screen(app).study.reading.word == "second"
        assert "deuxième" in seen(app)


async def test_no_fault_of_the_french_is_marked_in_the_english(program: Program, store: Store) -> None:
    store.keep_position("petite:en", Position(2))
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)):
        assert "She hopes to break even" in seen(app)
        assert "sic" not in seen(app)


async def test_gaps_are_english_and_marked_as_english(program: Program, store: Store) -> None:
    store.keep_position("petite:en", Position(1, "summary"))
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "went up; the" in seen(app)
        await pilot.press(*"sales", "tab", *"buisness", "enter")
        assert "✓ sales" in seen(app).replace("\u00a0", " ")
        assert "≈ buisness" in seen(app).replace("\u00a0", " ")
        assert "« Turnover » est" in seen(app).replace("\u00a0", " ")
        assert "Its turnover has risen by 12%" in seen(app)


async def test_an_article_counts_for_nothing_in_a_short_english_answer(program: Program, store: Store) -> None:
    store.keep_position("petite:en", Position(2, "she"))
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"manager", "enter")
        assert "✓" in seen(app)
        assert store.answers("petite:en")["she"].grade == "right"
        assert store.answers("petite") == {}


async def test_a_translation_goes_into_french(program: Program, store: Store) -> None:
    store.keep_position("petite:en", Position(2, "rent"))
    app = program(**FRENCH)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "However, the rent remains high." in seen(app)
        await pilot.press(*"Mais", "enter")
        assert "Cependant, le loyer reste élevé." in seen(app)


async def test_the_other_text_opens_at_the_same_sentence_and_keeps_its_own_words(
    program: Program, store: Store
) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("k", "semicolon")
        app.change(direction="en")
        await pilot.pause()
        assert lesson_screen(app).study.reading.word == "Its"
        assert app.settings.asked == "en"
        await pilot.press("tab", "l")
        assert store.statuses() == {
            "petite/ouvrir": "known",
            "fr:ouvrir": "known",
            "petite:en/chiffre-d-affaires": "learning",
            "en:turnover": "learning",
        }
        app.change(direction="fr")
        await pilot.pause()
        assert "Son chiffre d’affaires" in seen(app)


async def test_the_library_counts_the_english_texts_apart(program: Program, store: Store) -> None:
    store.keep_position("petite", Position(2))
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("e")
        assert "the English texts" in seen(app)
        assert app.settings.direction == "en"
        await pilot.press("enter")
        assert "Alibaba" in seen(app)


async def test_a_direction_for_this_time_is_not_written_down(program: Program, lesson: Lesson, store: Store) -> None:
    from study.settings import load

    made = program()
    overrides = {"direction": "en", "asked": "en"}
    app = Alinea(made.dirs, made.settings, store, launch=LaunchOptions(lesson), environ={}, overrides=overrides)
    async with app.run_test(size=(100, 30)):
        assert "In May the Morel bakery" in seen(app)
        app.change(theme="light")
        kept = load(app.dirs.settings, {}).settings
        assert (kept.direction, kept.asked, kept.theme) == ("fr", "fr", "light")


STATES = {
    "reading": ("", 1, ["tab"]),
    "translated": ("", 2, ["semicolon", "t"]),
    "plain-word": ("", 1, ["right"] * 7),
    "gaps": ("summary", 1, [*"sales"]),
    "gaps-answered": ("summary", 1, [*"sales", "tab", *"buisness", "enter"]),
    "translation": ("rent", 2, [*"Mais", "enter"]),
    "glossary": ("", 1, ["g"]),
}


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_the_english_text_looks_as_drawn(
    program: Program, store: Store, check_screen: CheckScreen, state: str, size: tuple[int, int]
) -> None:
    question, paragraph, keys = STATES[state]
    store.keep_position("petite:en", Position(paragraph, question))
    check_screen(program(**FRENCH), f"english-{state}", keys, size)


@pytest.mark.parametrize(("direction", "words"), [("en", "La boulangerie"), ("fr", "bakery")])
async def test_t_translates_in_the_smallest_terminal(program: Program, direction: str, words: str) -> None:
    app = program(language="en", direction=direction, asked=direction)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("t")
        assert words in seen(app)


async def test_a_paragraph_that_is_not_translated_says_so_and_t_shows_the_french(
    program: Program, lesson: Lesson, store: Store, home: Path
) -> None:
    bare = replace(lesson, body=tuple(replace(part, en=()) for part in lesson.paragraphs), questions=())
    app = Alinea(
        app_dirs({"ALINEA_HOME": str(home)}), Settings(direction="en"), store, launch=LaunchOptions(bare), environ={}
    )
    async with app.run_test(size=(80, 24)) as pilot:
        assert "has no translation yet" in seen(app)
        await pilot.press("t")
        assert "La boulangerie Morel" in seen(app)
        await pilot.press("n", "right", "l", "tab", "v", "enter", "escape")
        assert seen(app).strip()
