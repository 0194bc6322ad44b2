"""The cards of a review: words, each asked in one of three ways, and questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from study.language.english.senses import bare
from study.language.french.articles import Gender, with_article
from study.language.typography import plain
from study.lesson.model import Answer, Lesson, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences
from study.practice.dictionary_cards import met
from study.practice.marking.messages import gender_wrong
from study.practice.marking.rules import Rules
from study.practice.marking.text import mark_text
from study.practice.met_word import MetWord, in_its_lesson
from study.practice.missed_questions import Answers, QuestionCard, asked_otherwise
from study.practice.remembered import CardType, Remembered
from study.practice.schedule import Rating
from study.practice.verdict import Grade, Part
from study.text import Message

GAP = "____"
"""Replaces, in a sentence, the word that is asked for."""

_NOMINAL = (WordClass.NOUN, WordClass.NAME, WordClass.EXPRESSION, WordClass.IDIOM)


class TermCard(NamedTuple):
    """A word that a review asks."""

    key: str
    """The key of the term, or of the dictionary word if no lesson has a term for it."""
    lesson: Lesson
    term: Term
    form: CardType
    remembered: Remembered | None
    """None before the first review."""
    met: MetWord | None = None
    """How the learner met a word of the dictionary; None for a term, and if it is not known."""

    @property
    def names(self) -> frozenset[tuple[str, ...]]:
        """The names that siblings share: the term in both directions, the headword in all lessons."""
        return frozenset({(self.lesson.id, self.term.id), (self.term.studied, "", self.term.head.casefold())})


Item = TermCard | QuestionCard
"""An item of a review session."""


class Context(NamedTuple):
    """A sentence of the article in which a term occurs."""

    sentence: str
    gapped: str
    """The sentence with a gap for the word."""
    translation: str
    form: str = ""
    """The form that fills the gap; of a term in several pieces, the first piece."""


def form_after(remembered: Remembered | None) -> CardType:
    """Return the next card type of a word, never the last one: first recognition, then production and gap in turn.

    A word that could not be typed is asked for recognition again; one that was not recognised has just been shown, and
    is asked in its sentence.
    """
    if remembered is None:
        return CardType.RECOGNITION
    forgotten = remembered.recall is Rating.AGAIN
    if remembered.form is CardType.RECOGNITION:
        return CardType.GAP if forgotten else CardType.PRODUCTION
    if forgotten:
        return CardType.RECOGNITION
    return CardType.GAP if remembered.form is CardType.PRODUCTION else CardType.PRODUCTION


def asked_again(item: Item, remembered: Remembered | None, answers: Answers) -> Item:
    """Return an item as it is asked again: a word in another way, a question in another kind."""
    if isinstance(item, TermCard):
        return item._replace(remembered=remembered, form=form_after(remembered))
    return asked_otherwise(item._replace(remembered=remembered), answers)


def in_place(item: Item, lessons: Iterable[Lesson]) -> Item:
    """Return a looked-up word with the lesson in which it occurs; any other item as it is."""
    if isinstance(item, QuestionCard) or item.lesson.id:
        return item
    if item.met and (here := _where_met(item, lessons := tuple(lessons))):
        return here
    lesson, term = met(item.term, lessons)
    return item._replace(lesson=lesson, term=term)


def _where_met(card: TermCard, lessons: Iterable[Lesson]) -> TermCard | None:
    """Return a word in the lesson and sentence in which the learner marked it; None if they are gone."""
    assert card.met
    lesson = next((each for each in lessons if each.key == card.met.lesson), None)
    term = in_its_lesson(card.term, card.met, lesson) if lesson else None
    return card._replace(lesson=lesson, term=term) if lesson and term else None


def meeting(lesson: Lesson, term: Term, marked: MetWord | None = None) -> Context | None:
    """Return the first sentence of the article in which a term occurs, with its translation; None if there is none.

    A word that was marked in one of the sentences is shown in that one.
    """
    for paragraph in lesson.paragraphs:
        if paragraph.number in term.paragraphs:
            for index, sentence in enumerate(paragraph.sentences(lesson.studied)):
                if marked and lesson.key == marked.lesson and sentence != marked.sentence:
                    continue
                if found := occurrences(term, sentence):
                    start, end = found[0][0]
                    gapped, translation = _gapped(sentence, found[0]), _translation(lesson, paragraph, index)
                    return Context(sentence, gapped, translation, sentence[start:end])
    return None


def answers(term: Term) -> tuple[str, ...]:
    """Return the accepted forms of a term, the one to show first: a French noun with its article."""
    head = bare(term.head)
    if term.studied != "fr" or not term.gender or term.word_class not in _NOMINAL:
        return (head,)
    genders: tuple[Gender, ...] = ("m", "f") if term.gender == "mf" else (term.gender,)
    both = [with_article(head, gender, term.plural, definite=sure) for sure in (True, False) for gender in genders]
    return tuple(dict.fromkeys((with_article(head, term.gender, term.plural), *both)))


def mark_term(term: Term, given: str, form: str = "") -> Part:
    """Mark a typed term: a French noun with its article, definite or indefinite.

    `form` is the inflected form that fills the gap, for a card that asks for the word in its sentence; it is right
    without an article.
    """
    rules = Rules(language=term.studied, form=True)
    accepted = answers(term)
    if form:
        return mark_text(given, (Answer(form), *map(Answer, accepted)), (), replace(rules, in_sentence=True))
    part = mark_text(given, tuple(map(Answer, accepted)), (), rules)
    if part.grade is Grade.RIGHT and _hides_gender(term, given):
        return replace(part, remarks=(*part.remarks, _gender_of(term)))
    return part


def _hides_gender(term: Term, given: str) -> bool:
    """Return whether a noun of one gender was typed with the elided article."""
    return term.studied == "fr" and term.gender in ("m", "f") and plain(given.strip()).lower().startswith("l'")


def _gender_of(term: Term) -> Message:
    """Return the remark that names the gender of a noun whose article does not show it."""
    shown = with_article(bare(term.head), term.gender, term.plural, definite=False)
    return gender_wrong(shown, term.gender)


def proposed(grade: Grade) -> Rating:
    """Return the rating that a typed answer suggests; the learner can choose another."""
    return {Grade.RIGHT: Rating.GOOD, Grade.NEARLY: Rating.HARD, Grade.WRONG: Rating.AGAIN}[grade]


def _gapped(sentence: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        sentence = f"{sentence[:start]}{GAP}{sentence[end:]}"
    return sentence


def _translation(lesson: Lesson, paragraph: Paragraph, index: int) -> str:
    return paragraph.sentences(lesson.help)[index] if paragraph.aligned else paragraph.text(lesson.help)
