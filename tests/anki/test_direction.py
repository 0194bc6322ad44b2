"""The built-in lesson as a deck for those who learn English, in the real Anki."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import seeds
from decks.build.options import DeckOptions
from study.language.direction import drafted
from study.language.english.senses import senses
from study.lesson.model import Lesson
from study.lesson.reader import read
from tests.anki.conftest import NOW, Write
from tests.anki.oracle import Anki
from tests.anki.test_sides import seen

ENGLISH = DeckOptions(studied="en", questions=True)


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    reading = read((Path(seeds.__path__[0]) / "alibaba-cloud" / "lesson.txt").read_bytes())
    assert reading.lesson
    return reading.lesson


def of_terms(anki: Anki, lesson: Lesson) -> Iterator[tuple[str, dict[str, str]]]:
    """Each term's id with the fields of its note."""
    fields = anki.fields()
    return ((term.id, fields[f"{lesson.id}/{term.id}"]) for term in lesson.terms)


def test_it_imports_without_a_conflict_beside_the_french_one(anki: Anki, write: Write, lesson: Lesson) -> None:
    french = write(lesson, name="fr.apkg")
    assert anki.take(french.path).new == french.notes
    done = write(lesson, name="en.apkg", options=ENGLISH)
    taken = anki.take(done.path)
    assert (taken.new, taken.conflicting) == (done.notes, 0)


def test_every_word_is_the_lessons_own_with_its_sound_its_sentence_and_its_gap(
    anki: Anki, write: Write, lesson: Lesson
) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    terms = {term.id: term for term in lesson.terms}
    for name, fields in of_terms(anki, lesson):
        english = terms[name].english
        assert fields["Anglais"] in ((english.head,) if english else senses(terms[name].en))
        assert english.ipa in fields["Grammaire"], name
        if english or drafted(terms[name], lesson.paragraphs).paragraphs:
            assert "<b>" in fields["Phrase"], name
            assert fields["Lacune"], name
    assert anki.fields()["alibaba-cloud/bien-vouloir"]["Français"] == "être prêt à, bien vouloir"


def test_no_two_cards_that_ask_for_the_english_ask_the_same(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    asked = [(fields["Français"], fields["Indice"]) for _, fields in of_terms(anki, lesson)]
    assert len(set(asked)) == len(asked)


def test_no_gap_leaves_its_answer_in_sight(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    terms = {term.id: term for term in lesson.terms}
    for name, fields in of_terms(anki, lesson):
        words = f" {seen(fields['Lacune'])} ".casefold()
        for form in (fields["Saisie"], *terms[name].english.forms):
            assert f" {form} ".casefold() not in words, (name, form)


def test_a_plain_keyboard_types_every_answer(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    for name, fields in of_terms(anki, lesson):
        assert fields["Saisie"].isascii(), name
        assert "(" not in fields["Saisie"], name


def test_an_edit_updates_one_note_and_keeps_its_cards(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    before = [card.id for card in anki.note("alibaba-cloud/milliard").cards()]
    terms = tuple(
        replace(term, english=replace(term.english, ipa="bɪljən")) if term.id == "milliard" else term
        for term in lesson.terms
    )
    again = write(replace(lesson, terms=terms), options=ENGLISH, now=NOW + 60)
    assert (again.new, again.updated) == (0, 1)
    taken = anki.take(again.path)
    assert (taken.new, taken.updated, taken.conflicting) == (0, 1, 0)
    assert [card.id for card in anki.note("alibaba-cloud/milliard").cards()] == before


def test_questions_on_cards_are_those_of_the_direction(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write(lesson, options=ENGLISH).path)
    keys = [key for key in anki.fields() if key.startswith("alibaba-cloud/question/")]
    assert keys
    assert all(key.startswith("alibaba-cloud/question/en-") for key in keys)
