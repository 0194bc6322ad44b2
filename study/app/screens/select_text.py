"""The screen on which words of the article are selected, for a question or a term on them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from study.app.commands import Command, bindings
from study.app.editor.additions import NewPart
from study.app.editor.selection import PassageSelection
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import Layer, hung, paint, wrapped
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.lesson.model import Kind, Lesson
from study.locale import N_
from study.teach.draft.from_selection import Selection

TAKE = Command("take", ("enter",), "Enter", N_("turn into"), N_("make a question or a term from it"), N_("Passage"))
WORD = Command("word", ("right",), "← →", N_("word"), N_("next, previous word"), N_("Passage"), ("left",))
MORE = Command(
    "more",
    ("shift+right",),
    "Shift+← →",
    N_("more"),
    N_("one word more, one word less"),
    N_("Passage"),
    ("shift+left",),
)
FROM = Command("from", ("space",), "Space", N_("from here"), N_("from here to the word you go to next"), N_("Passage"))
SENTENCE = Command(
    "sentence",
    ("semicolon", "down"),
    ", ;",
    N_("sentence"),
    N_("the previous sentence, the next sentence"),
    N_("Passage"),
    ("comma", "up"),
)
PARAGRAPH = Command(
    "paragraph",
    ("n", "pagedown"),
    "n b",
    N_("paragraph"),
    N_("next, previous paragraph"),
    N_("Passage"),
    ("b", "pageup"),
)
_FEW = 3
"""The number of selected words up to which a term is offered first, otherwise a question."""


class SelectTextScreen(PageScreen):
    """A paragraph with the selected words highlighted. They are selected by keys, or by two clicks."""

    NAME = "select_text"
    COMMANDS_HERE = (TAKE, WORD, MORE, FROM, SENTENCE, PARAGRAPH)
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, lesson: Lesson, number: int, taken: Callable[[Selection, NewPart], None]) -> None:
        """Begin in paragraph `number`; `taken` is called with the selected words and the kind of part to make of
        them."""
        super().__init__()
        self.selection = PassageSelection(lesson, number)
        self.taken = taken

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen."""
        return self.title_of(self.tr("Choose the words"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the paragraph with the selected words and the cursor highlighted."""
        passage, there = self.selection.passage, self.selection.stops
        stop = there.stops[self.selection.cursor]
        layers = (Layer(passage.start, passage.end, "evidence"), Layer(stop.start, stop.end, "cursor"))
        lines = paint(there.text, page.measure, "ink", layers, action="word")
        lines[0] = lines[0].labelled(Run(str(passage.paragraph.number), "ink-3"))
        at = max((n for n, line in enumerate(lines) if line.runs and line.runs[0].at <= stop.start), default=0)
        return lines, (at, max(at - 2, 0), min(at + 2, len(lines) - 1))

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the paragraph."""
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the selected words and their translation."""
        passage = self.selection.passage
        lines = wrapped(passage.text, page.panel, "target")
        if not page.beside:
            lines = lines[:2]
        if passage.english:
            lead = (Run("EN  ", "ink-3"),)
            lines += [BLANK] * page.beside + hung(lead, wrapped(passage.english, page.panel - 4, "ink-2 italic"))
        if page.beside:
            told = self.tr("Press Space and move, or click twice, to select from one word to another.")
            lines += [BLANK, *wrapped(told, page.panel, "ink-3")]
        return lines[: self._panel_rows(page) - (not page.beside)]

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys to move and to select."""
        return [self.key(TAKE), self.key(WORD), self.key(FROM), self.key(SENTENCE), self.key(PARAGRAPH)]

    # Keys.

    def action_word(self, step: int = 1) -> None:
        """Go to the next or previous word."""
        self.selection.step_word(step)
        self.draw()

    def action_more(self, step: int = 1) -> None:
        """Make the selection a word longer or shorter at its end."""
        self.selection.extend(step)
        self.draw()

    def action_from(self) -> None:
        """Begin to extend the selection from the word under the cursor; called again, stop that."""
        self.selection.toggle_extending()
        self.draw()

    def action_sentence(self, step: int = 1) -> None:
        """Go to the next or previous sentence."""
        self.selection.step_sentence(step)
        self.draw()

    def action_paragraph(self, step: int = 1) -> None:
        """Go to the next or previous paragraph."""
        self.selection.step_paragraph(step)
        self.draw()

    def action_take(self) -> None:
        """Ask for the kind of part to make of the selection."""
        few = len(self.selection.passage.text.split()) <= _FEW
        title = self.tr("What should it become?")
        self.app.open("new_part", title, ("term", *Kind), "term" if few else Kind.CHOICE, self.make)

    def make(self, new: NewPart) -> None:
        """Go back with the selected words and the kind of part to make of them."""
        passage = self.selection.passage
        self.app.pop_screen()
        self.taken(passage, new)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Begin or end the selection at the word that was clicked."""
        if name != "word":
            return not name
        self.selection.click(at)
        self.draw()
        return True
