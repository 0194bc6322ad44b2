"""The sound files of a deck: what is spoken on which note, and under which name it goes into Anki."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from decks.build.identity import guid
from decks.build.options import Options
from decks.build.prompts import prompts
from decks.build.sentences import sentences
from decks.build.typed import french
from decks.ledger.model import Ledger
from decks.warnings import no_audio, some_audio_missing
from study.language.english.senses import bare
from study.lesson.model import Language, Lesson, Term
from study.text import Message

if TYPE_CHECKING:
    from study.language.speech.recording import Recorded

    Speak = Callable[[Sequence[str], Language], Recorded]
    """Gives the sound of each text as MP3, as far as there is a voice for it."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """What a lesson's notes sound like."""

    names: Mapping[str, str] = field(default_factory=dict)
    """The name of the sound file, by the text that is heard in it."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """MP3 by name."""
    messages: tuple[Message, ...] = ()


def sounds(lesson: Lesson, options: Options, known: Ledger, speak: Speak | None) -> Sounds:
    """The sounds of a lesson (in its own words), if they are asked for or an earlier deck had any.

    A file is named after what is in it, so that a new recording is a new file: Anki never replaces one.
    """
    if speak is None or not (options.audio or _spoke(lesson, options.studied, known)):
        return Sounds()
    texts = list(dict.fromkeys(_texts(lesson, options)))
    recorded = speak(texts, options.studied)
    names = {text: f"alinea-{hashlib.sha256(sound).hexdigest()[:16]}.mp3" for text, sound in recorded.sounds.items()}
    files = {names[text]: recorded.sounds[text] for text in names}
    if not recorded.missing:
        return Sounds(names, files)
    whole = not files and str(recorded.reason) != ""
    said = no_audio(recorded.reason) if whole else some_audio_missing(recorded.missing)
    return Sounds(names, files, (said,))


def heard(term: Term, sense: str, studied: Language) -> str:
    """What is heard on a term's cards: the French with its article, or the English sense that is learned."""
    return french(term) if studied == "fr" else bare(sense)


def _texts(lesson: Lesson, options: Options) -> Iterator[str]:
    """What is spoken: every term, and the sentences that are notes of their own."""
    asked = prompts(lesson.terms, options.studied)
    yield from (heard(term, asked[term.id].sense, options.studied) for term in lesson.terms)
    if options.sentences:
        yield from (sentence.said for sentence in sentences(lesson, options.studied))


def _spoke(lesson: Lesson, studied: Language, known: Ledger) -> bool:
    """Whether an earlier deck of the lesson in this direction had a sound."""
    names = (guid(lesson.id, "term", term.id, studied) for term in lesson.terms)
    return any(entry.sound for name in names if (entry := known.notes.get(name)))
