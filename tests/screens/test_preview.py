"""A lesson file seen while it is written: followed on the disk, corrected, taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from screens.conftest import PETITE, seen
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.screens import preview as preview_screen
from study.app.screens.block import BlockScreen
from study.app.screens.preview import moved
from study.lesson.library import find
from study.places import places
from study.progress.store import Store
from study.settings import Settings

Preview = Callable[..., Alinea]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A lesson with a mistyped keyword and a mistyped word class."""
    path = tmp_path / "lesson.txt"
    text = PETITE.read_text(encoding="utf-8")
    path.write_text(text.replace("fault:", "fualt:").replace("class: noun", "class: nuon", 1), encoding="utf-8")
    return path


@pytest.fixture
def preview(home: Path, store: Store) -> Preview:
    """The program on a lesson file."""

    def make(path: Path, **settings: object) -> Alinea:
        app_settings = Settings(**settings)  # type: ignore[arg-type]
        return Alinea(places({"ALINEA_HOME": str(home)}), app_settings, store, None, environ={}, preview=find(path))

    return make


async def until(pilot: Pilot[None], app: Alinea, text: str) -> None:
    """Wait for something to stand on the screen."""
    for _ in range(300):
        if text in seen(app):
            return
        await pilot.pause(0.02)
    raise AssertionError(f"{text!r} never came:\n{seen(app)}")


async def test_what_is_saved_elsewhere_stands_on_the_screen(file: Path, preview: Preview) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, app, "2 errors")
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("fualt:", "fault:").replace("l’équilibre", "la rentabilité"), encoding="utf-8")
        await until(pilot, app, "la rentabilité")
        assert "1 error" in seen(app)


async def test_the_arrows_go_from_problem_to_problem_and_the_page_follows(file: Path, preview: Preview) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down")
        await until(pilot, app, "“nuon” does not")
        assert "class  nuon" in seen(app)
        await pilot.press("up")
        await until(pilot, app, "sic  deux an")


async def test_c_changes_the_word_alone_and_u_takes_it_back(file: Path, preview: Preview) -> None:
    app = preview(file)
    before = file.read_bytes()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "c")
        await until(pilot, app, "1 error")
        assert file.read_bytes() == before.replace(b"nuon", b"noun")
        await pilot.press("u")
        await until(pilot, app, "2 errors")
        assert file.read_bytes() == before


async def test_a_file_that_cannot_be_drawn_keeps_the_last_view(file: Path, preview: Preview) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, app, "deux an")
        file.write_bytes(b"\x00\xff\x00 nothing")
        await until(pilot, app, "as it was before the mistake")
        assert "deux an" in seen(app)
        file.unlink()
        await until(pilot, app, "the file is gone")
        assert "deux an" in seen(app)


async def test_enter_without_an_editor_says_what_to_do(
    file: Path, preview: Preview, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_screen, "editor_command", lambda *_: None)
    app = preview(file)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, app, "No editor is set.")
        await pilot.press("enter")
        await until(pilot, app, "class  nuon")


async def test_tab_tries_the_lesson_and_esc_comes_back(file: Path, preview: Preview) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("tab")
        await until(pilot, app, "questions on this paragraph")
        await pilot.press("escape")
        await until(pilot, app, "2 errors")


async def test_a_built_in_lesson_is_not_changed(file: Path, preview: Preview) -> None:
    app = preview(file)
    app.written = find(file)._replace(builtin=True)
    before = file.read_bytes()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("c")
        await until(pilot, app, "comes with the program")
        assert file.read_bytes() == before


@pytest.mark.parametrize("size", [(200, 60), (80, 24), (40, 12), (20, 6)])
async def test_every_size_shows_the_problem_and_hostile_text_as_written(
    file: Path, preview: Preview, size: tuple[int, int]
) -> None:
    text = file.read_text(encoding="utf-8").replace("class: nuon", "class: [red]\x1b[31m")
    file.write_text(text, encoding="utf-8")
    app = preview(file, language="fr")
    async with app.run_test(size=size) as pilot:
        await pilot.press("down")
        await until(pilot, app, "[red]")
        assert "\x1b" not in seen(app)


