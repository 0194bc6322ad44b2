"""Justifying an answer: the words of the text that say so are selected, by keys or with the mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from screens.dump import CheckScreen
from textual.pilot import Pilot

from study.app.app import Alinea
from study.app.lesson.screen import LessonScreen
from study.lesson.model import Lesson
from study.lesson.reader import read
from study.practice.marking import mark
from study.practice.position import Position
from study.practice.quotation import Quotation, answer_in, quotation_in
from study.progress.records import LastAnswer
from study.progress.store import Store

from .conftest import PETITE, seen
from .test_selection import drag, where

Program = Callable[..., Alinea]
ASKED = ("clients", "elle", "idee")
"""The questions that are to be justified: true-false, short, and a choice about both paragraphs."""
CUSTOMERS = "« Nos clients sont pressés », explique la gérante, qui a embauché cinq vendeurs."
HOPE = "Elle espère atteindre l’équilibre d’ici deux an."


def justified(text: str) -> str:
    for name in ASKED:
        head, opening, rest = text.partition(f"# Question {name} ")
        text = head + opening + rest.replace("skill:", "justify: yes\nskill:", 1)
    return text


@pytest.fixture
def lesson() -> Lesson:
    """The small lesson, with three questions to justify."""
    reading = read(justified(PETITE.read_text(encoding="utf-8")).encode())
    assert reading.lesson
    assert not reading.problems
    return reading.lesson


@pytest.fixture
def at(program: Program, store: Store) -> Callable[..., Alinea]:
    """The program with a question open."""

    def open_at(question: str, paragraph: int = 2, **settings: object) -> Alinea:
        store.keep_position("petite", Position(paragraph, question))
        return program(**settings)

    return open_at


def stored(store: Store, question: str = "clients") -> LastAnswer:
    return store.answers("petite")[question]


def quoted(store: Store, question: str = "clients") -> str:
    quotation = quotation_in(stored(store, question).given)
    return quotation.text if quotation else ""


async def test_after_the_answer_the_sentence_that_says_so_is_selected_and_both_are_told(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter")
        assert "Show where the text says so." in seen(app)
        assert "Right." not in seen(app)
        assert "Select the words" not in seen(app)
        assert store.answers("petite") == {}
        await pilot.press("down", "enter")
        assert "Right. “Our customers are in a hurry.”" in seen(app)
        assert "Your quotation proves it." in seen(app)
        assert (stored(store).grade, stored(store).mark, quoted(store)) == ("right", 1.0, CUSTOMERS)


async def test_another_sentence_makes_a_right_answer_nearly_right(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter", "down", "down", "enter")
        assert "✓ Right." in seen(app)
        assert "✗ Your quotation does not give the answer: the text gives it" in seen(app)
        assert "The text says" in seen(app)
        assert (stored(store).grade, stored(store).mark, quoted(store)) == ("nearly", 0.5, HOPE)


async def test_a_wrong_answer_is_wrong_and_the_right_passage_is_told(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("a", "enter", "down", "enter")
        assert "✗ Wrong. They are in a hurry." in seen(app)
        assert "✓ You quoted the right passage: read it again." in seen(app)
        assert (stored(store).grade, stored(store).mark) == ("wrong", 0.0)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (["right", "space", "right", "right", "right"], "clients sont pressés », explique"),
        (["right", "shift+right", "shift+right"], "clients sont pressés"),
        (["right", "right", "shift+left"], "clients sont"),
        (["down"], CUSTOMERS),
        (["down", "shift+down"], f"{CUSTOMERS} {HOPE}"),
        (["down", "down", "shift+up"], f"{CUSTOMERS} {HOPE}"),
        (["down", "down", "up"], CUSTOMERS),
        (["semicolon", "semicolon", "comma"], CUSTOMERS),
        (["down", "shift+left", "shift+left"], "Nos clients sont pressés », explique la gérante, qui a embauché"),
        (["space", "down"], CUSTOMERS),
        (["down", "right", "down"], HOPE),
    ],
)
async def test_words_and_sentences_are_selected_by_keys(
    at: Callable[..., Alinea], store: Store, keys: list[str], words: str
) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter", *keys, "enter")
        assert quoted(store) == words


async def test_a_click_selects_a_sentence_and_dragging_selects_words(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter")
        await pilot.click(offset=where(app, "espère"))
        assert _selected(app) == HOPE
        x, y = where(app, "clients sont")
        await drag(pilot, (x + 2, y), (x + 15, y))
        await pilot.pause()
        assert _selected(app) == "clients sont pressés"
        assert "Ctrl+C" not in seen(app)
        await pilot.press("enter")
        assert (stored(store).grade, quoted(store)) == ("right", "clients sont pressés")


def _selected(app: Alinea) -> str:
    assert isinstance(app.screen, LessonScreen)
    assert app.screen.passage
    assert app.screen.passage.quotation
    return app.screen.passage.quotation.text


async def test_enter_without_a_selection_says_what_is_missing(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter", "enter")
        assert "Select the words of the" in seen(app)
        assert store.answers("petite") == {}


async def test_escape_goes_back_to_the_answer_and_tab_to_the_words_of_the_text(
    at: Callable[..., Alinea], store: Store
) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("a", "enter", "down", "tab", "right", "tab")
        assert _selected(app) == CUSTOMERS
        await pilot.press("escape")
        assert "Show where" not in seen(app)
        await pilot.press("b", "enter", "enter")  # what was selected still is
        assert (stored(store).grade, quoted(store)) == ("right", CUSTOMERS)


async def test_help_explains_how_a_passage_is_selected(at: Callable[..., Alinea]) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("b", "enter", "question_mark")
        assert "select a whole sentence" in seen(app)
        await pilot.press("escape", "down")
        assert _selected(app) == CUSTOMERS


async def test_a_typed_answer_is_justified_too(at: Callable[..., Alinea], store: Store) -> None:
    app = at("elle")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(*"la gerante", "enter")
        assert "Show where the text says so." in seen(app)
        await pilot.press("down", "down", "enter")
        assert (stored(store, "elle").grade, quoted(store, "elle")) == ("right", HOPE)
        assert answer_in(stored(store, "elle").given) == "la gerante"


async def test_the_passage_may_be_in_another_paragraph_of_the_question(at: Callable[..., Alinea], store: Store) -> None:
    app = at("idee")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("down", "up", "enter", "b")
        assert "deuxième boutique" in seen(app)
        await pilot.press("down", "enter")
        assert quotation_in(stored(store, "idee").given) == Quotation(
            1, 0, "La boulangerie Morel a ouvert en mai sa deuxième boutique, près de la gare de Lyon."
        )
        assert "Your quotation proves it." in seen(app)


async def test_an_answered_question_is_shown_again_with_its_quotation(
    at: Callable[..., Alinea], program: Program, store: Store
) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter", "down", "down", "enter")
        before = seen(app)
    again = program()
    async with again.run_test(size=(100, 30)):
        assert seen(again) == before


async def test_trying_again_asks_for_the_passage_again(at: Callable[..., Alinea], store: Store) -> None:
    app = at("clients")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("b", "enter", "down", "down", "enter", "r", "b", "enter", "down", "enter")
        assert (stored(store).grade, stored(store).attempts, quoted(store)) == ("right", 2, CUSTOMERS)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (48, 16), (40, 12), (30, 8)])
async def test_the_selection_is_in_sight_at_every_size(at: Callable[..., Alinea], size: tuple[int, int]) -> None:
    app = at("clients")
    async with app.run_test(size=size) as pilot:
        await pilot.press("b", "enter", "down", "down")
        assert "espère" in seen(app)
        await pilot.press("down")
        assert "élevé" in seen(app)


# Exam and review.


@pytest.fixture
def shelf(home: Path, store: Store) -> None:
    folder = home / "lessons" / "petite"
    folder.mkdir(parents=True)
    (folder / "lesson.txt").write_text(justified(PETITE.read_text(encoding="utf-8")), encoding="utf-8")
    store.keep_position("petite", Position(1))


async def _to_the_fourth(pilot: Pilot[None]) -> None:
    await pilot.press("x", "enter", "pagedown", "pagedown", "pagedown")


async def test_in_an_exam_the_passage_is_kept_with_the_answer(program: Program, store: Store, shelf: None) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await _to_the_fourth(pilot)
        await pilot.press("b", "enter")
        assert "Show where the text says so." in seen(app)
        assert "4 of 10" in seen(app)
        await pilot.press("enter")
        assert "Select the words of the text first." in seen(app)
        await pilot.press("down", "enter")
        assert "5 of 10" in seen(app)
        await pilot.press("pageup", "enter")
        await pilot.press("enter", "f10", "enter")
        assert (stored(store).grade, quoted(store)) == ("right", CUSTOMERS)


async def test_in_an_exam_an_answer_without_a_passage_counts_half(program: Program, store: Store, shelf: None) -> None:
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await _to_the_fourth(pilot)
        await pilot.press("b", "pagedown", "f10", "enter")
        assert (stored(store).grade, stored(store).mark) == ("nearly", 0.5)
        await pilot.press("down", "down", "down", "enter")
        assert "You did not show where the text says so." in seen(app)


async def test_a_missed_question_asks_for_its_passage_in_review(
    program: Program, store: Store, lesson: Lesson, shelf: None
) -> None:
    asked = next(each for each in lesson.questions if each.id == "idee")
    store.record("petite", asked, 1, mark(lesson, asked, 1))
    app = program(library=True)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("r")
        assert "Un commerce en crise" in seen(app)
        await pilot.press("b", "enter")
        assert "Show where the text says so." in seen(app)
        assert "La boulangerie Morel" in seen(app)
        assert "Cependant, le loyer" in seen(app)
        await pilot.press("up", "up", "up", "enter")
        assert "Your quotation proves it." in seen(app)
        assert "▌3 Good" in seen(app)


@pytest.mark.parametrize("size", [(100, 30), (80, 24), (40, 12)])
@pytest.mark.parametrize("state", ["justify-open", "justify-selected", "justify-wrong"])
def test_a_justified_question_looks_as_drawn(
    at: Callable[..., Alinea], check_screen: CheckScreen, state: str, size: tuple[int, int]
) -> None:
    keys = {
        "justify-open": ["b", "enter"],
        "justify-selected": ["b", "enter", "down", "down"],
        "justify-wrong": ["b", "enter", "down", "down", "enter"],
    }
    check_screen(at("clients"), state, keys[state], size)


def test_without_colours_a_justified_question_looks_as_drawn(
    at: Callable[..., Alinea], check_screen: CheckScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = at("clients", environ={"NO_COLOR": "1"})
    check_screen(app, "justify-selected", ["b", "enter", "down", "down"], (80, 24))
