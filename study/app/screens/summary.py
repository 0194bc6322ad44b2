"""The screen of a lesson's results: the mark, the skills, and the questions to look at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.lesson.skill_bars import skill_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, column, fit, line, row
from study.app.page.paint import shown, wrapped
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.lesson.model import Lesson, Question
from study.locale import N_
from study.locale.results import said_counts
from study.practice.summary import LessonResults, summarise

LINE = Command("line", ("down",), "↑ ↓", N_("question"), N_("next, previous question"), N_("Results"), ("up",))
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("this question again"), N_("Results"))
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("export this lesson’s Anki deck"), N_("Results"))


EXAM = Command("exam", ("x",), "x", N_("exam"), N_("take this lesson as an exam"), N_("Results"))


class SummaryScreen(PageScreen):
    """Shows how the questions of the lesson were answered so far; a missed one can be asked again."""

    NAME = "summary"
    COMMANDS_HERE = (OPEN, LINE, EXAM, DECK)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson, known: float | None, ask_again: Callable[[Question], None]) -> None:
        """`ask_again` asks a question again on the lesson's screen, which is below this one."""
        super().__init__()
        self._ask_again = ask_again
        self.known = known
        """The share of the running text that is known, from 0 to 1; None if its words are not counted yet."""
        self.lesson = lesson
        self.row = 0
        """The index of the selected question among the missed ones."""

    @property
    def summary(self) -> LessonResults:
        """Return the results, from the answers that are stored."""
        return summarise(self.lesson, self.app.store.answers(self.lesson.key))

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and the name of the screen."""
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(self.tr("results"), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the results, under the messages."""
        width = min(page.width - page.left - 2, 72)
        told = [each for said in self.app.notices for each in wrapped(self.tr(said), width, "ink bold")]
        lines, keep = self._results(page, width)
        return ([*told, BLANK, *lines], tuple(at + len(told) + 1 for at in keep)) if told else (lines, keep)

    def _results(self, page: Geometry, width: int) -> tuple[list[StyledLine], Keep]:
        """Return the lines below the messages, and those to keep in sight."""
        summary = self.summary
        if not summary.asked:
            text = self.tr("No questions answered yet. Your results will appear here.")
            return [*wrapped(text, width, "ink-2"), *self._known_lines(width)], ()
        total = len(self.lesson.questions)
        lines = [
            row(
                Run(self.tr.percent(summary.mark), "ink bold"),
                Run(f"  {said_counts(self.tr, summary.right, summary.nearly, summary.wrong)}", "ink-2"),
            ),
            row(Run(self.tr("{asked} of {total} questions answered", asked=summary.asked, total=total), "ink-3")),
            *self._overruled_lines(summary, width),
            *self._known_lines(width),
            *blank(1 if page.short else 2),
            row(Run(self.tr("By skill"), "ink bold"), right=()),
            BLANK,
        ]
        lines += skill_lines(summary, width, self.tr)
        lines += blank(1 if page.short else 2)
        keep: Keep = ()
        if summary.missed:
            lines += [line(self.tr("To review"), "ink bold"), BLANK]
            for n, question in enumerate(summary.missed):
                here = n == self.row
                if here:
                    keep = (len(lines), 0)
                text = fit(shown(question.stem.get(self.app.settings.asked)), width - 6)
                number = f"¶\u00a0{max(question.about, default=len(self.lesson.paragraphs))}"
                runs = (
                    *column((Run(number, "ink-3", f"open_row:{n}"),), 6),
                    Run(text, "ink bold" if here else "ink", f"open_row:{n}"),
                )
                lines.append(row(*runs, label=(Run("▌", "focus"),) if here else ()))
        else:
            lines += wrapped(
                self.tr("No questions were missed. The deck helps you remember the words."), width, "ink-2"
            )
        return lines, keep

    def _overruled_lines(self, summary: LessonResults, width: int) -> list[StyledLine]:
        """Return how many answers the learner counts as right; no lines if there are none."""
        count = len(summary.overruled)
        said = self.tr.plural("{n} counted as right by you", "{n} counted as right by you", count)
        return wrapped(said, width, "ink-3") if count else []

    def _known_lines(self, width: int) -> list[StyledLine]:
        """Return how much of the text is known; no lines if that is nothing or not counted yet."""
        if not self.known:
            return []
        share = self.tr.percent(self.known)
        said = self.tr("You know {share} of the text’s words (not counting names and grammar words).", share=share)
        return wrapped(said, width, "ink-3")

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the missed questions and for what can follow."""
        keys = [self.key(OPEN), self.key(LINE)] if self.summary.missed else []
        return [*keys, self.key(DECK), (self.tr("Esc"), self.tr("back"), "back")]

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous missed question."""
        self.row = min(max(self.row + step, 0), max(len(self.summary.missed) - 1, 0))
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Ask the question that was clicked again."""
        if name != "open_row":
            return not name
        self.row = int(argument)
        self.action_open()
        return True

    def action_open(self) -> None:
        """Ask the selected question again; if none was missed, go back."""
        missed = self.summary.missed
        if not missed:
            self.action_back()
            return
        self.app.pop_screen()
        self._ask_again(missed[min(self.row, len(missed) - 1)])

    def action_exam(self) -> None:
        """Take the whole lesson as an exam."""
        self.app.open("exam", self.lesson)

    def action_deck(self) -> None:
        """Open the screen that writes the Anki deck of the lesson."""
        self.app.open("export_anki", self.lesson)
