"""What is asked in a review and how: words in one of three forms, and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from study.language.english.senses import bare
from study.language.french.articles import Gender, with_article
from study.lesson.model import Answer, Kind, Lesson, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences
from study.practice.dictionary_cards import met
from study.practice.marking.text import Rules, mark_text
from study.practice.missed_questions import Answers, QuestionCard, asked_otherwise
from study.practice.schedule import Memory, Rating
from study.practice.verdict import Grade, Part

LEECH = 8
"""Lapses that make a leech, as in Anki."""

GAP = "____"
"""What stands in a sentence for the word that is asked for."""

_NOMINAL = (WordClass.NOUN, WordClass.NAME, WordClass.EXPRESSION, WordClass.IDIOM)


class CardType(StrEnum):
    """Which way a word is asked."""

    RECOGNITION = "recognition"
    """The word is seen, its meaning is to be remembered."""
    PRODUCTION = "production"
    """The meaning is seen, the word is to be typed."""
    GAP = "gap"
    """A sentence of the article is seen with a gap for the word, and what it says in the other language."""


AskedAs = CardType | Kind
"""How an item was asked: a word as one of three cards, a question as one of its kinds."""


def asked_as(text: str) -> AskedAs:
    """Return the card type or the kind of question of this name. Raises ValueError if it names neither."""
    return CardType(text) if text in set(CardType) else Kind(text)


class Remembered(NamedTuple):
    """A word that was reviewed."""

    memory: Memory
    form: AskedAs
    """How it was asked the last time."""
    recall: Rating
    """What came of it."""
    reviews: int
    """How many there were."""
    lapses: int = 0
    """How often it was forgotten once it had been learned."""

    @property
    def leech(self) -> bool:
        """Forgotten so often that asking once more will not help: it wants another look."""
        return self.lapses >= LEECH


class TermCard(NamedTuple):
    """A word to be asked."""

    key: str
    """Its name in the store: `LESSON/TERM`, of a word without a term `fr:LEMMA`."""
    lesson: Lesson
    term: Term
    form: CardType
    remembered: Remembered | None
    """None if it is asked for the first time."""

    @property
    def names(self) -> frozenset[tuple[str, ...]]:
        """What its siblings share with it: the term in either direction, the word in any lesson."""
        return frozenset({(self.lesson.id, self.term.id), (self.term.studied, "", self.term.head.casefold())})


Item = TermCard | QuestionCard
"""What a sitting asks."""


class Context(NamedTuple):
    """A sentence of the article with the word in it."""

    sentence: str
    gapped: str
    """The same with a gap for the word."""
    translation: str
    form: str = ""
    """The word as it stands in the gap; of a word in several pieces the first."""


def form_after(remembered: Remembered | None) -> CardType:
    """How a word is asked next, never as the last time: recognised first, then by turns typed and put into its gap.

    One that could not be typed is recognised again; one that was not recognised has just been told, and is put into
    its sentence.
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
    """The same once more, in another form."""
    if isinstance(item, TermCard):
        return item._replace(remembered=remembered, form=form_after(remembered))
    return asked_otherwise(item._replace(remembered=remembered), answers)


def in_place(item: Item, lessons: Iterable[Lesson]) -> Item:
    """A looked-up word with the lesson in whose text it was met; anything else as it is."""
    if isinstance(item, QuestionCard) or item.lesson.id:
        return item
    lesson, term = met(item.term, lessons)
    return item._replace(lesson=lesson, term=term)


def meeting(lesson: Lesson, term: Term) -> Context | None:
    """Where the article has the word: its first sentence, and what it says in the other language."""
    for paragraph in lesson.paragraphs:
        if paragraph.number in term.paragraphs:
            for index, sentence in enumerate(paragraph.sentences(lesson.studied)):
                if found := occurrences(term, sentence):
                    start, end = found[0][0]
                    gapped, translation = _gapped(sentence, found[0]), _translation(lesson, paragraph, index)
                    return Context(sentence, gapped, translation, sentence[start:end])
    return None


def answers(term: Term) -> tuple[str, ...]:
    """The word as it should be known, the first as it is shown: a French noun with its article."""
    head = bare(term.head)
    if term.studied != "fr" or not term.gender or term.word_class not in _NOMINAL:
        return (head,)
    genders: tuple[Gender, ...] = ("m", "f") if term.gender == "mf" else (term.gender,)
    both = [with_article(head, gender, term.plural, definite=sure) for sure in (True, False) for gender in genders]
    return tuple(dict.fromkeys((with_article(head, term.gender, term.plural), *both)))


def mark_term(term: Term, given: str, is_word: Callable[[str], bool], form: str = "") -> Part:
    """The verdict on a typed word; `is_word` is the lexicon of its language, `form` what fills its gap as well."""
    accepted = tuple(map(Answer, (*answers(term), *([form] if form else []))))
    return mark_text(given, accepted, (), Rules(is_word, language=term.studied))


def proposed(grade: Grade) -> Rating:
    """What a typed answer says of the memory; the learner has the last word."""
    return {Grade.RIGHT: Rating.GOOD, Grade.NEARLY: Rating.HARD, Grade.WRONG: Rating.AGAIN}[grade]


def _gapped(sentence: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        sentence = f"{sentence[:start]}{GAP}{sentence[end:]}"
    return sentence


def _translation(lesson: Lesson, paragraph: Paragraph, index: int) -> str:
    return paragraph.sentences(lesson.help)[index] if paragraph.aligned else paragraph.text(lesson.help)
