"""What is typed and not answered or saved is kept when the program is left, and stands there the next time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app_dirs import app_dirs
from study.drafts import Drafts
from study.lesson.model import Lesson
from study.practice.marking import mark_with
from study.practice.position import Position
from study.progress.store import Store
from study.settings import Settings

from .conftest import PETITE, seen, until

Run = Callable[..., Alinea]


@pytest.fixture
def run(home: Path, lesson: Lesson) -> Run:
    """Start the program on what is kept in the home folder, as often as one likes."""
    (home / "lessons" / "petite").mkdir(parents=True)
    (home / "lessons" / "petite" / "lesson.txt").write_bytes(PETITE.read_bytes())

    def make(library: bool = True) -> Alinea:
        store = Store.open(home / "progress.db", lambda: datetime(2026, 11, 23, 12, tzinfo=UTC))
        launch = LaunchOptions(None if library else lesson)
        return Alinea(app_dirs({"ALINEA_HOME": str(home)}), Settings(), store, launch=launch, environ={})

    return make


async def test_a_word_half_typed_in_a_review_stands_there_when_it_is_asked_again(run: Run, lesson: Lesson) -> None:
    app = run()
    for term in lesson.terms[:2]:
        app.store.set_status(f"petite/{term.id}", "learning")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "enter", "4", "enter", "4", "a", *"le chi")
        assert "le chi" in seen(app)
        await pilot.press("ctrl+q")
    app.store.close()
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", "a")
        assert "le chi" in seen(app)
        assert "The text you typed here before" in seen(app)
        await pilot.press("enter", "1", "r", "a")
        assert "le chi" not in seen(app)
    app.store.close()


async def test_an_answered_question_that_was_begun_again_is_open_the_next_time(run: Run) -> None:
    app = run(library=False)
    app.store.keep_position("petite", Position(2, "elle"))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"nobody", "enter", "r", *"la ger", "ctrl+q")
    app.store.close()
    app = run(library=False)
    async with app.run_test(size=(100, 30)) as pilot:
        assert "la ger" in seen(app)
        assert "Wrong." not in seen(app)
        await pilot.press(*"ante", "enter")
        assert "Right." in seen(app)
        assert app.store.answers("petite")["elle"].attempts == 2
    app.store.close()


async def test_quitting_from_what_lies_over_a_field_saves_the_field(run: Run, home: Path) -> None:
    for over in (["f1", "ctrl+q"], ["ctrl+p", *"quit", "enter"]):
        app = run()
        async with app.run_test(size=(100, 30)) as pilot:
            await pilot.press("m")
            await until(pilot, lambda app=app: "reloads the file whenever you save it" in seen(app))  # type: ignore[misc]
            await pilot.press("e", "tab", *"mot", *over)
        assert app.return_code == 0
        app.store.close()
    assert "A bakery expandsmotmot\n" in (home / "lessons" / "petite" / "lesson.txt").read_text(encoding="utf-8")


async def test_a_draft_of_a_text_that_has_changed_since_is_offered_all_the_same(run: Run, home: Path) -> None:
    file = home / "lessons" / "petite" / "lesson.txt"
    Drafts(home / "drafts").keep(("field", str(file.resolve()), "About the lesson", "title", "Another title"), "Draft")
    Drafts(home / "drafts").keep(("field", str(file.resolve()), "About the lesson", "gone", ""), "Left over")
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("m")
        await until(
            pilot, lambda: "Text that you typed in “About the lesson” was not saved." in " ".join(seen(app).split())
        )
        await pilot.press("space", "e")
        await until(pilot, lambda: "“Left over”" in seen(app) and "Press any key to continue" in seen(app))
        await pilot.press("space")
        assert "Draft" in seen(app)
        await pilot.press("escape")
        await until(pilot, lambda: "reloads the file whenever you save it" in seen(app))
    assert "title: Draft\n" in file.read_text(encoding="utf-8")
    assert [*Drafts(home / "drafts").under(("field",))] == []
    app.store.close()


async def test_another_learner_goes_on_only_when_what_is_typed_is_kept(run: Run, home: Path) -> None:
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", *"une phrase")
        app.leave(app.dirs.of("anna"))
        await until(pilot, lambda: app._exit)
    assert app.next_profile
    assert Drafts(home / "drafts").find(("article",)) == "une phrase"
    assert Drafts(app.next_profile.drafts).find(("article",)) == ""
    app.store.close()


async def test_a_lesson_that_is_only_tried_leaves_no_draft(run: Run, home: Path) -> None:
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: "reloads the file whenever you save it" in seen(app))
        await pilot.press("tab", "enter", "a", "enter", "enter", *"12")
        assert "De combien" in seen(app) or "By how much" in seen(app)
        await pilot.press("escape", "escape")
    assert [*Drafts(home / "drafts").under(())] == []
    app.store.close()


async def test_a_disk_that_takes_no_draft_is_told_once(run: Run, home: Path) -> None:
    (home / "drafts").write_text("no folder", encoding="utf-8")
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", *"abc")
        app.draft_keeper.keep_all()
        app.draft_keeper.keep_all()
        assert len(app.notices) == 1
        assert "cannot be kept as a draft" in str(app.notices[0])
    app.store.close()


async def test_a_question_half_answered_in_a_review_stands_there_when_it_is_asked_again(
    run: Run, lesson: Lesson
) -> None:
    question = next(each for each in lesson.questions if each.id == "hausse")
    app = run()
    app.store.record("petite", question, "13", mark_with(question, "13"))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r", *"ouvr")
        assert "ouvr" in seen(app)
        await pilot.press("ctrl+q")
    app.store.close()
    app = run()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        assert "ouvr" in seen(app)
        assert "The text you typed here before" in seen(app)
    app.store.close()
