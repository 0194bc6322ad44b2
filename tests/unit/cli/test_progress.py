"""`alinea progress`, and what comes home from Anki."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from running import Alinea, Finished
from unit.cli.sample import stored

from study.lesson.library import find, load
from study.lesson.model import Lesson
from study.practice.position import Position
from study.practice.remembered import LEECH, CardType
from study.practice.schedule import Rating
from study.practice.verdict import Grade, Verdict
from study.progress.store import Status, Store
from tests.anki.connect_server import AnkiConnect, Listening
from tests.anki.oracle import Anki

NOON = datetime(2026, 11, 2, 12, 0, tzinfo=UTC)
Home = Callable[..., Finished]
"""Exports from Anki what was learned there, and brings it home."""


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    """An Anki in which nothing was imported yet."""
    program = Anki(tmp_path / "anki")
    yield program
    program.close()


@pytest.fixture
def store(home: Path) -> Iterator[Store]:
    """What the learner has done so far: nothing."""
    kept = Store.open_kept(home / "progress.db", lambda: NOON)
    yield kept
    kept.close()


@pytest.fixture
def cloud() -> Lesson:
    """The built-in lesson."""
    lesson = load(find("alibaba-cloud")).lesson
    assert lesson
    return lesson


@pytest.fixture
def words(cloud: Lesson, anki: Anki, alinea: Alinea, tmp_path: Path) -> list[str]:
    """The keys of four words: in Anki, known, being learned, suspended and new."""
    assert alinea("deck", "alibaba-cloud", "-o", str(tmp_path / "deck.apkg")).code == 0
    anki.take(tmp_path / "deck.apkg")
    keys = [f"alibaba-cloud/{term.id}" for term in cloud.terms[:4]]
    anki.col.sched.set_due_date([card.id for card in anki.note(keys[0]).cards()], "30!")
    anki.answer(anki.card(keys[1]))
    anki.col.sched.suspend_notes([anki.note(keys[2]).id])
    return keys


@pytest.fixture
def bring(anki: Anki, alinea: Alinea, tmp_path: Path) -> Home:
    """Export, and bring home."""

    def brought(*options: str) -> Finished:
        return alinea("progress", "--from-anki", str(anki.export(tmp_path / "export.apkg")), *options)

    return brought


def statuses(store: Store, words: list[str]) -> list[Status]:
    """What the program holds of the four words."""
    return [store.status(word) for word in words]


class Keyboard(io.StringIO):
    """Somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A terminal, and what is typed there."""

    def types(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", Keyboard(text))
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)

    return types


def test_a_learner_sees_how_far_each_lesson_is(store: Store, cloud: Lesson, own_lesson: Path, alinea: Alinea) -> None:
    store.keep_position("alibaba-cloud", Position(3))
    for question, mark in zip(cloud.questions[:2], (1.0, 0.5), strict=True):
        store.record("alibaba-cloud", question, "x", Verdict(Grade.RIGHT if mark == 1 else Grade.NEARLY, mark))
    for term, status in zip(cloud.terms, ("known", "known", "learning", "ignored"), strict=False):
        store.set_status(f"alibaba-cloud/{term.id}", status)  # type: ignore[arg-type]
    done = alinea("progress")
    assert (done.code, done.err) == (0, "")
    paragraphs, questions, terms = (
        len(cloud.paragraphs),
        sum(question.asked_in("fr") for question in cloud.questions),
        len(cloud.terms),
    )
    assert done.out.splitlines()[:5] == [
        "rentree  Back to work",
        "  not opened yet",
        "alibaba-cloud  Alibaba bets on the cloud",
        f"  3 of {paragraphs} paragraphs read · 2 of {questions} questions answered · mark 75% · "
        f"2 of {terms} words known · 1 being learned",
        "",
    ]
    mine, given = json.loads(alinea("progress", "--json").out)["lessons"]
    assert (mine["id"], mine["opened"], mine["mark"], mine["read"]) == ("rentree", None, None, 0)
    assert given["opened"] == "2026-11-02T12:00:00+00:00"
    assert (given["read"], given["answered"], given["right"], given["mark"]) == (3, 2, 1, 0.75)
    assert (given["known"], given["learning"], given["ignored"]) == (2, 1, 1)
    assert [row["id"] for row in json.loads(alinea("progress", "--lesson", "rentree", "--json").out)["lessons"]] == [
        "rentree"
    ]


def test_a_learner_is_told_the_day_the_words_and_what_is_hard(home: Path, cloud: Lesson, alinea: Alinea) -> None:
    kept = Store.open_kept(home / "progress.db", lambda: datetime.now(UTC))
    key = f"alibaba-cloud/{cloud.terms[0].id}"
    kept.record("alibaba-cloud", cloud.questions[0], "x", Verdict(Grade.WRONG, 0.0))
    for _ in range(LEECH):
        kept.review(key, Rating.EASY, CardType.RECOGNITION)
        kept.review(key, Rating.AGAIN, CardType.RECOGNITION)
    kept.set_status("fr:essor", "known")
    kept.close()
    (home / "settings.json").write_text('{"goal": 10}', encoding="utf-8")
    skill = str(cloud.questions[0].skill)
    told = alinea("progress").out.split("\n\n")[-1].splitlines()
    assert told[:2] == [
        "Today: 17 of 10 answers · 1 day in a row · 1 question to review",
        "Words known: 1, +1 in 12 weeks",
    ]
    assert told[2].startswith("Remembered: ")
    assert told[4:] == [f"Correct answers: {skill} 0% of 1", f"Difficult words: {key} ({LEECH})"]
    learner = json.loads(alinea("progress", "--json").out)["learner"]
    assert (learner["answers"], learner["goal"], learner["streak"], learner["due"]) == (17, 10, 1, 1)
    assert list(learner["days"].values()) == [17]
    assert learner["skills"] == {skill: {"times": 1, "share": 0.0}}
    assert learner["remembered"]["older"] == {"times": 0, "share": None}
    assert learner["leeches"] == [{"word": key, "lapses": LEECH, "aside": False}]
    assert (learner["due_words"], learner["due_questions"]) == (0, 1)
    assert sum(learner["coming"].values()) == 2
    assert list(learner["known"].values())[-2:] == [0, 1]


def test_the_english_text_of_a_lesson_is_counted_apart(store: Store, cloud: Lesson, alinea: Alinea) -> None:
    store.keep_position("alibaba-cloud:en", Position(2))
    store.set_status(f"alibaba-cloud:en/{cloud.terms[0].id}", "known")
    out = alinea("progress").out.splitlines()
    assert out[:2] == ["alibaba-cloud  Alibaba bets on the cloud", "  not opened yet"]
    assert out[2].startswith(f"  The English text: 2 of {len(cloud.paragraphs)} paragraphs read · 0 of ")
    assert out[2].endswith(f" · 1 of {len(cloud.terms)} words known")
    french, english = json.loads(alinea("progress", "--json").out)["lessons"]
    assert [(row["id"], row["studied"], row["read"], row["known"]) for row in (french, english)] == [
        ("alibaba-cloud", "fr", 0, 0),
        ("alibaba-cloud", "en", 2, 1),
    ]


def test_looking_leaves_no_file_behind(home: Path, alinea: Alinea) -> None:
    assert "not opened yet" in alinea("progress").out
    assert list(home.iterdir()) == []


def test_a_lesson_that_is_not_in_the_library_is_named(store: Store, alinea: Alinea) -> None:
    store.keep_position("elsewhere", Position(1))
    assert "Not in the library: elsewhere." in alinea("progress").err


def test_a_damaged_file_of_progress_is_told_in_a_sentence(home: Path, alinea: Alinea) -> None:
    (home / "progress.db").write_bytes(b"not a database" * 400)
    done = alinea("progress")
    assert done.code == 0
    assert "was damaged" in done.err
    assert "Traceback" not in done.err


def test_what_was_learned_in_anki_comes_home(store: Store, words: list[str], bring: Home) -> None:
    done = bring()
    assert done.code == 0
    assert statuses(store, words) == ["known", "learning", "new", "new"]
    assert "2 words updated from Anki." in done.out
    assert "0 words updated from Anki." in bring().out


def test_what_was_set_by_hand_is_listed_and_left(
    store: Store, words: list[str], bring: Home, alinea_in_french: Alinea, cloud: Lesson
) -> None:
    store.set_status(words[0], "learning")
    done = bring()
    assert statuses(store, words) == ["learning", "learning", "new", "new"]
    assert "2 mots ont un autre état dans Anki" in done.out
    assert f"  {cloud.terms[0].head} (alibaba-cloud)\u00a0: ici à l’étude, dans Anki connu" in done.out
    assert f"  {cloud.terms[2].head} (alibaba-cloud)\u00a0: ici nouveau, dans Anki suspendu" in done.out
    assert "2 mots restent inchangés" in done.out


def test_who_says_yes_beforehand_gets_all_of_anki(store: Store, words: list[str], bring: Home) -> None:
    store.set_status(words[0], "learning")
    assert "3 words updated from Anki." in bring("--yes").out
    assert statuses(store, words) == ["known", "learning", "ignored", "new"]


@pytest.mark.parametrize("typed", ["y\n", "Yes\n"])
def test_who_agrees_when_asked_gets_all_of_anki(
    store: Store, words: list[str], bring: Home, at_a_terminal: Callable[[str], None], typed: str
) -> None:
    store.set_status(words[0], "learning")
    at_a_terminal(typed)
    assert "Give them their status in Anki? [y/N]" in bring().out
    assert statuses(store, words) == ["known", "learning", "ignored", "new"]


@pytest.mark.parametrize("typed", ["\n", "n\n", ""])
def test_who_does_not_agree_keeps_what_was_set_by_hand(
    store: Store, words: list[str], bring: Home, at_a_terminal: Callable[[str], None], typed: str
) -> None:
    store.set_status(words[0], "ignored")
    at_a_terminal(typed)
    assert bring().code == 0
    assert statuses(store, words) == ["ignored", "learning", "new", "new"]


def test_an_answer_in_another_encoding_is_no(
    store: Store, words: list[str], bring: Home, at_a_terminal: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.set_status(words[0], "ignored")
    at_a_terminal("")
    stream = io.TextIOWrapper(io.BytesIO(b"\xe9\n"), encoding="utf-8")
    monkeypatch.setattr(stream, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", stream)
    assert bring().code == 0
    assert statuses(store, words) == ["ignored", "learning", "new", "new"]


def test_what_anki_said_last_month_may_be_changed_by_anki_but_not_what_the_learner_said_since(
    store: Store, anki: Anki, words: list[str], bring: Home
) -> None:
    bring()
    store.set_status(words[0], "ignored")
    anki.col.sched.set_due_date([card.id for card in anki.note(words[1]).cards()], "30!")
    assert "1 word updated from Anki." in bring().out
    assert statuses(store, words)[:2] == ["ignored", "known"]


def test_a_program_gets_json_and_is_never_asked(
    store: Store, words: list[str], bring: Home, at_a_terminal: Callable[[str], None]
) -> None:
    store.set_status(words[0], "ignored")
    at_a_terminal("y\n")
    said = json.loads(bring("--json").out)
    term = words[1].partition("/")[2]
    assert said["updated"] == [
        {"lesson": "alibaba-cloud", "term": term, "studied": "fr", "before": "new", "after": "learning"}
    ]
    assert [(each["here"], each["anki"], each["overwritten"]) for each in said["different"]] == [
        ("ignored", "known", False),
        ("new", "ignored", False),
    ]


def test_only_the_lesson_that_was_named_is_looked_at(
    store: Store, words: list[str], bring: Home, own_lesson: Path
) -> None:
    assert "None of these lessons’ words are in Anki." in bring("--lesson", "rentree").out
    assert statuses(store, words) == ["new"] * 4
    bring("--lesson", "rentree", "--lesson", "alibaba-cloud")
    assert statuses(store, words) == ["known", "learning", "new", "new"]


@pytest.mark.parametrize("running", [False, True])
def test_the_english_words_learned_in_anki_come_home_to_the_english_text(
    store: Store,
    words: list[str],
    anki: Anki,
    alinea: Alinea,
    bring: Home,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    running: bool,
) -> None:
    assert alinea("deck", "alibaba-cloud", "--direction", "en", "-o", str(tmp_path / "en.apkg")).code == 0
    anki.take(tmp_path / "en.apkg")
    ours = [key.replace("/", ":en/") for key in words]
    notes = [anki.col.get_note(each) for each in anki.col.find_notes(f'"Key:{words[3]}" "note:Alinéa *anglais*"')]
    (note,) = notes
    anki.col.sched.set_due_date([card.id for card in note.cards()], "30!")
    store.set_status(ours[3], "learning")
    if running:
        with Listening(AnkiConnect(anki)) as url:
            monkeypatch.setenv("ALINEA_ANKI_URL", url)
            done = alinea("progress", "--from-running-anki", "--yes")
    else:
        done = bring("--yes")
    assert "here learning, in Anki known" in done.out
    assert statuses(store, words) == ["known", "learning", "ignored", "new"]
    assert statuses(store, ours) == ["new", "new", "new", "known"]


def test_an_export_in_which_all_is_new_says_what_to_tick(tmp_path: Path, alinea: Alinea) -> None:
    deck = str(tmp_path / "deck.apkg")
    assert alinea("deck", "alibaba-cloud", "-o", deck).code == 0
    assert "tick “Include scheduling information”" in alinea("progress", "--from-anki", deck).out


def test_a_running_anki_in_which_all_is_new_is_not_an_export_with_a_box_to_tick(
    tmp_path: Path, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = Anki(tmp_path / "new anki")
    assert alinea("deck", "alibaba-cloud", "-o", str(tmp_path / "deck.apkg")).code == 0
    program.take(tmp_path / "deck.apkg")
    with Listening(AnkiConnect(program)) as url:
        monkeypatch.setenv("ALINEA_ANKI_URL", url)
        done = alinea("progress", "--from-running-anki")
    program.close()
    assert done.out == "No word was updated: all of them are new in Anki.\n"


def test_the_running_anki_tells_the_same(
    store: Store, words: list[str], anki: Anki, alinea: Alinea, monkeypatch: pytest.MonkeyPatch
) -> None:
    addon = AnkiConnect(anki, key="s3cret")
    with Listening(addon) as url:
        monkeypatch.setenv("ALINEA_ANKI_URL", url)
        refused = alinea("progress", "--from-running-anki")
        assert (refused.code, refused.out) == (2, "")
        assert "“--key”" in refused.err
        monkeypatch.setenv("ALINEA_ANKI_KEY", "s3cret")
        assert "2 words updated from Anki." in alinea("progress", "--from-running-anki").out
    assert statuses(store, words) == ["known", "learning", "new", "new"]


def test_a_file_that_is_no_export_is_told_and_changes_nothing(home: Path, tmp_path: Path, alinea: Alinea) -> None:
    (tmp_path / "photo.apkg").write_bytes(b"\x89PNG")
    for name, said in (("photo.apkg", "is not a complete Anki export"), ("nowhere.apkg", "it does not exist")):
        done = alinea("progress", "--from-anki", str(tmp_path / name))
        assert done.code == 2
        assert said in done.err
    assert not (home / "progress.db").exists()


def test_a_lesson_that_cannot_be_read_does_not_keep_the_others_from_coming_home(
    home: Path, store: Store, words: list[str], bring: Home
) -> None:
    stored(home / "lessons" / "photo", "").write_bytes(b"\x89PNG\x00\x00" * 50)
    done = bring()
    assert done.code == 1
    assert "photo" in done.err
    assert "2 words updated from Anki." in done.out


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--from-anki", "x.apkg", "--from-running-anki"], "not both"),
        (["--yes"], "--yes is used only with --from-anki"),
        (["--key", "x"], "add --from-running-anki"),
        (["--lesson", "nowhere"], "The lesson “nowhere” was not found"),
        (["--from-anki", "~nobody-of-that-name/x.apkg"], "it does not exist"),
    ],
)
def test_options_that_do_not_go_together_are_told(options: list[str], said: str, alinea: Alinea) -> None:
    done = alinea("progress", *options)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize("content", ["{", "[]", '{"alibaba-cloud/x": 3, "y": ["known"]}', "\x00"])
def test_a_damaged_note_of_what_anki_said_only_means_being_asked_again(
    content: str, home: Path, store: Store, anki: Anki, words: list[str], bring: Home
) -> None:
    bring()
    (home / "anki_state.json").write_text(content, encoding="utf-8")
    anki.col.sched.set_due_date([card.id for card in anki.note(words[1]).cards()], "30!")
    done = bring()
    assert "here learning, in Anki known" in done.out
    assert statuses(store, words)[1] == "learning"
