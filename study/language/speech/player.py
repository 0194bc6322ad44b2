"""Speaks French and English aloud, or gives the reason why the computer cannot.

The voice (SVOX Pico, in the package py-nanotts; *say* on macOS) is an extra that nothing depends on. It runs in a
process of its own with a time limit, so that neither a hang nor a message of the sound system reaches the screen.
"""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from study.language.speech.text_for_voice import sentences_to_speak
from study.language.speech.voice import NO_PLAYER, NO_VOICE
from study.language.speech.voice_process import FAILED, REASONS, VoiceProcess, has_voice, order, recording_order
from study.lesson.model import Language
from study.text import Message, Text

_PLAYERS = ("afplay", "paplay", "pw-play", "aplay", "ffplay", "mpv")
_PLAYING_LIMIT = 280.0
"""Seconds; the longest text that is spoken takes half of it."""


def unavailable_reason() -> Text:
    """Return why this computer cannot speak; empty if it can. Starts nothing."""
    return silent_reason() if has_voice() else REASONS[NO_VOICE]


def silent_reason() -> Text:
    """Return why this computer cannot play sound, such as a recording; empty if it can. Starts nothing."""
    players = any(shutil.which(player) for player in _PLAYERS)
    if find_spec("miniaudio") is None and sys.platform != "win32" and not players:
        return REASONS[NO_PLAYER]
    return ""


class Speaker:
    """Speaks one text at a time; a new text stops the current one."""

    def __init__(self) -> None:
        self._child: VoiceProcess | None = None
        self._lock = threading.Lock()

    def say(
        self,
        text: str,
        language: Language,
        *,
        speed: float = 1.0,
        failed: Callable[[Message], None] | None = None,
    ) -> None:
        """Start to speak a text, and return at once. If nothing was heard, `failed` is called with the reason in
        another thread."""
        self.stop()
        sentences = sentences_to_speak(text, language)
        if not sentences:
            return
        self._start(order([sentences], language, speed, "play"), failed)

    def play(self, recording: Path, *, failed: Callable[[Message], None] | None = None) -> None:
        """Start to play a sound file, and return at once. `failed` is called as in `say`."""
        self.stop()
        self._start(recording_order(recording), failed)

    def _start(self, said: bytes, failed: Callable[[Message], None] | None) -> None:
        """Start a process that carries out an order."""
        try:
            child = VoiceProcess(answers=False)
        except OSError:
            if failed is not None:
                failed(FAILED)
            return
        with self._lock:
            self._child = child
        threading.Thread(target=self._watch, args=(child, said, failed), daemon=True).start()

    def stop(self) -> None:
        """Stop speaking at once."""
        with self._lock:
            child, self._child = self._child, None
        if child is not None:
            child.end()

    def _watch(self, child: VoiceProcess, said: bytes, failed: Callable[[Message], None] | None) -> None:
        child.tell(said)
        child.hear_out(_PLAYING_LIMIT)
        with self._lock:
            stopped = self._child is not child
            if not stopped:
                self._child = None
        if child.returncode and not stopped and failed is not None:
            failed(REASONS.get(child.returncode, FAILED))
