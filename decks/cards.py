"""Makes a lesson into a deck: its notes, and the order in which their cards are learned. Pure: no file, no clock."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from decks import labels
from decks.advice import advice
from decks.context import Met, meet
from decks.escape import clean, escape, played
from decks.identity import deck_id, guid, slug
from decks.note import Deck, Note
from decks.notetypes import Room, note_type
from decks.options import Options
from decks.prompts import Prompt, prompts
from decks.questions import questions
from decks.sentences import sentences
from decks.sounds import heard
from decks.terms import Wanted, fields
from study.language.direction import with_written_terms
from study.lesson.model import Bilingual, Language, Lesson

LISTENING = 3
"""The number of the template that asks by ear."""

_STAGES: Mapping[Room, tuple[int, ...]] = {"term": (0, 1, 2, 4), "sentence": (3, 3), "question": (5,)}
"""When a card's turn comes, by template: every term is recognised before one is produced."""

_SHELF: Mapping[Language, str] = {"fr": "Business French", "en": "Anglais des affaires"}


@dataclass(frozen=True, slots=True)
class Built:
    """A deck, and what its maker should know of it."""

    deck: Deck
    messages: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """What earlier exports of a lesson have published, and later ones must keep to."""

    name: str = ""
    """The deck's name: Anki knows a deck by nothing else."""
    cards: Mapping[str, Collection[int]] | None = None
    """The templates that each note had a card of, by GUID: a card once given is not taken back."""


def build(
    lesson: Lesson,
    options: Options,
    earlier: Earlier = Earlier(),
    sounds: Mapping[str, str] | None = None,
) -> Built:
    """The deck of a lesson that has no `refusals`. `sounds` names the sound files, by the text that each speaks."""
    studied = options.studied
    lesson = with_written_terms(lesson, studied)
    asked = prompts(lesson.terms, studied)
    met = {term.id: meet(lesson, term, studied) for term in lesson.terms}
    sounds = sounds or {}
    by_term = _terms(lesson, options, earlier, sounds, asked, met)
    notes = [
        *by_term.values(),
        *(_sentences(lesson, studied, sounds) if options.sentences else ()),
        *(_questions(lesson, studied) if options.questions else ()),
    ]
    deck = Deck(
        lesson.id,
        deck_id(lesson.id, studied),
        earlier.name or deck_name(lesson, studied),
        _description(lesson, studied),
        tuple(notes),
        _order(notes),
    )
    return Built(deck, advice(lesson, by_term, asked, met))


def deck_name(lesson: Lesson, studied: Language) -> str:
    """`Business French::Title`: one level a lesson, whatever signs its title has."""
    title = " ".join(clean(lesson.title.get(studied)).replace('"', "”").replace("::", " : ").split())
    return f"{_SHELF[studied]}::{title}"


def _terms(
    lesson: Lesson,
    options: Options,
    earlier: Earlier,
    sounds: Mapping[str, str],
    asked: Mapping[str, Prompt],
    met: Mapping[str, Met | None],
) -> dict[str, Note]:
    """The terms' notes by the term's id, in the article's order."""
    studied = options.studied
    notes: dict[str, Note] = {}
    for term in sorted(lesson.terms, key=lambda term: _turn(met[term.id])):
        name = guid(lesson.id, "term", term.id, studied)
        prompt, where = asked[term.id], met[term.id]
        sound = sounds.get(heard(term, prompt.sense, studied), "")
        by_ear = options.listening or (options.listening is None and options.audio and sound != "")
        listening = by_ear or LISTENING in (earlier.cards or {}).get(name, ())
        wanted = Wanted(studied, where, prompt.sense, prompt.cue, listening, options.lenient, sound)
        tags = [f"alinea::pos::{term.word_class}"]
        if where and where.paragraph:
            tags.append(f"alinea::para::{where.paragraph:02}")
        notes[term.id] = _note(lesson, "term", name, term.id, fields(lesson, term, wanted), tags, studied)
    return notes


def _sentences(lesson: Lesson, studied: Language, sounds: Mapping[str, str]) -> Iterator[Note]:
    for sentence in sentences(lesson, studied):
        name = guid(lesson.id, "sentence", sentence.id, studied)
        tags = ["alinea::kind::sentence", f"alinea::para::{sentence.paragraph:02}"]
        values = sentence.fields | {"audio": played(sounds.get(sentence.said, ""))}
        yield _note(lesson, "sentence", name, f"sentence/{sentence.id}", values, tags, studied)


def _questions(lesson: Lesson, studied: Language) -> Iterator[Note]:
    for asked in questions(lesson, studied):
        question = asked.question
        name = guid(lesson.id, "question", question.id, studied)
        tags = ["alinea::kind::question", f"alinea::skill::{question.skill}"]
        tags += (f"alinea::para::{number:02}" for number in question.about)
        yield _note(lesson, "question", name, f"question/{question.id}", asked.fields, tags, studied)


def _note(
    lesson: Lesson,
    room: Room,
    name: str,
    key: str,
    values: dict[str, str],
    tags: list[str],
    studied: Language,
) -> Note:
    shape = note_type(room, studied)
    every = {f"alinea::lesson::{slug(lesson.id)}", *tags}
    every |= {f"alinea::topic::{topic}" for topic in map(slug, lesson.topics) if topic}
    if level := slug(lesson.level):
        every.add(f"alinea::level::{level}")
    return Note(room, shape, name, f"{lesson.id}/{key}", shape.row(values), tuple(sorted(every)))


def _turn(met: Met | None) -> tuple[int, int]:
    """Where a term comes in the article; one that the article does not have comes last."""
    return (met.paragraph, met.start) if met and met.paragraph else (1 << 30, 0)


def _order(notes: list[Note]) -> tuple[tuple[int, int], ...]:
    cards = [(place, ord) for place, note in enumerate(notes) for ord in note.cards]
    return tuple(sorted(cards, key=lambda card: (_STAGES[notes[card[0]].room][card[1]], card)))


def _description(lesson: Lesson, studied: Language) -> str:
    known = labels.other(studied)
    lines = (labels.source(lesson, known), labels.licence(lesson, known), "Alinéa")
    return "<br>".join(escape(line) for line in lines)
