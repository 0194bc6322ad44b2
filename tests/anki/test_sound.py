"""A learner hears the words: turned on, sound comes into the notes that are there; turned off, it stays in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from decks.build.options import DeckOptions
from decks.export import Exported, export
from decks.ledger.file import LedgerFile
from study.language.speech.recording import Recorded
from study.lesson.model import Bilingual, Language, Lesson
from tests.anki.conftest import NOW, Write
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki, Log
from tests.anki.test_updates import CARDS, LOG, study

LATER = NOW + 60
AUDIO = DeckOptions(audio=True)
VOICE = b"\xff\xfb"
MENDED = with_term(CLOUD, "recettes", en="revenue, takings, receipts")


def played(anki: Anki, key: str, ord: int, *, back: bool = True) -> list[str]:
    """What the files that a card plays by itself say."""
    card = anki.card(key, ord)
    tags = card.answer_av_tags() if back else card.question_av_tags()
    return [Path(anki.col.media.dir(), tag.filename).read_bytes().removeprefix(VOICE).decode() for tag in tags]


def files(anki: Anki) -> list[str]:
    """The names of the sound files that Anki has."""
    return sorted(path.name for path in Path(anki.col.media.dir()).iterdir())


@pytest.mark.parametrize(
    ("studied", "word", "sentence"),
    [
        ("fr", "l’entreprise", "Elle a affirmé que l’entreprise investira 25 milliards d’euros dans le cloud."),
        ("en", "company", "It said that the company will invest 25 billion euros in the cloud."),
    ],
)
def test_a_word_is_heard_on_each_of_its_cards_and_a_key_sentence_on_its_back(
    anki: Anki, write: Write, studied: Language, word: str, sentence: str
) -> None:
    anki.take(write(options=replace(AUDIO, studied=studied), voice=VOICE).path)
    key = "cloud-sample/entreprise"
    assert played(anki, key, 3, back=False) == [word]
    assert [played(anki, key, ord) for ord in (0, 1, 2)] == [[word]] * 3
    assert [played(anki, key, ord, back=False) for ord in (0, 1, 2)] == [[]] * 3
    assert played(anki, "cloud-sample/sentence/3.1", 0) == [sentence]
    assert played(anki, "cloud-sample/sentence/3.1", 0, back=False) == []


def test_sound_turned_on_later_comes_into_the_notes_that_are_there(anki: Anki, write: Write) -> None:
    silent = write()
    anki.take(silent.path)
    study(anki)
    cards, log = anki.rows(CARDS), anki.rows(LOG)
    heard = write(options=AUDIO, now=LATER, voice=VOICE)
    assert anki.take(heard.path) == Log(silent.notes, 0, silent.notes, 0, 0)
    old = {row[0] for row in cards}
    assert [row for row in anki.rows(CARDS) if row[0] in old] == cards
    assert {row[2] for row in anki.rows(CARDS) if row[0] not in old} == {3}
    assert anki.rows(LOG) == log
    found = anki.check()
    assert (found.ok, found.empty, found.missing, found.unused) == (True, [], [], [])


def test_a_deck_that_had_sound_goes_on_having_it_byte_by_byte(anki: Anki, write: Write) -> None:
    first = write(options=AUDIO, voice=VOICE)
    once, sounds = first.path.read_bytes(), first.sounds
    anki.take(first.path)
    again = write(options=DeckOptions(), now=LATER, voice=VOICE)
    assert (again.path.read_bytes(), again.updated, again.sounds) == (once, 0, sounds)
    assert anki.take(again.path) == Log(again.notes, 0, 0, again.notes, 0)


def test_a_listening_card_is_left_out_if_only_the_sound_is_wanted(anki: Anki, write: Write) -> None:
    anki.take(write(options=replace(AUDIO, listening=False), voice=VOICE).path)
    assert {ord for _, ord in anki.cards()} == {0, 1, 2}
    assert played(anki, "cloud-sample/hausse", 0) == ["la hausse"]


def dumb(texts: Sequence[str], language: Language) -> Recorded:
    """A machine without a voice."""
    return Recorded({}, tuple(texts), Bilingual("Il n’y a pas de voix.", "There is no voice."))


def written(folder: Path, lesson: Lesson, now: int, options: DeckOptions) -> Exported:
    """A deck from a machine without a voice, with the ledger of the others."""
    ledgers = {"cloud-sample": LedgerFile(folder / "ledgers" / "cloud-sample.json")}
    return export([lesson], folder / "deck.apkg", ledgers=ledgers, now=now, options=options, speak=dumb)


def test_a_teacher_without_a_voice_takes_no_sound_from_a_learner(anki: Anki, write: Write, tmp_path: Path) -> None:
    heard = write(options=AUDIO, voice=VOICE)
    anki.take(heard.path)
    names = files(anki)
    silent = written(tmp_path, MENDED, LATER, DeckOptions())
    assert "There is no voice." in " ".join(str(message) for message in silent.messages)
    assert (silent.updated, silent.sounds) == (1, 0)
    assert anki.take(silent.path) == Log(heard.notes, 0, 1, heard.notes - 1, 0)
    assert played(anki, "cloud-sample/hausse", 3, back=False) == ["la hausse"]
    assert anki.note("cloud-sample/recettes")["Audio"] == ""
    assert files(anki) == names
    again = write(MENDED, now=LATER + 60, voice=VOICE)
    assert again.updated == 1
    anki.take(again.path)
    assert played(anki, "cloud-sample/recettes", 3, back=False) == ["les recettes"]
    found = anki.check()
    assert (found.ok, found.empty, found.missing, found.unused) == (True, [], [], [])


def test_without_a_voice_no_card_is_dumb_for_ever_and_the_teacher_is_told_what_to_do(
    anki: Anki, tmp_path: Path
) -> None:
    silent = written(tmp_path, CLOUD, NOW, AUDIO)
    assert any("There is no voice." in str(message) for message in silent.messages)
    anki.take(silent.path)
    assert {ord for _, ord in anki.cards()} == {0, 1, 2}
    assert anki.check().missing == []


def test_a_word_that_the_voice_fails_on_is_named_and_the_others_are_heard(anki: Anki, tmp_path: Path) -> None:
    def speak(texts: Sequence[str], language: Language) -> Recorded:
        return Recorded({text: VOICE + text.encode() for text in texts if text != "la hausse"}, ("la hausse",))

    ledgers = {"cloud-sample": LedgerFile(tmp_path / "deck.json")}
    done = export([CLOUD], tmp_path / "deck.apkg", ledgers=ledgers, now=NOW, options=AUDIO, speak=speak)
    assert any("speech synthesis failed: la hausse." in str(message) for message in done.messages)
    anki.take(done.path)
    assert {card.ord for card in anki.note("cloud-sample/hausse").cards()} == {0, 1, 2}
    assert played(anki, "cloud-sample/recettes", 3, back=False) == ["les recettes"]


def test_a_lost_ledger_made_anew_from_the_deck_knows_its_sounds(anki: Anki, write: Write, tmp_path: Path) -> None:
    first = write(options=AUDIO, voice=VOICE)
    once = first.path.read_bytes()
    (tmp_path / "ledgers" / "cloud-sample.json").unlink()
    again = write(now=LATER, voice=VOICE)
    assert (again.updated, again.path.read_bytes()) == (0, once)
