"""A lesson: read a paragraph, answer its questions, go on to the next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events, on

from study.app.commands import Command, bindings, in_field
from study.app.lesson.panels import Said, reading_panel
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run
from study.app.page.paint import wrapped
from study.app.screens import lesson_commands as commands
from study.app.screens.lesson_questions import LessonQuestions
from study.app.screens.lesson_text import LessonText
from study.app.screens.page import COMMON
from study.app.widgets.sheet import Keep, Sheet

_ALL = {command.action: command for command in (*commands.ASKING, *commands.READING)}


class LessonScreen(LessonQuestions, LessonText):
    """Reading and answering, paragraph by paragraph."""

    NAME = "lesson"
    PANEL = True
    BINDINGS = bindings(NAME, dict.fromkeys((*commands.READING, commands.HINT, commands.OTHERS)))

    # Drawing.

    def title_line(self, page: Geometry) -> Line:
        number, count = self.reading.paragraph.number, len(self.lesson.paragraphs)
        dashes = _dashes(number, count, 10 if page.tiny else 24)
        if page.tiny:
            return self.title_of(self.reading.heading, (Run(f"{number}/{count} ", "ink-3"), *dashes), page)
        where = self.tr("paragraph {number} of {count}", number=number, count=count)
        if page.beside and (known := self.known_share or 0) >= 0.01:
            where = self.tr("{share} known", share=self.tr.percent(known)) + "   " + where
        title = self.lesson.title.get(self.lesson.studied) if self._under_heading else "Alinéa"
        name = self.reading.heading if page.low else title
        return self.title_of(name, (Run(where + "  ", "ink-3"), *dashes), page)

    @property
    def _under_heading(self) -> bool:
        return self.lesson.heading_of(self.reading.paragraph.number) is not None

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        settings = self.app.settings
        if self.asking:
            lines, keep = self.asking.lines(page, self.tr, settings.explains, self._what_follows())
        else:
            phrase = self.phrase
            lines, keep = self.reading.lines(
                page, self.tr, self.status, settings.marks, self._what_follows(), phrase.spans if phrase else ()
            )
        if not self.app.notices:
            return lines, keep
        told = [
            each for said in self.app.notices for each in wrapped(said.get(self.tr.language), page.measure, "wrong")
        ]
        return [*told, BLANK, *lines], (0, *(at + len(told) + 1 for at in keep))

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        explains = self.app.settings.explains
        if self.asking and not self.asking.in_text:
            return self.asking.panel(page, self.tr, explains, self.notice)
        term = self.reading.stop.term if self.reading.stop else None
        status = self.word_status
        hidden = bool(self.app.settings.guess_first and term and self.revealed != term.id and status != "known")
        said = Said(self.word, self.phrase, self._analysis.places if self._analysis else None)
        return reading_panel(self.reading, page, self.tr, explains, status, hidden, self.asking is not None, said)

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
            return self.key(commands.turned(_ALL[action], self.lesson.studied))

        if self.asking:
            return self.asking.footer(self.tr, key, self.page.tiny)
        page = self.page
        enter = self.key(commands.ENTER, self.tr("questions") if self._pending else self.tr("go on"))
        if page.tiny:
            return [enter, key("english"), key("entry")]
        marks = ("l k x", self.tr("mark"), "")
        return [key("word"), key("term"), key("english"), enter, marks]

    def available(self) -> Iterable[Command]:
        here = commands.ASKING if self.asking else commands.READING
        given = (*(commands.turned(command, self.lesson.studied) for command in here), *COMMON)
        return in_field(given) if self.in_field else given

    @property
    def in_field(self) -> bool:
        asking = self.asking
        return asking is not None and asking.verdict is None and not asking.in_text and asking.form.typing

    def can(self, command: Command) -> bool:
        asking = self.asking
        if asking is None:
            return command != commands.QUESTIONS or bool(self._session.questions(self.reading.paragraph.number))
        answered = asking.verdict is not None
        now = {
            commands.HINT: not answered and not asking.in_text and bool(asking.question.hint),
            commands.AGAIN: answered,
            commands.OTHERS: answered and bool(asking.form.order),
            commands.ENTRY: answered or asking.in_text,
            commands.QUESTION_ENGLISH: not asking.in_text,
        }
        return now.get(command, True)

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """The form gets its keys before they are commands."""
        self.notice = ""
        if self.app.notices:
            self.app.notices.clear()
            self.draw()
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
        if name == "word" and at >= 0:
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

    def action_back(self) -> None:
        """One step back: out of the field, the text, the question, the lesson."""
        asking = self.asking
        if asking and asking.in_text:
            asking.in_text = False
        elif asking and asking.verdict is None and asking.form.leave():
            pass
        elif asking:
            results = self._from_results
            self._return()
            self._keep()
            if results:
                self.app.open("summary", self.lesson, self.known_share, self.ask_again)
                return
        else:
            self._keep()
            self.app.leave_lesson()
            return
        self.draw()

    def on_unmount(self) -> None:
        """Leave the place for next time."""
        self._keep()


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
