"""Listening: the word or the sentence under the cursor, until the learner moves on."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from study.app.screens.lesson_state import LessonState
from study.lesson.model import Bilingual

if TYPE_CHECKING:
    from study.language.speech import Speaker


class LessonSpeech(LessonState):
    """The voice that reads the text of a lesson."""

    _speaker: Speaker | None = None

    def action_say(self) -> None:
        """The word or term under the cursor."""
        stop, text = self.reading.stop, self.reading.stops.text
        if stop and self._in_text:
            self._say(" ".join(text[start:end] for start, end in stop.spans))

    def action_say_sentence(self) -> None:
        """The sentence under the cursor."""
        stops = self.reading.stops
        if self.reading.stop and self._in_text:
            start, end = stops.sentences[stops.sentence(self.reading.offset)]
            self._say(stops.text[start:end])

    def _say(self, text: str) -> None:
        """Speak in a process of its own; what keeps it silent is said on the page."""
        from study.language import speech

        if silent := speech.why_silent():
            self.app.tell(silent)
            return
        if self._speaker is None:
            self._speaker = speech.Speaker()
        self._speaker.say(text, self.lesson.studied, failed=self._nothing_heard)

    def _nothing_heard(self, reason: Bilingual) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            self.app.call_later(self.app.tell, reason)

    def _hush(self) -> None:
        """Silence: the learner has moved on."""
        if self._speaker is not None:
            self._speaker.stop()

    def on_unmount(self) -> None:
        """Silence at the end of the lesson."""
        self._hush()
