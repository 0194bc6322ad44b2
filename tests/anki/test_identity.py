"""A note is who it is by its ids, whatever its texts become."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from decks.build.deck_builder import DeckBuilder
from decks.build.options import DeckOptions
from decks.errors import DeckError
from study.lesson.model import Allowance, Bilingual, English, Lesson, Term, WordClass
from study.locale import translator
from tests.anki.conftest import Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki

OTHER_VALUES = {
    "head": "autre mot",
    "paragraphs": (1,),
    "word_class": WordClass.ADVERB,
    "gender": "m",
    "plural": False,
    "ipa": "x",
    "en": "something else",
    "cue": "a cue",
    "forms": ("recettes provenant",),
    "meaning": Bilingual("a", "b"),
    "here": Bilingual("a", "b"),
    "also": Bilingual("a", "b"),
    "example": Bilingual("Un autre mot.", "Another word."),
    "trap": Bilingual("a", "b"),
    "fr": "autre chose",
    "english": English("takings", ipa="x"),
    "draft": True,
    "allowed": (Allowance("A07", Bilingual("a", "b")),),
    "level": "C1",
    "core": True,
}


def names(lesson: Lesson) -> dict[str, str]:
    """Every note's GUID by its key."""
    return {note.key: note.guid for note in DeckBuilder(lesson, DeckOptions(questions=True)).build().deck.notes}


@pytest.mark.parametrize("field", [field.name for field in fields(Term) if field.name not in ("id", "studied")])
def test_a_typo_mended_in_any_field_of_a_term_is_the_same_note(field: str) -> None:
    changed = with_term(CLOUD, "recettes", **{field: OTHER_VALUES[field]})
    assert changed != CLOUD
    assert names(changed)["cloud-sample/recettes"] == names(CLOUD)["cloud-sample/recettes"]


def test_a_typo_mended_in_the_lesson_is_the_same_deck() -> None:
    changed = replace(
        CLOUD, title=Bilingual("A", "B"), level="C1", source=Bilingual("x", "y"), licence=Bilingual(), author="Z"
    )
    assert names(changed) == names(CLOUD)


def test_the_names_given_in_the_first_release_are_the_names_for_ever() -> None:
    assert names(CLOUD)["cloud-sample/recettes"] == "LKiECYHeoCjmuiDK"
    assert names(CLOUD)["cloud-sample/sentence/2.2"] == "FUfFrcKR87NLlOLN"
    assert names(CLOUD)["cloud-sample/question/q1"] == "vRaITRfcaceMeUVF"


def test_two_lessons_with_the_same_terms_do_not_collide(anki: Anki, write: Write) -> None:
    other = replace(CLOUD, id="cloud-samples", title=Bilingual("Autre", "Other"))
    assert not set(names(CLOUD).values()) & set(names(other).values())
    done = write(CLOUD, other)
    assert anki.take(done.path).new == done.notes


def test_both_directions_of_a_lesson_live_side_by_side(anki: Anki, write: Write) -> None:
    french = write(name="fr.apkg")
    english = write(name="en.apkg", options=DeckOptions(studied="en"))
    anki.take(french.path)
    assert anki.take(english.path).new == english.notes


@pytest.mark.parametrize(
    ("broken", "places"),
    [
        (replace(CLOUD, terms=(*CLOUD.terms, CLOUD.terms[0])), ("cloud-sample", "technologie", "two terms")),
        (replace(CLOUD, questions=CLOUD.questions[:1] * 2), ("cloud-sample", "q1", "two questions")),
        (with_term(CLOUD, "recettes", head="  "), ("cloud-sample", "recettes", "headword is empty")),
        (with_term(CLOUD, "recettes", en=""), ("cloud-sample", "recettes", "English meaning is missing")),
        (with_term(CLOUD, "recettes", id=""), ("cloud-sample", "recettes", "id is empty")),
        (replace(CLOUD, id=" "), ("first line", "the id must have at least one letter")),
        (replace(CLOUD, title=Bilingual()), ("cloud-sample", "title is missing")),
    ],
)
def test_a_lesson_that_cannot_become_cards_is_refused_with_the_place(
    write: Write, broken: Lesson, places: tuple[str, ...]
) -> None:
    with pytest.raises(DeckError) as refused:
        write(broken)
    said = refused.value.messages[0]
    assert all(place in str(said) for place in places)
    assert translator("fr")(said)
    assert translator("fr")(said) != str(said)


def test_all_reasons_are_given_at_once_and_nothing_is_written(write: Write) -> None:
    broken = with_term(with_term(CLOUD, "recettes", en=""), "hausse", head="")
    with pytest.raises(DeckError) as refused:
        write(broken, CLOUD)
    assert len(refused.value.messages) == 3
    done = write(name="next.apkg")
    assert not done.path.with_name("deck.apkg").exists()
