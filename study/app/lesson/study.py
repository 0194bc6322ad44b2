"""A lesson that is being studied, without its screen: the walk through it, and the parts that follow the walk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from study.app.lesson.analysis import LessonAnalysis
from study.app.lesson.answering import Answering
from study.app.lesson.reading import TextCursor
from study.app.lesson.word_marks import WordMarks
from study.language.direction import in_direction
from study.lesson.model import Language, Lesson
from study.practice.lesson_order import Step
from study.progress.errors import StoreError
from study.progress.walk import Walk
from study.text import Message

if TYPE_CHECKING:
    from study.app.app import Alinea


class LessonStudy:
    """The parts of a lesson for one language to study; `change_direction` replaces them by those for the other."""

    lesson: Lesson
    """The lesson in the direction that is studied."""
    walk: Walk
    reading: TextCursor
    asking: Answering
    marks: WordMarks
    analysis: LessonAnalysis

    def __init__(self, whole: Lesson, studied: Language, app: Alinea) -> None:
        """`whole` is the lesson as its file has it, for both languages to study."""
        self._whole = whole
        self._app = app
        self._set_lesson(in_direction(whole, studied))

    def _set_lesson(self, lesson: Lesson) -> None:
        """Make the parts for a lesson in its language to study."""
        app = self._app
        self.lesson = lesson
        self.walk = Walk(lesson, app.store, app.settings.questions, app.session_end.at if app.session_end else None)
        self.reading = TextCursor(self.walk)
        self.asking = Answering(self.walk, self.reading, app.draft_keeper, app.store.kept)
        self.marks = WordMarks(lesson, app.store, app.undo_group_sizes, self.attempt)
        self.analysis = LessonAnalysis(lesson)

    def resume(self) -> None:
        """Go to where the learner stopped; in a lesson not opened yet, to its first term."""
        self.walk.resume()
        if self.walk.stopped is None:
            self.reading.to_first_term()
            self.keep()
        self.asking.follow(self._app.settings, self._app.tr)

    def change_direction(self, studied: Language) -> bool:
        """Continue in the text of another language, at the same sentence; False if it is studied already."""
        if studied == self.lesson.studied:
            return False
        self.asking.leave()
        self.end()
        number, sentence = self.reading.paragraph.number, self.reading.stops.sentence(self.reading.offset)
        self._set_lesson(in_direction(self._whole, studied))
        self.walk.paragraph = number
        if self.reading.paragraph.aligned:
            self.walk.offset = self.reading.stops.sentences[sentence][0]
        if self.walk.stopped is None:
            self.keep()
        return True

    def take(self, step: Step) -> None:
        """Take a step of the walk."""
        self.walk.go(step)
        self.follow()

    def follow(self) -> None:
        """Show the question that the walk has opened, and store the position."""
        self.asking.follow(self._app.settings, self._app.tr)
        self.keep()

    def keep(self) -> None:
        """Store the position; if that fails, show why."""
        self.attempt(self.walk.keep)

    def end(self) -> None:
        """Store unsaved changes: the position, and marks made before the words were analysed."""
        self.keep()
        self.marks.store_early(self.analysis)

    def attempt(self, write: Callable[[], object]) -> None:
        """Write to the store; if that fails, show why, and continue."""
        try:
            write()
        except StoreError as error:
            self._app.show_notice(error.message)

    def time_is_over(self) -> bool:
        """Return whether the minutes of the session are over, and show that; from then on the session is not
        limited."""
        if not self.walk.time_over:
            return False
        minutes = self._app.session_end.minutes if self._app.session_end else 0
        self.walk.end = self._app.session_end = None
        self._app.notices.append(
            Message(
                "Your {minutes} minutes are up: here are your results. Press Enter or Esc to continue.", minutes=minutes
            )
        )
        return True
