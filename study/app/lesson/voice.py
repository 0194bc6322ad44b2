"""Reads words and sentences of a lesson aloud."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from study.lesson.model import Bilingual, Language

if TYPE_CHECKING:
    from study.language.speech.player import Speaker


class Voice:
    """Speaks in a process of its own, which is started with the first text.

    `silent` is called with the reason if the machine cannot speak, `failed`, from another thread, if a voice fails.
    """

    def __init__(self, silent: Callable[[Bilingual], None], failed: Callable[[Bilingual], None]) -> None:
        self._silent = silent
        self._failed = failed
        self._speaker: Speaker | None = None

    def say(self, text: str, language: Language) -> None:
        """Read a text aloud; what is being read stops."""
        from study.language.speech import player as speech

        if reason := speech.unavailable_reason():
            self._silent(reason)
            return
        if self._speaker is None:
            self._speaker = speech.Speaker()
        self._speaker.say(text, language, failed=self._failed)

    def stop(self) -> None:
        """Stop reading aloud."""
        if self._speaker is not None:
            self._speaker.stop()
