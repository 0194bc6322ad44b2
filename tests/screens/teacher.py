"""A teacher at the preview of a lesson file: presses keys, sees the screen, looks into the file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from screens.conftest import PETITE, seen
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.editor.screen import PartEditorScreen
from study.app.launch import LaunchOptions
from study.app_dirs import app_dirs
from study.lesson.library import find
from study.progress.store import Store
from study.settings import Settings

SOUND = (
    PETITE.read_text(encoding="utf-8")
    .replace(" ;", "\u202f;")
    .replace(" ?", "\u202f?")
    .replace(" :", "\u00a0:")
    .replace("2 %", "2\u00a0%")
    .replace("« ", "«\u00a0")
    .replace(" »", "\u00a0»")
)
"""The small lesson as the check wants it."""


class Teacher:
    """What one does and sees."""

    def __init__(self, app: Alinea, pilot: Pilot[None], file: Path) -> None:
        self.app = app
        self.pilot = pilot
        self.file = file

    @property
    def text(self) -> str:
        """The file as it is now."""
        return self.file.read_text(encoding="utf-8")

    async def press(self, *keys: str) -> None:
        """Press keys."""
        await self.pilot.press(*keys)

    async def sees(self, *texts: str, gone: tuple[str, ...] = ()) -> None:
        """Wait until something stands on the screen, and something else does not."""
        for _ in range(300):
            screen = seen(self.app)
            if all(text in screen for text in texts) and not any(text in screen for text in gone):
                return
            await self.pilot.pause(0.02)
        raise AssertionError(f"{texts} never came, or {gone} never went:\n{seen(self.app)}")

    async def to_field(self, label: str) -> None:
        """Go to the first field of a name on the form in sight."""
        screen = self.app.screen
        assert isinstance(screen, PartEditorScreen)
        screen.editor.go_to_row([row.label for row in screen.editor.rows].index(label))
        await self.pilot.pause()


Sits = Callable[..., AbstractAsyncContextManager[Teacher]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A lesson with a mistyped keyword and a mistyped word class."""
    path = tmp_path / "lesson.txt"
    path.write_text(SOUND.replace("fault:", "fualt:").replace("class: noun", "class: nuon", 1), encoding="utf-8")
    return path


@pytest.fixture
def previewed(home: Path, store: Store, file: Path) -> Callable[..., Alinea]:
    """The program at the preview of the file; `text` is put into it first."""

    def make(
        text: str | None = None, builtin: bool = False, environ: dict[str, str] | None = None, **settings: object
    ) -> Alinea:
        if text is not None:
            file.write_text(text, encoding="utf-8")
        place = find(file)._replace(builtin=builtin)
        own = app_dirs({"ALINEA_HOME": str(home)})
        chosen = Settings(**settings)  # type: ignore[arg-type]
        return Alinea(own, chosen, store, launch=LaunchOptions(preview_file=place), environ=environ or {})

    return make


@pytest.fixture
def sits(previewed: Callable[..., Alinea], file: Path) -> Sits:
    """`async with sits() as teacher:` opens the preview of the file."""

    @asynccontextmanager
    async def open_it(size: tuple[int, int] = (100, 30), *given: str, **options: object) -> AsyncIterator[Teacher]:
        app = previewed(*given, **options)
        async with app.run_test(size=size) as pilot:
            yield Teacher(app, pilot, file)

    return open_it


async def checked(pilot: Pilot[None]) -> None:
    """Wait until the check of what is in sight was made and is shown."""
    screen = pilot.app.screen
    shown = getattr(screen, "preview", None) or getattr(screen, "editor", None)
    for _ in range(600):
        await pilot.pause(0.02)
        if shown is None or (shown.source.checked and not shown.checker.busy):
            break
    await pilot.pause(0.05)
