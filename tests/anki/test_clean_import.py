"""A deck goes into Anki as if it had been made there."""

from __future__ import annotations

import warnings
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from decks.build.options import DeckOptions
from study.lesson.model import Bilingual, Lesson
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD
from tests.anki.oracle import Anki, Log

EVERY_CARD = DeckOptions(audio=True, listening=True, questions=True)


@pytest.mark.parametrize("studied", ["fr", "en"])
@pytest.mark.parametrize(
    "options", [DeckOptions(), DeckOptions(audio=True), EVERY_CARD, DeckOptions(sentences=False, lenient=True)]
)
@pytest.mark.parametrize("voice", [None, b"ID3"])
def test_a_learner_who_imports_a_deck_gets_all_of_it_and_anki_finds_nothing_to_mend(
    anki: Anki, write: Write, options: DeckOptions, studied: str, voice: bytes | None
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        done = write(options=replace(options, studied=studied), voice=voice)
    assert anki.take(done.path) == Log(done.notes, done.notes, 0, 0, 0)
    before = anki.cards()
    found = anki.check()
    assert (found.ok, found.empty, found.missing, found.unused) == (True, [], [], [])
    assert anki.cards() == before
    assert len(before) == done.cards


def test_a_learner_gets_every_kind_of_card_that_was_asked_for(anki: Anki, write: Write) -> None:
    anki.take(write(options=EVERY_CARD, voice=b"ID3").path)
    assert [card.ord for card in anki.note("cloud-sample/recettes").cards()] == [0, 1, 2, 3]
    assert [card.ord for card in anki.note("cloud-sample/sentence/2.3").cards()] == [0, 1]
    assert [card.ord for card in anki.note("cloud-sample/question/q1").cards()] == [0]
    spoken = len(CLOUD.terms) + len(anki.col.find_notes('"Key:cloud-sample/sentence/*"'))
    assert len(list(Path(anki.col.media.dir()).iterdir())) == spoken


def test_a_card_that_needs_what_a_term_lacks_is_left_out_and_not_left_blank(anki: Anki, write: Write) -> None:
    bare = replace(CLOUD, body=(), questions=(), terms=tuple(replace(t, example=Bilingual()) for t in CLOUD.terms))
    done = write(bare, options=EVERY_CARD)
    anki.take(done.path)
    assert [card.ord for card in anki.note("cloud-sample/recettes").cards()] == [0, 1, 3]
    assert anki.check().empty == []
    assert any("without a gap card" in str(message) for message in done.messages)


def test_two_lessons_go_into_two_decks_of_one_file(anki: Anki, write: Write) -> None:
    other = replace(CLOUD, id="other", title=Bilingual("Autre titre : l’essai", "Another title"))
    done = write(CLOUD, other)
    log = anki.take(done.path)
    assert (log.found, log.new, log.conflicting) == (done.notes, done.notes, 0)
    assert {deck.name for deck in anki.col.decks.all_names_and_ids(skip_empty_default=True)} == {
        "Business French",
        "Business French::Alibaba mise sur le cloud",
        "Business French::Autre titre : l’essai",
    }


def test_two_lessons_exported_one_after_the_other_live_side_by_side(anki: Anki, write: Write) -> None:
    other = replace(CLOUD, id="other", title=Bilingual("Autre", "Other"))
    first, second = write(CLOUD, name="a.apkg"), write(other, name="b.apkg")
    anki.take(first.path)
    assert anki.take(second.path) == Log(second.notes, second.notes, 0, 0, 0)
    assert len(anki.cards()) == first.cards + second.cards
    assert anki.check().ok


@pytest.mark.parametrize("merge", [False, True])
def test_a_learner_who_ticks_merge_note_types_gets_the_same(anki: Anki, write: Write, merge: bool) -> None:
    anki.take(write().path, merge=merge)
    again = write(replace(CLOUD, terms=CLOUD.terms[1:]), now=NOW + 60)
    log = anki.take(again.path, merge=merge)
    assert (log.new, log.conflicting, log.duplicate) == (0, 0, log.found)
    assert {kind.name for kind in anki.col.models.all_names_and_ids() if kind.name.startswith("Al")} == {
        "Alinéa French term",
        "Alinéa French sentence",
    }


def test_every_mixture_of_empty_fields_has_the_cards_that_anki_would_make(anki: Anki, write: Write) -> None:
    """Anki's own decision, taken at Check Database, is ours for every note type and every gate open or shut."""
    terms = tuple(
        replace(CLOUD.terms[3], id=f"t{n}", head=f"mot{n}", en=f"word {n}", forms=(), ipa=ipa, cue=cue, example=example)
        for n, (ipa, cue, example) in enumerate(
            product(("", "x"), ("", "y"), (Bilingual(), Bilingual("Un mot3.", "A word."), Bilingual("Le mot1 et", "")))
        )
    )
    lesson = Lesson("gates", Bilingual("T", "T"), terms=terms)
    for options in (DeckOptions(), EVERY_CARD, replace(EVERY_CARD, studied="en")):
        done = write(lesson, options=options, name=f"{options.studied}{options.listening}.apkg")
        anki.take(done.path)
        before = anki.cards()
        anki.check()
        assert anki.cards() == before
