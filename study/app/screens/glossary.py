"""The lesson's glossary: every term with its sense and how well you know it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.forms.field import Field, field_runs
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, column, fit, row
from study.app.page.paint import shown
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.language.headword import headword
from study.language.names import CLASSES, STATUSES
from study.language.typography import normalise, strip_accents
from study.lesson.model import Lesson, Term
from study.locale import N_

GO = Command("go", ("enter",), "Enter", N_("in the text"), N_("show the term in the text"), N_("Glossary"))
LINE = Command("line", ("down",), "↑ ↓", N_("term"), N_("next, previous term"), N_("Glossary"), ("up",))
LEAF = Command("leaf", ("pagedown",), "PgDn", N_("page"), N_("a page down, a page up"), N_("Glossary"), ("pageup",))


class GlossaryScreen(PageScreen):
    """Type to search in French or English; Enter goes to the term in the text."""

    NAME = "glossary"
    COMMANDS_HERE = (GO, LINE, LEAF)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, lesson: Lesson, chosen: Callable[[Term], None]) -> None:
        super().__init__()
        self.lesson = lesson
        self.chosen = chosen
        self.search = Field(limit=60)
        self.row = 0
        self._words = {
            term.id: strip_accents(normalise(f"{term.head} {term.gloss} {' '.join(term.forms)}"))
            for term in lesson.terms
        }

    @property
    def terms(self) -> list[Term]:
        """The terms that hold what is typed, those with a word that begins so in front; accents need not be typed."""
        sought = strip_accents(normalise(self.search.text))
        found = [term for term in self.lesson.terms if sought in self._words[term.id]]
        return sorted(found, key=lambda term: f" {sought}" not in f" {self._words[term.id]}")

    def title_line(self, page: Geometry) -> Line:
        count = len(self.lesson.terms)
        right = self.tr.plural("{n} term", "{n} terms", count)
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(right, "ink-3"),), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        width = page.width - page.left - 2
        search = field_runs(self.search, min(30, width - 8), True)
        lines: list[Line] = [row(Run(self.tr("Find") + "  ", "ink-3"), *search), BLANK]
        terms = self.terms
        if not terms:
            return [*lines, row(Run(self.tr("No term has that."), "ink-2"))], ()
        wide = width >= 60
        heads = max(min(max(len(headword(term)) for term in terms), width // 2 - 4), 12)
        for n, term in enumerate(terms):
            here = n == self.row
            runs = column(
                (Run(fit(shown(headword(term)), heads), "target bold" if here else "target", f"go_row:{n}"),), heads + 2
            )
            rest = width - heads - 2 - (36 if wide else 0)
            sense = column((Run(fit(shown(term.gloss), rest), "ink bold" if here else "ink", f"go_row:{n}"),), rest + 1)
            more: tuple[Run, ...] = ()
            if wide:
                status = self.app.store.status(f"{self.lesson.key}/{term.id}")
                places = "¶\u00a0" + ", ".join(map(str, term.paragraphs))
                more = (
                    *column((Run(fit(self.tr(CLASSES[term.word_class]), 11), "ink-3"),), 13),
                    *column((Run(fit(places, 11), "ink-3"),), 12),
                    Run(self.tr(STATUSES[status]) if status != "new" else "", "ink-3"),
                )
            lines.append(row(*runs, *sense, *more, label=(Run("▌", "focus"),) if here else ()))
        at = self.row + 2
        return lines, (at, 0)

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [
            self.key(GO),
            self.key(LINE),
            (self.tr("Esc"), self.tr("back"), "back"),
            ("F1", self.tr("help"), "help"),
        ]

    async def on_key(self, event: events.Key) -> None:
        """Letters are searched for."""
        if event.key in ("up", "down", "enter", "escape") or not self.search.key(event.key, event.character):
            return
        event.stop()
        event.prevent_default()
        self.row = 0
        self.draw()

    def action_line(self, step: int = 1) -> None:
        """Next or previous term."""
        self.row = min(max(self.row + step, 0), max(len(self.terms) - 1, 0))
        self.draw()

    def action_leaf(self, step: int = 1) -> None:
        """A page of terms."""
        self.action_line(step * max(self.sheet("body").size.height - 3, 1))

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "go_row":
            return not name
        self.row = int(argument)
        self.action_go()
        return True

    def action_go(self) -> None:
        """Back to the text, with the cursor on the term."""
        if self.terms:
            term = self.terms[self.row]
            self.app.pop_screen()
            self.chosen(term)
