"""The screen of the leeches: words forgotten again and again, with what may help, and a way to suspend them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.page.entry import entry_lines, entry_tiny
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, column, fit, row
from study.app.page.paint import led, shown, wrapped
from study.app.progress.terms import LessonTerm, find_terms, name_of_key
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.language.headword import headword
from study.locale import N_
from study.practice.cards import meeting
from study.progress.errors import StoreError
from study.progress.queries.statistics import Leech, leeches

HARD = N_("Difficult words")
LINE = Command("line", ("down",), "↑ ↓", N_("word"), N_("next, previous word"), HARD, ("up",))
ASIDE = Command("aside", ("x",), "x", N_("suspend"), N_("suspend the word, or resume it"), HARD)
ENTRY = Command("entry", ("o", "enter"), "o", N_("entry"), N_("the full entry"), HARD)


class DifficultWordsScreen(PageScreen):
    """Lists the words that were forgotten eight times or more, with the trap and the sentence of the selected one."""

    NAME = "difficult_words"
    PANEL = True
    COMMANDS_HERE = (LINE, ASIDE, ENTRY)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self) -> None:
        super().__init__()
        self.row = 0
        """The index of the selected word."""
        self.words: list[Leech] = []
        self.notice = ""
        """Why a change could not be stored, until the next one."""
        self._terms: dict[str, LessonTerm] = {}

    def on_mount(self) -> None:
        """Read the leeches, and find their terms in the lessons."""
        self.words = leeches(self.app.store)
        self._terms = find_terms((each.key for each in self.words), self.app.dirs)

    @property
    def term(self) -> LessonTerm | None:
        """The term of the selected word; None if its lesson is gone."""
        return self._terms.get(self.words[self.row].key) if self.words else None

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen and the number of words."""
        right = (Run(self.tr.number(len(self.words)), "ink-3"),)
        return self.title_of(self.tr(HARD), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the list of words under what may help with them."""
        width = page.measure if page.beside else page.width - page.left - 2
        lines: list[StyledLine] = []
        if self.notice:
            lines += [*wrapped(self.notice, width, "wrong"), BLANK]
        if not self.words:
            return [*lines, *wrapped(self.tr("No difficult words so far."), width, "ink-2")], ()
        if not page.low:
            said = self.tr(
                "More repetition will not help. Read the sentence again, work out what confuses you "
                "and make up an example of your own, or suspend the word for a while."
            )
            lines += [*wrapped(said, min(width, 72), "ink-2"), BLANK]
        keep: Keep = ()
        for n, each in enumerate(self.words):
            here = n == self.row
            if here:
                keep = (len(lines), 0)
            lines.append(self._word(each, n, here, width))
        return lines, keep

    def _word(self, each: Leech, n: int, here: bool, width: int) -> StyledLine:
        term = self._terms.get(each.key)
        name = shown(headword(term.term) if term else name_of_key(each.key))
        state = self.tr("suspended") if each.aside else self.tr("forgotten {n} times", n=each.lapses)
        room = width - len(state) - 2
        role = "ink-3" if each.aside else "target bold" if here else "target"
        runs = column((Run(fit(name, room), role, f"word:{n}"),), room + 2)
        return row(*runs, Run(state, "ink-3"), label=(Run("▌", "focus"),) if here else ())

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the entry of the selected word."""
        if not self.term:
            return ()
        if page.beside:
            return self._entry(page.panel)
        return [*entry_tiny(self.term.term, page.panel, self.tr), *self._help(page.panel, page.height >= 20)]

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the list; 0 if the word's lesson is gone."""
        return (8 if page.height >= 20 else 4) if self.term else 0

    def _entry(self, width: int) -> list[StyledLine]:
        assert self.term
        lesson, term = self.term
        status = self.app.store.status(lesson.term_key(term))
        lines = entry_lines(term, width, self.tr, self.app.settings.explains, status)
        if met := meeting(lesson, term):
            lines += [BLANK, row(Run(self.tr("The sentence"), "ink-3")), *wrapped(met.sentence, width, "target")]
            lines += wrapped(met.translation, width, "ink-2")
        return lines

    def _help(self, width: int, both: bool) -> list[StyledLine]:
        """Return the trap and the sentence; without room for both, the trap, or the sentence of a word without one."""
        assert self.term
        lesson, term = self.term
        trap = term.trap.get(self.app.settings.explains)
        lines = led(Run(f"{self.tr('Trap')} ", "ink-3"), trap, width, "ink-2") if trap else []
        if (both or not lines) and (met := meeting(lesson, term)):
            lines += wrapped(met.sentence, width, "target")
        return lines

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for the selected word."""
        back = (self.tr("Esc"), self.tr("back"), "back")
        if not self.words:
            return [back]
        aside = self.key(ASIDE, self.tr("resume") if self.words[self.row].aside else "")
        return [self.key(LINE), aside, *([self.key(ENTRY)] if self.term else []), back]

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Select the word that was clicked."""
        if name != "word":
            return not name
        self.row = int(argument)
        self.draw()
        return True

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: an entry needs the word's lesson."""
        return {ASIDE: bool(self.words), ENTRY: self.term is not None}.get(command, True)

    def action_line(self, step: int = 1) -> None:
        """Select the next or previous word."""
        self.notice = ""
        self.row = min(max(self.row + step, 0), max(len(self.words) - 1, 0))
        self.draw()

    def action_aside(self) -> None:
        """Suspend the selected word, or have it asked again."""
        if not self.words:
            return
        word = self.words[self.row]
        try:
            self.app.store.set_status(word.key, "learning" if word.aside else "ignored")
        except StoreError as error:
            self.notice = self.tr(error.message)
        else:
            self.notice = ""
            self.words[self.row] = word._replace(aside=not word.aside)
        self.draw()

    def action_entry(self) -> None:
        """Open the full entry, with the sentence."""
        if self.term:
            self.app.open("entry", headword(self.term.term), self._entry)
