"""The same number wherever it is shown: in the library, the results, the progress, the review, and to programs."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pytest
from running import Alinea as Command

from study.app.app import Alinea
from study.app.review.screen import ReviewScreen
from study.language.direction import in_direction
from study.lesson.model import Lesson
from study.practice.lesson_order import Ask
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.progress.store import Store
from study.progress.walk import Walk

from .conftest import PETITE, seen

Program = Callable[..., Alinea]


class Due(NamedTuple):
    """What is to be reviewed, as one part of the program shows it."""

    words: int
    questions: int


@pytest.fixture
def store(home: Path) -> Store:
    """A store in a file, which the commands read too."""
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    shutil.copy(PETITE, folder / "lesson.txt")
    return Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))


def shown(text: str) -> Due:
    """Read `3 words, 1 question to review`."""
    return Due(
        *(int(found[1]) if (found := re.search(rf"(\d+) (?:new )?{unit}", text)) else 0 for unit in ("word", "ques"))
    )


def greeted(text: str) -> Due:
    """Read the first line of a review: `1 word due, 2 new words, 1 question you missed.`"""
    line = next((line for line in text.splitlines() if "missed" in line or "word" in line), "")
    words = sum(int(n) for n in re.findall(r"(\d+) (?:new )?words?", line))
    return Due(words, sum(int(n) for n in re.findall(r"(\d+) questions?", line)))


def answer(walk: Walk, question: str, given: object) -> None:
    """Answer a question of the lesson."""
    walk.go(Ask(next(each for each in walk.lesson.questions if each.id == question), 1, 1))
    walk.answer(given)  # type: ignore[arg-type]


def miss(walk: Walk, store: Store) -> None:
    answer(walk, "elle", "la cliente")
    answer(walk, "resume", ("ventes", "baisse"))
    answer(walk, "ouverture", -1)


def overrule(walk: Walk, store: Store) -> None:
    answer(walk, "elle", "la patronne")
    walk.overrule()


def learn(walk: Walk, store: Store) -> None:
    for term in walk.lesson.terms[:2]:
        store.set_status(f"fr:{term.head}", "learning")
        store.set_status(walk.lesson.term_key(term), "learning")
    store.set_status("fr:gare", "learning")
    store.set_status("fr:zblurf", "learning")


def forget(walk: Walk, store: Store) -> None:
    store.review(walk.lesson.term_key(walk.lesson.terms[0]), Rating.AGAIN, CardType.RECOGNITION)


def know(walk: Walk, store: Store) -> None:
    store.set_status("fr:gare", "known")
    store.set_status(walk.lesson.term_key(walk.lesson.terms[2]), "known")


HISTORY = (miss, overrule, learn, forget, know)


@pytest.mark.parametrize("steps", range(len(HISTORY) + 1))
async def test_what_is_to_be_reviewed_and_the_mark_are_the_same_everywhere(
    steps: int,
    program: Program,
    store: Store,
    lesson: Lesson,
    alinea: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    walk = Walk(in_direction(lesson, "fr"), store)
    walk.keep()
    for step in HISTORY[:steps]:
        step(walk, store)
    learner = json.loads(alinea("progress", "--json").out)
    due = Due(learner["learner"]["due_words"], learner["learner"]["due_questions"])
    assert learner["learner"]["due"] == sum(due)
    row = next(each for each in learner["lessons"] if each["id"] == "petite")
    printed = alinea("progress").out
    known = list(learner["learner"]["known"].values())[-1]
    assert f"Words known: {known}," in printed or not steps
    assert shown(next((line for line in printed.splitlines() if line.startswith("Today:")), "")) == due
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    assert greeted(alinea("review", "--plain").out) == due
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        title = seen(app).splitlines()[0]
        assert shown(title.replace("words known", "").replace("word known", "")) == due
        assert (f"{known} word" in title) == bool(known)
        (listed,) = (each for each in app.screen.lessons.rows if each.place.id == "petite")  # type: ignore[attr-defined]
        assert listed.known_terms == row["known"]
        await pilot.press("p")
        assert app.screen.NAME == "progress"  # type: ignore[attr-defined]
        ahead = app.screen.period.overview  # type: ignore[attr-defined]
        assert (list(ahead.coming) if ahead else [0] * 28) == list(learner["learner"]["coming"].values())
        await pilot.press("escape", "r")
        assert isinstance(app.screen, ReviewScreen)
        assert app.screen.session
        assert app.screen.session.count == sum(due)
        await pilot.press("escape", "enter", "r")
        if row["answered"]:
            text = seen(app)
            assert f"{round(row['mark'] * 100)}%" in text
            assert f"{row['answered']} of {row['questions']} questions answered" in text
            assert f"{row['right']} right" in text
            mark = f"mark {round(row['mark'] * 100)}%"
            assert mark in printed
