"""What to review in a sitting: the words that are due, then some new ones, each asked in one of two forms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from study.language.articles import Gender, with_article
from study.language.senses import bare
from study.lesson.model import Answer, Lesson, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences
from study.practice.schedule import LEARNED, Memory, Recall
from study.practice.typed import Rules, judge
from study.practice.verdict import Grade, Part

NEW = 10
"""How many words that were never reviewed are taken in, where nothing else is said."""

LEECH = 8
"""Lapses that make a leech, as in Anki."""

GAP = "____"
"""What stands in a sentence for the word that is asked for."""

_NOMINAL = (WordClass.NOUN, WordClass.NAME, WordClass.EXPRESSION, WordClass.IDIOM)


class Form(StrEnum):
    """Which way a word is asked."""

    RECOGNITION = "recognition"
    """The word is seen, its meaning is to be remembered."""
    PRODUCTION = "production"
    """The meaning is seen, the word is to be typed."""


class Remembered(NamedTuple):
    """A word that was reviewed."""

    memory: Memory
    form: Form
    """How it was asked the last time."""
    recall: Recall
    """What came of it."""
    reviews: int
    """How many there were."""
    lapses: int = 0
    """How often it was forgotten once it had been learned."""

    @property
    def leech(self) -> bool:
        """Forgotten so often that asking once more will not help: it wants another look."""
        return self.lapses >= LEECH


class Card(NamedTuple):
    """A word to be asked."""

    key: str
    """Its name in the store: `LESSON/TERM`."""
    lesson: Lesson
    term: Term
    form: Form
    remembered: Remembered | None
    """None if it is asked for the first time."""


class Met(NamedTuple):
    """A sentence of the article with the word in it."""

    sentence: str
    gapped: str
    """The same with a gap for the word."""
    translation: str


def form_after(remembered: Remembered | None) -> Form:
    """How a word is asked next: it is recognised until that succeeds, and from then on the two forms take turns."""
    if remembered is None or remembered.form is Form.PRODUCTION or remembered.recall is Recall.AGAIN:
        return Form.RECOGNITION
    return Form.PRODUCTION


def queue(
    lessons: Iterable[Lesson],
    statuses: Mapping[str, str],
    remembered: Mapping[str, Remembered],
    now: datetime,
    *,
    limit: int | None = None,
    new: int = NEW,
    reviews: int | None = None,
    ahead: bool = False,
) -> tuple[Card, ...]:
    """The words of a sitting at `now` (UTC): those due, the longest due first, then at most `new` that are being
    learned and were never reviewed, in the order of their lessons; `limit` in all. `ahead` takes in those not due yet.
    At most `reviews` are words that had been learned, all if it is None; one that is still learned waits for nobody.

    `lessons` are turned to the language that is studied. A word that is known or ignored is left in peace. Siblings
    (the same word of another lesson, or the other direction of the same term) do not meet in a sitting: the first
    stays.
    """
    due: list[Card] = []
    fresh: list[Card] = []
    for card in _cards(lessons, statuses, remembered):
        if card.remembered is None:
            fresh.append(card)
        elif ahead or card.remembered.memory.due <= now:
            due.append(card)
    seen: set[tuple[str, ...]] = set()
    again = _at_most(_without_siblings(sorted(due, key=_due), seen), reviews)
    return (*again, *_without_siblings(fresh, seen)[:new])[:limit]


def held_back(
    lessons: Iterable[Lesson], statuses: Mapping[str, str], remembered: Mapping[str, Remembered], now: datetime
) -> int:
    """How many words would be asked at `now` if there were no limits for a day."""
    lessons = tuple(lessons)
    return len(queue(lessons, statuses, remembered, now, new=sum(len(lesson.terms) for lesson in lessons)))


def next_due(
    lessons: Iterable[Lesson], statuses: Mapping[str, str], remembered: Mapping[str, Remembered]
) -> datetime | None:
    """When the next word is due, UTC; None where none was reviewed."""
    due = [card.remembered.memory.due for card in _cards(lessons, statuses, remembered) if card.remembered]
    return min(due, default=None)


def meeting(lesson: Lesson, term: Term) -> Met | None:
    """Where the article has the word: its first sentence, and what it says in the other language."""
    for paragraph in lesson.paragraphs:
        if paragraph.number in term.paragraphs:
            for index, sentence in enumerate(paragraph.sentences(lesson.studied)):
                if found := occurrences(term, sentence):
                    return Met(sentence, _gapped(sentence, found[0]), _translation(lesson, paragraph, index))
    return None


def answers(term: Term) -> tuple[str, ...]:
    """The word as it should be known, the first as it is shown: a French noun with its article."""
    head = bare(term.head)
    if term.studied != "fr" or not term.gender or term.word_class not in _NOMINAL:
        return (head,)
    genders: tuple[Gender, ...] = ("m", "f") if term.gender == "mf" else (term.gender,)
    both = [with_article(head, gender, term.plural, definite=sure) for sure in (True, False) for gender in genders]
    return tuple(dict.fromkeys((with_article(head, term.gender, term.plural), *both)))


def judged(term: Term, given: str, is_word: Callable[[str], bool]) -> Part:
    """The verdict on a typed word; `is_word` is the lexicon of its language."""
    accepted = tuple(map(Answer, answers(term)))
    return judge(given, accepted, (), Rules(is_word, language=term.studied))


def proposed(grade: Grade) -> Recall:
    """What a typed answer says of the memory; the learner has the last word."""
    return {Grade.RIGHT: Recall.GOOD, Grade.NEARLY: Recall.HARD, Grade.WRONG: Recall.AGAIN}[grade]


def _cards(
    lessons: Iterable[Lesson], statuses: Mapping[str, str], remembered: Mapping[str, Remembered]
) -> Iterator[Card]:
    for lesson in lessons:
        for term in lesson.terms:
            key = f"{lesson.key}/{term.id}"
            status, before = statuses.get(key, "new"), remembered.get(key)
            if status == "learning" or (before and status == "new"):
                yield Card(key, lesson, term, form_after(before), before)


def _due(card: Card) -> datetime:
    assert card.remembered
    return card.remembered.memory.due


def _at_most(cards: Sequence[Card], reviews: int | None) -> list[Card]:
    """The cards, but no more than `reviews` of those whose word had been learned."""
    left = len(cards) if reviews is None else reviews
    kept = []
    for card in cards:
        learned = bool(card.remembered and card.remembered.memory.stage == LEARNED)
        if left or not learned:
            kept.append(card)
            left -= learned
    return kept


def _without_siblings(cards: Sequence[Card], seen: set[tuple[str, ...]]) -> list[Card]:
    """The cards of which no sibling is in `seen`, which grows by them."""
    kept = []
    for card in cards:
        names = {(card.lesson.id, card.term.id), (card.term.studied, "", card.term.head.casefold())}
        if not names & seen:
            kept.append(card)
            seen |= names
    return kept


def _gapped(sentence: str, spans: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        sentence = f"{sentence[:start]}{GAP}{sentence[end:]}"
    return sentence


def _translation(lesson: Lesson, paragraph: Paragraph, index: int) -> str:
    return paragraph.sentences(lesson.help)[index] if paragraph.aligned else paragraph.text(lesson.help)
