"""Exports made to do harm are refused in a sentence and leave nothing behind; so are servers that are no Anki."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

import pytest

from decks.anki.connect import RunningAnki
from decks.anki.import_progress import from_file, from_running_anki
from decks.anki.request import TimeBudget
from decks.errors import DeckError
from decks.push import push
from tests.anki.conftest import NOW
from tests.anki.hostile import DATABASES, WAYS, hostile, rogue
from tests.anki.lessons import CLOUD
from tests.running import Alinea

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits and signals of Unix")


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty temporary folder."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("statements", DATABASES.values(), ids=DATABASES.keys())
def test_an_export_with_more_than_tables_is_refused_at_once(
    alinea: Alinea, temporary: Path, tmp_path: Path, statements: str
) -> None:
    path = hostile(tmp_path / "x.apkg", statements)
    begun = time.monotonic()
    done = alinea("progress", "--from-anki", str(path), "--yes")
    assert time.monotonic() - begun < 5
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "The database inside" in done.err
    assert list(temporary.iterdir()) == []


def test_reading_that_takes_too_long_is_stopped(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("study.untrusted.untrusted.__wrapped__.__defaults__", (0.05,))
    rows = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 200000)"
    path = hostile(tmp_path / "x.apkg", f"INSERT INTO cards (nid, ord) {rows} SELECT n, 0 FROM r;")
    with pytest.raises(DeckError, match="took too long"):
        from_file(path, [CLOUD])
    assert list(temporary.iterdir()) == []


def test_a_note_with_any_number_of_cards_is_refused(temporary: Path, tmp_path: Path) -> None:
    from decks.build.identity import guid

    name = guid(CLOUD.id, "term", CLOUD.terms[0].id, "fr")
    rows = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 5000)"
    cards = f"INSERT INTO cards {rows} SELECT n, 1, 0, 2, 2, 9, 9, 0, '' FROM r;"
    path = hostile(tmp_path / "x.apkg", f"UPDATE notes SET guid = '{name}'; {cards}")
    with pytest.raises(DeckError, match="damaged"):
        from_file(path, [CLOUD])


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_export_packed_as_anki_never_does_is_refused(temporary: Path, tmp_path: Path, method: int) -> None:
    path = tmp_path / "x.apkg"
    with zipfile.ZipFile(path, "w", method) as archive:
        archive.writestr("collection.anki2", b"x" * 1000)
    with pytest.raises(DeckError, match="not a complete Anki export"):
        from_file(path, [CLOUD])


def test_a_pipe_is_no_export_and_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.apkg")
    with pytest.raises(DeckError, match="not a complete Anki export"):
        from_file(tmp_path / "x.apkg", [CLOUD])


def hear_signals() -> None:
    """A test that runs in the background has Ctrl+C ignored, and its children with it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


READING = """
import sys, time
from decks.anki.export_reader import open_collection
from pathlib import Path
with open_collection(Path(sys.argv[1])):
    print("open", flush=True)
    time.sleep(60)
"""


def test_what_a_killed_process_left_is_removed_by_the_next_and_what_is_in_use_is_not(
    temporary: Path, tmp_path: Path
) -> None:
    path = hostile(tmp_path / "x.apkg", "")
    command = [sys.executable, "-c", READING, str(path)]
    environ = {**os.environ, "TMPDIR": str(temporary)}
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, env=environ, preexec_fn=hear_signals) for _ in range(2)
    ]
    try:
        for each in running:
            assert each.stdout
            assert each.stdout.readline() == b"open\n"
        assert len(list(temporary.iterdir())) == 2
        running[0].kill()
        running[0].wait()
        assert len(list(temporary.iterdir())) == 2
        from_file(path, [CLOUD])
        (left,) = temporary.iterdir()
        assert f"-{running[1].pid}-" in left.name
        running[1].send_signal(signal.SIGINT)
        running[1].wait(30)
        assert list(temporary.iterdir()) == []
    finally:
        for each in running:
            each.kill()
            each.communicate()


ENDLESS = """
import sys
from pathlib import Path
from study.untrusted import untrusted
with untrusted(Path(sys.argv[1])) as connection:
    print("open", flush=True)
    connection.execute("WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r")
"""


def test_ctrl_c_ends_a_query(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "plain.db"
    sqlite3.connect(path).close()
    running = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=hear_signals,
    )
    assert running.stdout
    assert running.stdout.readline() == "open\n"
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=20)
    assert said.strip().splitlines()[-1] == "KeyboardInterrupt"


@pytest.mark.parametrize("way", WAYS)
def test_a_server_that_misbehaves_ends_in_a_sentence_and_no_other_host_is_asked(tmp_path: Path, way: str) -> None:
    hosts: list[str] = []
    with rogue(WAYS[way], hosts) as url:
        begun = time.monotonic()
        with pytest.raises(DeckError) as refused:
            from_running_anki([CLOUD], RunningAnki(url, timeout=1))
        with pytest.raises(DeckError):
            push([CLOUD], tmp_path, RunningAnki(url, timeout=1), ledgers={}, now=NOW)
    assert time.monotonic() - begun < 20
    assert set(hosts) == {"127.0.0.1"}
    (said,) = refused.value.messages
    assert len(str(said)) < 500


PEAK = """
import sys
from pathlib import Path
from study.cli import run
code = run(sys.argv[1:])
(peak,) = [line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")]
print(int(peak.split()[1]) // 1024)
sys.exit(code)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux says what the peak was")
@pytest.mark.parametrize("way", ["a large reply", "a reply without end", "chunks without end", "deep brackets"])
def test_no_reply_fills_the_memory(tmp_path: Path, way: str) -> None:
    with rogue(WAYS[way], []) as url:
        for command in (["deck", "alibaba-cloud", "--push"], ["progress", "--from-running-anki"]):
            done = subprocess.run(
                [sys.executable, "-c", PEAK, *command],
                capture_output=True,
                text=True,
                env={**os.environ, "ALINEA_ANKI_URL": url},
                timeout=60,
            )
            assert done.returncode == 2
            assert done.stderr.count("\n") == 1
            assert int(done.stdout) < 200  # MB


def test_a_server_that_always_just_answers_in_time_is_left_when_patience_is_over() -> None:
    hosts: list[str] = []
    reply = b'{"result": {"permission": "granted"}, "error": null}'

    def late(connection: object) -> None:
        time.sleep(0.4)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(reply) + reply)  # type: ignore[attr-defined]

    with rogue(late, hosts) as url:
        anki = RunningAnki(url, timeout=1, budget=TimeBudget(1.0))
        with pytest.raises(DeckError, match="did not respond"):
            [anki.call("version") for _ in range(9)]
    assert len(hosts) <= 3
