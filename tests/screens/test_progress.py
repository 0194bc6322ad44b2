"""Progress: drawn from what was done, with its numbers; the difficult words; nothing yet."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from screens.dump import CheckScreen

from study.app.app import Alinea
from study.lesson.model import Kind, Lesson, Question, Skill
from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.practice.verdict import Grade, Verdict
from study.progress.store import Store

from .conftest import PETITE, seen
from .test_pictures import SIZES
from .test_sizes import SIZES as ALL_SIZES

Program = Callable[..., Alinea]
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The days of one zone, whatever the machine's."""
    if not hasattr(time, "tzset"):
        yield
        return
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def learner(home: Path, store: Store, lesson: Lesson) -> Store:
    """Eight weeks of study, each day at noon; one word was forgotten again and again."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    clock = store.clock
    leech, *words = [f"petite/{term.id}" for term in lesson.terms]
    for day in range(56, 0, -1):
        moment = NOW - timedelta(days=day)
        store.clock = lambda moment=moment: moment  # type: ignore[misc]
        if day % 3 == 0:
            continue
        for n in range(day % 11):
            question = Question(f"q{n}", list(Kind)[n % 9], (1,), list(Skill)[n % 8], lesson.title, lesson.title)
            right = (day + n) % 5
            store.record("petite", question, "x", Verdict(Grade.RIGHT, 1.0) if right else Verdict(Grade.WRONG, 0.0))
        store.set_status(f"fr:mot-{day}", "known")
        for word in words[: 4 - day // 15]:
            store.set_status(word, "learning")
            store.review(word, Rating.AGAIN if day == 25 else Rating.GOOD, CardType.RECOGNITION)
        if day < 20:
            store.review(leech, Rating.EASY, CardType.RECOGNITION)
            store.review(leech, Rating.AGAIN, CardType.RECOGNITION)
    store.clock = clock
    return store


async def test_p_in_the_library_shows_what_was_done_in_numbers(program: Program, learner: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("p")
        page = seen(app)
        assert f"{learner.known()}  +" in page
        assert "38 of 57 days, 2 in a row now" in page
        assert "goal 90%" in page
        assert "literal" in page
        assert "Une boulangerie s’agrandit" in page
        await pilot.press("left")  # it begins within these weeks: there is nothing before
        assert "29 Jun" in seen(app)
        await pilot.resize_terminal(28, 24)
        assert "42" in seen(app)
        await pilot.press("left", "left", "left")
        assert "42" not in seen(app)
        await pilot.press("right", "right")
        assert "42" in seen(app)
        await pilot.press("escape")
        assert "Alinéa" in seen(app)


async def test_a_word_that_does_not_stick_is_named_and_can_be_set_aside_and_brought_back(
    program: Program, learner: Store, lesson: Lesson
) -> None:
    app = program(library=True)
    key = f"petite/{lesson.terms[0].id}"
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("p")
        assert "Difficult words" in seen(app)
        await pilot.press("w")
        lapses = learner.remembered()[key].lapses
        assert lapses >= LEECH
        assert f"forgotten {lapses} times" in seen(app)
        assert lesson.terms[0].example.fr[:20] in seen(app)
        await pilot.press("x")
        assert "suspended" in seen(app)
        assert learner.status(key) == "ignored"
        await pilot.press("x")
        assert learner.status(key) == "learning"


async def test_before_the_first_answer_the_page_tells_what_it_will_show(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press("p")
        assert "Nothing to chart yet" in seen(app)
        await pilot.press("w")
        assert "No difficult words so far." in seen(app)


async def test_help_says_what_is_counted(program: Program, learner: Store) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("p", "question_mark")
        assert "whose next review is at least" in seen(app)


@pytest.mark.parametrize("size", ALL_SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_no_line_is_broader_than_the_screen(program: Program, learner: Store, size: tuple[int, int]) -> None:
    app = program(library=True, language="fr")
    async with app.run_test(size=size) as pilot:
        await pilot.press("p")
        body = app.screen.query_one("#body")
        assert all(line.width <= size[0] for line in body.lines)  # type: ignore[attr-defined]
        await pilot.press("w", "down")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("state", ["p", "pw"])
def test_progress_looks_as_drawn(
    program: Program, learner: Store, check_screen: CheckScreen, state: str, size: tuple[int, int]
) -> None:
    check_screen(program(library=True), {"p": "progress", "pw": "progress-difficult"}[state], [*state], size)


def test_in_french_and_in_the_light_it_looks_as_drawn(
    program: Program, learner: Store, check_screen: CheckScreen
) -> None:
    check_screen(program(library=True, language="fr", theme="light"), "progress", ["p"])


def test_without_colour_it_looks_as_drawn(
    program: Program, learner: Store, check_screen: CheckScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = program(library=True, environ={"NO_COLOR": "1"})
    check_screen(app, "progress", ["p"])


def test_before_the_first_answer_it_looks_as_drawn(program: Program, check_screen: CheckScreen) -> None:
    check_screen(program(library=True), "progress-empty", ["p"])
