"""Which words a sitting asks, and how."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from study.lesson.model import Bilingual, Lesson, Paragraph, Term, WordClass
from study.practice.cards import answers, form_after, mark_term, meeting, proposed
from study.practice.queue import queue
from study.practice.remembered import CardType, Remembered
from study.practice.schedule import Rating, after_review
from study.practice.verdict import Grade

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)
BODY = (
    Paragraph(1, ("L’essor continue.", "Les recettes montent."), ("The boom goes on.", "Revenue is rising.")),
    Paragraph(2, ("La dette pèse.", "Tout va."), ("Debt weighs.",)),
)


def term(id: str, head: str = "", paragraphs: tuple[int, ...] = (1,), **more: object) -> Term:
    return Term(id, head or id, paragraphs, WordClass.NOUN, **more)  # type: ignore[arg-type]


ESSOR = term("essor", gender="m", en="boom")
RECETTE = term("recette", "recettes", gender="f", plural=True, en="revenue")
DETTE = term("dette", paragraphs=(2,), gender="f", en="debt")
CLOUD = Lesson("cloud", Bilingual("Le cloud", "The cloud"), body=BODY, terms=(ESSOR, RECETTE, DETTE))
LEARNING = {"cloud/essor": "learning", "cloud/recette": "learning", "cloud/dette": "learning"}


def seen(days_ago: float, recall: Rating = Rating.GOOD, form: CardType = CardType.RECOGNITION) -> Remembered:
    """Reviewed once."""
    return Remembered(after_review(None, recall, NOON - timedelta(days=days_ago)), form, recall, 1)


def keys(*lessons: Lesson, **more: object) -> list[str]:
    given: dict[str, object] = {"statuses": LEARNING, "remembered": {}, "now": NOON, **more}
    return [card.key for card in queue(lessons, **given)]  # type: ignore[arg-type]


def test_words_being_learned_are_asked_in_the_order_of_the_lesson() -> None:
    assert keys(CLOUD) == ["cloud/essor", "cloud/recette", "cloud/dette"]
    assert keys(CLOUD, new=2) == ["cloud/essor", "cloud/recette"]


def test_the_longest_due_comes_first_and_new_words_last() -> None:
    remembered = {"cloud/recette": seen(1), "cloud/dette": seen(2)}
    assert keys(CLOUD, remembered=remembered) == ["cloud/dette", "cloud/recette", "cloud/essor"]
    assert keys(CLOUD, remembered=remembered, limit=1) == ["cloud/dette"]
    assert keys(CLOUD, remembered=remembered, new=0) == ["cloud/dette", "cloud/recette"]


def test_what_was_reviewed_while_the_clock_was_years_ahead_does_not_wait_for_them() -> None:
    assert keys(CLOUD, remembered={"cloud/dette": seen(-9_000, Rating.EASY)}, new=0) == ["cloud/dette"]
    assert keys(CLOUD, remembered={"cloud/dette": seen(-0.1, Rating.EASY)}, new=0) == []


def test_a_word_waits_until_it_is_due_unless_the_learner_does_not_want_to_wait() -> None:
    remembered = {"cloud/essor": seen(1, Rating.EASY)}
    assert keys(CLOUD, remembered=remembered) == ["cloud/recette", "cloud/dette"]
    assert keys(CLOUD, remembered=remembered, ahead=True)[0] == "cloud/essor"


@pytest.mark.parametrize("status", ["known", "ignored"])
def test_a_word_that_is_known_or_ignored_is_left_in_peace(status: str) -> None:
    statuses = {**LEARNING, "cloud/essor": status}
    assert "cloud/essor" not in keys(CLOUD, statuses=statuses, remembered={"cloud/essor": seen(9)})


def test_a_word_once_reviewed_goes_on_and_one_never_marked_does_not_begin() -> None:
    assert keys(CLOUD, statuses={}, remembered={"cloud/dette": seen(2)}) == ["cloud/dette"]


def test_siblings_do_not_meet() -> None:
    english = Lesson("cloud", CLOUD.title, body=BODY, terms=(term("essor", "boom", studied="en"),), studied="en")
    other = Lesson("other", CLOUD.title, body=BODY, terms=(term("e2", "Essor"),))
    statuses = {**LEARNING, "cloud:en/essor": "learning", "other/e2": "learning"}
    assert keys(CLOUD, english, other, statuses=statuses) == ["cloud/essor", "cloud/recette", "cloud/dette"]
    remembered = {"cloud:en/essor": seen(3)}
    assert keys(CLOUD, english, other, statuses=statuses, remembered=remembered)[0] == "cloud:en/essor"
    assert "cloud/essor" not in keys(CLOUD, english, statuses=statuses, remembered=remembered)


def test_a_word_is_recognised_first_then_typed_and_put_into_its_gap_by_turns() -> None:
    assert form_after(None) is CardType.RECOGNITION
    assert form_after(seen(1, Rating.HARD)) is CardType.PRODUCTION
    assert form_after(seen(1, Rating.GOOD, CardType.PRODUCTION)) is CardType.GAP
    assert form_after(seen(1, Rating.GOOD, CardType.GAP)) is CardType.PRODUCTION
    assert form_after(seen(1, Rating.AGAIN, CardType.PRODUCTION)) is CardType.RECOGNITION


@pytest.mark.parametrize("recall", Rating)
@pytest.mark.parametrize("form", [CardType.RECOGNITION, CardType.PRODUCTION, CardType.GAP])
def test_a_word_is_never_asked_in_the_same_form_twice_running(recall: Rating, form: CardType) -> None:
    assert form_after(seen(1, recall, form)) is not form


def test_a_word_is_met_in_its_sentence_with_its_translation() -> None:
    assert meeting(CLOUD, RECETTE) == ("Les recettes montent.", "Les ____ montent.", "Revenue is rising.", "recettes")
    assert meeting(CLOUD, DETTE) == ("La dette pèse.", "La ____ pèse.", "Debt weighs.", "dette")
    assert meeting(CLOUD, term("absent")) is None


@pytest.mark.parametrize(
    ("word", "given", "recall"),
    [
        (ESSOR, "l’essor", Rating.GOOD),
        (ESSOR, "un essor", Rating.GOOD),
        (ESSOR, "essor", Rating.HARD),
        (RECETTE, "les recettes", Rating.GOOD),
        (DETTE, "le dette", Rating.HARD),
        (DETTE, "la faillite", Rating.AGAIN),
        (DETTE, "", Rating.AGAIN),
        (term("leader", gender="mf"), "la leader", Rating.GOOD),
        (term("boom", studied="en"), "the boom", Rating.GOOD),
    ],
)
def test_what_is_typed_proposes_a_grade(word: Term, given: str, recall: Rating) -> None:
    assert proposed(mark_term(word, given).grade) is recall


def test_the_answer_shown_has_its_article() -> None:
    assert [answers(word)[0] for word in (ESSOR, RECETTE, DETTE)] == ["l’essor", "les recettes", "la dette"]
    assert proposed(Grade.NEARLY) is Rating.HARD


def test_a_day_has_at_most_so_many_words_learned_before_and_those_still_learned_wait_for_nobody() -> None:
    remembered = {"cloud/recette": seen(20, Rating.EASY), "cloud/dette": seen(30, Rating.EASY), "cloud/essor": seen(1)}
    assert keys(CLOUD, remembered=remembered, reviews=1) == ["cloud/dette", "cloud/essor"]
    assert keys(CLOUD, remembered=remembered, reviews=0) == ["cloud/essor"]
    assert len(keys(CLOUD, remembered=remembered)) == 3
