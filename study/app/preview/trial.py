"""A lesson tried as a learner, with a store in memory in the place of the teacher's own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from study.progress.store import Store

if TYPE_CHECKING:
    from study.app.app import Alinea
    from study.lesson.model import Lesson


class LessonTrial:
    """Replaces the store of the program while a lesson is tried: nothing done in it is stored."""

    def __init__(self) -> None:
        self._own: Store | None = None

    def start(self, app: Alinea, lesson: Lesson) -> None:
        """Open the lesson with an empty store; the second time, with what was done in it before."""
        if self._own is None:
            self._own, app.store = app.store, Store.in_memory(lambda: datetime.now(UTC))
        app.open_lesson(lesson)

    def end(self, app: Alinea) -> None:
        """Restore the program's own store, if a lesson was tried."""
        if self._own is not None:
            app.store, self._own = self._own, None
