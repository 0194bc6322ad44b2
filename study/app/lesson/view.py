"""Draws the lesson screen: title, text or question, panel and keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from study.app.lesson import commands
from study.app.lesson.reading_panel import reading_panel
from study.app.lesson.study import LessonStudy
from study.app.page.entry import entry_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.widgets.line_view import Keep
from study.language.labels import SKILLS
from study.locale import Translator
from study.practice.lesson_order import Ask, Read
from study.settings import Settings
from study.text import Text

if TYPE_CHECKING:
    from study.app.commands import Command

Key = tuple[str, str, str]
"""A key in the footer: its name, a word for what it does, its action."""
_ALL = {command.action: command for command in (*commands.ASKING, *commands.READING)}


@dataclass(frozen=True)
class LessonView:
    """Draws a lesson in its present state. A new view is made for each drawing."""

    study: LessonStudy
    settings: Settings
    tr: Translator

    def title(self, page: Geometry) -> tuple[str, tuple[Run, ...]]:
        """Return the text at the left of the title bar, and the progress in the lesson for its right."""
        study, lesson = self.study, self.study.lesson
        number, count = study.reading.paragraph.number, len(lesson.paragraphs)
        dashes = _dashes(number, count, 10 if page.tiny else 24)
        if page.tiny:
            return study.reading.heading, (Run(f"{number}/{count} ", "ink-3"), *dashes)
        where = self.tr("paragraph {number} of {count}", number=number, count=count)
        if page.beside and (known := study.marks.known_share(study.analysis.counts) or 0) >= 0.01:
            where = self.tr("{share} known", share=self.tr.percent(known)) + "   " + where
        title = "Alinéa" if lesson.heading_of(number) is None else lesson.title.get(lesson.studied)
        return study.reading.heading if page.low else title, (Run(where + "  ", "ink-3"), *dashes)

    def body(self, page: Geometry, notices: Sequence[Text]) -> tuple[Sequence[StyledLine], Keep]:
        """Return the text or the question under the notices, and the lines to keep in sight."""
        if self.study.asking.view:
            lines, keep = self.study.asking.view.page_lines(page, self.tr, self.settings.explains, self.following)
        else:
            phrase = self.study.analysis.phrase(self.study.reading)
            spans = phrase.spans if phrase else ()
            of_term, marks = self.study.marks.of_term, self.settings.marks
            lines, keep = self.study.reading.lines(page, self.tr, of_term, marks, self.following, spans)
        if not notices:
            return lines, keep
        told = [each for said in notices for each in wrapped(self.tr(said), page.measure, "wrong")]
        return [*told, BLANK, *lines], (0, *(at + len(told) + 1 for at in keep))

    def panel(self, page: Geometry) -> Sequence[StyledLine]:
        """Return what the panel shows of the question, or of the word under the cursor."""
        explains, reading, analysis = self.settings.explains, self.study.reading, self.study.analysis
        if self.study.asking.view and not self.study.asking.in_text:
            return self.study.asking.view.panel(page, self.tr, explains, self.study.asking.notice)
        term = reading.stop.term if reading.stop else None
        status = self.study.marks.of(reading, analysis)
        hidden = bool(self.settings.guess_first and term and reading.revealed != term.id and status != "known")
        is_asking = self.study.asking.view is not None
        return reading_panel(reading, page, self.tr, explains, status, hidden, is_asking, analysis.info(reading))

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of a panel that is below the text; 0 for none."""
        view = None if self.study.asking.in_text else self.study.asking.view
        if page.height < 10 or (page.tiny and view and (view.verdict is None or page.height < 14)):
            return 0
        if page.tiny:
            return 4 if page.height >= 14 else 3
        if view or page.height < 14:
            return 3
        return 8 if page.height >= 22 else 5

    def footer(self, page: Geometry, shown: Callable[[Command, str], Key]) -> Iterable[Key]:
        """Return the keys for the footer; `shown` returns that of a command, with its own word or another one."""

        def key(action: str) -> Key:
            return shown(commands.in_direction(_ALL[action], self.study.lesson.studied), "")

        if self.study.asking.view:
            return self.study.asking.view.footer(self.tr, key, page.tiny)
        has_questions = isinstance(self.study.walk.next(), Ask)
        enter = shown(commands.ENTER, self.tr("questions") if has_questions else self.tr("continue"))
        if page.tiny:
            return [enter, key("english"), key("entry")]
        return [key("word"), key("term"), key("english"), enter, ("l k x", self.tr("mark"), "")]

    def entry(self, width: int) -> list[StyledLine]:
        """Draw the full entries of the errors and of the term under the cursor."""
        term = self.study.reading.stop.term if self.study.reading.stop else None
        faults = self.study.reading.fault_panel(width, self.tr, self.settings.explains)[1:]
        if term is None:
            return faults
        entry = entry_lines(term, width, self.tr, self.settings.explains, self.study.marks.of_term(term))
        return [*faults, BLANK, *entry] if faults else entry

    @property
    def following(self) -> str:
        """Return what follows after Enter, in words."""
        step = self.study.walk.next()
        if isinstance(step, Ask) and self.study.asking.view is None:
            left = step.of - step.index + 1
            if self.settings.questions != "after":
                return self.tr.plural("{n} question on the article", "{n} questions on the article", left)
            return self.tr.plural("{n} question on this paragraph", "{n} questions on this paragraph", left)
        match step:
            case Ask(question=question, index=index, of=of):
                skill = self.tr(SKILLS[question.skill])
                return self.tr("question {index} of {of}, {skill}", index=index, of=of, skill=skill)
            case Read(paragraph=number):
                return self.tr("paragraph {number}", number=number)
        return self.tr("your results")


def _dashes(number: int, count: int, room: int) -> tuple[Run, ...]:
    """Draw the progress in a lesson: a dash for each paragraph; a bar if there are too many for the room."""
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
