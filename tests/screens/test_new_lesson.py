"""A teacher in the library makes a lesson of an article, and changes one that is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from screens.conftest import seen, until
from textual import events

from study.app.app import Alinea
from study.app.library.screen import LibraryScreen
from study.app.preview.screen import PreviewScreen
from study.lesson.reader import read

Program = Callable[..., Alinea]

ARTICLE = """Une librairie ouvre le dimanche

La librairie Noret ouvre le dimanche depuis le mois de mars. Les ventes ont augmenté de 15 % en un an.

Le patron a embauché deux vendeurs. Il espère rembourser son emprunt avant l’été.
"""


async def test_a_pasted_article_becomes_a_lesson_that_opens_at_once(program: Program, home: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n")
        await until(pilot, lambda: "Paste a French article" in seen(app))
        app.screen.post_message(events.Paste(ARTICLE))
        await until(pilot, lambda: "2 paragraphs, 34 words" in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: "reloads the file whenever you save it" in seen(app))
        folder = home / "lessons" / "une-librairie-ouvre-le-dimanche"
        assert (folder / "article.txt").read_text(encoding="utf-8") == ARTICLE
        lesson = read((folder / "lesson.txt").read_bytes()).lesson
        assert lesson
        assert len(lesson.paragraphs) == 2
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
        assert "Une librairie ouvre" in seen(app)


async def test_a_path_is_read_and_one_that_leads_nowhere_is_told(program: Program, tmp_path: Path) -> None:
    (tmp_path / "mon article.txt").write_text(ARTICLE, encoding="utf-8")
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("n", *"xyz", "enter")
        await until(pilot, lambda: "xyz" in seen(app) and "not" in seen(app))
        await pilot.press("ctrl+u")
        app.screen.post_message(events.Paste(f"'{tmp_path / 'mon article.txt'}'"))
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: "Une librairie ouvre" in seen(app))
        assert "mon-article" in seen(app)


async def test_m_copies_the_built_in_lesson_and_opens_the_copy(program: Program, home: Path) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: "comes with the program" in seen(app))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, PreviewScreen))
        own = home / "lessons" / "alibaba-cloud" / "lesson.txt"
        assert app.screen.preview.place.path == own  # type: ignore[attr-defined]
        await pilot.press("escape", "m")
        await until(pilot, lambda: isinstance(app.screen, PreviewScreen))


async def test_what_is_tried_from_the_preview_is_not_kept(program: Program) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("m", "enter")
        await until(pilot, lambda: isinstance(app.screen, PreviewScreen))
        store = app.store
        await pilot.press("tab")
        await until(pilot, lambda: "questions on this paragraph" in seen(app))
        await pilot.press("k", "n", "escape")
        await until(pilot, lambda: isinstance(app.screen, PreviewScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, LibraryScreen))
        assert app.store is store
        assert not store.statuses()
        assert not store.shelf()
