"""The results of a lesson: what was right, by skill, what to look at again, what comes next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.lesson.by_skill import skill_lines
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, column, fit, line, row
from study.app.page.paint import shown, wrapped
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Lesson, Question
from study.locale import N_
from study.practice.summary import LessonResults, summarise

LINE = Command("line", ("down",), "↑ ↓", N_("question"), N_("next, previous question"), N_("Results"), ("up",))
OPEN = Command("open", ("enter",), "Enter", N_("open"), N_("this question again"), N_("Results"))
DECK = Command("deck", ("d",), "d", N_("Anki deck"), N_("write this lesson’s Anki deck"), N_("Results"))


EXAM = Command("exam", ("x",), "x", N_("exam"), N_("sit this lesson as an exam"), N_("Results"))


class SummaryScreen(PageScreen):
    """How the lesson went so far."""

    NAME = "summary"
    COMMANDS_HERE = (OPEN, LINE, EXAM, DECK)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson, known: float | None, ask_again: Callable[[Question], None]) -> None:
        super().__init__()
        self._ask_again = ask_again
        """Asks one of the questions again on the lesson’s screen, which is below this one."""
        self.known = known
        """How much of the running text is known; None where nobody can tell."""
        self.lesson = lesson
        self.row = 0

    @property
    def summary(self) -> LessonResults:
        """The results as they stand."""
        return summarise(self.lesson, self.app.store.answers(self.lesson.key))

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(self.tr("results"), "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = min(page.width - page.left - 2, 72)
        told = [each for said in self.app.notices for each in wrapped(self.tr(said), width, "ink bold")]
        lines, keep = self._results(page, width)
        return ([*told, BLANK, *lines], tuple(at + len(told) + 1 for at in keep)) if told else (lines, keep)

    def _results(self, page: Geometry, width: int) -> tuple[list[Line], Keep]:
        """The page below what is to be told."""
        summary = self.summary
        if not summary.asked:
            text = self.tr("No question answered yet. The results of the lesson will stand here.")
            return [*wrapped(text, width, "ink-2"), *self._known_lines(width)], ()
        total = len(self.lesson.questions)
        lines = [
            row(
                Run(self.tr.percent((summary.right + summary.nearly / 2) / summary.asked), "ink bold"),
                Run(
                    "  "
                    + self.tr(
                        "{right} right, {nearly} nearly, {wrong} wrong",
                        right=summary.right,
                        nearly=summary.nearly,
                        wrong=summary.wrong,
                    ),
                    "ink-2",
                ),
            ),
            row(Run(self.tr("{asked} of {total} questions answered", asked=summary.asked, total=total), "ink-3")),
            *self._known_lines(width),
            *blank(1 if page.short else 2),
            row(Run(self.tr("By skill"), "ink bold"), right=()),
            BLANK,
        ]
        lines += skill_lines(summary, width, self.tr)
        lines += blank(1 if page.short else 2)
        keep: Keep = ()
        if summary.missed:
            lines += [line(self.tr("To look at again"), "ink bold"), BLANK]
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
            lines += wrapped(self.tr("Nothing was missed. The deck keeps the words from fading."), width, "ink-2")
        return lines, keep

    def _known_lines(self, width: int) -> list[Line]:
        """How much of the text is known; nothing where no word was marked yet."""
        if not self.known:
            return []
        share = self.tr.percent(self.known)
        said = self.tr("You know {share} of the text’s words, names and grammar words apart.", share=share)
        return wrapped(said, width, "ink-3")

    def footer(self) -> Iterable[tuple[str, str, str]]:
        keys = [self.key(OPEN), self.key(LINE)] if self.summary.missed else []
        return [*keys, self.key(DECK), (self.tr("Esc"), self.tr("back"), "back")]

    def action_line(self, step: int = 1) -> None:
        """Next or previous question that was missed."""
        self.row = min(max(self.row + step, 0), max(len(self.summary.missed) - 1, 0))
        self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "open_row":
            return not name
        self.row = int(argument)
        self.action_open()
        return True

    def action_open(self) -> None:
        """Ask a missed question again; without one, leave."""
        missed = self.summary.missed
        if not missed:
            self.action_back()
            return
        self.app.pop_screen()
        self._ask_again(missed[min(self.row, len(missed) - 1)])

    def action_exam(self) -> None:
        """The whole lesson as an exam."""
        self.app.open("exam", self.lesson)

    def action_deck(self) -> None:
        """Write the deck."""
        self.app.open("export_anki", self.lesson)
