"""Speaks dictations in line-by-line mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.cli.plain.prompt import PlainPrompt
from study.lesson.model import Language
from study.text import Text

if TYPE_CHECKING:
    from study.language.speech.player import Speaker

_SLOW = 0.7
"""The speed of a dictation that is spoken slowly; 1 is the usual one."""


class Dictation:
    """The voice of a computer that has one. The speech engine is imported with the first dictation."""

    def __init__(self, prompt: PlainPrompt) -> None:
        self._prompt = prompt
        self._speaker: Speaker | None = None

    @property
    def unavailable(self) -> Text:
        """The reason why nothing can be heard; empty if the computer can speak."""
        from study.language.speech.player import unavailable_reason

        return unavailable_reason()

    def __call__(self, text: str, language: Language, *, slowly: bool = False) -> None:
        """Start to speak a text, and return at once; a text that is being spoken is stopped."""
        from study.language.speech.player import Speaker

        if self._speaker is None:
            self._speaker = Speaker()
        speed = _SLOW if slowly else 1.0
        self._speaker.say(text, language, speed=speed, failed=lambda why: self._prompt.show(self._prompt.tr(why)))

    def stop(self) -> None:
        """Stop the text that is being spoken."""
        if self._speaker is not None:
            self._speaker.stop()
