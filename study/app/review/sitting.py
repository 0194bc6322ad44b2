"""A sitting: the words left, those done, and the way back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from study.practice.review import Card, form_after
from study.practice.schedule import Recall
from study.progress.store import Store


class Sitting:
    """Each review is kept at once, so that a sitting can end anywhere. A word that was forgotten comes back."""

    def __init__(self, cards: Iterable[Card], store: Store) -> None:
        self.left = deque(cards)
        self.done: list[tuple[Card, Recall]] = []
        self._store = store

    @property
    def card(self) -> Card | None:
        """The word that is asked; None when all are done."""
        return self.left[0] if self.left else None

    @property
    def count(self) -> int:
        """How many there are, those done counted."""
        return len(self.done) + len(self.left)

    def grade(self, recall: Recall) -> None:
        """Keep how well the word was known, and go on to the next. Raises StoreError if nothing was kept."""
        card = self.left[0]
        self._store.review(card.key, recall, card.form)
        self.left.popleft()
        self.done.append((card, recall))
        if recall is Recall.AGAIN:
            remembered = self._store.memory(card.key)
            self.left.append(card._replace(remembered=remembered, form=form_after(remembered)))

    def undo(self) -> bool:
        """Take the last answer back: its word is asked again. False if there is none."""
        if not self.done:
            return False
        self._store.unreview()
        card, recall = self.done.pop()
        if recall is Recall.AGAIN:
            self.left.pop()
        self.left.appendleft(card)
        return True
