"""The screen of a lesson: read a paragraph, answer its questions, go on to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings, in_field
from study.app.lesson import commands
from study.app.lesson.study import LessonStudy
from study.app.lesson.view import LessonView
from study.app.lesson.voice import Voice
from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.page.paint import wrapped
from study.app.screens.page import COMMON, PageScreen
from study.app.widgets.sheet import Keep
from study.app.workers import call_in_app
from study.lesson.model import Language, Lesson, Question, Term
from study.practice.lesson_order import Done, Step
from study.progress.records import Status

if TYPE_CHECKING:
    from study.drafts import Place

_REST = 0.25
"""Seconds that the cursor rests before its place is stored."""
_STATUSES: dict[str, Status] = {"learn": "learning", "known": "known", "ignore": "ignored"}


class LessonScreen(PageScreen):
    """Passes keys and clicks on to the walk through the lesson and to its parts, and draws what they have become."""

    NAME = "lesson"
    PANEL = True
    BINDINGS = bindings(NAME, dict.fromkeys((*commands.READING, commands.HINT, commands.OTHERS)))

    def __init__(self, lesson: Lesson, studied: Language = "fr") -> None:
        super().__init__()
        app = self.app
        self.study = LessonStudy(lesson, studied, app)
        self.voice = Voice(app.tell, lambda reason: call_in_app(app, app.tell, reason))

    def on_mount(self) -> None:
        """Go to where the learner stopped."""
        self.study.resume()
        self._analyse()

    def turned(self) -> None:
        """Go on in the other text, at the sentence that is open."""
        if self.study.turn(self.app.settings.direction):
            self._analyse()

    def on_screen_resume(self) -> None:
        """Ask questions when the settings say; they may have been changed on the screen above."""
        self.study.walk.when = self.app.settings.questions

    def on_unmount(self) -> None:
        """Be silent, and store what is not stored yet."""
        self.study.end()
        self.voice.stop()

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        return self.study.asking.in_progress()

    def _analyse(self) -> None:
        """Start the analysis of the words; the screen is drawn again each time that more is known."""
        app, study, analysis = self.app, self.study, self.study.analysis

        def changed() -> None:
            if analysis is not study.analysis:
                return
            if analysis.text:
                study.marks.store_early(analysis.text)
            self.draw()

        analysis.start(self, study.reading.index, app.origins.get(study.lesson.id), app.places.cache, changed)

    # Drawing.

    @property
    def view(self) -> LessonView:
        """What draws the lesson as it is now."""
        return LessonView(self.study, self.app.settings, self.tr)

    def title_line(self, page: Geometry) -> Line:
        name, progress = self.view.title(page)
        return self.title_of(name, progress, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        return self.view.body(page, self.app.notices)

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        return self.view.panel(page)

    def panel_height(self, page: Geometry) -> int:
        return self.view.panel_height(page)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return self.view.footer(self.page, self.key)

    # Keys and clicks.

    def available(self) -> Iterable[Command]:
        here = commands.ASKING if self.study.asking.view else commands.READING
        given = (*(commands.turned(command, self.study.lesson.studied) for command in here), *COMMON)
        return in_field(given) if self.in_field else given

    @property
    def in_field(self) -> bool:
        return self.study.asking.input is not None and self.study.asking.input.typing

    def can(self, command: Command) -> bool:
        view, answered = self.study.asking.view, self.study.asking.is_answered
        if view is None:
            return command != commands.QUESTIONS or bool(self.study.walk.to_ask)
        now = {
            commands.HINT: not answered and not view.in_text and bool(view.question.hint),
            commands.AGAIN: answered,
            commands.OTHERS: answered and bool(view.input.order),
            commands.ENTRY: answered or view.in_text,
            commands.QUESTION_ENGLISH: not view.in_text,
        }
        return now.get(command, True)

    async def on_key(self, event: events.Key) -> None:
        """Pass a key to the input of the question before it is a command."""
        self.study.asking.notice = ""
        if self.app.notices:
            self.app.notices.clear()
            self.draw()
        answer_input = self.study.asking.input
        if answer_input is None:
            if event.key == "space":
                event.stop()
                if self.study.reading.reveal():
                    self.draw()
        elif answer_input.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        view = self.study.asking.view
        if name == "word" and at >= 0:
            if view:
                view.in_text = True
            self.study.walk.offset = at
            self._moved()
        elif name == "reveal":
            if self.study.reading.reveal():
                self.draw()
        elif view and view.verdict is None and view.input.click(name, argument, at):
            view.in_text = False
            self.draw()
        else:
            return not name
        return True

    # Moving and understanding.

    def action_move(self, by: str, step: int = 1) -> None:
        """Move by word, line, sentence, term or paragraph. In a question Tab goes to the text and back."""
        view = self.study.asking.view
        if by == "paragraph":
            self.study.asking.leave()
            if self.study.reading.by_paragraph(step):
                self._moved()
            else:
                self.draw()
        elif by == "term" and view:
            view.in_text = not view.in_text
            self.draw()
        elif not self.study.asking.in_text:
            if by == "line":
                self.sheet("body").scroll_lines(step)
        elif self.study.reading.move(by, step, self.page.measure, stay=view is not None):
            self._moved()

    def _moved(self) -> None:
        """Draw the cursor at its new place, which is stored when it has rested for a moment."""
        self.voice.stop()
        self.draw()
        self.app.later("place", _REST, self.study.keep)

    def action_translate(self, what: str) -> None:
        """Show the sentence or the paragraph in the language that helps, the question in the other language."""
        reading, view = self.study.reading, self.study.asking.view
        if what == "paragraph_english":
            if view:
                return
            if self.page.tiny:
                lesson = self.study.lesson
                text, title = reading.paragraph.text(lesson.help), lesson.title.get(lesson.help)
                self.app.open("entry", title, lambda width: wrapped(text, width, "ink italic"))
                return
            reading.paragraph_shown = not reading.paragraph_shown
        elif view and not view.in_text:
            view.flipped = not view.flipped
        else:
            reading.sentence_shown = not reading.sentence_shown or reading.paragraph_shown
            reading.paragraph_shown = False
        self.draw()

    def action_entry(self) -> None:
        """Open the full entry of what is under the cursor; after an answer, all the evidence."""
        title, view = self.study.lesson.title.get(self.study.lesson.studied), self.study.asking.view
        if view and not view.in_text:
            if view.verdict is not None:
                explains = self.app.settings.explains
                self.app.open("entry", title, lambda width: view.evidence(width, view.language(explains), self.tr))
        elif self.study.reading.stop and (self.study.reading.stop.term or self.study.reading.faults):
            self.app.open("entry", title, lambda width: self.view.entry(width))

    def action_say(self, what: str) -> None:
        """Read the word or term, or the sentence under the cursor aloud."""
        stop, stops = self.study.reading.stop, self.study.reading.stops
        if stop and self.study.asking.in_text:
            spans = stop.spans if what == "say" else (stops.sentences[stops.sentence(stop.start)],)
            self.voice.say(" ".join(stops.text[start:end] for start, end in spans), self.study.lesson.studied)

    def action_change_word(self, how: str) -> None:
        """Mark the word under the cursor, or take back the last mark."""
        if not self.study.asking.in_text:
            return
        if how == "undo":
            self.study.marks.undo()
        else:
            self.study.marks.mark(self.study.reading, self.study.analysis, _STATUSES[how])
        self.draw()

    # Questions.

    def action_enter(self) -> None:
        """Go on: answer, next question, next paragraph, results."""
        view = self.study.asking.view
        if view is None or (view.verdict is not None and not view.in_text):
            self._take(Done() if self.study.time_is_over() else self.study.walk.next())
            return
        if view.in_text:
            view.in_text = False
        elif view.input.enter():
            self.study.attempt(self.study.asking.answer)
        else:
            self.study.asking.notice = view.input.missing(self.tr)
        self.draw()

    def _take(self, step: Step) -> None:
        """Take a step of the walk; after the last one the results are opened."""
        self.study.take(step)
        self.draw()
        if isinstance(step, Done):
            self.action_show("summary")

    def ask_again(self, question: Question) -> None:
        """Ask one question again, from the results; going on leads back to them."""
        self.study.walk.ask_again(question)
        self.study.follow()
        self.draw()

    def action_ask(self, what: str) -> None:
        """Ask the questions on the paragraph once more, or the answered one again, as it was or in another order."""
        view = self.study.asking.view
        if what == "questions":
            self.study.walk.ask_all()
        elif view and view.verdict is not None and (what == "again" or view.input.order):
            self.study.walk.retry(reshuffle=what == "others")
        self.study.follow()
        self.draw()

    def action_hint(self) -> None:
        """Show where to look."""
        if self.study.asking.view and self.study.asking.view.verdict is None:
            self.study.asking.view.hinted = True
            self.draw()

    def action_show(self, what: str) -> None:
        """Open the glossary, the results so far or the lesson as an exam; after an answer, r asks again."""
        if what == "glossary":
            self.app.open("glossary", self.study.lesson, self._go_to_term)
        elif self.study.asking.view:
            if what == "summary":
                self.action_ask("again")
        elif what == "summary":
            known = self.study.marks.known_share(self.study.analysis.counts)
            self.app.open("summary", self.study.lesson, known, self.ask_again)
        else:
            self.app.open("exam", self.study.lesson)

    def _go_to_term(self, term: Term) -> None:
        """Put the cursor on a term where it first occurs."""
        self.study.asking.leave()
        if self.study.reading.to_term(term):
            self._moved()

    def action_back(self) -> None:
        """Go one step back: out of the field, the text, the question, the lesson."""
        view = self.study.asking.view
        if view is None:
            self.study.keep()
            self.app.leave_lesson()
        elif view.in_text:
            view.in_text = False
            self.draw()
        elif view.verdict is None and view.input.leave():
            self.draw()
        elif self.study.walk.from_results:
            self._take(Done())
        else:
            self.study.walk.back_to_text()
            self.study.follow()
            self.draw()