def test_a_line_keeps_its_place_when_lines_come_above_it() -> None:
    assert moved(3, ["a", "b", "c"], ["a", "x", "y", "b", "c"]) == 5
    assert moved(1, ["a", "b"], ["a", "c"]) == 1
    assert moved(2, ["a", "b"], ["a"]) == 2


async def test_a_field_is_saved_in_its_own_line_and_taken_back(file: Path, preview: Preview) -> None:
    app = preview(file)
    before = file.read_text(encoding="utf-8")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "e")
        await until(pilot, app, "Term chiffre")
        await until(pilot, app, "“nuon” does not")
        await pilot.press("ctrl+u", *"verb")
        await until(pilot, app, "Nothing to correct.")
        assert file.read_text(encoding="utf-8") == before, "nothing is written before the field is left"
        await pilot.press("tab")
        assert file.read_text(encoding="utf-8") == before.replace("class: nuon", "class: verb")
        await pilot.press("ctrl+z")
        assert file.read_text(encoding="utf-8") == before


async def test_a_field_that_is_not_there_yet_gets_its_line(file: Path, preview: Preview) -> None:
    app = preview(file)
    before = file.read_text(encoding="utf-8")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("down", "e")
        await until(pilot, app, "Term chiffre")
        screen = app.screen
        assert isinstance(screen, BlockScreen)
        screen.go_to_row([row.label for row in screen.rows].index("cue"))
        await pilot.press(*"[b]?", "escape")
        await until(pilot, app, "cue  [b]?")
        added = "en: turnover, revenue\ncue: [b]?\n"
        assert file.read_text(encoding="utf-8") == before.replace("en: turnover, revenue\n", added, 1)


async def test_a_file_saved_elsewhere_while_typing_is_not_overwritten(file: Path, preview: Preview) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "e")
        await until(pilot, app, "Term chiffre")
        await pilot.press("ctrl+u", *"verb")
        theirs = "// theirs\n" + file.read_text(encoding="utf-8")
        file.write_text(theirs, encoding="utf-8")
        await pilot.press("tab")
        await until(pilot, app, "saved elsewhere meanwhile")
        assert file.read_text(encoding="utf-8") == theirs
        await pilot.press("space", "tab")
        assert file.read_text(encoding="utf-8") == theirs.replace("class: nuon", "class: verb")


async def test_a_new_question_in_a_few_keys_and_away_with_undo(preview: Preview, file: Path) -> None:
    file.write_bytes(PETITE.read_bytes())
    app = preview(file)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("n")
        await until(pilot, app, "What kind?")
        await pilot.press("down", "enter")
        await until(pilot, app, "Question q1")
        await pilot.press(*"Pourquoi?", "tab")
        added = "# Question q1 choices\nabout: 1\nskill: literal\nfr: Pourquoi?\n"
        assert file.read_text(encoding="utf-8").endswith(added)
        await pilot.press("ctrl+z", "ctrl+z")
        assert file.read_bytes() == PETITE.read_bytes()


async def test_a_new_option_is_made_the_right_answer(preview: Preview, file: Path) -> None:
    app = preview(file)
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("n")
        await until(pilot, app, "What kind?")
        await pilot.press("enter")
        await until(pilot, app, "Question q")
        screen = app.screen
        assert isinstance(screen, BlockScreen)
        screen.go_to_row([row.label for row in screen.rows].index("[ ]"))
        await pilot.press(*"oui", "ctrl+t")
        assert file.read_text(encoding="utf-8").endswith("skill: literal\n[x] oui\n")
        await pilot.press("ctrl+t", "escape")
        assert file.read_text(encoding="utf-8").endswith("skill: literal\n[ ] oui\n")
