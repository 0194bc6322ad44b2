"""An error of the program itself ends in a sentence and status 2; the traceback is in the log."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest
from running import Alinea

from study import __version__
from study.__main__ import main
from study.error_log import LARGEST, log_error, thread_errors_logged


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch, home: Path) -> pytest.MonkeyPatch:
    """`alinea lessons` with a mistake in it."""

    def fail(*_: object) -> int:
        raise RuntimeError("oh \x1b[2J\nno")

    monkeypatch.setattr("study.cli.lessons.run", fail)
    monkeypatch.setattr(sys, "argv", ["alinea", "lessons"])
    monkeypatch.setattr("study.cli.unexpected.forget", lambda number: None)
    return monkeypatch


def test_it_is_a_sentence_that_names_the_log(
    failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    log = home / "log" / "alinea.log"
    assert "(RuntimeError: oh ␛[2J␊no). Everything already saved is intact." in said.err
    assert f"The details are in {log}." in said.err
    assert "Traceback" not in said.err


def test_the_log_has_the_whole_traceback_versions_and_arguments(failing: pytest.MonkeyPatch, home: Path) -> None:
    main()
    text = (home / "log" / "alinea.log").read_text(encoding="utf-8")
    assert "Traceback (most recent call last)" in text
    assert "test_unexpected.py" in text
    assert f"Alinéa {__version__}, Python 3." in text
    assert "['lessons']" in text


def test_a_log_that_cannot_be_written_is_not_named(
    failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    (home / "log").write_text("a file", encoding="utf-8")
    assert main() == 2
    assert "Use --debug to print the details." in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["lessons", "--debug"], ["--debug", "lessons"]], ids=" ".join)
def test_with_debug_the_traceback_is_printed_too(
    arguments: list[str], failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing.setattr(sys, "argv", ["alinea", *arguments])
    assert main() == 2
    said = capsys.readouterr().err
    assert "Traceback (most recent call last)" in said
    assert "\x1b" not in said


def test_debug_writes_a_log_of_a_command_that_works(alinea: Alinea, home: Path) -> None:
    done = alinea("lessons", "--debug")
    log = home / "log" / "alinea.log"
    assert done.code == 0
    assert done.out == alinea("lessons").out
    assert f"Log: {log}" in done.err
    text = log.read_text(encoding="utf-8")
    assert f"progress: {home / 'progress.db'}" in text
    assert "exit status 0" in text


def test_after_a_double_dash_the_word_is_an_argument(alinea: Alinea, home: Path) -> None:
    assert alinea("lookup", "--", "--debug").code == 1
    assert not (home / "log").exists()


def test_a_log_that_cannot_be_written_does_not_stop_the_command(alinea: Alinea, home: Path) -> None:
    (home / "log").write_text("a file", encoding="utf-8")
    done = alinea("lessons", "--debug")
    assert done.code == 0
    assert "cannot be written" in done.err


def test_the_log_has_no_key_and_does_not_grow_for_ever(tmp_path: Path) -> None:
    log = tmp_path / "alinea.log"
    log.write_bytes(b"x" * (LARGEST + 1))
    log_error(log, ValueError("oh"), ["deck", "--push", "--key", "secret", "--key=secret"])
    assert log.with_name("alinea.log.1").stat().st_size > LARGEST
    text = log.read_text(encoding="utf-8")
    assert "secret" not in text
    assert "'--key', '…', '--key=…'" in text


def test_an_error_in_a_thread_is_logged_and_not_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def fail() -> None:
        raise ValueError("in a thread")

    with thread_errors_logged(tmp_path / "alinea.log", []):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert "ValueError: in a thread" in (tmp_path / "alinea.log").read_text(encoding="utf-8")
    assert capsys.readouterr().err == ""


def test_it_is_told_even_where_the_console_is_what_fails(
    failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> None:
        raise FileNotFoundError(2, "No such file or directory")

    failing.setattr("study.cli.console.app_dirs", fail)
    assert main() == 2
    assert "FileNotFoundError" in capsys.readouterr().err


def test_memory_and_a_clock_have_sentences_of_their_own(
    failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(error: Exception) -> None:
        def run(*_: object) -> int:
            raise error

        failing.setattr("study.cli.lessons.run", run)

    fail(MemoryError())
    assert main() == 2
    assert "not enough memory" in capsys.readouterr().err

    def lost() -> float:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")

    fail(OverflowError())
    with failing.context() as clock:
        clock.setattr(time, "time", lost)
        assert main() == 2
    assert "This computer’s clock shows an impossible year" in capsys.readouterr().err


def test_an_interruption_is_no_error(failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    failing.setattr("study.cli.Console", interrupt)
    assert main() == 130
    assert capsys.readouterr().err == ""
