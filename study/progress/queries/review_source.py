"""Finds everything to review: terms and looked-up words that are due, and questions that were answered wrongly."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from study.language.direction import in_direction
from study.language.word_key import word_key
from study.lesson.cache import open_lesson
from study.lesson.keys import LessonKey, QuestionKey, TermKey, WordKey, parse, slug
from study.lesson.library import LessonRef, LibraryError
from study.lesson.model import Lesson
from study.practice.cards import Item
from study.practice.missed_questions import PreviousAnswer, QuestionCard
from study.practice.missed_questions import learned as settled
from study.practice.queue import BURIED, queue
from study.progress.queries.due import DueItems, by_moment, everything, learned, terms
from study.progress.queries.met_words import met_words
from study.progress.queries.today import DueNow, allowed, due, questions_due
from study.progress.store import Store
from study.text import Text

SESSION_SIZE = 200
"""The maximum number of due items in a session; the others are left for the next one."""
_ALL = 1_000_000
_ASKED = ("learning", "new")
_RECENT = 20
"""The number of lessons, the last opened first, that are searched for a looked-up word."""


def lesson_opener(
    lessons: Iterable[LessonRef], cache: Path, report: Callable[[Text], None] | None = None
) -> Callable[[str], Lesson | None]:
    """Return a function that opens one of these lessons by its id, or returns None if it is gone or cannot be read.

    `cache` is the folder of lessons already read; `report` is given the reason if a lesson cannot be read.
    """
    known = {lesson.id: lesson for lesson in lessons}

    def open_by_id(id: str) -> Lesson | None:
        try:
            return open_lesson(known[id], cache)[0] if id in known else None
        except LibraryError as error:
            if report:
                report(error.message)
            return None

    return open_by_id


def counted(items: Iterable[Item]) -> DueNow:
    """Count the words and questions among items of a review."""
    kinds = Counter(
        "questions" if isinstance(item, QuestionCard) else "words" if item.remembered else "new_words" for item in items
    )
    return DueNow(**kinds)


class ReviewSource:
    """The lessons whose items are due, each opened when one of its items is asked, in the language it was studied in.

    `open_by_id` returns a lesson by its id, or None if it is gone or cannot be read (see `lesson_opener`).
    """

    def __init__(self, store: Store, open_by_id: Callable[[str], Lesson | None]) -> None:
        self._store = store
        self._open_by_id = open_by_id
        self._lessons: dict[LessonKey, Lesson | None] = {}
        self._of_words: set[LessonKey] = set()
        self.answers: dict[str, Mapping[str, PreviousAnswer]] = {}
        """The last answers to the questions of the opened lessons, by the lesson's key and the question's id."""
        self.more = False
        """Whether more is due than the last queue took in."""

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """The lessons opened so far."""
        return tuple(lesson for _, lesson in sorted(self._lessons.items()) if lesson)

    @property
    def missing(self) -> tuple[str, ...]:
        """The ids of lessons whose words are due, but which are gone or cannot be read."""
        return tuple(dict.fromkeys(key.lesson for key in sorted(self._of_words) if self._lessons.get(key) is None))

    def queue(
        self,
        new: int,
        reviews: int | None,
        *,
        limit: int | None = None,
        ahead: bool = False,
        only_counted: bool = False,
    ) -> tuple[Item, ...]:
        """Return the items to ask now: at most `new` new items and `reviews` reviews a day, and `limit` in all.

        `ahead` adds what is not due yet, beyond the limit of reviews. The items are ready to be asked, unless they are
        `only_counted`.
        """
        now = self._store.clock()
        left = allowed(self._store, new, reviews, now.astimezone().date())
        most = SESSION_SIZE
        while True:
            what = everything(self._store) if ahead else learned(self._store, now, now - BURIED, most)
            most_reviews = None if ahead else left.reviews
            items = self._queue(what, now, limit, left.new, most_reviews, ahead, only_counted)
            bounds = (each for each in (limit, left.reviews, SESSION_SIZE // 2) if each is not None)
            if not what.more or len(items) >= min(bounds):
                self.more = what.more
                return items
            most *= 10  # much of it is of lessons that are gone

    def due_now(self, new: int, reviews: int | None) -> DueNow:
        """Return what can be asked now, within the limits of the day: the numbers that every part of the program shows.

        If there is more than fits into a session and no limit of reviews, siblings are counted too.
        """
        found = counted(self.queue(new, reviews, only_counted=True))
        return found._replace(words=self._words_due()) if self.more and reviews is None else found

    def backlog(self) -> DueNow:
        """Return what would be asked now if a day had no limits; siblings are counted if there are many."""
        now = self._store.clock()
        what = learned(self._store, now, now - BURIED, SESSION_SIZE)
        found = counted(self._queue(what, now, None, _ALL, None, False, only_counted=True))
        return found._replace(words=self._words_due()) if what.more else found

    def _words_due(self) -> int:
        """Return how many words are due, siblings included."""
        now = self._store.clock()
        return due(self._store, now) - questions_due(self._store, now)

    def next_due(self) -> datetime | None:
        """Return when the next item is due, UTC; None if nothing was reviewed."""
        for key, memory in by_moment(self._store):
            match parse(key):
                case QuestionKey(lesson):
                    there = not settled(memory) and self._lesson(lesson) is not None
                case TermKey(lesson):
                    there = self._lesson(lesson) is not None
                case word:
                    there = word is not None
            if there:
                return memory.due
        return None

    def last_opened(self) -> Iterator[Lesson]:
        """Yield the opened lessons in the order in which a looked-up word is searched for: the last opened first."""
        order = {name: n for n, name in enumerate(self._store.shelf())}
        yield from sorted(self.lessons, key=lambda lesson: order.get(lesson.key, len(order)))

    def _queue(
        self,
        what: DueItems,
        now: datetime,
        limit: int | None,
        new: int,
        reviews: int | None,
        ahead: bool,
        only_counted: bool,
    ) -> tuple[Item, ...]:
        words = {key for key in (*what.statuses, *what.remembered) if isinstance(parse(key), WordKey)}
        met = met_words(self._store, words)
        self._open(what, {LessonKey.parse(each.lesson) for each in met.values()})
        for key in self._asked_as_terms((*what.statuses, *what.remembered)):
            what.statuses.pop(key, None)
            what.remembered.pop(key, None)
        return queue(
            self.lessons,
            what.statuses,
            what.remembered,
            now,
            limit=limit,
            new=new,
            reviews=reviews,
            ahead=ahead,
            answers=self.answers,
            met=met,
            only_counted=only_counted,
        )

    def _open(self, what: DueItems, more: set[LessonKey]) -> None:
        """Open the lessons of which something may be asked, and `more`."""
        asked = {**what.statuses, **what.remembered}
        keys = [parse(key) for key in asked if what.statuses.get(key, "new") in _ASKED]
        self._of_words |= {key.lesson for key in keys if isinstance(key, TermKey)}
        wanted = self._of_words | {key.lesson for key in keys if isinstance(key, QuestionKey)}
        shelf = {LessonKey.parse(name): standing for name, standing in self._store.shelf().items()}
        wanted |= {key for key, standing in shelf.items() if standing.right < standing.answered}
        if any(what.statuses.get(str(key)) == "learning" for key in keys if isinstance(key, WordKey)):
            wanted |= set(list(shelf)[:_RECENT])
        for key in wanted | more:
            self._lesson(key)

    def _lesson(self, key: LessonKey) -> Lesson | None:
        """Open a lesson by its key, with the last answers to its questions."""
        if key not in self._lessons:
            whole = self._open_by_id(key.lesson)
            lesson = in_direction(whole, key.studied) if whole else None
            self._lessons[key] = lesson
            if lesson:
                self.answers[lesson.key] = self._store.answers(lesson.key)
        return self._lessons[key]

    def _asked_as_terms(self, keys: Iterable[str]) -> set[str]:
        """Return the keys of looked-up words that are a term being learned, due or not: the term is asked instead."""
        looked_up = (word for word in map(parse, keys) if isinstance(word, WordKey))
        wanted = {(word.language, slug(word.lemma)): str(word) for word in looked_up}
        if not wanted:
            return set()
        found: defaultdict[LessonKey, set[str]] = defaultdict(set)
        for key in map(parse, terms(self._store)):
            if isinstance(key, TermKey) and (key.lesson.studied == "en" or ("fr", key.term) in wanted):
                found[key.lesson].add(key.term)
        heads = (
            word_key(term.head, lesson.studied)
            for lesson, ids in ((self._lesson(name), ids) for name, ids in sorted(found.items()))
            if lesson
            for term in lesson.terms
            if term.id in ids
        )
        return set(wanted.values()).intersection(heads)
