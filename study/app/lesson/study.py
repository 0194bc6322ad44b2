"""One lesson while it is studied: the walk through it, and the parts of the screen that follow the walk."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from study.app.lesson.analysis import LessonAnalysis
from study.app.lesson.answering import Answering
from study.app.lesson.reading import TextCursor
from study.app.lesson.word_marks import WordMarks
from study.language.direction import in_direction
from study.lesson.model import Bilingual, Language, Lesson
from study.practice.lesson_order import Step
from study.progress.errors import StoreError
from study.progress.walk import Walk

if TYPE_CHECKING:
    from study.app.app import Alinea


class LessonStudy:
    """The parts of a lesson in one direction of study; `turn` makes them anew for the other. Draws nothing."""

    lesson: Lesson
    """The lesson in the direction that is studied."""
    walk: Walk
    reading: TextCursor
    asking: Answering
    marks: WordMarks
    analysis: LessonAnalysis

    def __init__(self, whole: Lesson, studied: Language, app: Alinea) -> None:
        """`whole` is the lesson as its file has it, for both directions."""
        self._whole = whole
        self._app = app
        self._take_up(in_direction(whole, studied))

    def _take_up(self, lesson: Lesson) -> None:
        app = self._app
        self.lesson = lesson
        self.walk = Walk(lesson, app.store, app.settings.questions, app.until[0] if app.until else None)
        self.reading = TextCursor(self.walk)
        self.asking = Answering(self.walk, self.reading, app.keeping, app.store.kept)
        self.marks = WordMarks(lesson, app.store, app.marked, self.attempt)
        self.analysis = LessonAnalysis(lesson)

    def resume(self) -> None:
        """Go to where the learner stopped, or to the first word to learn."""
        self.walk.resume()
        if self.walk.stopped is None:
            self.reading.to_first_term()
            self.keep()
        self.asking.follow(self._app.settings, self._app.tr)

    def turn(self, studied: Language) -> bool:
        """Go on in the text of another language at the same sentence; False if that is the one already."""
        if studied == self.lesson.studied:
            return False
        self.asking.leave()
        self.end()
        number, sentence = self.reading.paragraph.number, self.reading.stops.sentence(self.reading.offset)
        self._take_up(in_direction(self._whole, studied))
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
        """Prepare the question that the walk has opened, and store the place."""
        self.asking.follow(self._app.settings, self._app.tr)
        self.keep()

    def keep(self) -> None:
        """Store the place; if that fails, the learner is told."""
        self.attempt(self.walk.keep)

    def end(self) -> None:
        """Store what is not stored yet: the place, and marks that wait for the analysis."""
        self.keep()
        self.marks.store_early(self.analysis.text)

    def attempt(self, write: Callable[[], object]) -> None:
        """Write to the store; if that fails, the learner is told, and the lesson goes on."""
        try:
            write()
        except StoreError as error:
            self._app.tell(error.message)

    def time_is_over(self) -> bool:
        """Return whether the minutes of the session are over, and tell the learner; from then on there is no limit."""
        if not self.walk.time_over:
            return False
        minutes = self._app.until[1] if self._app.until else 0
        self.walk.end = self._app.until = None
        self._app.notices.append(
            Bilingual(
                f"Les {minutes} minutes sont passées : voici vos résultats. Entrée ou Échap pour continuer.",
                f"Your {minutes} minutes are over: here are your results. Enter or Esc to go on.",
            )
        )
        return True
