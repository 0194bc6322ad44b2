"""A learner hears a word where the machine can speak, and is told why where it cannot."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from study.language.speech import player as speech
from study.locale import translator
from study.text import Message, Text

FRENCH = translator("fr")


class Child:
    """A voice that ends with a code, or never."""

    def __init__(self, code: int | None, out: bytes = b"") -> None:
        self.code, self.out, self.killed, self.order = code, out, False, b""
        self.returncode = 0
        self.gone = threading.Event()

    def tell(self, order: bytes) -> None:
        self.order = order

    def hear_out(self, seconds: float) -> None:
        if self.code is None and not self.killed:
            self.gone.wait(10)
        self.returncode = -9 if self.killed else self.code or 0

    def poll(self) -> int | None:
        return None if self.code is None and not self.killed else self.code

    def end(self) -> None:
        self.killed = True
        self.gone.set()

    kill_all = end


def spoken_by(child: Child, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Lets `child` speak; the list fills with whether its output is read."""
    outputs: list[bool] = []

    def born(*, answers: bool) -> Child:
        outputs.append(answers)
        return child

    monkeypatch.setattr(speech, "VoiceProcess", born)
    return outputs


def test_a_learner_without_a_voice_is_told_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken_by(Child(3), monkeypatch)
    heard, said = threading.Event(), []

    def failed(reason: Message) -> None:
        said.append(reason)
        heard.set()

    speech.Speaker().say("Bonjour", "fr", failed=failed)
    assert heard.wait(5)
    assert "alinea[speech]" in str(said[0])
    assert "alinea[speech]" in FRENCH(said[0])


def test_the_voice_never_writes_to_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = spoken_by(Child(0), monkeypatch)
    speech.Speaker().say("Bonjour", "fr")
    assert outputs == [False]


def test_a_new_word_silences_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Child(None), Child(0)
    speaker = speech.Speaker()
    reasons: list[Text] = []
    spoken_by(first, monkeypatch)
    speaker.say("Un long discours", "fr", failed=reasons.append)
    spoken_by(second, monkeypatch)
    speaker.say("Bonjour", "fr", failed=reasons.append)
    assert first.killed
    assert not second.killed
    assert reasons == []


def test_nothing_is_started_for_a_text_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = spoken_by(Child(0), monkeypatch)
    speech.Speaker().say(" … ", "fr")
    assert outputs == []


def test_why_silent_says_nothing_where_all_is_there() -> None:
    reason = speech.unavailable_reason()
    if find_spec("py_nanotts") is None:
        assert FRENCH(reason)
        assert str(reason)
    else:
        assert not reason or "paplay" in str(reason)


def test_a_player_is_stopped_with_the_voice_and_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temp").mkdir()
    player = tmp_path / "paplay"
    player.write_text(f'#!/bin/sh\necho $$ >"{tmp_path}/began"\nexec sleep 60\n')
    player.chmod(0o755)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2] / "data" / "voice"))
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    speaker, said = speech.Speaker(), []
    speaker.say("Un long discours", "fr", failed=said.append)
    began = tmp_path / "began"
    until(lambda: began.exists() and began.read_text().strip() != "")
    assert list((tmp_path / "temp").iterdir())
    speaker.stop()
    until(lambda: not list((tmp_path / "temp").iterdir()))
    until(lambda: not running(int(began.read_text())))
    assert said == []


def running(number: int) -> bool:
    """Whether there is such a process that has not ended."""
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{number}/stat")
    return not (stat.exists() and stat.read_text().rsplit(")", 1)[1].split()[0] == "Z")


def until(true: Callable[[], bool]) -> None:
    """Wait, ten seconds at most."""
    end = time.monotonic() + 10
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)
