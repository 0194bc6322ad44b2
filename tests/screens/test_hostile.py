"""A lesson may hold any text: it shows as written and does nothing."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from study.app.app import Alinea
from study.app.launch import LaunchOptions
from study.app_dirs import app_dirs
from study.lesson.model import Bilingual, Kind, Lesson
from study.practice.lesson_order import Position
from study.progress.store import Store
from study.settings import Settings

from .conftest import seen

HOSTILE = [
    "le taux [2,5 %] monte",
    "[i] la BCE",
    "[/] fin",
    "[/b",
    "[@click=app.bell]clic[/]",
    "[red]rouge[/red]",
    "\\[b]",
    "{x} %s {{tr}}",
    "a\u202eb\u200fc",
    "日本 🇫🇷 e\u0301",
]


def with_text(value: Any, text: str) -> Any:
    """A lesson whose every shown text is this one; what it is found by stays."""
    if isinstance(value, Bilingual):
        return Bilingual(text, text)
    if isinstance(value, tuple):
        return tuple(with_text(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: with_text(getattr(value, field.name), text)
            for field in fields(value)
            if field.name not in {"about", "paragraphs", "topics", "text", "forms"}
            and not isinstance(getattr(value, field.name), str)
        }
        return replace(value, **changed)
    return text if isinstance(value, str) else value


def hostile(lesson: Lesson, text: str) -> Lesson:
    changed: Lesson = with_text(lesson, text)
    body = tuple(
        replace(part, fr=(text, text), en=(text, text)) if hasattr(part, "number") else part for part in changed.body
    )
    terms = tuple(replace(term, head=text, en=text, ipa=text, forms=()) for term in changed.terms)
    return replace(changed, body=body, terms=terms)


@pytest.mark.parametrize("text", HOSTILE)
async def test_hostile_text_shows_as_written_on_every_screen(lesson: Lesson, store: Store, text: str) -> None:
    changed = hostile(lesson, text)
    shown = "".join(c if c.isprintable() else "\ufffd" for c in text)
    app = Alinea(app_dirs({}), Settings(), store, launch=LaunchOptions(changed), environ={})
    async with app.run_test(size=(120, 40)) as pilot:
        assert shown in seen(app).replace("\u00a0", " ")
        await pilot.press("tab", "t")
        assert shown in seen(app)
        for key, back in [("g", "escape"), ("o", "escape"), ("question_mark", "escape"), ("ctrl+p", "escape")]:
            await pilot.press(key, back)
        await pilot.press("r", "escape")


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("kind", [Kind.CHOICE, Kind.MATCH, Kind.ORDER, Kind.TRANSLATION, Kind.NUMBER])
async def test_hostile_text_in_a_question_shows_as_written(lesson: Lesson, store: Store, text: str, kind: Kind) -> None:
    changed = hostile(lesson, text)
    question = next(each for each in changed.questions if each.kind is kind)
    shown = "".join(c if c.isprintable() else "\ufffd" for c in text)
    store.keep_position("petite", Position(2, question.id))
    app = Alinea(app_dirs({}), Settings(), store, launch=LaunchOptions(changed), environ={})
    async with app.run_test(size=(120, 50)) as pilot:
        assert shown in seen(app)
        await pilot.press("a", "b", "c", "enter", "enter", "t")
        assert shown in seen(app)
