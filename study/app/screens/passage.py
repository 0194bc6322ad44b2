"""Words of the article are chosen, by keys or by two clicks, for a question or a term to be made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from study.app.commands import Command, bindings
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run
from study.app.page.paint import Layer, hung, paint, wrapped
from study.app.page.stops import Stops, stops
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.model import Kind, Lesson
from study.locale import N_
from study.teach.draft.chosen import Passage

if TYPE_CHECKING:
    from study.app.screens.kinds import New

TAKE = Command("take", ("enter",), "Enter", N_("make of it"), N_("make a question or a term of it"), N_("Passage"))
WORD = Command("word", ("right",), "← →", N_("word"), N_("next, previous word"), N_("Passage"), ("left",))
MORE = Command(
    "more", ("shift+right",), "Shift+← →", N_("more"), N_("a word more, a word less"), N_("Passage"), ("shift+left",)
)
FROM = Command("from", ("space",), "Space", N_("from here"), N_("from here to where you go next"), N_("Passage"))
SENTENCE = Command(
    "sentence",
    ("semicolon", "down"),
    ", ;",
    N_("sentence"),
    N_("the sentence before, after"),
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
"""Words that are more likely a term than a passage to ask about."""


class PassageScreen(PageScreen):
    """A paragraph with a stretch of it lit: at first its first sentence."""

    NAME = "passage"
    COMMANDS_HERE = (TAKE, WORD, MORE, FROM, SENTENCE, PARAGRAPH)
    BINDINGS = bindings(NAME, COMMANDS_HERE)
    PANEL = True

    def __init__(self, lesson: Lesson, number: int, taken: Callable[[Passage, New], None]) -> None:
        super().__init__()
        self.paragraphs = [paragraph for paragraph in lesson.paragraphs if paragraph.fr]
        self.taken = taken
        self.bare = Lesson(lesson.id, lesson.title, body=lesson.body)
        """The lesson without its terms: every word is a word."""
        near = [n for n, paragraph in enumerate(self.paragraphs) if paragraph.number <= number]
        self.index = near[-1] if near else 0
        self.fixed = 0
        """The word that the stretch begins or ends with while the other end moves."""
        self.cursor = 0
        self.holding = False
        """From `fixed` on, going extends the stretch."""
        self.go_to_sentence(0)

    # What is chosen.

    @property
    def stops(self) -> Stops:
        """The words and sentences of the paragraph."""
        return stops(self.bare, self.paragraphs[self.index], "fr")

    @property
    def passage(self) -> Passage:
        """The stretch, with the signs that stand before and after it where it is whole sentences."""
        there = self.stops
        first, last = sorted((self.fixed, self.cursor))
        start, end = there.stops[first].start, there.stops[last].end
        for left, right in there.sentences:
            inside = [stop for stop in there.stops if left <= stop.start < right]
            if inside and inside[0].start == start and end >= inside[-1].end:
                start = left
            if inside and inside[-1].end == end and start <= inside[0].start:
                end = right
        return Passage(self.paragraphs[self.index], start, end)

    # What stands on it.

    def title_line(self, page: Geometry) -> Line:
        return self.title_of(self.tr("Choose the words"), (), page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        passage, there = self.passage, self.stops
        stop = there.stops[self.cursor]
        layers = (Layer(passage.start, passage.end, "evidence"), Layer(stop.start, stop.end, "cursor"))
        lines = paint(there.text, page.measure, "ink", layers, action="word")
        lines[0] = lines[0].labelled(Run(str(passage.paragraph.number), "ink-3"))
        at = max((n for n, line in enumerate(lines) if line.runs and line.runs[0].at <= stop.start), default=0)
        return lines, (at, max(at - 2, 0), min(at + 2, len(lines) - 1))

    def panel_height(self, page: Geometry) -> int:
        return 4 if page.tiny else 6

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        passage = self.passage
        lines = wrapped(passage.text, page.panel, "target")
        if not page.beside:
            lines = lines[:2]
        if passage.english:
            lead = (Run("EN  ", "ink-3"),)
            lines += [BLANK] * page.beside + hung(lead, wrapped(passage.english, page.panel - 4, "ink-2 italic"))
        if page.beside:
            told = self.tr("Space, then a move, or two clicks, choose from one word to another.")
            lines += [BLANK, *wrapped(told, page.panel, "ink-3")]
        return lines[: self._panel_rows(page) - (not page.beside)]

    def footer(self) -> Iterable[tuple[str, str, str]]:
        return [self.key(TAKE), self.key(WORD), self.key(FROM), self.key(SENTENCE), self.key(PARAGRAPH)]

    # Keys.

    def go(self, to: int, extend: bool) -> None:
        """Move to a word; what was chosen before stays chosen if the stretch is being extended."""
        self.cursor = min(max(to, 0), len(self.stops.stops) - 1)
        if not extend:
            self.fixed = self.cursor
        self.draw()

    def go_to_sentence(self, rank: int) -> None:
        """Choose a whole sentence, or up to its end where the stretch is being extended."""
        there = self.stops
        left, right = there.sentences[rank]
        inside = [n for n, stop in enumerate(there.stops) if left <= stop.start < right] or [0]
        forward = not self.holding or inside[-1] >= self.fixed
        if not self.holding:
            self.fixed = inside[0]
        self.cursor = inside[-1] if forward else inside[0]
        self.draw()

    def action_word(self, step: int = 1) -> None:
        """Next or previous word."""
        self.go(self.cursor + step, self.holding)

    def action_more(self, step: int = 1) -> None:
        """The stretch a word longer or shorter at its end."""
        self.go(self.cursor + step, True)

    def action_from(self) -> None:
        """Begin a stretch at the word under the cursor; once more, it is held no longer."""
        self.holding = not self.holding
        if self.holding:
            self.fixed = self.cursor
        self.draw()

    def action_sentence(self, step: int = 1) -> None:
        """The next or previous sentence; beyond the ends, of the next or previous paragraph."""
        there = self.stops
        rank = there.sentence(there.stops[self.cursor].start) + step
        if 0 <= rank < len(there.sentences):
            self.go_to_sentence(rank)
        elif 0 <= self.index + step < len(self.paragraphs):
            self.action_paragraph(step)
            self.go_to_sentence(0 if step > 0 else len(self.stops.sentences) - 1)

    def action_paragraph(self, step: int = 1) -> None:
        """The next or previous paragraph."""
        if 0 <= self.index + step < len(self.paragraphs):
            self.index += step
            self.holding = False
            self.go_to_sentence(0)

    def action_take(self) -> None:
        """What is to be made of it; then its fields."""
        passage = self.passage
        few = len(passage.text.split()) <= _FEW
        offered: tuple[New, ...] = ("term", *Kind)
        title = self.tr("What is to be made of it?")
        self.app.open("new_part", title, offered, "term" if few else Kind.CHOICE, self.make)

    def make(self, new: New) -> None:
        """Back, with the passage and what to make of it."""
        passage = self.passage
        self.app.pop_screen()
        self.taken(passage, new)

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name != "word":
            return not name
        wanted = self.stops.at(max(at, 0))
        self.go(wanted, self.holding)
        self.holding = not self.holding
        if self.holding:
            self.fixed = wanted
        self.draw()
        return True
