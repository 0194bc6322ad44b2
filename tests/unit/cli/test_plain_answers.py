"""What a typed line answers, for questions with things to choose from."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies

from study.cli.plain.answers import chosen, label, named
from study.lesson.model import Bilingual, Kind, Option, Pair, Question, Skill


def asked(kind: Kind, **fields: object) -> Question:
    return Question("q", kind, (1,), Skill.LITERAL, Bilingual("Où ?", "Where?"), **fields)  # type: ignore[arg-type]


OPTIONS = tuple(Option(Bilingual(text, text), n == 0) for n, text in enumerate(("vrai", "faux", "non dit")))
PAIRS = (*(Pair(Bilingual(a, a), Bilingual(b, b)) for a, b in ("ab", "cd")), Pair(Bilingual(), Bilingual("e", "e")))


@pytest.mark.parametrize(
    ("kind", "line", "given"),
    [
        (Kind.CHOICE, "a", 2),
        (Kind.CHOICE, "B.", 0),
        (Kind.CHOICE, "3", 1),
        (Kind.CHOICE, " Vrai ", 0),
        (Kind.CHOICE, "d", None),
        (Kind.CHOICE, "ab", None),
        (Kind.CHOICE, "0", None),
        (Kind.CHOICE, "", None),
        (Kind.CHOICES, "a, c", (1, 2)),
        (Kind.CHOICES, "cab", (0, 1, 2)),
        (Kind.CHOICES, "1 3", (1, 2)),
        (Kind.CHOICES, "a et c", None),
    ],
)
def test_letters_numbers_or_words_name_what_is_shown(kind: Kind, line: str, given: object) -> None:
    assert chosen(asked(kind, options=OPTIONS), (2, 0, 1), line) == given


@pytest.mark.parametrize("line", ["b a", "ba", "1b 2a", "2: a, 1: b", "2 1"])
def test_pairs_are_given_in_order_or_by_their_numbers(line: str) -> None:
    assert chosen(asked(Kind.MATCH, pairs=PAIRS), (2, 0, 1), line) == (0, 2)


@pytest.mark.parametrize("line", ["b", "b a c", "1b 1a", "b z"])
def test_pairs_that_are_not_all_there_are_no_answer(line: str) -> None:
    assert chosen(asked(Kind.MATCH, pairs=PAIRS), (2, 0, 1), line) is None


def test_steps_are_put_in_order_once_each() -> None:
    question = asked(Kind.ORDER, steps=tuple(Bilingual(each, each) for each in "xyz"))
    assert chosen(question, (1, 2, 0), "c a b") == (0, 1, 2)
    assert chosen(question, (1, 2, 0), "c a a") is None
    assert chosen(question, (1, 2, 0), "c a") is None


@given(strategies.text(max_size=40), strategies.integers(0, 40))
def test_any_line_names_places_that_are_there_or_none(line: str, count: int) -> None:
    places = named(line, count)
    assert places is None or (places and all(0 <= place < count for place in places))


@given(strategies.lists(strategies.integers(0, 30), min_size=1))
def test_what_labels_name_is_what_they_stand_for(places: list[int]) -> None:
    assert named(", ".join(map(label, places)), 31) == places
