"""What a person may choose about a deck."""

from __future__ import annotations

from dataclasses import dataclass

from study.lesson.model import Language


@dataclass(frozen=True, slots=True)
class Options:
    """The choices behind an export. A kind of card once opened stays open: closed again, it would leave blank cards."""

    studied: Language = "fr"
    """The language to be learned: it gives the cards their direction, their voice and the language of their labels."""
    sentences: bool = True
    """A small cloze note for each sentence with a figure or a connector."""
    audio: bool = False
    """Sound files, spoken by this machine: each term's on all its cards, and each key sentence's. Once a deck had
    them, later ones have them too."""
    listening: bool | None = None
    """A fourth card for each term: hear it, then see it. None: for each term that gets a sound file by `audio`, since
    without one the card is dumb wherever Anki has no voice, as on Linux desktops."""
    questions: bool = False
    """A card for each comprehension question that can be asked on one: choice, true or false, gaps."""
    lenient: bool = False
    """A missing accent in a typed answer is not marked. Needs Anki 24.11; older ones show an error on the card."""
    refresh: bool = False
    """Send every text anew, also over what a learner changed by hand in Anki. Learning is kept in any case."""
