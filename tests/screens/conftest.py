"""The program on a small lesson of its own, without a terminal."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from screens import dump
from screens.dump import CheckScreen
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app.lesson.analysed_text import AnalysedText
from study.app.lesson.analysis import LessonAnalysis
from study.app_dirs import app_dirs
from study.language.text_keys import lesson_keys
from study.lesson.model import Lesson
from study.lesson.reader import read
from study.progress.store import Store
from study.settings import Settings

PATIENCE, RENEWING = 40, 10
"""How often a screen is looked at until it is the one on file, and before it is put on file."""
PETITE = Path(__file__).parent.parent / "data" / "petite.txt"


@pytest.fixture(autouse=True)
def colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of all colours, whatever the one that the tests run in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture(autouse=True)
def analysed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lesson is analysed at once, so that a picture does not depend on a thread; not where `idle` is asked for."""
    if "idle" in request.fixturenames:
        return

    def at_once(analysis: LessonAnalysis, *_: object) -> None:
        if analysis.lesson.studied == "fr":
            analysis.text = AnalysedText(analysis.lesson)
            analysis.text.fill()
        analysis.counts = lesson_keys(analysis.lesson)

    monkeypatch.setattr(LessonAnalysis, "start", at_once)


@pytest.fixture
def idle() -> None:
    """The analysis waits for idle time, as it does for a learner."""


@pytest.fixture(scope="session")
def lesson() -> Lesson:
    """Two paragraphs, all nine kinds of question."""
    reading = read(PETITE.read_bytes())
    assert reading.lesson
    assert not reading.problems
    return reading.lesson


@pytest.fixture
def store() -> Store:
    """An empty store at a fixed time."""
    return Store.in_memory(lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))


@pytest.fixture
def program(home: Path, lesson: Lesson, store: Store) -> Callable[..., Alinea]:
    """The program in the small lesson, or with `library=True` in the library."""

    def make(
        library: bool = False, environ: dict[str, str] | None = None, welcome: bool = False, **settings: object
    ) -> Alinea:
        chosen = Settings(**settings)  # type: ignore[arg-type]
        own = app_dirs({"ALINEA_HOME": str(home)})
        launch = LaunchOptions(None if library else lesson, welcome=welcome)
        return Alinea(own, chosen, store, launch=launch, environ=environ or {})

    return make


@pytest.fixture
def check_screen(request: pytest.FixtureRequest) -> CheckScreen:
    """Run the program, press keys, and compare the screen with the one on file (see `dump.py`)."""

    def check(
        app: Alinea,
        state: str,
        press: Iterable[str] = (),
        size: tuple[int, int] = (80, 24),
        before: Callable[[Pilot[None]], Awaitable[None]] | None = None,
    ) -> None:
        path = dump.STATES / f"{state}.txt"
        on_file = dump.sections(path)
        renew = request.config.getoption("--renew")
        head = actual = ""

        async def look(pilot: Pilot[None]) -> None:
            nonlocal head, actual
            if before:
                await before(pilot)
            await pilot.pause()
            await pilot.press(*press)
            await pilot.wait_for_scheduled_animations()
            for _ in range(RENEWING if renew else PATIENCE):
                head, actual = dump.heading(app), dump.dump(app)
                if not renew and on_file.get(head) == actual:
                    break
                await pilot.pause()
            app.exit()

        app.run(headless=True, size=size, auto_pilot=look)
        if renew:
            dump.write(path, on_file | {head: actual})
        elif on_file.get(head) != actual:
            pytest.fail(dump.difference(on_file.get(head, ""), actual, f"{state} ({head})"), pytrace=False)

    return check


def seen(app: Alinea) -> str:
    """What stands on the screen, as text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait for what is to be seen; a minute at most."""
    for _ in range(600):
        if condition():
            return
        await pilot.pause(0.1)
    raise AssertionError(seen(pilot.app))  # type: ignore[arg-type]


async def scrolled(pilot: Pilot[None]) -> str:
    """Scroll down to the end, and return every screen that was in sight on the way."""
    app: Alinea = pilot.app  # type: ignore[assignment]
    screens = [seen(app)]
    for _ in range(200):
        await pilot.press("down")
        screens.append(seen(app))
        if screens[-1] == screens[-2]:
            return "\n".join(screens)
    raise AssertionError(screens[-1])
