"""Records the sound files of a deck and names them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from decks.build.deck_builder import DeckBuilder
from decks.ledger.model import Ledger
from decks.warnings import no_audio, some_audio_missing
from study.lesson.model import Language
from study.text import Message

if TYPE_CHECKING:
    from study.language.speech.recording import Recorded

Speak: TypeAlias = "Callable[[Sequence[str], Language], Recorded]"
"""Records each text in a language as MP3, as far as there is a voice for it."""


@dataclass(frozen=True, slots=True)
class DeckAudio:
    """The sound files of a deck."""

    names: Mapping[str, str] = field(default_factory=dict)
    """The name of the sound file, by the text that it speaks."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """MP3, by the name of the file."""
    warnings: tuple[Message, ...] = ()


def record_audio(builder: DeckBuilder, ledger: Ledger, speak: Speak | None) -> DeckAudio:
    """Record the texts of a deck if its options ask for audio, or if an earlier deck of the lesson had any.

    A file is named after its content, so that a new recording is a new file: Anki never replaces one. Nothing is
    recorded without `speak`.
    """
    if speak is None or not (builder.options.audio or _had_audio(builder, ledger)):
        return DeckAudio()
    recorded = speak(builder.spoken_texts(), builder.options.studied)
    names = {text: f"alinea-{hashlib.sha256(sound).hexdigest()[:16]}.mp3" for text, sound in recorded.sounds.items()}
    files = {names[text]: recorded.sounds[text] for text in names}
    if not recorded.missing:
        return DeckAudio(names, files)
    if files or not str(recorded.reason):
        return DeckAudio(names, files, (some_audio_missing(recorded.missing),))
    return DeckAudio(names, files, (no_audio(recorded.reason),))


def _had_audio(builder: DeckBuilder, ledger: Ledger) -> bool:
    """Return whether an earlier deck of the lesson had a sound for one of its terms, in the same direction."""
    entries = (ledger.notes.get(builder.term_guid(term)) for term in builder.lesson.terms)
    return any(entry is not None and entry.sound for entry in entries)
