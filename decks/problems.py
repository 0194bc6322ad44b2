"""What can go wrong with a deck, in sentences that say what, where, and what to do."""

from __future__ import annotations

from study.lesson.model import Bilingual


class DeckError(Exception):
    """A deck could not be written, sent or read. `messages` has a sentence for each thing that stands in the way."""

    def __init__(self, *messages: Bilingual) -> None:
        super().__init__(" ".join(message.en for message in messages))
        self.messages = messages
