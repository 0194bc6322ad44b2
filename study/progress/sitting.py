"""A sitting of review: what is left, what is done, and the way back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from study.practice.missed import Task
from study.practice.review import Form, Item, asked_again, in_place
from study.practice.schedule import Recall
from study.progress.material import Material
from study.progress.store import Store


class Sitting:
    """Each review is kept at once, so that a sitting can end anywhere. What was forgotten comes back.

    With `minutes` it is over after the answer that is being given when they have passed.
    """

    def __init__(self, items: Iterable[Item], store: Store, material: Material, minutes: int | None = None) -> None:
        self.left = deque(items)
        self.done: list[tuple[Item, Recall]] = []
        self.minutes = minutes
        self._store = store
        self._material = material
        self._proposed: Recall | None = None
        self._placed: set[str] = set()
        """What was looked for in the lessons already."""
        self._end: datetime | None = store.clock() + timedelta(minutes=minutes) if minutes else None
        self.over = False
        """The minutes have passed."""

    @property
    def item(self) -> Item | None:
        """What is asked now; None when all is done, or the time is over."""
        if not self.left or self.over:
            return None
        if self.left[0].key not in self._placed:
            self.left[0] = in_place(self.left[0], self._material.last_opened())
            self._placed.add(self.left[0].key)
        return self.left[0]

    def go_on(self) -> None:
        """On, whatever the time."""
        self._end, self.over = None, False

    @property
    def count(self) -> int:
        """How many there are, those done counted."""
        return len(self.done) + len(self.left)

    def propose(self, recall: Recall) -> None:
        """Keep what a marked answer earns, before it is told; `grade` has the last word. Raises StoreError."""
        item = self.left[0]
        self._proposed = recall
        self._store.review(item.key, recall, form_of(item))

    def grade(self, recall: Recall) -> None:
        """Keep how well it was known, and go on to the next. Raises StoreError if nothing was kept."""
        item = self.left[0]
        if recall is not self._proposed:
            if self._proposed is not None:
                self._store.unreview()
                self._proposed = None
            self._store.review(item.key, recall, form_of(item))
        self._proposed = None
        self.left.popleft()
        self.done.append((item, recall))
        if recall is Recall.AGAIN:
            remembered = self._store.memory(item.key)
            self.left.append(asked_again(item, remembered, self._material.answers))
        self.over = self._end is not None and self._store.clock() >= self._end

    def aside(self) -> None:
        """The word that is asked does not come again, here or later, until it is brought back. Raises StoreError."""
        key = self.left[0].key
        self._store.set_status(key, "ignored")
        self._proposed = None
        self.left = deque(item for item in self.left if item.key != key)

    def put_off(self) -> None:
        """Ask it when everything else was asked."""
        self.left.rotate(-1)

    def undo(self) -> bool:
        """Take the last answer back: it is asked again. False if there is none."""
        if self._proposed is not None:
            self._store.unreview()
            self._proposed = None
            return True
        if not self.done:
            return False
        self._store.unreview()
        self.over = False
        item, recall = self.done.pop()
        if recall is Recall.AGAIN:
            self.left.pop()
        self.left.appendleft(item)
        return True


def form_of(item: Item) -> Form:
    """The form in which something is asked, as the log has it: of a question its kind."""
    return Form(item.asked.kind.value) if isinstance(item, Task) else item.form
