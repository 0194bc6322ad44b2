"""`-` is standard input or standard output for every command that reads or writes a file."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Alinea, Finished
from unit.cli.sample import BROKEN, SOUND, stored

LESSON = Path(__file__).parents[3] / "seeds" / "alibaba-cloud" / "lesson.txt"
BOTH = "--json and “-” both write to standard output"
Pipe = Callable[..., tuple[Finished, bytes]]


@pytest.fixture
def pipe(alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> Pipe:
    """Run a command with bytes on standard input; return what it reported and the bytes on standard output."""

    def run(data: bytes, *arguments: str) -> tuple[Finished, bytes]:
        out = io.BytesIO()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        stream = io.TextIOWrapper(out, encoding="utf-8", write_through=True)
        with monkeypatch.context() as context:
            context.setattr(sys, "stdout", stream)
            done = alinea(*arguments)
        stream.flush()
        return done, out.getvalue()

    return run


def exported(gift: bytes) -> int:
    """How many questions of the lesson are in a GIFT file, in which each gap of a text is a question of its own."""
    return len(set(re.findall(rb"(?m)^::([\w-]+)", gift)))


def test_a_lesson_that_comes_through_a_pipe_is_printed_checked_and_exported(pipe: Pipe, alinea: Alinea) -> None:
    lesson = LESSON.read_bytes()
    assert pipe(lesson, "show", "-")[1].decode() == alinea("show", "alibaba-cloud").out
    assert pipe(lesson, "check", "-")[0].code == 0
    done, out = pipe(lesson, "export", "-", "--to", "gift", "-o", "-")
    assert done.code == 0
    assert out.startswith(b"$CATEGORY")
    assert f"standard output: {exported(out)} questions" in done.err


def test_problems_of_a_lesson_from_a_pipe_are_named_with_its_dash(pipe: Pipe) -> None:
    done, out = pipe(BROKEN.encode(), "check", "-")
    assert done.code == 1
    assert out.startswith(b"-:2:")


def test_check_fix_is_a_filter(pipe: Pipe, tmp_path: Path, alinea: Alinea) -> None:
    done, out = pipe(BROKEN.encode(), "check", "--fix", "-")
    file = stored(tmp_path / "same", BROKEN)
    alinea("check", "--fix", str(file))
    assert out == file.read_bytes()
    assert out != BROKEN.encode()
    assert done.err.startswith("-: ")
    sound = SOUND.encode()
    assert pipe(sound, "check", "--fix", "-")[1] == sound


def test_a_worksheet_goes_to_standard_output_without_its_key(pipe: Pipe, alinea: Alinea, tmp_path: Path) -> None:
    done, out = pipe(b"", "export", "alibaba-cloud", "--to", "html", "-o", "-")
    alinea("export", "alibaba-cloud", "--to", "html", "-o", str(tmp_path / "x.html"))
    assert out == (tmp_path / "x.html").read_bytes()
    assert "key is not written" in done.err


def test_a_deck_goes_to_standard_output_and_what_there_is_to_know_does_not(pipe: Pipe, tmp_path: Path) -> None:
    done, out = pipe(LESSON.read_bytes(), "deck", "-", "-o", "-")
    assert done.code == 0
    with zipfile.ZipFile(io.BytesIO(out)) as package:
        assert "collection.anki2" in package.namelist()
    assert str(tmp_path) not in done.err
    assert "deck.apkg" not in done.err


def test_progress_goes_through_pipes_and_comes_back(pipe: Pipe, alinea: Alinea, home: Path, tmp_path: Path) -> None:
    assert pipe(b"\n\n\n\nq\n", "study", "alibaba-cloud", "--plain")[0].code == 0
    done, backup = pipe(b"", "backup", "-")
    assert done.code == 0
    assert "standard output: 1 entry" in done.err
    for file in home.glob("progress*"):
        file.unlink()
    assert b"standard input" in pipe(backup, "verify", "-")[1]
    assert b"1 entry would be added" in pipe(backup, "rescue", "-", "--dry-run")[1]
    assert b"1 entry added" in pipe(backup, "restore", "-")[1]
    assert b"0 entries added" in pipe(backup, "rescue", "-")[1]


def test_answers_of_another_person_come_through_a_pipe(pipe: Pipe) -> None:
    record = b'{"taker": "a", "question": "no-such", "version": "0", "right": true}\n'
    assert "0 answers added" in pipe(record, "blind", "alibaba-cloud", "--add", "-")[0].err


def test_an_export_from_anki_that_is_none_is_refused_by_name(pipe: Pipe) -> None:
    done, _ = pipe(b"no zip", "progress", "--from-anki", "-")
    assert done.code == 2
    assert "standard-input" in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["export", "alibaba-cloud", "--to", "gift", "-o", "-", "--json"], BOTH),
        (["backup", "-", "--json"], BOTH),
        (["deck", "alibaba-cloud", "-o", "-", "--json"], BOTH),
        (["check", "--fix", "-", "--json"], BOTH),
        (["blind", "-"], "next to the lesson"),
    ],
    ids=" ".join,
)
def test_what_does_not_go_together_is_refused(arguments: list[str], said: str, pipe: Pipe) -> None:
    done, out = pipe(LESSON.read_bytes(), *arguments)
    assert (done.code, out) == (2, b"")
    assert said in done.err


@pytest.mark.parametrize(
    "arguments",
    [["backup", "-"], ["deck", "alibaba-cloud", "-o", "-"], ["export", "alibaba-cloud", "--to", "xlsx", "-o", "-"]],
    ids=" ".join,
)
def test_a_terminal_gets_no_binary_data(arguments: list[str], alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    done = alinea(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "cannot be shown in a terminal" in done.err


def test_nothing_is_left_in_the_temporary_folder(pipe: Pipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    pipe(LESSON.read_bytes(), "deck", "-", "-o", "-")
    pipe(b"no backup", "verify", "-")
    assert not list(tmp_path.glob("alinea-*"))
