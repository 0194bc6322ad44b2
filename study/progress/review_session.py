"""A review session: chooses the next item, marks and grades answers, and undoes them."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from study.practice.cards import Context, Item, TermCard, asked_again, in_place, mark_term, meeting, proposed
from study.practice.marking import mark
from study.practice.missed_questions import QuestionCard
from study.practice.overruling import can_overrule, can_overrule_part, counted_right, overruled, typed_text
from study.practice.remembered import AskedAs, CardType
from study.practice.schedule import Rating, intervals
from study.practice.shuffle import shown_order
from study.practice.verdict import Given, Grade, Part, Verdict
from study.progress.answer_data import overruled_review, review_data
from study.progress.queries.review_source import ReviewSource
from study.progress.queries.today import DueNow
from study.progress.store import Store


class Ending(NamedTuple):
    """The summary shown to the learner when a session has nothing more to ask."""

    answered: int
    """The number of answers given."""
    left: int
    """The number of items that can be asked at once."""
    held_back: DueNow
    """What is held back by the daily limits; nothing while other items are left."""
    next_due: datetime | None
    """When the next item is due, UTC; None if nothing was ever reviewed, or if this session can be continued."""
    minutes: int
    """The minutes that have passed; 0 if the session was not ended by the time."""


class ReviewSession:
    """A review session of one learner, from the first item to the last.

    Each review is stored at once, and the session can end anywhere; forgotten items are asked again at the end. `new`
    and `reviews` are the limits of the day (None: no limit), `limit` that of the session; `ahead` also asks items that
    are not due yet. `minutes` limits the time: the answer being given when they have passed is the last.

    Both fronts, the full screen and the line-by-line mode, drive a session; it shows nothing itself, and its only clock
    is that of the store. Methods that store something raise StoreError if it could not be stored.
    """

    def __init__(
        self,
        store: Store,
        source: ReviewSource,
        *,
        new: int,
        reviews: int | None,
        limit: int | None = None,
        ahead: bool = False,
        minutes: int | None = None,
    ) -> None:
        self.left = deque(source.queue(new, reviews, limit=limit, ahead=ahead))
        """The items still to be asked; the first is the current one."""
        self.done: list[tuple[Item, Rating]] = []
        """The items asked, with their grades, in the order of the answers."""
        self.minutes = minutes
        self.over = False
        """Whether the minutes have passed."""
        self.answer_shown = False
        """Whether the learner sees the answer to the current item, and can grade it."""
        self.part: Part | None = None
        """The marking of the term typed for the current card."""
        self.verdict: Verdict | None = None
        """The marking of the answer to the current question."""
        self.overruled = False
        """Whether the current answer counts as right because the learner says so, against its marking."""
        self._given: Given | None = None
        self._store = store
        self._source = source
        self._limits = new, reviews
        self._end: datetime | None = store.clock() + timedelta(minutes=minutes) if minutes else None
        self._stored: Rating | None = None
        """The grade that is stored for the current item, as long as the learner has not confirmed it."""
        self._placed: set[str] = set()
        """Keys of the items for which a lesson was already looked for."""
        self._endings: dict[bool, Ending] = {}

    # Asking.

    @property
    def item(self) -> Item | None:
        """The item that is asked now; None if nothing is left or the time is over."""
        if not self.left or self.over:
            return None
        if self.left[0].key not in self._placed:
            self.left[0] = in_place(self.left[0], self._source.last_opened())
            self._placed.add(self.left[0].key)
        return self.left[0]

    @property
    def card(self) -> TermCard | None:
        """The term that is asked now; None if it is a question, or nothing."""
        item = self.item
        return item if isinstance(item, TermCard) else None

    @property
    def question(self) -> QuestionCard | None:
        """The missed question that is asked now; None if it is a term, or nothing."""
        item = self.item
        return item if isinstance(item, QuestionCard) else None

    @property
    def context(self) -> Context | None:
        """The sentence of its article that the current term is shown in; None if it has none."""
        card = self.card
        return meeting(card.lesson, card.term, card.met) if card else None

    @property
    def option_order(self) -> tuple[int, ...]:
        """The order in which the current question shows its options, another one each time; empty if it has none."""
        task = self.question
        if not task:
            return ()
        return shown_order(task.asked, task.lesson.id, task.remembered.reviews if task.remembered else 1)

    @property
    def is_typed(self) -> bool:
        """Whether the learner is to type the current term now."""
        card = self.card
        return card is not None and card.form is not CardType.RECOGNITION and not self.answer_shown

    @property
    def count(self) -> int:
        """The expected number of answers in this session."""
        return len(self.done) + len(self.left)

    @property
    def waits(self) -> Mapping[Rating, timedelta]:
        """For each grade, the time until the current item would be asked again."""
        item = self.item
        return intervals(item.remembered.memory if item and item.remembered else None, self._store.clock())

    # The answer and its grade.

    def show_answer(self) -> None:
        """Let the learner see the answer to the current item."""
        self.answer_shown = True

    def mark_term(self, typed: str) -> Part:
        """Mark what was typed for the current term, and store the grade it earns until the learner confirms one.

        The answer is marked and shown even if it cannot be stored.
        """
        card, context = self.card, self.context
        assert card
        form = context.form if context and card.form is CardType.GAP else ""
        self.part = mark_term(card.term, typed, form)
        self._show_and_store(proposed(self.part.grade))
        return self.part

    def mark_question(self, given: Given) -> Verdict:
        """Mark an answer to the current question, and store the grade it earns until the learner confirms one.

        The answer is marked and shown even if it cannot be stored.
        """
        task = self.question
        assert task
        self.verdict, self._given = mark(task.lesson, task.asked, given), given
        self._show_and_store(proposed(self.verdict.grade))
        return self.verdict

    def _show_and_store(self, recall: Rating) -> None:
        item = self.left[0]
        self.answer_shown = True
        self._put(item, recall)
        self._stored = recall

    def _put(self, item: Item, recall: Rating) -> None:
        """Store the review of an item, with the mark of a question, and with an answer that counts as right."""
        more: dict[str, object] = {}
        if isinstance(item, QuestionCard) and self.verdict:
            more |= review_data(item.asked, counted_right(self.verdict) if self.overruled else self.verdict)
        if self.overruled and self.part:
            more |= overruled_review(self.part.given, self.part.wanted)
        elif self.overruled and self.verdict:
            asked = item.asked.id if isinstance(item, QuestionCard) else ""
            more |= overruled_review(typed_text(self._given), overruled(self.verdict).expected, asked)
        self._store.review(item.key, recall, form_of(item), more)

    @property
    def offered(self) -> Rating | None:
        """The grade that the answer has earned; None if there was nothing to mark."""
        marked = self.part or self.verdict
        return proposed(Grade.RIGHT if self.overruled else marked.grade) if marked else None

    @property
    def allowed(self) -> tuple[Rating, ...]:
        """The grades that the learner can give to the current answer.

        A wrong answer was not remembered, and FSRS counts “hard” as remembered: it can only be graded as forgotten,
        unless the learner counts it as right. Who types nothing says the word, and knows alone how well.
        """
        answered = bool(self.part.given) if self.part else self.verdict is not None
        return (Rating.AGAIN,) if answered and self.offered is Rating.AGAIN else tuple(Rating)

    @property
    def can_overrule(self) -> bool:
        """Whether the learner may count the current answer as right against its marking, or undo that."""
        if self.part:
            return can_overrule_part(self.part)
        return self.question is not None and can_overrule(self.question.asked, self._given, self.verdict)

    def overrule(self) -> None:
        """Count the current answer as right; if it already counts so, as it was marked. Store the grade it earns then.

        Does nothing if that is not possible.
        """
        if not self.can_overrule:
            return
        self._take_back()
        self.overruled = not self.overruled
        self._show_and_store(self.offered or Rating.GOOD)

    def grade(self, recall: Rating) -> None:
        """Store how well the current item was known, in place of the grade it had earned, and continue with the next
        item. Raises ValueError for a grade that is not allowed."""
        if recall not in self.allowed:
            raise ValueError(recall)
        item = self.left[0]
        if recall is not self._stored:
            self._take_back()
            self._put(item, recall)
        self.left.popleft()
        self.done.append((item, recall))
        if recall is Rating.AGAIN:
            remembered = self._store.memory(item.key)
            self.left.append(asked_again(item, remembered, self._source.answers))
        self.over = self._end is not None and self._store.clock() >= self._end
        self._ask()

    def _take_back(self) -> None:
        """Remove the grade that is stored for the current item, if there is one."""
        if self._stored is not None:
            self._store.undo_review()
            self._stored = None

    def _ask(self) -> None:
        """Begin with the current item."""
        self.answer_shown, self.part, self.verdict, self._stored = False, None, None, None
        self.overruled, self._given = False, None
        self._endings.clear()

    # Other ways on, and back.

    def put_off(self) -> None:
        """Ask the current item after all others."""
        self.left.rotate(-1)
        self._ask()

    def set_aside(self) -> None:
        """Stop asking the current term, in this session and later, until the learner resumes it.

        The grade that its answer had earned does not count, as the learner has not confirmed it.
        """
        key = self.left[0].key
        self._take_back()
        self._store.set_status(key, "ignored")
        self.left = deque(item for item in self.left if item.key != key)
        self._ask()

    @property
    def can_undo(self) -> bool:
        """Whether there is an answer to undo."""
        return bool(self.done or self.part or self.verdict)

    def undo(self) -> bool:
        """Undo the last answer, marked or graded, and ask its item again; False if there is none."""
        if self.part or self.verdict:
            self._take_back()
            self._ask()
            return True
        if not self.done:
            return False
        self._store.undo_review()
        self.over = False
        item, recall = self.done.pop()
        if recall is Rating.AGAIN:
            self._drop_repetition(item)
        self.left.appendleft(item)
        self._ask()
        return True

    def _drop_repetition(self, item: Item) -> None:
        """Remove the last upcoming item that has the key of this one, if there is one."""
        for n in reversed(range(len(self.left))):
            if self.left[n].key == item.key:
                del self.left[n]
                return

    def go_on(self) -> None:
        """Continue with the remaining items, without a time limit."""
        self._end, self.over = None, False
        self._ask()

    def ending(self, *, can_go_on: bool) -> Ending:
        """Return the summary of a session that has nothing more to ask. It does not change until another item is asked.

        `can_go_on` is whether this session can continue with its remaining items; otherwise the items that a new
        session would ask are counted as remaining.
        """
        if can_go_on not in self._endings:
            self._endings[can_go_on] = self._find_ending(can_go_on)
        return self._endings[can_go_on]

    def _find_ending(self, can_go_on: bool) -> Ending:
        if can_go_on and self.left:
            return Ending(len(self.done), len(self.left), DueNow(), None, self._minutes_over)
        left = self._source.due_now(*self._limits).total
        held_back = DueNow() if left else self._source.backlog()
        return Ending(len(self.done), left, held_back, self._source.next_due(), self._minutes_over)

    @property
    def _minutes_over(self) -> int:
        return (self.minutes or 0) if self.over and self.left else 0


def form_of(item: Item) -> AskedAs:
    """Return the form in which an item is asked, as the log stores it: for a question, its kind."""
    return item.asked.kind if isinstance(item, QuestionCard) else item.form
