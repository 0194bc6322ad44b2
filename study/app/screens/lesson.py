"""A lesson: read a paragraph, answer its questions, go on to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events, on

from study.app.commands import Command, bindings
from study.app.lesson.panels import reading_panel
from study.app.lesson.reading import Reading
from study.app.lesson.skills import SKILLS
from study.app.page.entry import entry_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run
from study.app.screens import lesson_commands as commands
from study.app.screens.page import COMMON, PageScreen
from study.app.widgets.sheet import Keep, Sheet
from study.lesson.model import Kind, Lesson, Question, Term
from study.practice.session import Ask, Done, Position, Read, Session
from study.practice.verdict import Given, Verdict
from study.progress.errors import StoreError
from study.progress.records import Answered, Status

_ALL = {command.action: command for command in (*commands.ASKING, *commands.READING)}


if TYPE_CHECKING:
    from study.app.forms.form import Form
    from study.app.lesson.asking import Asking


class LessonScreen(PageScreen):
    """Reading and answering, paragraph by paragraph."""

    NAME = "lesson"
    PANEL = True
    BINDINGS = bindings(NAME, dict.fromkeys((*commands.READING, commands.HINT, commands.OTHERS)))

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self.lesson = lesson
        self.reading = Reading(lesson, 1)
        self.asking: Asking | None = None
        self.notice = ""
        """Something to say in the panel until the next key."""
        self.revealed: str | None = None
        """The term whose meaning was uncovered."""
        self._answers: dict[str, Answered] = {}
        self._statuses: dict[str, Status] = {}
        self._again: list[Question] = []
        """Questions still to be asked in a round that the learner asked for."""
        self._kept: Position | None = None

    def on_mount(self) -> None:
        """Go back to where the learner stopped."""
        self._answers = self.app.store.answers(self.lesson.id)
        self._statuses = self.app.store.statuses()
        position = self.app.store.position(self.lesson.id)
        if position is None:
            self._keep()
            return
        self.reading.go(position.paragraph, position.offset)
        match self._session.resume(position):
            case Ask(question=question, index=index, of=of):
                self._ask(question, index, of)
                if question.id in self._answers and self.asking:
                    self._restore(self._answers[question.id])

    @property
    def _session(self) -> Session:
        return Session(self.lesson, frozenset(self._answers), self.app.settings.questions)

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        number, count = self.reading.paragraph.number, len(self.lesson.paragraphs)
        dashes = _dashes(number, count, 10 if page.tiny else 24)
        if page.tiny:
            return self.title_of(self.reading.heading, (Run(f"{number}/{count} ", "ink-3"), *dashes), page)
        where = self.tr("paragraph {number} of {count}", number=number, count=count)
        name = self.reading.heading if page.low else self.lesson.title.get("fr") if self._under_heading else "Alinéa"
        return self.title_of(name, (Run(where + "  ", "ink-3"), *dashes), page)

    @property
    def _under_heading(self) -> bool:
        return self.lesson.heading_of(self.reading.paragraph.number) is not None

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        settings = self.app.settings
        if self.asking:
            return self.asking.lines(page, self.tr, settings.asked, settings.explains, self._what_follows())
        return self.reading.lines(page, self.tr, self.status, settings.marks, self._what_follows())

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        explains = self.app.settings.explains
        if self.asking and not self.asking.in_text:
            return self.asking.panel(page, self.tr, explains, self.notice)
        term = self.reading.stop.term if self.reading.stop else None
        status = self.status(term) if term else "new"
        hidden = bool(self.app.settings.guess_first and term and self.revealed != term.id and status != "known")
        return reading_panel(self.reading, page, self.tr, explains, status, hidden)

    def panel_height(self, page: Geometry) -> int:
        asking = self.asking if self.asking and not self.asking.in_text else None
        if page.height < 10 or (page.tiny and asking and (asking.verdict is None or page.height < 14)):
            return 0
        if page.tiny:
            return 4 if page.height >= 14 else 3
        if asking or page.height < 14:
            return 3
        return 8 if page.height >= 22 else 5

    def footer(self) -> Iterable[tuple[str, str, str]]:
        def key(action: str) -> tuple[str, str, str]:
            return self.key(_ALL[action])

        if self.asking:
            return self.asking.footer(self.tr, key)
        page = self.page
        enter = self.key(commands.ENTER, self.tr("questions") if self._pending else self.tr("go on"))
        if page.tiny:
            return [key("english"), key("entry"), enter]
        return [key("word"), key("term"), key("english"), enter, key("glossary")]

    @property
    def _pending(self) -> bool:
        return isinstance(self._session.after_reading(self.reading.paragraph.number), Ask)

    def _what_follows(self) -> str:
        """What Enter brings, in words."""
        if self.asking:
            step = self._after_question()
        else:
            step = self._session.after_reading(self.reading.paragraph.number)
            if isinstance(step, Ask):
                left = step.of - step.index + 1
                if self.app.settings.questions != "after":
                    return self.tr.plural("{n} question on the article", "{n} questions on the article", left)
                return self.tr.plural("{n} question on this paragraph", "{n} questions on this paragraph", left)
        match step:
            case Ask(question=question, index=index, of=of):
                skill = self.tr(SKILLS[question.skill])
                return self.tr("question {index} of {of}, {skill}", index=index, of=of, skill=skill)
            case Read(paragraph=number):
                return self.tr("paragraph {number}", number=number)
        return self.tr("your results")

    def status(self, term: Term) -> Status:
        """How well the learner knows a term."""
        return self._statuses.get(f"{self.lesson.id}/{term.id}", "new")

    def available(self) -> Iterable[Command]:
        return (*(commands.ASKING if self.asking else commands.READING), *COMMON)

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """The form gets its keys before they are commands."""
        self.notice = ""
        asking = self.asking
        if asking is None or asking.in_text or asking.verdict is not None:
            if event.key == "space":
                self._reveal()
                event.stop()
            return
        if asking.form.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes into the field."""
        if self.asking and self.asking.verdict is None and not self.asking.in_text:
            event.stop()
            self.asking.form.paste(event.text)
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "word":
            if self.asking:
                self.asking.in_text = True
            stops = self.reading.stops
            if stops.stops:
                self.reading.cursor = stops.at(at)
            self._moved(True)
            return True
        if name == "reveal":
            self._reveal()
            return True
        if self.asking and self.asking.verdict is None and self.asking.form.click(name, argument, at):
            self.asking.in_text = False
            self.draw()
            return True
        return not name

    @on(Sheet.Wheeled)
    def turn(self, event: Sheet.Wheeled) -> None:
        """The wheel over a page that is all in sight moves by line."""
        event.stop()

    # Moving.

    def _moved(self, moved: bool) -> None:
        if moved:
            self.draw()
            self._keep_soon()

    @property
    def _in_text(self) -> bool:
        return self.asking is None or self.asking.in_text

    def action_word(self, step: int) -> None:
        """By word."""
        if self._in_text:
            self._moved(self._within(self.reading.by_word, step))

    def action_line(self, step: int) -> None:
        """By line; while a verdict shows, scroll."""
        if self._in_text:
            self._moved(self._within(lambda n: self.reading.by_line(n, self.page.measure), step))
        else:
            self.sheet("body").scroll_lines(step)

    def action_sentence(self, step: int) -> None:
        """By sentence."""
        if self._in_text:
            self._moved(self._within(self.reading.by_sentence, step))

    def action_term(self, step: int) -> None:
        """To the next term; from a question to the text and back."""
        if self.asking:
            self.asking.in_text = not self.asking.in_text
            self.draw()
        else:
            self._moved(self.reading.by_term(step))

    def action_paragraph(self, step: int) -> None:
        """To another paragraph; an open question is left for later."""
        self._leave_question()
        self._moved(self.reading.by_paragraph(step))
        self.draw()

    def _within(self, move: Callable[[int], bool], step: int) -> bool:
        """A move; while a question is open, one that stays in its paragraph."""
        before = self.reading.index, self.reading.cursor
        moved = move(step)
        if self.asking and self.reading.index != before[0]:
            self.reading.index, self.reading.cursor = before
            return False
        return moved

    # Understanding.

    def action_english(self) -> None:
        """The sentence in English; of a question, the other language."""
        if self.asking and not self.asking.in_text:
            self.asking.flipped = not self.asking.flipped
        else:
            self.reading.sentence_shown = not self.reading.sentence_shown or self.reading.paragraph_shown
            self.reading.paragraph_shown = False
        self.draw()

    def action_paragraph_english(self) -> None:
        """The whole paragraph in English."""
        if not self.asking:
            self.reading.paragraph_shown = not self.reading.paragraph_shown
            self.draw()

    def action_entry(self) -> None:
        """The full entry of what is under the cursor; after an answer, all the evidence."""
        title, explains = self.lesson.title.get("fr"), self.app.settings.explains
        if self.asking and not self.asking.in_text:
            if self.asking.verdict is not None:
                from study.app.lesson.verdict import evidence_panel

                asking = self.asking
                language = asking.language(explains)
                self.app.open_entry(title, lambda width: evidence_panel(asking.question, width, language, self.tr))
        elif self.reading.stop and (self.reading.stop.term or self.reading.faults):
            self.app.open_entry(title, self._entry)

    def _entry(self, width: int) -> list[Line]:
        """The faults and the term under the cursor, in full."""
        term = self.reading.stop.term if self.reading.stop else None
        faults = self.reading.fault_panel(width, self.tr, self.app.settings.explains)[1:]
        if term is None:
            return faults
        entry = entry_lines(term, width, self.tr, self.app.settings.explains, self.status(term))
        return [*faults, BLANK, *entry] if faults else entry

    def action_glossary(self) -> None:
        """All terms of the lesson."""
        self.app.open_glossary(self.lesson, self._go_to_term)

    def _go_to_term(self, term: Term) -> None:
        """Put the cursor on a term where it first stands."""
        self._leave_question()
        for number in term.paragraphs:
            self.reading.go(number)
            for index, stop in enumerate(self.reading.stops.stops):
                if stop.term == term:
                    self.reading.cursor = index
                    self._moved(True)
                    return

    def _reveal(self) -> None:
        if self.reading.stop and self.reading.stop.term:
            self.revealed = self.reading.stop.term.id
            self.draw()

    # Words.

    def action_learn(self) -> None:
        """Learn this term."""
        self._set_status("learning")

    def action_known(self) -> None:
        """This term is known."""
        self._set_status("known")

    def action_ignore(self) -> None:
        """This term is of no interest."""
        self._set_status("ignored")

    def _set_status(self, status: Status) -> None:
        term = self.reading.stop.term if self.reading.stop and self._in_text else None
        if term is None:
            return
        key = f"{self.lesson.id}/{term.id}"
        wanted: Status = "new" if self.status(term) == status else status
        self._change_words(lambda: self.app.store.set_status(key, wanted))

    def action_undo(self) -> None:
        """Take back the last change of a word."""
        self._change_words(self.app.store.undo)

    def _change_words(self, write: Callable[[], object]) -> None:
        self._try(write)
        self._statuses = self.app.store.statuses()
        self.draw()

    # Questions.

    def action_enter(self) -> None:
        """Go on: answer, next question, next paragraph, results."""
        if self.asking is None:
            self._go(self._session.after_reading(self.reading.paragraph.number))
        elif self.asking.in_text:
            self.asking.in_text = False
            self.draw()
        elif self.asking.verdict is not None:
            self._go(self._after_question())
        elif self.asking.form.enter():
            self._answer()
        else:
            self.notice = self._what_is_missing()
            self.draw()

    def _what_is_missing(self) -> str:
        assert self.asking
        form = self.asking.form
        if form.typing or self.asking.question.kind is Kind.TRANSLATION:
            return ""
        return self.tr("Nothing chosen yet.") if form.given is None else ""

    def action_questions(self) -> None:
        """Ask the paragraph's questions once more, all of them."""
        questions = list(self.lesson.questions_after(self.reading.paragraph.number))
        if self.asking or not questions:
            return
        self._again = questions[1:]
        self._ask(questions[0], 1, len(questions))
        self._keep()

    def ask_again(self, question: Question) -> None:
        """Ask one question again, from the results."""
        self._again = []
        group = self._session.questions(max(question.about))
        index = group.index(question) + 1 if question in group else 1
        self._ask(question, index, max(len(group), 1))
        self._keep()
        self.draw()

    def action_summary(self) -> None:
        """Results so far; after an answer the same key asks again."""
        if self.asking and self.asking.verdict is not None:
            self._again_same(other_order=False)
        elif not self.asking:
            self.app.open_summary(self.lesson)

    def action_others(self) -> None:
        """The same question, its options in another order."""
        if self.asking and self.asking.verdict is not None and self.asking.form.order:
            self._again_same(other_order=True)

    def action_hint(self) -> None:
        """Where to look."""
        if self.asking and self.asking.verdict is None:
            self.asking.hinted = True
            self.draw()

    def _again_same(self, other_order: bool) -> None:
        assert self.asking
        old = self.asking
        self._ask(old.question, old.index, old.of)
        if not other_order and old.form.order and self.asking:
            self.asking.form.order = old.form.order
        self.draw()

    def _after_question(self) -> Ask | Read | Done:
        assert self.asking
        if self._again:
            return Ask(self._again[0], self.asking.index + 1, self.asking.of)
        return self._session.after_question(self.asking.question, self.reading.paragraph.number)

    def _go(self, step: Ask | Read | Done) -> None:
        match step:
            case Ask(question=question, index=index, of=of):
                self._again = self._again[1:] if self._again and self._again[0] == question else []
                self._ask(question, index, of)
            case Read(paragraph=number):
                self._leave_question()
                self.reading.go(number)
            case Done():
                self._leave_question()
                self.app.open_summary(self.lesson)
        self._keep()
        self.draw()

    def _ask(self, question: Question, index: int, of: int) -> None:
        """Open a question; one about other paragraphs brings the last of them into sight."""
        if question.about and self.reading.paragraph.number not in question.about:
            self.reading.go(max(question.about))
        attempt = self._answers[question.id].attempts if question.id in self._answers else 0
        from study.app.lesson.asking import Asking

        self.asking = Asking(question, index, of, self._form(question, attempt), self.reading)

    def _form(self, question: Question, attempt: int) -> Form:
        from study.app.forms.make import choosable, form_for

        count = choosable(question)
        order: tuple[int, ...] = ()
        if count:
            from study.practice.shuffle import shuffled

            order = shuffled(count, self.lesson.id, question.id, attempt, keep_apart=question.kind is Kind.ORDER)
        return form_for(question, order, self.app.settings.typing_help)

    def _leave_question(self) -> None:
        self.asking = None
        self._again = []

    def _answer(self) -> None:
        """Mark, store, and only then show."""
        assert self.asking
        question, given = self.asking.question, self.asking.form.given
        assert given is not None
        verdict = _mark(question, given)
        self._try(lambda: self.app.store.record(self.lesson.id, question, given, verdict))
        self._answers = self.app.store.answers(self.lesson.id)
        self.asking.verdict = verdict
        self.asking.form.typing = False
        self.draw()

    def _restore(self, answered: Answered) -> None:
        """Show an answer given before the program was left."""
        assert self.asking
        form = self._form(self.asking.question, max(answered.attempts - 1, 0))
        form.restore(answered.given)
        form.typing = False
        self.asking.form = form
        self.asking.verdict = _mark(self.asking.question, answered.given)

    # Keeping the place.

    def _keep_soon(self) -> None:
        """Write the place down when the cursor has rested for a moment."""
        self.app.later("place", 0.25, self._keep)

    def _keep(self) -> None:
        question = self.asking.question.id if self.asking else ""
        position = Position(self.reading.paragraph.number, question, self.reading.offset)
        if position != self._kept:
            self._kept = position
            self._try(lambda: self.app.store.keep_position(self.lesson.id, position))

    def _try(self, write: Callable[[], object]) -> None:
        """Write to the store; what it cannot keep is said, and the lesson goes on."""
        try:
            write()
        except StoreError as error:
            self.app.tell(error.message)

    def action_back(self) -> None:
        """One step back: out of the field, the text, the question, the lesson."""
        asking = self.asking
        if asking and asking.in_text:
            asking.in_text = False
        elif asking and asking.verdict is None and asking.form.leave():
            pass
        elif asking:
            self._leave_question()
            self._keep()
        else:
            self._keep()
            self.app.leave_lesson()
            return
        self.draw()

    def on_unmount(self) -> None:
        """Leave the place for next time."""
        self._keep()


def _mark(question: Question, given: Given) -> Verdict:
    """Mark an answer; the rules are imported with the first one."""
    from study.practice.marking import mark

    return mark(question, given)


def _dashes(number: int, count: int, room: int) -> tuple[Run, ...]:
    """One dash a paragraph: done, here, to come; a bar where there are too many."""
    if count * 3 - 1 <= room:
        runs: list[Run] = []
        for n in range(1, count + 1):
            role, mark = ("ink-3", "━━") if n < number else ("focus", "━━") if n == number else ("rule", "──")
            runs += [Run(" ", "")] if n > 1 else []
            runs.append(Run(mark, role))
        return tuple(runs)
    size = min(room, 10)
    done = min((number - 1) * size // max(count, 1), size - 1)
    return (Run("━" * done, "ink-3"), Run("━", "focus"), Run("─" * (size - done - 1), "rule"))
