"""A deck imported again updates what changed, and touches neither learning nor anything else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from decks.build.options import DeckOptions
from study.lesson.model import Bilingual, Lesson, Paragraph
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki

LATER = NOW + 86_400
MENDED = with_term(CLOUD, "recettes", en="revenue, takings, receipts")
CARDS = (
    "select id, nid, ord, did, type, queue, due, ivl, factor, reps, lapses, left, flags, data from cards order by id"
)
LOG = "select * from revlog order by id"


def study(anki: Anki) -> None:
    """A few days of a learner's life: right and wrong answers, a suspended card, a flag."""
    for term, ratings in (("recettes", (3, 3)), ("hausse", (1,)), ("croissance", (4,))):
        for rating in ratings:
            anki.answer(anki.card(f"cloud-sample/{term}"), rating)
    anki.col.sched.suspend_cards([anki.card("cloud-sample/recettes", 1).id])
    anki.col.set_user_flag_for_cards(2, [anki.card("cloud-sample/recettes", 2).id])


@pytest.mark.parametrize("merge", [False, True])
def test_a_learner_keeps_everything_learned_when_one_term_is_mended(anki: Anki, write: Write, merge: bool) -> None:
    anki.take(write().path, merge=merge)
    study(anki)
    cards, log = anki.rows(CARDS), anki.rows(LOG)
    done = write(MENDED, now=LATER)
    took = anki.take(done.path, merge=merge)
    assert (done.updated, done.new) == (1, 0)
    assert (took.updated, took.new, took.duplicate, took.conflicting) == (1, 0, done.notes - 1, 0)
    assert anki.note("cloud-sample/recettes")["English"] == "revenue, takings, receipts"
    assert anki.rows(CARDS) == cards
    assert anki.rows(LOG) == log
    assert len(log) == 4


