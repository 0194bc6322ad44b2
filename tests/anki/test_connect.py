"""A deck goes into a running Anki, and progress comes out of it; what stands in the way is said in a sentence."""

from __future__ import annotations

import http.server
import socket
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from decks.anki.connect import RunningAnki
from decks.anki.import_progress import from_file, from_running_anki
from decks.build.options import DeckOptions
from decks.errors import DeckError
from decks.ledger.file import LedgerFile
from decks.push import Pushed, push
from study.lesson.model import Bilingual, Lesson
from study.locale import translator
from study.text import Message
from tests.anki.conftest import NOW, Write
from tests.anki.connect_server import AnkiConnect, Listening
from tests.anki.lessons import CLOUD, with_term
from tests.anki.oracle import Anki
from tests.anki.test_progress import EXPECTED, key, study


def pushed(addon: AnkiConnect, folder: Path, lesson: Lesson = CLOUD, **options: Any) -> Pushed:
    """Push a lesson to the add-on."""
    ledgers = {lesson.id: LedgerFile(folder / "ledgers" / f"{lesson.id}.json")}
    with Listening(addon) as url:
        running = RunningAnki(url, options.pop("key", ""), options.pop("timeout", 30.0))
        return push([lesson], folder / "out", running, ledgers=ledgers, now=options.pop("now", NOW), **options)


def refusal(addon: AnkiConnect, folder: Path, **options: Any) -> Message:
    """Why a push is refused."""
    with pytest.raises(DeckError) as refused:
        pushed(addon, folder, **options)
    said, *kept = refused.value.messages
    assert translator("fr")(said)
    packages = list((folder / "out").glob("*"))
    assert [str(message) for message in kept] == [
        f"The deck was saved as {package}. Import it yourself in Anki: File, Import." for package in packages
    ]
    return said


def test_a_learner_pushes_a_deck_and_then_an_update(anki: Anki, tmp_path: Path) -> None:
    addon = AnkiConnect(anki)
    first = pushed(addon, tmp_path)
    assert first.profile == "Marie"
    assert str(first.messages[0]) == f"Anki imported {first.exported.notes} notes (profile “Marie”)."
    assert len(anki.cards()) == first.exported.cards
    study(anki)
    before = anki.rows("select id, type, ivl, reps from cards order by id")
    second = pushed(addon, tmp_path, with_term(CLOUD, "hausse", en="increase"), now=NOW + 60)
    assert second.exported.updated == 1
    assert anki.note("cloud-sample/hausse")["English"] == "increase"
    assert anki.rows("select id, type, ivl, reps from cards order by id") == before
    assert list((tmp_path / "out").iterdir()) == []


