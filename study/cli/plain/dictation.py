"""Speaks dictations in line-by-line mode."""

from __future__ import annotations

from pathlib import Path

from study.cli.plain.prompt import PlainPrompt
from study.language.speech import player
from study.lesson.library import LessonRef, beside
from study.lesson.model import Language, Question
from study.text import Text

_SLOW = 0.7
"""The speed of a dictation that is spoken slowly; 1 is the usual one."""


class Dictation:
    """The voice of a computer that has one."""

    def __init__(self, prompt: PlainPrompt, place: LessonRef | None) -> None:
        """`place` is where the lesson is; None if its file has no folder."""
        self._prompt = prompt
        self._place = place
        self._speaker: player.Speaker | None = None

    def unavailable(self, question: Question) -> Text:
        """Return why a dictation cannot be heard; empty if it can."""
        return player.silent_reason() if self._recording(question) else player.unavailable_reason()

    def __call__(self, question: Question, language: Language, *, slowly: bool = False) -> None:
        """Start to speak a dictation or to play its recording, and return at once; what is being spoken is stopped.

        A recording has one speed.
        """
        if self._speaker is None:
            self._speaker = player.Speaker()
        if recording := self._recording(question):
            self._speaker.play(recording, failed=self._tell)
            return
        speed = _SLOW if slowly else 1.0
        self._speaker.say(question.passage, language, speed=speed, failed=self._tell)

    def _recording(self, question: Question) -> Path | None:
        """Return the recording of a dictation; None if it has none, or if the file is not there."""
        return beside(self._place, question.audio)

    def _tell(self, why: Text) -> None:
        self._prompt.show(self._prompt.tr(why))

    def stop(self) -> None:
        """Stop the text that is being spoken."""
        if self._speaker is not None:
            self._speaker.stop()
