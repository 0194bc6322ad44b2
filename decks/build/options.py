"""The choices of a person who makes a deck."""

from __future__ import annotations

from dataclasses import dataclass

from decks.notetypes import NOTE_KINDS, NoteKind
from study.lesson.model import Language


@dataclass(frozen=True, slots=True)
class DeckOptions:
    """The choices for one export.

    A type of card that was published stays in later decks: left out, it would be blank in the learner's collection.
    """

    studied: Language = "fr"
    """The language to study: it decides the direction of the cards, their voice, and the language of their labels."""
    sentences: bool = True
    """Adds a cloze note for each sentence with a figure or a connector."""
    audio: bool = False
    """Adds sound files from this computer's voice: for each term, on all its cards, and for each cloze sentence. Once a
    deck had them, later ones have them too."""
    listening: bool | None = None
    """Adds a fourth card to each term: hear it, then see it. None: to each term that gets a sound file by `audio`,
    because without a file the card is silent wherever Anki has no voice, as on Linux desktops."""
    questions: bool = False
    """Adds a card for each comprehension question that suits one: choice, true or false, gaps."""
    lenient: bool = False
    """Accepts a missing accent in a typed answer. Needs Anki 24.11; older ones show an error on the card."""
    refresh: bool = False
    """Gives every note a new date: an update then also replaces what a learner changed in Anki. Scheduling is kept."""

    @property
    def kinds(self) -> tuple[NoteKind, ...]:
        """The kinds of notes that the deck has."""
        chosen = {"term": True, "sentence": self.sentences, "question": self.questions}
        return tuple(kind for kind in NOTE_KINDS if chosen[kind])
