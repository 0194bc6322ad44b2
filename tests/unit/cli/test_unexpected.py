"""An error that nobody expected ends in a sentence and status 2."""

from __future__ import annotations

import sys
import time

import pytest

from study.__main__ import main


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """`alinea lessons` with a mistake in it."""

    def fail(*_: object) -> int:
        raise RuntimeError("oh \x1b[2J\nno")

    monkeypatch.setattr("study.cli.lessons.run", fail)
    monkeypatch.setattr(sys, "argv", ["alinea", "lessons"])
    monkeypatch.setattr("study.cli.unexpected.forget", lambda number: None)
    monkeypatch.delenv("ALINEA_DEBUG", raising=False)
    return monkeypatch


def test_it_is_a_sentence(failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "(RuntimeError: oh ␛[2J␊no). Nothing that was saved is lost. ALINEA_DEBUG=1 shows where" in said.err


def test_a_traceback_is_shown_where_it_is_asked_for(
    failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failing.setenv("ALINEA_DEBUG", "1")
    assert main() == 2
    said = capsys.readouterr().err
    assert "Traceback (most recent call last)" in said
    assert "\x1b" not in said


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
    assert "The clock of this computer" in capsys.readouterr().err


def test_an_interruption_is_no_error(failing: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    failing.setattr("study.cli.Console", interrupt)
    assert main() == 130
    assert capsys.readouterr().err == ""
