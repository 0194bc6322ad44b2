"""Reading: the cursor, the panel, the translation, the words one learns."""

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
from study.lesson.cache import open_lesson
from study.lesson.library import find
from study.progress.store import Store
from study.settings import Settings

from .conftest import seen, until

Program = Callable[..., Alinea]


def reading(app: Alinea) -> LessonScreen:
    assert isinstance(app.screen, LessonScreen)
    return app.screen


async def test_a_learner_sees_the_first_paragraph_under_its_heading(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)):
        assert "Une boulangerie s’agrandit" in seen(app)
        assert "La boulangerie Morel" in seen(app)
        assert "paragraph 1 of 2" in seen(app)


async def test_a_lesson_begins_on_the_first_word_worth_learning_of_its_first_sentence(home: Path) -> None:
    built_in = open_lesson(find("alibaba-cloud"), home / "cache")[0]
    assert built_in
    app = Alinea(
        app_dirs({"ALINEA_HOME": str(home)}),
        Settings(),
        Store.in_memory(lambda: datetime(2026, 11, 23, tzinfo=UTC)),
        launch=LaunchOptions(built_in),
        environ={},
    )
    async with app.run_test(size=(100, 30)):
        assert reading(app).study.reading.word == "assure"
        assert "insist, assure" in seen(app)


