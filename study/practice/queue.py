"""Makes the queue of a review session: due items, then some new ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import chain, islice

from study.language.word_key import word_key
from study.lesson.keys import WordKey, parse
from study.lesson.model import Lesson
from study.practice.cards import Item, TermCard, form_after
from study.practice.dictionary_cards import bare_term, explained, nowhere
from study.practice.met_word import MetWord, as_met
from study.practice.missed_questions import Answers, QuestionCard, asked_otherwise, missed
from study.practice.remembered import Remembered
from study.practice.schedule import LEARNED, is_due

NEW = 10
"""The default number of new items in a session."""

BURIED = timedelta(hours=12)
"""The period during which siblings are not asked after one of them was reviewed."""
_NO_ANSWERS: Answers = {}
_NOT_MET: Mapping[str, MetWord] = {}


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
    answers: Answers = _NO_ANSWERS,
    met: Mapping[str, MetWord] = _NOT_MET,
    only_counted: bool = False,
) -> tuple[Item, ...]:
    """Return the items of a review session at `now` (UTC), at most `limit`.

    What is due comes first, the longest due first; then at most `new` items that were never reviewed, words that are
    being learned and missed questions in turn, in the order of their lessons. `ahead` includes what is not due yet. Of
    what had been learned, at most `reviews` come (None: all); what is still being learned is not limited.

    `lessons` are turned to the language that is studied, and `answers` are the last to their questions. A word that is
    known or ignored is left out. `met` has how looked-up words were shown, by their keys. Siblings (the same word of
    another lesson, the other direction of the same term, questions on the same evidence) do not meet in a session, nor
    within half a day: the first stays.

    The items are ready to be asked, unless they are `only_counted`.
    """
    ready = _as_is if only_counted else _ready
    due: list[Item] = []
    fresh: list[Item] = []
    seen: dict[tuple[str, ...], str] = {}
    buried = now - BURIED

    def of_use(before: Remembered | None) -> bool:
        return before is None or ahead or before.memory.due <= now or before.memory.last_review > buried

    for item in _items(tuple(lessons), statuses, remembered, answers, of_use):
        if item.remembered is None:
            fresh.append(item)
            continue
        if ahead or is_due(item.remembered.memory, now):
            due.append(item)
        if buried < item.remembered.memory.last_review <= now:
            seen |= dict.fromkeys(item.names, item.key)
    again = _at_most(_without_siblings(sorted(due, key=_due), seen), reviews)
    found = (ready(item, answers, met) for item in again)
    first = (ready(item, answers, met) for item in _without_siblings(_by_turns(fresh), seen))
    chosen: Iterator[Item] = chain(filter(None, found), islice(filter(None, first), new))
    return tuple(islice(chosen, limit))


def _items(
    lessons: Sequence[Lesson],
    statuses: Mapping[str, str],
    remembered: Mapping[str, Remembered],
    answers: Answers,
    of_use: Callable[[Remembered | None], bool],
) -> Iterator[Item]:
    """Yield all items whose memory is `of_use`. A word that has a term is asked as the term.

    Nothing is made of the others: most of fifty thousand words are not due.
    """
    heads: set[str] = set()
    for lesson in lessons:
        for term in lesson.terms:
            key = lesson.term_key(term)
            status, before = statuses.get(key, "new"), remembered.get(key)
            if status == "learning" or (before and status == "new"):
                heads.add(word_key(term.head, lesson.studied))
                if of_use(before):
                    yield TermCard(key, lesson, term, form_after(before), before)
        yield from (task for task in missed(lesson, answers, remembered) if of_use(task.remembered))
    learning = (key for key, status in statuses.items() if status == "learning")
    for key in dict.fromkeys((*learning, *(key for key in remembered if statuses.get(key, "new") == "new"))):
        word = parse(key)
        if isinstance(word, WordKey) and key not in heads and of_use(before := remembered.get(key)):
            yield TermCard(key, nowhere(word.language), bare_term(word), form_after(before), before)


def _ready(item: Item, answers: Answers, met: Mapping[str, MetWord]) -> Item | None:
    """Return the item with the question or the entry to ask; None if there is nothing to ask."""
    if isinstance(item, QuestionCard):
        return asked_otherwise(item, answers)
    if item.lesson.id:
        return item
    term, how = explained(item.term), met.get(item.key)
    if how and (term or how.senses):
        return item._replace(term=as_met(term or item.term, how), met=how)
    return item._replace(term=term) if term else None


def _as_is(item: Item, answers: Answers, met: Mapping[str, MetWord]) -> Item | None:
    """Return the item unchanged; None if there is nothing to ask."""
    if isinstance(item, QuestionCard) or item.lesson.id or (item.key in met and met[item.key].senses):
        return item
    return item if explained(item.term) else None


def _by_turns(items: Sequence[Item]) -> list[Item]:
    """Return words and questions in turn, as long as there are both."""
    words = [item for item in items if isinstance(item, TermCard)]
    tasks = [item for item in items if isinstance(item, QuestionCard)]
    both = [each for pair in zip(words, tasks, strict=False) for each in pair]
    rest = len(both) // 2
    return [*both, *words[rest:], *tasks[rest:]]


def _due(item: Item) -> datetime:
    assert item.remembered
    return item.remembered.memory.due


def _at_most(items: Sequence[Item], reviews: int | None) -> list[Item]:
    """Return the items, but no more than `reviews` of those that had been learned."""
    left = len(items) if reviews is None else reviews
    kept = []
    for item in items:
        known = bool(item.remembered and item.remembered.memory.stage == LEARNED)
        if left or not known:
            kept.append(item)
            left -= known
    return kept


def _without_siblings(items: Sequence[Item], seen: dict[tuple[str, ...], str]) -> list[Item]:
    """Return the items without a sibling in `seen`, which maps what siblings share to a key; theirs are added."""
    kept = []
    for item in items:
        if all(seen.get(name, item.key) == item.key for name in item.names):
            kept.append(item)
            seen |= dict.fromkeys(item.names, item.key)
    return kept
