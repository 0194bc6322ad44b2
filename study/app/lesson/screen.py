"""The lesson screen: read a paragraph, answer its questions, continue with the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings, in_field
from study.app.lesson import commands
from study.app.lesson.study import LessonStudy
from study.app.lesson.view import LessonView
from study.app.lesson.voice import SLOW, Voice
from study.app.page.geometry import Geometry
from study.app.page.line import StyledLine
from study.app.page.paint import wrapped
from study.app.screens.base import COMMON, PageScreen
from study.app.widgets.line_view import Keep
from study.app.workers import call_in_app
from study.drafts import Place
from study.lesson.library import beside
from study.lesson.model import Kind, Language, Lesson, Question, Term
from study.practice.lesson_order import Done, Step
from study.progress.records import Status

if TYPE_CHECKING:
    from study.app.questions.passage import SelectedPassage

_REST = 0.25
"""Seconds without a move after which the position of the cursor is stored."""
_STATUSES: dict[str, Status] = {"learn": "learning", "known": "known", "ignore": "ignored"}


class LessonScreen(PageScreen):
    """Passes keys and clicks on to the parts of a lesson that is being studied, and draws them."""

    NAME = "lesson"
    PANEL = True
    BINDINGS = bindings(
        NAME,
        dict.fromkeys(
            (
                *commands.READING,
                commands.HINT,
                commands.OTHERS,
                commands.OVERRULE,
                commands.LISTEN,
                commands.LISTEN_SLOWLY,
            )
        ),
    )

    def __init__(self, lesson: Lesson, studied: Language = "fr") -> None:
        super().__init__()
        app = self.app
        self.study = LessonStudy(lesson, studied, app)
        self.voice = Voice(app.show_notice, lambda reason: call_in_app(app, app.show_notice, reason))

    def on_mount(self) -> None:
        """Go to where the learner stopped, and start the analysis of the words."""
        self.study.resume()
        self._analyse()

    def direction_changed(self) -> None:
        """Continue in the text of the other language, at the same sentence."""
        if self.study.change_direction(self.app.settings.direction):
            self._analyse()

    def on_screen_resume(self) -> None:
        """Apply the setting that says when questions are asked: it may have been changed on the screen above."""
        self.study.walk.when = self.app.settings.questions

    def on_unmount(self) -> None:
        """Stop the voice, and store unsaved changes."""
        self.study.end()
        self.voice.stop()

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return the place of the draft and the text of an answer that is being typed."""
        return self.study.asking.in_progress()

    def _analyse(self) -> None:
        """Start the analysis of the words; the screen is drawn again after each part of it."""
        app, study, analysis = self.app, self.study, self.study.analysis

        def changed() -> None:
            if analysis is not study.analysis:
                return
            if analysis.text:
                study.marks.store_early(analysis)
            self.draw()

        analysis.start(self, study.reading.index, app.origins.get(study.lesson.id), app.dirs.cache, changed)

    # Drawing.

    @property
    def view(self) -> LessonView:
        """Return a view of the lesson in its present state."""
        return LessonView(self.study, self.app.settings, self.tr)

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and the progress in it."""
        name, progress = self.view.title(page)
        return self.title_of(name, progress, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the paragraph, or the question with its paragraph."""
        return self.view.body(page, self.app.notices)

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the panel for the word under the cursor, or for the question."""
        return self.view.panel(page)

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the text."""
        return self.view.panel_height(page)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for reading, or for the question."""
        return self.view.footer(self.page, self.key)

    # Keys and clicks.

    def available(self) -> Iterable[Command]:
        """Return the commands for reading, or for the question, in the words for the language to study."""
        here = commands.ASKING if self.study.asking.view else commands.READING
        given = (*(commands.in_direction(command, self.study.lesson.studied) for command in here), *COMMON)
        return in_field(given) if self.in_field else given

    @property
    def passage(self) -> SelectedPassage | None:
        return self.study.asking.input.passage if self.study.asking.input else None

    @property
    def in_field(self) -> bool:
        return self.study.asking.input is not None and self.study.asking.input.typing

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: asking again, for one, needs an answered question."""
        view, answered = self.study.asking.view, self.study.asking.is_answered
        if view is None:
            return command != commands.QUESTIONS or bool(self.study.walk.to_ask)
        now = {
            commands.HINT: not answered and not view.in_text and bool(view.question.hint),
            commands.AGAIN: answered,
            commands.OTHERS: answered and bool(view.input.order),
            commands.OVERRULE: self.study.walk.can_overrule and not view.in_text,
            commands.ENTRY: answered or view.in_text,
            **dict.fromkeys((commands.LISTEN, commands.LISTEN_SLOWLY), view.question.kind is Kind.DICTATION),
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
        """Go to the word that was clicked, uncover a meaning, or pass the click on to the question's form."""
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

    # Moving in the text, and what is shown of it.

    def action_move(self, by: str, step: int = 1) -> None:
        """Move by word, line, sentence, term or paragraph; in a question, `term` goes to the text and back."""
        view = self.study.asking.view
        if by == "paragraph" and view and self.study.reading.among(view.question.about, step):
            view.in_text = True
            self._moved()
        elif by == "paragraph":
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
                self.line_view("body").scroll_lines(step)
        elif self.study.reading.move(by, step, self.page.measure, stay=view is not None):
            self._moved()

    def _moved(self) -> None:
        """Draw the cursor in its new position, and store that unless it moves on within a moment."""
        self.voice.stop()
        self.draw()
        self.app.debounce("place", _REST, self.study.keep)

    def action_translate(self, what: str) -> None:
        """Show or hide the translation of the sentence or the paragraph; show a question in the other language."""
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
        """Open the full entry of the term under the cursor; after an answer, all the evidence."""
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

    def action_dictate(self, how: str) -> None:
        """Speak the dictation that is open, `listen` or `listen_slowly`; a recording has one speed."""
        view = self.study.asking.view
        if view and view.question.kind is Kind.DICTATION:
            if recording := beside(self.app.origins.get(self.study.lesson.id), view.question.audio):
                self.voice.play(recording)
                return
            slowly = how == commands.LISTEN_SLOWLY.action
            self.voice.say(view.question.passage, self.study.lesson.studied, speed=SLOW if slowly else 1.0)

    def action_change_word(self, how: str) -> None:
        """Mark the word under the cursor (`learn`, `known`, `ignore`), or `undo` the last mark."""
        if not self.study.asking.in_text:
            return
        if how == "undo":
            self.study.marks.undo()
        else:
            self.study.marks.mark(self.study.reading, self.study.analysis, _STATUSES[how])
        self.draw()

    # Questions.

    def action_enter(self) -> None:
        """Answer the question; otherwise continue with the next question, the next paragraph or the results."""
        view = self.study.asking.view
        if view is None or (view.verdict is not None and not view.in_text):
            self._take(Done() if self.study.time_is_over() else self.study.walk.next())
            return
        if view.in_text:
            view.in_text = False
        elif view.input.passes:
            self._take(self.study.walk.next())
        elif view.input.enter():
            self.study.attempt(self.study.asking.answer)
        else:
            self.study.asking.notice = view.input.missing(self.tr)
        self.draw()

    def _take(self, step: Step) -> None:
        """Take a step of the walk; after the last one, open the results."""
        self.study.take(step)
        self.draw()
        if isinstance(step, Done):
            self.action_show("summary")

    def ask_again(self, question: Question) -> None:
        """Ask one question again, from the results; what follows after it are the results."""
        self.study.walk.ask_again(question)
        self.study.follow()
        self.draw()

    def action_ask(self, what: str) -> None:
        """Ask the paragraph's `questions` again, or the answered one: `again` as it was, `others` in another order.

        `overrule` counts the answer as right, or again as it was marked.
        """
        view = self.study.asking.view
        if what == "questions":
            self.study.walk.ask_all()
        elif what == "overrule":
            self.study.attempt(self.study.walk.overrule)
        elif view and view.verdict is not None and (what == "again" or view.input.order):
            self.study.walk.retry(reshuffle=what == "others")
        self.study.follow()
        self.draw()

    def action_hint(self) -> None:
        """Show the hint of the question."""
        if self.study.asking.view and self.study.asking.view.verdict is None:
            self.study.asking.view.hinted = True
            self.draw()

    def action_show(self, what: str) -> None:
        """Open the `glossary`, the results (`summary`) or an `exam`; while a question is open, r asks it again."""
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
        """Put the cursor on the first occurrence of a term."""
        self.study.asking.leave()
        if self.study.reading.to_term(term):
            self._moved()

    def action_back(self) -> None:
        """Go one step back: out of the text, the field, the question, the lesson."""
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