async def test_tab_goes_to_the_next_term_and_the_panel_explains_it(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab")
        assert "le chiffre d’affaires" in seen(app)
        assert "turnover, revenue" in seen(app)
        assert "noun, masculine" in seen(app)
        await pilot.press("tab")
        assert "rise, increase" in seen(app)


async def test_tab_after_the_last_term_of_a_paragraph_goes_to_the_next_paragraph(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab", "tab", "tab")
        assert "paragraph 2 of 2" in seen(app)
        assert "break even" in seen(app)
        await pilot.press("shift+tab")
        assert "paragraph 1 of 2" in seen(app)


async def test_arrows_move_by_word_and_by_line_and_commas_by_sentence(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        screen = reading(app)
        await pilot.press("right")
        assert screen.study.reading.word == "boulangerie"
        await pilot.press("semicolon")
        assert screen.study.reading.word == "Son"
        await pilot.press("comma")
        assert screen.study.reading.word == "La"
        await pilot.press("down")
        assert screen.study.reading.offset > 40
        await pilot.press("up")
        assert screen.study.reading.word == "La"


async def test_t_shows_the_sentence_in_english_and_capital_t_the_paragraph(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("t")
        assert "In May the Morel bakery opened" in seen(app)
        assert "Its turnover" not in seen(app)
        await pilot.press("T")
        assert "Its turnover" in seen(app)
        await pilot.press("T", "t")
        assert "In May the Morel" not in seen(app) or "Its turnover" not in seen(app)


async def test_a_fault_of_the_source_is_marked_and_explained_under_the_cursor(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n")
        assert "sic" in seen(app)
        screen = reading(app)
        while screen.study.reading.word != "deux":
            await pilot.press("right")
        assert "deux ans" in seen(app)
        assert "After two the noun is" in seen(app)


async def test_l_k_x_set_the_state_of_a_term_and_u_takes_it_back(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab", "l")
        assert store.status("petite/chiffre-d-affaires") == "learning"
        assert "learning" in seen(app)
        await pilot.press("k")
        assert store.status("petite/chiffre-d-affaires") == "known"
        await pilot.press("u")
        assert store.status("petite/chiffre-d-affaires") == "learning"
        await pilot.press("x", "u", "u")
        assert store.status("petite/chiffre-d-affaires") == "new"


async def test_with_guess_first_the_meaning_waits_for_the_space_bar(program: Program) -> None:
    app = program(guess_first=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab")
        assert "turnover" not in seen(app)
        await pilot.press("space")
        assert "turnover, revenue" in seen(app)


async def test_a_click_on_a_word_looks_it_up(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        row = next(y for y, line in enumerate(seen(app).splitlines()) if "affaires" in line)
        column = seen(app).splitlines()[row].index("affaires")
        await pilot.click(offset=(column + 2, row))
        assert "turnover, revenue" in seen(app)


async def test_the_glossary_finds_a_term_by_its_english_and_shows_it_in_the_text(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("g", *"even")
        assert "atteindre l’équilibre" in seen(app)
        assert "le loyer" not in seen(app)
        await pilot.press("enter")
        assert "paragraph 2 of 2" in seen(app)
        assert "break even" in seen(app)


async def test_a_lesson_reopens_at_the_word_where_it_was_left(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", "right", "right")
        word = reading(app).study.reading.word
    again = program()
    async with again.run_test(size=(100, 30)):
        assert reading(again).study.reading.word == word
        assert "paragraph 2 of 2" in seen(again)


async def to_word(pilot: Pilot[None], word: str) -> None:
    """Move on until the cursor is on a word."""
    screen = pilot.app.screen
    assert isinstance(screen, LessonScreen)
    for _ in range(60):
        if screen.study.reading.word == word:
            return
        await pilot.press("right")
    raise AssertionError(word)


async def test_the_panel_says_what_a_word_is_in_its_sentence(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n")
        await to_word(pilot, "embauché")
        assert "embaucher" in seen(app)
        assert "past participle of" in seen(app)
        assert "hire" in seen(app)
        await to_word(pilot, "vendeurs")
        assert "le vendeur" in seen(app)
        assert "plural of vendeur" in seen(app)


async def test_the_panel_names_the_expression_before_the_word(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "près")
        text = seen(app)
        assert text.index("près de") < text.index("very common")
        assert "near" in text


async def test_k_on_any_word_is_remembered_by_its_lemma_in_every_form(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n")
        await to_word(pilot, "vendeurs")
        await pilot.press("k")
        assert store.statuses() == {"fr:vendeur": "known"}
        assert "known" in seen(app)
        await pilot.press("u")
        assert store.status("fr:vendeur") == "new"


async def test_a_word_known_from_elsewhere_makes_its_term_quiet_here(program: Program, store: Store) -> None:
    store.set_status("fr:chiffre d'affaires", "known")
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "chiffre d’affaires")
        assert "known" in seen(app)


async def test_one_undo_takes_back_a_term_with_its_headword(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab", "k")
        assert store.status("petite/chiffre-d-affaires") == store.status("fr:chiffre d'affaires") == "known"
        await pilot.press("u")
        assert store.status("petite/chiffre-d-affaires") == store.status("fr:chiffre d'affaires") == "new"


@pytest.mark.usefixtures("idle")
async def test_the_analysis_comes_by_itself_once_the_page_stands(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "deuxième")
        await until(pilot, lambda: "In this lesson" in seen(app))


async def test_in_two_lines_a_plain_word_has_its_sense(program: Program) -> None:
    app = program()
    async with app.run_test(size=(40, 14)) as pilot:
        await pilot.press("n")
        await to_word(pilot, "clients")
        assert "le client" in seen(app)
        assert "customer" in seen(app)


async def test_the_results_say_how_much_of_the_text_is_known(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        assert "You know" not in seen(app)
        await pilot.press("escape")
        await to_word(pilot, "boutique")
        await pilot.press("k", "r")
        assert "You know 4% of the text’s words" in seen(app)
        await pilot.press("escape")
        assert "4% known" in seen(app)


@pytest.mark.usefixtures("idle")
async def test_a_mark_made_before_the_engine_is_ready_is_kept_for_the_word(program: Program, store: Store) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "boutique")
        await pilot.press("k")
        assert "known" in seen(app)
        await until(pilot, lambda: store.status("fr:boutique") == "known")


async def test_a_fault_leaves_the_word_its_entry(program: Program) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "deux")
        assert "After two the noun is" in seen(app)
        assert "In this lesson" in seen(app)
