"""Speaks dictations in line-by-line mode."""

from __future__ import annotations

from study.cli.plain.prompt import PlainPrompt
from study.language.speech import player
from study.lesson.model import Language
from study.text import Text

_SLOW = 0.7
"""The speed of a dictation that is spoken slowly; 1 is the usual one."""


class Dictation:
    """The voice of a computer that has one."""

    def __init__(self, prompt: PlainPrompt) -> None:
        self._prompt = prompt
        self._speaker: player.Speaker | None = None

    @property
    def unavailable(self) -> Text:
        """The reason why nothing can be heard; empty if the computer can speak."""
        return player.unavailable_reason()

    def __call__(self, text: str, language: Language, *, slowly: bool = False) -> None:
        """Start to speak a text, and return at once; a text that is being spoken is stopped."""
        if self._speaker is None:
            self._speaker = player.Speaker()
        speed = _SLOW if slowly else 1.0
        self._speaker.say(text, language, speed=speed, failed=lambda why: self._prompt.show(self._prompt.tr(why)))

    def stop(self) -> None:
        """Stop the text that is being spoken."""
        if self._speaker is not None:
            self._speaker.stop()