def test_a_learners_own_tags_and_words_stay_on_every_note_that_did_not_change(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    mine = anki.note("cloud-sample/hausse")
    mine["Note"] = "seen at work"
    mine.tags.append("mine")
    anki.col.update_note(mine)
    anki.take(write(MENDED, now=LATER).path)
    kept = anki.note("cloud-sample/hausse")
    assert kept["Note"] == "seen at work"
    assert "mine" in kept.tags


def test_a_deck_written_again_from_the_same_lesson_changes_nothing(anki: Anki, write: Write) -> None:
    first = write()
    anki.take(first.path)
    again = write(now=LATER)
    assert (again.new, again.updated, again.unchanged) == (0, 0, first.notes)
    assert anki.take(again.path).duplicate == first.notes


def test_a_term_added_later_comes_alone(anki: Anki, write: Write) -> None:
    anki.take(write(replace(CLOUD, terms=CLOUD.terms[:5])).path)
    done = write(now=LATER)
    took = anki.take(done.path)
    assert (took.new, took.conflicting) == (8, 0)
    assert took.updated == done.updated


def test_a_term_that_changes_twice_is_updated_twice_even_within_a_second(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    for sense in ("one", "two", "three"):
        assert anki.take(write(with_term(CLOUD, "hausse", en=sense), now=NOW).path).updated == 1
        assert anki.note("cloud-sample/hausse")["English"] == sense


def test_a_clock_that_went_back_does_not_hold_an_update_back(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    anki.take(write(MENDED, now=LATER).path)
    assert anki.take(write(CLOUD, now=NOW).path).updated == 1


HEADERS = [
    replace(CLOUD, topics=("cloud", "finance")),
    replace(CLOUD, level="C1"),
    replace(CLOUD, title=Bilingual("Un meilleur titre", "A better title")),
    replace(CLOUD, licence=Bilingual("CC0", "CC0")),
    replace(CLOUD, source=Bilingual("Le Monde", "Le Monde")),
]


@pytest.mark.parametrize("lesson", HEADERS)
def test_a_changed_header_leaves_what_a_learner_wrote_into_the_notes(anki: Anki, write: Write, lesson: Lesson) -> None:
    anki.take(write().path)
    mine = anki.note("cloud-sample/recettes")
    mine["Note"] = "my own"
    anki.col.update_note(mine)
    done = write(lesson, now=LATER)
    assert (done.updated, done.unchanged) == (0, done.notes)
    assert "Only the place, source, licence or tags of" in " ".join(map(str, done.messages))
    assert anki.take(done.path).updated == 0
    assert anki.note("cloud-sample/recettes")["Note"] == "my own"
    assert "Only the place, source, licence or tags of" not in " ".join(map(str, write(lesson, now=LATER).messages))


def test_a_changed_header_comes_with_the_next_real_change_of_a_note(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    write(HEADERS[0], now=LATER)
    changed = with_term(HEADERS[0], "hausse", en="surge")
    assert anki.take(write(changed, now=LATER + 1).path).updated == 1
    assert "alinea::topic::finance" in anki.note("cloud-sample/hausse").tags
    assert "alinea::topic::finance" not in anki.note("cloud-sample/recettes").tags
    anki.take(write(changed, now=LATER + 2, options=DeckOptions(refresh=True)).path)
    assert "alinea::topic::finance" in anki.note("cloud-sample/recettes").tags


def test_a_paragraph_put_in_leaves_the_terms_of_later_ones_alone(anki: Anki, write: Write) -> None:
    options = DeckOptions(sentences=False)
    anki.take(write(options=options).path)
    added = Paragraph(1, ("Une année compte douze mois.",), ("A year has twelve months.",))
    later = (replace(part, number=part.number + 1) if isinstance(part, Paragraph) else part for part in CLOUD.body)
    body = (added, *later)
    terms = tuple(replace(term, paragraphs=tuple(number + 1 for number in term.paragraphs)) for term in CLOUD.terms)
    done = write(replace(CLOUD, body=body, terms=terms), now=LATER, options=options)
    assert (done.new, done.updated) == (0, 0)


def test_a_ledger_of_the_first_release_still_says_what_changed(anki: Anki, write: Write, tmp_path: Path) -> None:
    """It has no digest of what is learned; the next export adds it without a new date for any note."""
    anki.take(write().path)
    path = tmp_path / "ledgers" / "cloud-sample.json"
    old = json.loads(path.read_text())
    for note in old["notes"].values():
        del note["learned"]
    path.write_text(json.dumps(old))
    assert (done := write(now=LATER)).updated == 0
    assert all(note["learned"] for note in json.loads(path.read_text())["notes"].values())
    assert write(HEADERS[2], now=LATER).updated == 0
    path.write_text(json.dumps(old))
    assert write(MENDED, now=LATER).updated == 1
    path.write_text(json.dumps(old))
    assert write(HEADERS[1], now=LATER).updated == done.notes


def test_cards_that_are_asked_for_later_reach_those_who_have_the_deck(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    done = write(now=LATER, options=DeckOptions(listening=True))
    assert anki.take(done.path).updated == done.updated > 0
    assert 3 in {card.ord for card in anki.note("cloud-sample/recettes").cards()}


def test_who_lost_the_ledger_and_the_deck_overwrites_nobodys_words(anki: Anki, write: Write, tmp_path: Path) -> None:
    first = write()
    anki.take(first.path)
    mine = anki.note("cloud-sample/recettes")
    mine["Note"] = "my own"
    anki.col.update_note(mine)
    for lost in (first.path, tmp_path / "ledgers" / "cloud-sample.json"):
        lost.unlink()
    done = write(MENDED, now=LATER)
    assert "counts as the first" in str(done.messages[1])
    assert anki.take(done.path).updated == 0
    assert anki.note("cloud-sample/recettes")["Note"] == "my own"
    assert anki.take(write(MENDED, now=LATER, options=DeckOptions(refresh=True)).path).updated == done.notes


def test_who_lost_the_ledger_alone_has_it_made_anew_from_the_earlier_deck(
    anki: Anki, write: Write, tmp_path: Path
) -> None:
    anki.take(write().path)
    ledger = tmp_path / "ledgers" / "cloud-sample.json"
    before = ledger.read_text()
    ledger.unlink()
    done = write(MENDED, now=LATER)
    assert "rebuilt from" in str(done.messages[1])
    assert (done.new, done.updated) == (0, 1)
    assert anki.take(done.path).updated == 1
    write(CLOUD, now=NOW + 1)
    assert json.loads(ledger.read_text())["notes"].keys() == json.loads(before)["notes"].keys()


@pytest.mark.parametrize("damage", ["", "{", "<<<<<<< HEAD\n{}", '{"version": 1, "notes": 3}', '{"version": 99}', "[]"])
def test_a_damaged_ledger_is_set_aside_and_told(write: Write, tmp_path: Path, damage: str) -> None:
    first = write()
    ledger = tmp_path / "ledgers" / "cloud-sample.json"
    ledger.write_text(damage)
    rebuilt = write(name=first.path.name, now=LATER)
    assert (rebuilt.unchanged, "rebuilt from" in str(rebuilt.messages[1])) == (first.notes, True)
    assert (tmp_path / "ledgers" / "cloud-sample.json.damaged").read_text() == damage
    ledger.write_text(damage)
    alone = write(name="elsewhere.apkg", now=LATER)
    assert "cloud-sample.json.damaged2" in str(alone.messages[1])
    assert "Nothing they have learned or written is lost." in str(alone.messages[1])
    assert json.loads(ledger.read_text())["version"] == 1


def test_listening_once_given_is_not_taken_back(anki: Anki, write: Write) -> None:
    anki.take(write(options=DeckOptions(listening=True)).path)
    anki.take(write(MENDED, now=LATER).path)
    assert 3 in {card.ord for card in anki.note("cloud-sample/recettes").cards()}
    assert anki.check().empty == []


def test_a_teacher_is_told_of_a_card_that_will_be_blank(write: Write) -> None:
    write()
    bare = replace(CLOUD, body=CLOUD.body[:1], terms=tuple(replace(t, example=Bilingual()) for t in CLOUD.terms))
    told = [str(message) for message in write(bare, now=LATER).messages if "Empty Cards" in str(message)]
    assert len(told) == 1
    assert "cloud-sample/recettes" in told[0]


def test_a_deck_whose_lesson_gets_another_title_stays_where_it_is(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    renamed = replace(CLOUD, title=Bilingual("Un meilleur titre", "A better title"))
    anki.take(write(renamed, now=LATER).path)
    assert [name for name in anki.col.decks.all_names() if "titre" in name] == []
