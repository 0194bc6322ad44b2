"""The screen of a lesson's glossary: every term with its sense and its status."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import bindings
from study.app.page.geometry import Geometry
from study.app.page.line import Run, StyledLine, column, fit, row
from study.app.page.paint import shown
from study.app.screens.filter_list import FilterListScreen, list_commands, plain
from study.language.headword import headword
from study.language.labels import CLASSES, STATUSES
from study.lesson.model import Lesson, Term
from study.locale import N_

_ROOM_FOR_CLASS = 84
"""The number of columns from which the part of speech of a term is shown; on a narrower page its sense needs the
room."""


class GlossaryScreen(FilterListScreen[Term]):
    """Filters the terms by the typed text, in French or English; Enter goes to the term in the text."""

    NAME = "glossary"
    COMMANDS_HERE = list_commands(
        N_("Glossary"), (N_("in the text"), N_("show the term in the text")), (N_("term"), N_("next, previous term"))
    )
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    NOTHING = N_("No matching term.")

    def __init__(self, lesson: Lesson, chosen: Callable[[Term], None]) -> None:
        """`chosen` is called with the term that was taken, once the screen is closed."""
        super().__init__()
        self.lesson = lesson
        self.chosen = chosen
        self._words = {term.id: f" {plain(' '.join((term.head, term.gloss, *term.forms)))}" for term in lesson.terms}

    @property
    def found(self) -> list[Term]:
        """Return the terms that contain the typed text; first those with a word that begins with it."""
        sought = plain(self.search.text)
        found = [term for term in self.lesson.terms if sought in self._words[term.id]]
        return sorted(found, key=lambda term: f" {sought}" not in self._words[term.id])

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the title of the lesson and the number of its terms."""
        count = len(self.lesson.terms)
        right = self.tr.plural("{n} term", "{n} terms", count)
        return self.title_of(self.lesson.title.get(self.lesson.studied), (Run(right, "ink-3"),), page)

    def drawn(self, found: Sequence[Term], width: int) -> Iterable[StyledLine]:
        """Return a line for each term: headword, sense, class, paragraphs and status, as many as have room."""
        wide, wider = width >= 60, width >= _ROOM_FOR_CLASS
        heads = max(min(max(len(headword(term)) for term in found), width // 2 - 4), 12)
        for n, term in enumerate(found):
            here, action = n == self.row, f"go_row:{n}"
            runs = column(
                (Run(fit(shown(headword(term)), heads), "target bold" if here else "target", action),), heads + 2
            )
            rest = width - heads - 2 - (36 if wider else 23 if wide else 0)
            sense = column((Run(fit(shown(term.gloss), rest), "ink bold" if here else "ink", action),), rest + 1)
            more: tuple[Run, ...] = ()
            if wide:
                status = self.app.store.status(self.lesson.term_key(term))
                places = "¶\u00a0" + ", ".join(map(str, term.paragraphs))
                named = column((Run(fit(self.tr(CLASSES[term.word_class]), 11), "ink-3"),), 13) if wider else ()
                more = (
                    *named,
                    *column((Run(fit(places, 11), "ink-3"),), 12),
                    Run(self.tr(STATUSES[status]) if status != "new" else "", "ink-3"),
                )
            yield row(*runs, *sense, *more, label=(Run("▌", "focus"),) if here else ())

    def take(self, one: Term) -> None:
        """Go back to the text, to the term."""
        self.app.pop_screen()
        self.chosen(one)
