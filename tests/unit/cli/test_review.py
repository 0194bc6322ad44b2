"""`alinea review`, through a pipe."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from running import Alinea, Finished

from study.lesson.library import find, load
from study.practice.marking import mark_with
from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.progress.store import Store

KEY = "rentree/recette"
Review = Callable[..., Finished]


class Clock:
    """Days ago, to begin with."""

    def __init__(self) -> None:
        self.time = datetime.now(UTC) - timedelta(days=3)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def store(home: Path, own_lesson: Path) -> Iterator[Store]:
    kept = Store.open_kept(home / "progress.db", Clock())
    yield kept
    kept.close()


@pytest.fixture
def review(alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> Review:
    def run(typed: str, *options: str) -> Finished:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return alinea("review", *options)

    return run


def test_who_learns_no_word_is_told_how_to_begin_and_no_file_is_made(home: Path, review: Review) -> None:
    assert review("").out == "There is nothing to review yet. In a lesson, press l on a word to learn it.\n"
    assert not (home / "progress.db").exists()


def test_a_new_word_is_recognised_in_its_sentence(store: Store, review: Review) -> None:
    store.set_status(KEY, "learning")
    done = review("\n3\n")
    assert (done.code, done.err) == (0, "")
    lines = [line.strip() for line in done.out.splitlines()]
    assert lines[0] == "1 new word."
    assert lines[3].startswith("1/1  ")
    assert "Leurs recettes ont augmenté de 12\u202f%." in lines[4]
    assert lines[5:] == [
        "revenue",
        "money that comes in",
        "Their revenue rose by 12%.",
        "1 forgotten (1 min) · 2 hard (6 min) · 3 good (10 min) · 4 easy (8 days)",
        "",
        "1 answer given.",
        "All done for now. The next one is due in 10 min.",
    ]
    assert store.remembered()[KEY].recall is Rating.GOOD


def test_a_word_that_was_remembered_is_typed_and_enter_takes_the_grade_it_earned(store: Store, review: Review) -> None:
    store.review(KEY, Rating.GOOD, CardType.RECOGNITION)
    done = review("les recettes\n\n")
    asked = done.out[: done.out.index("→ les")]
    assert "revenue → ?" in asked
    assert "Their revenue rose by 12%." in asked
    assert "Leurs ____ ont augmenté" in asked
    assert "Enter: " in done.out
    kept = store.remembered()[KEY]
    assert (kept.form, kept.reviews) == (CardType.PRODUCTION, 2)


def test_a_forgotten_word_comes_back_in_the_same_sitting(store: Store, review: Review) -> None:
    store.set_status(KEY, "learning")
    done = review("\n1\n\n3\n")
    assert "2/2  " in done.out
    assert store.remembered()[KEY].reviews == 2


def test_u_takes_the_last_review_back(store: Store, review: Review) -> None:
    store.set_status(KEY, "learning")
    done = review("u\n\n1\nu\n\n")
    assert "Nothing to undo." in done.out
    assert "Undone." in done.out
    assert store.remembered() == {}


def test_a_word_that_does_not_stick_is_named_and_x_sets_it_aside(store: Store, review: Review) -> None:
    store.set_status(KEY, "learning")
    for _ in range(LEECH):
        store.review(KEY, Rating.EASY, CardType.RECOGNITION)
        store.review(KEY, Rating.AGAIN, CardType.PRODUCTION)
    done = review("x\nx\n", "--ahead")
    assert done.out.count("suspend this word") == 1
    assert "recette” is suspended." in done.out
    assert store.status(KEY) == "ignored"


@pytest.mark.parametrize("typed", ["", "q\n", "\n", "\nq\n", "\nnonsense\n5\n"])
def test_it_ends_at_any_point_and_keeps_nothing_that_was_not_said(store: Store, review: Review, typed: str) -> None:
    store.set_status(KEY, "learning")
    done = review(typed)
    assert (done.code, done.err) == (0, "")
    assert "1 is left for now." in done.out
    assert store.remembered() == {}


def test_nothing_due_says_when_and_ahead_does_not_wait(store: Store, review: Review) -> None:
    store.review(KEY, Rating.EASY, CardType.RECOGNITION)
    assert review("").out == (
        "Nothing is due. The next one is due in 5 days. “alinea review --ahead” reviews what is not due yet.\n"
    )
    assert "1/1  revenue → ?" in review("", "--ahead").out


@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5"])
def test_a_limit_that_is_none_is_refused(review: Review, value: str) -> None:
    done = review("", f"--limit={value}")
    assert (done.code, done.out) == (2, "")
    assert f"from 1 to 999,999, not “{value}”" in done.err


def test_a_limit_is_kept(store: Store, review: Review) -> None:
    for term in ("essor", "cloud", "assurer", "etre"):
        store.set_status(f"alibaba-cloud/{term}", "learning")
    assert "1 new word." in review("", "--limit", "1").out


def test_words_of_a_lesson_that_is_gone_are_told(store: Store, review: Review) -> None:
    store.set_status("gone/essor", "learning")
    done = review("")
    assert "are not in the library are not asked: gone." in done.err
    assert done.code == 0


def test_it_speaks_french(store: Store, review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    store.set_status(KEY, "learning")
    done = review("\n4\n")
    assert "1\u00a0min" in done.out
    assert "facile (8 jours)" in done.out
    assert "La prochaine révision est dans 8 jours." in done.out


def test_a_real_pipe_with_bytes_that_are_no_text_ends_without_a_traceback(store: Store, home: Path) -> None:
    store.set_status(KEY, "learning")
    done = subprocess.run(
        [sys.executable, "-m", "study", "review"],
        input=b"\n\xff\xfe\n2\n",
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )
    assert done.stderr == b""
    assert store.remembered()[KEY].recall is Rating.HARD


def test_a_missed_question_and_a_looked_up_word_are_asked_too(store: Store, review: Review, home: Path) -> None:
    lesson = load(find("rentree", [home / "lessons"])).lesson
    assert lesson
    store.record("rentree", lesson.questions[0], 1, mark_with(lesson.questions[0], 1))
    store.set_status("fr:entreprise", "learning")
    done = review("\n3\na\n\n")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("1 new word, 1 question you missed.\n")
    assert "1/2  l’entreprise" in done.out
    assert "   Les jeunes entreprises recrutent moins." in done.out
    assert "2/2  La rentrée\nLes jeunes entreprises recrutent moins.\n" in done.out
    assert "a. Vrai\nb. Faux\n" in done.out
    assert "The text says: «\u00a0Les jeunes entreprises recrutent moins\u00a0»" in done.out
    assert store.remembered()["?rentree?q1"].form == "true-false"


def test_a_marked_answer_is_kept_though_the_input_ends_before_its_grade(store: Store, review: Review) -> None:
    store.review(KEY, Rating.GOOD, CardType.RECOGNITION)
    assert "Wrong." in review("nonsense\n").out
    assert store.remembered()[KEY].recall is Rating.AGAIN


def test_minutes_that_are_none_are_refused(review: Review) -> None:
    assert "--minutes needs a whole number from 1 to 999,999, not “soon”." in review("", "--minutes", "soon").err
