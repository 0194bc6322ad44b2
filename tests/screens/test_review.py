"""Review: words are asked, graded, kept at once, and can be taken back."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.app.library.screen import LibraryScreen
from study.app.review.screen import ReviewScreen
from study.lesson.model import Bilingual, Kind, Lesson
from study.practice.marking import mark_with
from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.progress.errors import StoreError
from study.progress.queries import review_source
from study.progress.queries.met_words import met_words
from study.progress.store import Store

from .conftest import PETITE, seen, until
from .test_pictures import SIZES
from .test_reading import to_word
from .test_sizes import SIZES as ALL_SIZES

Program = Callable[..., Alinea]
TYPED = ["r", "enter", "4", "enter", "4", "a"]
"""Two words recognised, then asked ahead of their time, to be typed."""
STATES: dict[str, list[str]] = {
    "recognise": ["r"],
    "recognised": ["r", "enter"],
    "type": [*TYPED],
    "typed-wrong": [*TYPED, *"le truc", "enter"],
    "typed-right": [*TYPED, *"le chiffre d’affaires", "enter"],
    "done": ["r", "enter", "4", "enter", "4"],
}
QUESTION_STATES = {"question": ["r"], "answered": ["r", "a", "enter"]}


@pytest.fixture
def words(home: Path, store: Store, lesson: object) -> list[str]:
    """Two words being learned."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    keys = [f"petite/{term.id}" for term in lesson.terms[:2]]  # type: ignore[attr-defined]
    for key in keys:
        store.set_status(key, "learning")
    return keys


async def test_a_word_is_shown_then_explained_then_graded(program: Program, words: list[str], store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        assert isinstance(app.screen, ReviewScreen)
        assert "1 of 2" in seen(app)
        assert "How well did you know it?" not in seen(app)
        await pilot.press("enter")
        assert "How well did you know it?" in seen(app)
        assert "10 min" in seen(app)
        await pilot.press("4")
        assert store.remembered()[words[0]].recall is Rating.EASY
        assert "2 of 2" in seen(app)


async def test_who_has_answered_all_that_a_sitting_takes_in_goes_on_with_the_next(
    program: Program, words: list[str], store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review_source, "SESSION_SIZE", 1)
    for key in words:
        store.review(key, Rating.EASY, CardType.GAP)
        store.review(key, Rating.AGAIN, CardType.GAP)
        store.review(key, Rating.EASY, CardType.GAP)
    store.clock = lambda: datetime(2026, 12, 23, 12, tzinfo=UTC)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "4")
        assert "1 answer given." in seen(app)
        assert "1 is left for now." in seen(app)
        await pilot.press("enter")
        assert "1 of 1" in seen(app)
        await pilot.press("enter", "4")
        assert "left for now" not in seen(app)
        assert set(store.remembered()) == set(words)


async def test_enter_takes_the_grade_with_the_bar_and_undo_takes_it_back(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "enter")
        assert store.remembered()[words[0]].recall is Rating.GOOD
        await pilot.press("u")
        assert not store.remembered()
        assert "1 of 2" in seen(app)


@pytest.mark.parametrize(
    ("key", "recall"),
    [("1", Rating.AGAIN), ("ampersand", Rating.AGAIN), ("é", Rating.HARD), ("quotation_mark", Rating.GOOD)],
)
async def test_digits_grade_on_qwerty_and_azerty(
    program: Program, words: list[str], store: Store, key: str, recall: Rating
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", key)
        assert store.remembered()[words[0]].recall is recall


async def test_no_grade_counts_before_the_answer_is_in_sight(program: Program, words: list[str], store: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "3")
        assert not store.remembered()


async def test_a_session_left_in_the_middle_goes_on_with_the_words_that_are_left(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "4", "escape")
        assert isinstance(app.screen, LibraryScreen)
        await pilot.press("r")
        assert "1 of 1" in seen(app)


async def test_new_words_are_counted_by_the_day_and_not_by_the_sitting(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True, new_words=1)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "4")
        assert "Today’s limit is reached. Waiting until tomorrow: 1 word." in seen(app)
        await pilot.press("escape", "r")
        assert "Today’s limit is reached" in seen(app)
        assert len(store.remembered()) == 1


