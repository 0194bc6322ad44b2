"""Cards come in the article's order, recognition before recall."""

from __future__ import annotations

from dataclasses import replace

import pytest

from decks.build.options import DeckOptions
from study.lesson.model import Bilingual, Language, Lesson, Paragraph, Term, WordClass
from tests.anki.conftest import Write
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki


def long_lesson(terms: int = 40) -> Lesson:
    """A lesson whose terms are told in another order than the article has them, all with the same cards."""
    spelled = [f"mot{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(terms)]
    sentences = tuple(f"Voici {word}, qui coûte {n + 1} %." for n, word in enumerate(spelled))
    translations = tuple(f"Here is word {word}, which costs {n + 1}%." for n, word in enumerate(spelled))
    every = tuple(
        Term(
            word,
            word,
            (1,),
            WordClass.NOUN,
            "m",
            en=f"word {word}",
            example=Bilingual(f"Un {word}.", f"A word {word}."),
        )
        for word in spelled
    )
    return Lesson(
        "long", Bilingual("Long", "Long"), body=(Paragraph(1, sentences, translations),), terms=tuple(reversed(every))
    )


def first(anki: Anki, count: int) -> list[tuple[str, int]]:
    """The next cards of a new day with Anki's own settings, as (key, template)."""
    name = next(deck.name for deck in anki.col.decks.all_names_and_ids() if "::" in deck.name)
    anki.col.decks.set_current(anki.col.decks.id_for_name(name))  # type: ignore[arg-type]
    queue = anki.col.sched.get_queued_cards(fetch_limit=count).cards
    cards = [anki.col.get_card(entry.card.id) for entry in queue]
    return [(card.note()["Key"], card.ord) for card in cards]


@pytest.mark.parametrize("studied", ["fr", "en"])
def test_the_first_day_is_twenty_different_notes_in_the_articles_order(
    anki: Anki, write: Write, studied: Language
) -> None:
    lesson = long_lesson()
    anki.take(write(lesson, options=DeckOptions(studied=studied, listening=True)).path)
    day = first(anki, 20)
    assert day == [(f"long/{term.id}", 0) for term in reversed(lesson.terms[-20:])]


def test_two_terms_of_one_sentence_come_as_they_stand_in_it(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    keys = [key.removeprefix("cloud-sample/") for key, _ in first(anki, 13)]
    assert keys == [
        "technologie",
        "moteur-de-croissance",
        "croissance",
        "recettes",
        "augmenter",
        "atteindre",
        "milliard",
        "cependant",
        "ne-que",
        "revenu",
        "entreprise",
        "hausse",
        "chef-d-oeuvre",
    ]


def test_every_kind_of_card_waits_for_the_one_before_it(anki: Anki, write: Write) -> None:
    anki.take(write(options=DeckOptions(listening=True, questions=True)).path)
    rows = anki.rows("select n.mid, c.ord, c.due, n.flds from cards c join notes n on n.id = c.nid order by c.due")
    names = {kind.id: kind.name.split()[-1] for kind in anki.col.models.all_names_and_ids()}
    stages = [(names[mid], ord if names[mid] == "term" else 0) for mid, ord, *_ in rows]
    assert list(dict.fromkeys(stages)) == [
        ("term", 0),
        ("term", 1),
        ("term", 2),
        ("sentence", 0),
        ("term", 3),
        ("question", 0),
    ]
    assert [due for *_, due, _ in rows] == list(range(1, len(rows) + 1))


def test_a_second_lesson_does_not_push_into_the_first(anki: Anki, write: Write) -> None:
    """Its cards are new at places after those that are there, so that a learner finishes what was begun."""
    one = write(name="one.apkg")
    anki.take(one.path)
    anki.take(write(replace(CLOUD, id="two", title=Bilingual("Deux", "Two")), name="two.apkg").path)
    dues = anki.rows("select max(c.due) from cards c join notes n on n.id = c.nid")
    assert dues[0][0] < 1_000_000
    assert anki.check().ok