def test_a_lesson_cannot_name_a_file_elsewhere(anki: Anki, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs.apkg"
    theirs.write_bytes(b"mine")
    with Listening(AnkiConnect(anki)) as url:
        lesson = replace(CLOUD, id="../theirs")
        ledgers = {lesson.id: LedgerFile(tmp_path / "deck.json")}
        push([lesson], tmp_path / "cache", RunningAnki(url), ledgers=ledgers, now=NOW)
    assert theirs.read_bytes() == b"mine"
    assert list((tmp_path / "cache").iterdir()) == []
    assert anki.cards()


@pytest.mark.parametrize("spelling", ["requireApikey", "requireApiKey"])
def test_a_key_is_asked_for_and_used(anki: Anki, tmp_path: Path, spelling: str) -> None:
    addon = AnkiConnect(anki, key="s3cret", key_word=spelling)
    assert "AnkiConnect needs a key" in str(refusal(addon, tmp_path))
    assert "AnkiConnect needs a key" in str(refusal(addon, tmp_path, key="wrong"))
    assert pushed(addon, tmp_path, key="s3cret").profile == "Marie"


def test_anki_that_is_closed_is_told(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
    with pytest.raises(DeckError, match="Start Anki"):
        push([CLOUD], tmp_path / "out", RunningAnki(url), ledgers={}, now=NOW)
    assert not (tmp_path / "out").exists()


def test_anki_that_is_busy_with_a_dialog_is_told(anki: Anki, tmp_path: Path) -> None:
    assert "A window is probably open in Anki" in str(refusal(AnkiConnect(anki, asleep=1), tmp_path, timeout=0.05))


def test_a_refusal_of_the_user_is_told(anki: Anki, tmp_path: Path) -> None:
    assert "answer “Yes”" in str(refusal(AnkiConnect(anki, permission="denied"), tmp_path))


def test_no_open_profile_is_told(tmp_path: Path) -> None:
    said = refusal(AnkiConnect(None), tmp_path)
    assert "No profile is open" in str(said)


def test_another_profile_is_told_before_anything_is_written(anki: Anki, tmp_path: Path) -> None:
    said = refusal(AnkiConnect(anki), tmp_path, profile="Paul")
    assert "“Marie”, not “Paul”" in str(said)
    assert "« Marie »" in translator("fr")(said).replace("\u00a0", " ")
    assert not anki.cards()


def test_an_error_of_ankis_is_passed_on_and_the_file_is_kept(anki: Anki, tmp_path: Path) -> None:
    said = refusal(AnkiConnect(anki, fails="database is locked"), tmp_path)
    assert "Wait until it has finished syncing" in str(said)
    assert "database is locked" in str(said)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["cloud-sample.apkg"]


def test_an_add_on_that_is_older_than_anki_is_told(anki: Anki, tmp_path: Path) -> None:
    said = refusal(AnkiConnect(anki, fails="No module named 'anki.importing.apkg'"), tmp_path)
    assert "Update the add-on" in str(said)


def test_an_older_version_that_knows_no_permission_and_no_profile_still_works(anki: Anki, tmp_path: Path) -> None:
    addon = AnkiConnect(anki, missing=frozenset({"requestPermission", "getActiveProfile"}))
    done = pushed(addon, tmp_path, profile="Paul")
    assert (done.profile, done.exported.notes) == ("", len(anki.fields()))


@pytest.mark.parametrize(
    "addon", [{"version": 5}, {"version": 4, "bare": True}, {"missing": frozenset({"importPackage"})}]
)
def test_a_version_that_is_too_old_is_told(anki: Anki, tmp_path: Path, addon: dict[str, Any]) -> None:
    assert "Update the add-on" in str(refusal(AnkiConnect(anki, **addon), tmp_path))


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"null", b'"hello"', b""])
@pytest.mark.parametrize("code", [200, 404, 500])
def test_another_program_on_the_port_is_told(tmp_path: Path, body: bytes, code: int) -> None:
    class Other(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.HTTPServer(("127.0.0.1", 0), Other)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        with pytest.raises(DeckError) as refused:
            push([CLOUD], tmp_path, RunningAnki(f"http://127.0.0.1:{server.server_port}"), ledgers={}, now=NOW)
        assert "is not AnkiConnect" in str(refused.value.messages[0])
    finally:
        server.shutdown()
        server.server_close()


OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    ("bytes_", "said"),
    [
        (b"SSH-2.0-OpenSSH_9.2\r\n", "is not AnkiConnect"),
        (OK + b"X-A: b\r\n" * 200 + b"\r\n{}", "is not AnkiConnect"),
        (OK + b"\r\n" + b"[" * 100_000, "is not AnkiConnect"),
        (OK + b"Content-Length: 1000\r\n\r\n{", "Anki is not responding"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n", "Anki is not responding"),
        (b"", "Anki is not responding"),
    ],
)
def test_an_anki_that_ends_in_the_middle_of_a_word_or_is_something_else_is_told(
    tmp_path: Path, bytes_: bytes, said: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def answer() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65_536)
                connection.sendall(bytes_)
                # Closed at once, with some of the question unread, the connection would be reset, and the answer lost.
                connection.shutdown(socket.SHUT_WR)
                while connection.recv(65_536):
                    pass

        Thread(target=answer, daemon=True).start()
        with pytest.raises(DeckError) as refused:
            from_running_anki([CLOUD], RunningAnki(f"http://127.0.0.1:{server.getsockname()[1]}"))
    assert said in str(refused.value.messages[0])


def test_an_answer_that_makes_no_sense_is_told(anki: Anki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    addon = AnkiConnect(anki)
    pushed(addon, tmp_path)
    monkeypatch.setattr(addon, "_note", lambda number: {"noteId": number})
    with Listening(addon) as url, pytest.raises(DeckError) as refused:
        from_running_anki([CLOUD], RunningAnki(url))
    assert "is not AnkiConnect" in str(refused.value.messages[0])


def test_a_proxy_is_not_asked_for_a_port_of_this_machine(
    anki: Anki, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert pushed(AnkiConnect(anki), tmp_path).exported.notes


def test_the_running_anki_tells_the_same_as_its_exports(anki: Anki, write: Write, tmp_path: Path) -> None:
    anki.take(write().path)
    anki.take(write(options=DeckOptions(studied="en"), name="en.apkg").path)
    study_note = anki.col.find_notes('"Key:cloud-sample/recettes" French:*')
    anki.answer(anki.col.get_card(anki.col.get_note(study_note[0]).card_ids()[0]))
    anki.col.sched.suspend_notes(anki.col.find_notes('"Key:cloud-sample/hausse" French:*'))
    with Listening(AnkiConnect(anki)) as url:
        told = from_running_anki([CLOUD], RunningAnki(url))
        english = from_running_anki([CLOUD], RunningAnki(url), studied="en")
    read = from_file(anki.export(tmp_path / "x.apkg"), [CLOUD])
    assert {key: (entry.state, entry.reps) for key, entry in told.items()} == {
        key: (entry.state, entry.reps) for key, entry in read.items()
    }
    assert {entry.state for entry in english.values()} == {"new"}


def test_the_states_of_a_learners_terms_come_home(anki: Anki, write: Write) -> None:
    anki.take(write().path)
    study(anki)
    with Listening(AnkiConnect(anki)) as url:
        told = from_running_anki([CLOUD], RunningAnki(url))
    assert {term: told[key(term)].state for term in EXPECTED} == EXPECTED


def test_a_lesson_whose_name_is_a_search_finds_only_itself(anki: Anki, write: Write) -> None:
    star = replace(CLOUD, id="cloud*", title=Bilingual("Autre", "Other"))
    under = replace(CLOUD, id="cloud_sample", title=Bilingual("Tiers", "Third"))
    anki.take(write(CLOUD, star, under).path)
    addon = AnkiConnect(anki)
    with Listening(addon) as url:
        told = from_running_anki([star, under], RunningAnki(url))
    assert {term.lesson.lesson for term in told} == {"cloud*", "cloud_sample"}
    queries = [request["params"]["query"] for request in addon.asked if request["action"] == "findNotes"]
    assert [len(anki.col.find_notes(query)) for query in queries] == [len(CLOUD.terms) + 3] * 2