async def test_what_is_not_due_can_be_practised_ahead_and_then_is_typed(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "4", "enter", "4")
        assert "2 answers given." in seen(app)
        assert "The next one is due in" in seen(app)
        await pilot.press("a")
        assert "Say it in French" in seen(app)
        await pilot.press(*"xyz", "enter")
        assert "Wrong." in seen(app)
        assert "▌1 Forgotten" in seen(app)
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_who_is_learning_no_word_is_told_how_to_begin(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "3", "u", "o")
        assert "There is nothing to review yet." in seen(app)
        await pilot.press("question_mark")
        assert "known, with difficulty" in seen(app)


@pytest.fixture
def missed(words: list[str], store: Store, lesson: Lesson) -> str:
    """A question answered wrong, and no word being learned."""
    for key in words:
        store.set_status(key, "new")
    question = lesson.questions[0]
    store.record("petite", question, 0, mark_with(question, 0))
    return f"?petite?{question.id}"


async def test_a_missed_question_comes_back_in_another_kind_and_is_kept_before_it_is_told(
    program: Program, missed: str, store: Store
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        assert "true or false?" in seen(app) or "vrai ou faux" in seen(app)
        await pilot.press("enter")
        assert not store.remembered()
        await pilot.press("b", "enter")
        assert store.remembered()[missed].form == "true-false"
        assert "Right." in seen(app)
        assert "▌3 Good" in seen(app)
        await pilot.press("2")
        assert store.remembered()[missed].recall is Rating.HARD
        assert store.remembered()[missed].reviews == 1
        await pilot.press("u")
        assert not store.remembered()
        await pilot.press("t")
        assert "What did the bakery do in May?" in seen(app)


async def test_a_question_can_be_typed_and_left(program: Program, missed: str, store: Store) -> None:
    store.review(missed, Rating.EASY, Kind.TRUE_FALSE)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "a")
        assert "1 of 1" in seen(app)
        assert "¶ 1" in seen(app).replace("\u00a0", " ")
        await pilot.press("escape")
        assert isinstance(app.screen, LibraryScreen)


async def test_an_answer_that_cannot_be_stored_is_told_and_is_stored_with_its_grade(
    program: Program, missed: str, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, full = store._file.write, [True]

    def failing(change: Callable[[sqlite3.Connection], None]) -> None:
        if full[0]:
            raise StoreError(Bilingual("Le disque est plein.", "The disk is full."))
        write(change)

    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        monkeypatch.setattr(store._file, "write", failing)
        await pilot.press("b", "enter")
        assert "The disk is full." in seen(app)
        assert "▌3 Good" in seen(app)
        await pilot.press("enter")
        assert "The disk is full." in seen(app)
        assert "How well did you know it?" in seen(app)
        full[0] = False
        await pilot.press("enter")
        assert "1 answer given." in seen(app)
        assert store.remembered()[missed].recall is Rating.GOOD


async def test_what_is_left_beyond_the_limit_of_a_session_is_offered_at_its_end(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        app.open("review", limit=1)
        await pilot.pause()
        assert "1 of 1" in seen(app)
        await pilot.press("enter", "4")
        assert "1 is left for now." in seen(app)
        assert "Today’s limit is reached" not in seen(app)
        await pilot.press("enter")
        assert "1 of 1" in seen(app)


@pytest.mark.parametrize("keys", STATES.values(), ids=STATES)
async def test_review_stands_every_size(program: Program, words: list[str], keys: list[str]) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*keys)
        for width, height in ALL_SIZES:
            await pilot.resize_terminal(width, height)
            await pilot.pause()
            assert seen(app).strip()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("state", "keys"), QUESTION_STATES.items(), ids=QUESTION_STATES)
