"""A learner hears a word where the machine can speak, and is told why where it cannot."""

from __future__ import annotations

import subprocess
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest

from study.language import speech
from study.lesson.model import Bilingual


class Child:
    """A voice that ends with a code, or never."""

    def __init__(self, code: int | None, out: bytes = b"") -> None:
        self.code, self.out, self.killed, self.order = code, out, False, b""
        self.returncode = 0
        self.gone = threading.Event()

    def communicate(self, order: bytes = b"", timeout: float | None = None) -> tuple[bytes, bytes]:
        self.order = order or self.order
        if self.code is None and not self.killed:
            if timeout is not None and timeout < 1:
                raise subprocess.TimeoutExpired("voice", timeout)
            self.gone.wait(10)
        self.returncode = -9 if self.killed else self.code or 0
        return self.out, b""

    def poll(self) -> int | None:
        return None if self.code is None and not self.killed else self.code

    def kill(self) -> None:
        self.killed = True
        self.gone.set()


def spoken_by(child: Child, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Lets `child` speak; the list fills with what its output went to."""
    outputs: list[int] = []

    def born(stdout: int) -> Child:
        outputs.append(stdout)
        return child

    monkeypatch.setattr(speech, "_child", born)
    return outputs


def test_a_learner_without_a_voice_is_told_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    spoken_by(Child(3), monkeypatch)
    heard, said = threading.Event(), []

    def failed(reason: Bilingual) -> None:
        said.append(reason)
        heard.set()

    speech.Speaker().say("Bonjour", "fr", failed=failed)
    assert heard.wait(5)
    assert "alinea[speech]" in said[0].en
    assert "alinea[speech]" in said[0].fr


def test_the_voice_never_writes_to_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = spoken_by(Child(0), monkeypatch)
    speech.Speaker().say("Bonjour", "fr")
    assert outputs == [subprocess.DEVNULL]


def test_a_new_word_silences_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Child(None), Child(0)
    speaker = speech.Speaker()
    reasons: list[Bilingual] = []
    spoken_by(first, monkeypatch)
    speaker.say("Un long discours", "fr", failed=reasons.append)
    spoken_by(second, monkeypatch)
    speaker.say("Bonjour", "fr", failed=reasons.append)
    assert first.killed
    assert not second.killed
    assert reasons == []


def test_a_voice_that_hangs_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    child = Child(None)
    spoken_by(child, monkeypatch)
    monkeypatch.setattr(speech, "_SYNTHESIS_LIMIT", 0.01)
    assert isinstance(speech.sound("Bonjour", "fr"), Bilingual)
    assert child.killed


def test_nothing_is_started_for_a_text_without_words(monkeypatch: pytest.MonkeyPatch) -> None:
    outputs = spoken_by(Child(0), monkeypatch)
    speech.Speaker().say(" … ", "fr")
    assert isinstance(speech.sound("***", "fr"), Bilingual)
    assert outputs == []


def test_the_same_words_are_one_file_made_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    outputs = spoken_by(Child(0, b"mp3"), monkeypatch)
    one = speech.file("milliard", "fr", tmp_path)
    again = speech.file("milliard ", "fr", tmp_path)
    other = speech.file("milliard", "en", tmp_path)
    assert one == again != other
    assert len(outputs) == 2
    assert set(tmp_path.iterdir()) == {one, other}


def test_why_silent_says_nothing_where_all_is_there() -> None:
    reason = speech.why_silent()
    if find_spec("py_nanotts") is None:
        assert reason.fr
        assert reason.en
    else:
        assert reason == Bilingual() or "paplay" in reason.en


def test_the_real_child_ends_by_itself() -> None:
    """With a voice it gives a sound; without one a reason; it never hangs and never raises."""
    result = speech.sound("x" * 5000, "fr", "wav")
    assert result[:4] == b"RIFF" if isinstance(result, bytes) else result.en
