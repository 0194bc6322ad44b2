"""Reads words and sentences of a lesson aloud."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from study.lesson.model import Language
from study.text import Text

if TYPE_CHECKING:
    from study.language.speech.player import Speaker

SLOW = 0.7
"""The speed of a dictation that is spoken slowly."""


class Voice:
    """Reads texts aloud in a process of its own, which is started with the first text."""

    def __init__(self, unavailable: Callable[[Text], None], failed: Callable[[Text], None]) -> None:
        """`unavailable` is called with the reason if there is no voice; `failed`, from another thread, if one fails."""
        self._unavailable = unavailable
        self._failed = failed
        self._speaker: Speaker | None = None

    def play(self, recording: Path) -> None:
        """Play a sound file; what is being read is stopped."""
        if speaker := self._ready(recorded=True):
            speaker.play(recording, failed=self._failed)

    def say(self, text: str, language: Language, *, speed: float = 1.0) -> None:
        """Read a text aloud; a text that is being read is stopped. `speed` is that of the voice, usually 1."""
        if speaker := self._ready():
            speaker.say(text, language, speed=speed, failed=self._failed)

    def _ready(self, *, recorded: bool = False) -> Speaker | None:
        """Return what speaks, or only plays what is `recorded`; None if it cannot, for which the reason is shown."""
        from study.language.speech import player as speech

        if reason := speech.silent_reason() if recorded else speech.unavailable_reason():
            self._unavailable(reason)
            return None
        if self._speaker is None:
            self._speaker = speech.Speaker()
        return self._speaker

    def stop(self) -> None:
        """Stop the text that is being read aloud."""
        if self._speaker is not None:
            self._speaker.stop()