def test_a_question_looks_as_drawn(
    program: Program, missed: str, check_screen: CheckScreen, state: str, keys: list[str], size: tuple[int, int]
) -> None:
    check_screen(program(library=True), f"review-{state}", keys, size)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", STATES)
def test_review_looks_as_drawn(
    program: Program, words: list[str], check_screen: CheckScreen, state: str, size: tuple[int, int]
) -> None:
    check_screen(program(library=True), f"review-{state}", STATES[state], size)


async def test_the_library_tells_the_day_and_says_once_that_the_goal_is_reached(
    program: Program, words: list[str], store: Store
) -> None:
    app = program(library=True, goal=2)
    praise = "You have reached today’s goal: 2 answers. Well done!"
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "1", "escape")
        await until(pilot, lambda: "1 of 2 today" in seen(app))
        assert praise not in seen(app)
        await pilot.press("r", "enter", "4", "escape")
        await until(pilot, lambda: praise in seen(app))
        assert "✓ 2 today" in seen(app)
        await pilot.press("r", "escape")
        assert praise not in seen(app)


async def test_the_library_tells_how_many_words_are_due(program: Program, words: list[str], store: Store) -> None:
    store.review(words[0], Rating.EASY, CardType.RECOGNITION)
    store.clock = lambda: datetime(2026, 12, 23, 12, tzinfo=UTC)
    app = program(library=True)
    async with app.run_test(size=(48, 16)) as pilot:
        await until(pilot, lambda: "2 words to review" in seen(app))


async def test_a_word_that_does_not_stick_is_named_in_review_and_can_be_set_aside(
    program: Program, words: list[str], store: Store
) -> None:
    store.set_status(words[1], "known")
    for _ in range(LEECH):
        store.review(words[0], Rating.EASY, CardType.RECOGNITION)
        store.review(words[0], Rating.AGAIN, CardType.PRODUCTION)
    store.clock = lambda: datetime(2026, 12, 23, 12, tzinfo=UTC)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "x")
        assert store.status(words[0]) == "learning"
        await pilot.press("enter")
        assert f"Forgotten {LEECH} times since you learned it." in seen(app)
        assert "x suspend" in seen(app)
        await pilot.press("x")
        assert store.status(words[0]) == "ignored"
        assert "is suspended." in seen(app)
        await pilot.press("u")
        assert "How well did you know it?" not in seen(app)


async def test_a_wrong_word_is_forgotten_unless_the_learner_counts_it_as_right(
    program: Program, words: list[str], store: Store
) -> None:
    store.review(words[0], Rating.GOOD, CardType.RECOGNITION)
    store.clock = lambda: datetime(2026, 12, 23, 12, tzinfo=UTC)
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", *"la recette", "enter")
        assert "A wrong answer counts as forgotten; y counts yours as right." in seen(app)
        assert "4 Easy" not in seen(app)
        await pilot.press("3")
        assert store.remembered()[words[0]].recall is Rating.AGAIN
        assert "How well" not in seen(app)
        await pilot.press("y")
        assert "Counted as right by you." in seen(app)
        assert "4 Easy" in seen(app)
        await pilot.press("enter")
        assert store.remembered()[words[0]].recall is Rating.GOOD


async def test_a_looked_up_word_is_asked_in_the_sense_and_the_sentence_in_which_it_was_marked(
    program: Program, store: Store
) -> None:
    app = program()
    async with app.run_test(size=(100, 30)) as pilot:
        await to_word(pilot, "gare")
        await pilot.press("l")
        assert store.statuses() == {"fr:gare": "learning"}
        met = met_words(store, {"fr:gare"})["fr:gare"]
        assert (met.lesson, met.paragraph, met.form, met.word_class, met.gender) == ("petite", 1, "gare", "noun", "f")
        assert met.sentence.startswith("La boulangerie Morel")
        assert met.senses[0] == "station"
