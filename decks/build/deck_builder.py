"""Builds the deck of a lesson: its notes, and the order in which their cards are learned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from decks.build import labels
from decks.build.context import TermContext, find_context
from decks.build.html import clean, escape, sound_tag
from decks.build.identity import deck_id, guid, note_key, slug
from decks.build.lesson_warnings import lesson_warnings
from decks.build.note import Deck, Note
from decks.build.options import DeckOptions
from decks.build.prompts import prompts
from decks.build.questions import question_fields
from decks.build.sentences import cloze_sentences
from decks.build.term_texts import spoken
from decks.build.terms import TermSettings, term_fields
from decks.notetypes import NoteKind, note_type
from study.language.direction import with_written_terms
from study.lesson.model import Language, Lesson, Term
from study.text import Message

LISTENING = 3
"""The number of the term template that asks by ear."""

_STAGES: Mapping[NoteKind, tuple[int, ...]] = {"term": (0, 1, 2, 4), "sentence": (3, 3), "question": (5,)}
"""The stage in which a card is learned, by template: every term is recognised before one is produced."""

_PARENT_DECK: Mapping[Language, str] = {"fr": "Business French", "en": "Anglais des affaires"}


@dataclass(frozen=True, slots=True)
class BuiltDeck:
    """A deck, and what its author could improve in the lesson."""

    deck: Deck
    warnings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Published:
    """What earlier decks of a lesson have published and later ones must keep."""

    name: str = ""
    """The deck's name, by which Anki recognises it; empty if there was no earlier deck."""
    cards: Mapping[str, Collection[int]] = field(default_factory=dict)
    """The templates of which each note had a card, by GUID."""


class DeckBuilder:
    """Builds the deck of one lesson that has no `lesson_errors`, for one language to study."""

    def __init__(self, lesson: Lesson, options: DeckOptions) -> None:
        studied = options.studied
        self.lesson = with_written_terms(lesson, studied)
        """The lesson with the terms that are asked: where English is studied, their English sides as written."""
        self.options = options
        self._studied: Language = studied
        self._prompts = prompts(self.lesson.terms, studied)
        self._contexts = {term.id: find_context(self.lesson, term, studied) for term in self.lesson.terms}
        self._sentences = tuple(cloze_sentences(self.lesson, studied)) if options.sentences else ()

    def spoken_texts(self) -> list[str]:
        """Return the texts that a deck with audio speaks, each once: every term, and the cloze sentences."""
        terms = (self._spoken(term) for term in self.lesson.terms)
        return list(dict.fromkeys((*terms, *(sentence.spoken for sentence in self._sentences))))

    def term_guid(self, term: Term) -> str:
        """Return the GUID of a term's note."""
        return guid(self.lesson.id, "term", term.id, self._studied)

    def build(self, published: Published = Published(), sounds: Mapping[str, str] | None = None) -> BuiltDeck:
        """Build the deck. `sounds` has the names of the sound files by the text that each speaks."""
        sounds = sounds or {}
        by_term = self._terms(published, sounds)
        questions = self._questions() if self.options.questions else ()
        notes = (*by_term.values(), *self._sentence_notes(sounds), *questions)
        deck = Deck(
            self.lesson.id,
            deck_id(self.lesson.id, self._studied),
            published.name or deck_name(self.lesson, self._studied),
            self._description(),
            notes,
            _order(notes),
        )
        return BuiltDeck(deck, tuple(lesson_warnings(self.lesson, by_term, self._prompts, self._contexts)))

    def _terms(self, published: Published, sounds: Mapping[str, str]) -> dict[str, Note]:
        """Return the notes of the terms by the term's id, in the order of the article."""
        notes: dict[str, Note] = {}
        for term in sorted(self.lesson.terms, key=lambda term: _position(self._contexts[term.id])):
            name, context = self.term_guid(term), self._contexts[term.id]
            audio = sounds.get(self._spoken(term), "")
            listening = self._has_listening_card(audio) or LISTENING in published.cards.get(name, ())
            settings = TermSettings(
                self._studied, context, self._prompts[term.id], listening, self.options.lenient, audio
            )
            tags = [f"alinea::pos::{term.word_class}"]
            if context and context.paragraph:
                tags.append(f"alinea::para::{context.paragraph:02}")
            notes[term.id] = self._note("term", name, term.id, term_fields(self.lesson, term, settings), tags)
        return notes

    def _has_listening_card(self, audio: str) -> bool:
        if self.options.listening is None:
            return self.options.audio and audio != ""
        return self.options.listening

    def _sentence_notes(self, sounds: Mapping[str, str]) -> Iterator[Note]:
        for sentence in self._sentences:
            name = guid(self.lesson.id, "sentence", sentence.id, self._studied)
            tags = ["alinea::kind::sentence", f"alinea::para::{sentence.paragraph:02}"]
            values = sentence.fields | {"audio": sound_tag(sounds.get(sentence.spoken, ""))}
            yield self._note("sentence", name, sentence.id, values, tags)

    def _questions(self) -> Iterator[Note]:
        for suitable in question_fields(self.lesson, self._studied):
            question = suitable.question
            name = guid(self.lesson.id, "question", question.id, self._studied)
            tags = ["alinea::kind::question", f"alinea::skill::{question.skill}"]
            tags += (f"alinea::para::{number:02}" for number in question.about)
            yield self._note("question", name, question.id, suitable.fields, tags)

    def _note(self, kind: NoteKind, name: str, id: str, values: dict[str, str], tags: Sequence[str]) -> Note:
        """Return a note with the tags of the lesson added to its own; `name` is its GUID, `id` that of its source."""
        type = note_type(kind, self._studied)
        every = {f"alinea::lesson::{slug(self.lesson.id)}", *tags}
        every |= {f"alinea::topic::{topic}" for topic in map(slug, self.lesson.topics) if topic}
        if level := slug(self.lesson.level):
            every.add(f"alinea::level::{level}")
        key = note_key(self.lesson.id, kind, id)
        return Note(kind, type, name, key, type.field_values(values), tuple(sorted(every)))

    def _spoken(self, term: Term) -> str:
        return spoken(term, self._prompts[term.id].sense, self._studied)

    def _description(self) -> str:
        known = labels.other(self._studied)
        lines = (labels.source(self.lesson, known), labels.licence(self.lesson, known), "Alinéa")
        return "<br>".join(escape(line) for line in lines)


def deck_name(lesson: Lesson, studied: Language) -> str:
    """Return the name of a lesson's deck, `Business French::Title`; signs that would add a level are replaced."""
    title = " ".join(clean(lesson.title.get(studied)).replace('"', "”").replace("::", " : ").split())
    return f"{_PARENT_DECK[studied]}::{title}"


def _position(context: TermContext | None) -> tuple[int, int]:
    """Return where a term comes in the article, for sorting; a term that the article does not have comes last."""
    return (context.paragraph, context.start) if context and context.paragraph else (1 << 30, 0)


def _order(notes: Sequence[Note]) -> tuple[tuple[int, int], ...]:
    """Return the cards in the order in which they are learned: by stage, then by note."""
    cards = [(index, ord) for index, note in enumerate(notes) for ord in note.cards]
    return tuple(sorted(cards, key=lambda card: (_STAGES[notes[card[0]].kind][card[1]], card)))
