"""How a word stands on the page of a review: asked, answered, to be graded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from rich.cells import cell_len

from study.app.forms.field import Field, accent_row, field_runs
from study.app.forms.form import SIGNS
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, column, line, row
from study.app.page.paint import Layer, led, paint, shown, wrapped
from study.app.screens.page import PageScreen
from study.app.screens.review_commands import AHEAD, REVIEW
from study.app.widgets.sheet import Keep
from study.language import names
from study.lesson.occurrences import occurrences
from study.locale import N_
from study.locale.intervals import said_interval
from study.locale.today import said_held_back, said_leech
from study.practice.review import Card, Form, Item, Met, answers, meeting, proposed
from study.practice.schedule import Recall, intervals
from study.practice.verdict import Part
from study.progress.errors import StoreError
from study.progress.material import Material
from study.progress.sitting import Sitting

GRADES = {Recall.AGAIN: N_("Forgotten"), Recall.HARD: N_("Hard"), Recall.GOOD: N_("Good"), Recall.EASY: N_("Easy")}
_FIELD = 30


class End(NamedTuple):
    """What there is to say when nothing is asked."""

    due: datetime | None
    """When the next is due, UTC."""
    later: int
    """How much the limits of the day hold back."""
    left: int
    """How much there is to go on with at once."""
    minutes: int
    """The minutes that are over; 0 where there was no such limit."""


class ReviewLines(PageScreen):
    """The word that is asked, and what is known of the answer so far."""

    def __init__(self) -> None:
        super().__init__()
        self.sitting: Sitting | None = None
        self.field = Field(limit=120)
        self.open = False
        """The answer is in sight."""
        self.part: Part | None = None
        """The verdict on what was typed."""
        self.notice = ""
        """What went wrong."""
        self.said = ""
        """What was done, in a sentence."""
        self.material: Material | None = None
        self.ends: End | None = None

    @property
    def card(self) -> Card | None:
        """The word that is asked."""
        item = self.sitting.item if self.sitting else None
        return item if isinstance(item, Card) else None

    @property
    def typing(self) -> bool:
        """A word is being typed: letters are letters."""
        return bool(self.card and self.card.form is not Form.RECOGNITION and not self.open)

    @property
    def offered(self) -> Recall:
        """The grade that Enter takes."""
        return proposed(self.part.grade) if self.part else Recall.GOOD

    def propose(self, recall: Recall) -> None:
        """Keep what a marked answer earns before it is shown."""
        assert self.sitting
        try:
            self.sitting.propose(recall)
        except StoreError as error:
            self.notice = error.message.get(self.tr.language)

    @property
    def end(self) -> End:
        """What there is to say at the end; it stays, until something is asked again."""
        if self.ends is None:
            self.ends = self._end()
        return self.ends

    def _end(self) -> End:
        material, sitting, settings = self.material, self.sitting, self.app.settings
        if not material or not sitting:
            return End(None, 0, 0, 0)
        if sitting.left:
            return End(None, 0, len(sitting.left), sitting.minutes or 0)
        left = material.left(settings.new_a_day, settings.reviews_a_day) if material.more else 0
        return End(material.next_moment(), 0 if left else material.waiting(), left, 0)

    def title_line(self, page: Geometry) -> Line:
        right: tuple[Run, ...] = ()
        if self.sitting and self.sitting.item:
            done, count, size = len(self.sitting.done), self.sitting.count, 10 if page.tiny else 18
            full = round(done / count * size)
            at = self.tr("{n} of {of}", n=done + 1, of=count)
            right = (Run(f"{at}  ", "ink-3"), Run("━" * full, "ink-3"), Run("─" * (size - full), "rule"))
        return self.title_of(self.tr(REVIEW), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        lines: list[Line] = []
        for told in (*(each.get(self.tr.language) for each in self.app.notices), self.notice):
            lines += [*wrapped(told, page.measure, "wrong"), BLANK] if told else []
        lines += [*wrapped(self.said, page.measure, "ink-3"), BLANK] if self.said else []
        card = self.card
        if card is None:
            return [*lines, *self._nothing(page)], ()
        met = meeting(card.lesson, card.term)
        lines += self._asked(card, met, page)
        last = len(lines) - 1
        if self.typing or self.part:
            lines += [
                *blank(1 if page.short else 2),
                row(*field_runs(self.field, min(_FIELD, page.measure), self.typing)),
            ]
            last = len(lines) - 1
            if self.typing and self.app.settings.typing_help and card.term.studied == "fr" and not page.tiny:
                lines += [BLANK, accent_row(self.field.before)]
        if self.open:
            lines += self._verdict(page)
            lines += self._leech(card, page)
            lines += self.choice_lines(card, page)
            return lines, (len(lines) - 1, last)
        return lines, (last, 0)

    def _asked(self, card: Card, met: Met | None, page: Geometry) -> list[Line]:
        studied = self.tr("French") if card.term.studied == "fr" else self.tr("English")
        air = [] if page.height < 14 else [BLANK]
        if card.form is Form.RECOGNITION:
            asks = self.tr("What does it mean here?") if met else self.tr("What does it mean?")
            lines = wrapped(asks, page.measure, "ink-3") + air
            lines += wrapped(answers(card.term)[0], page.measure, "target bold")
            if met:
                lines += [*air, *_marked(card, met.sentence, page.measure)]
            if self.open:
                lines += [*air, *wrapped(card.term.gloss, page.measure, "ink bold")]
                if met and page.height >= 14:
                    lines += wrapped(met.translation, page.measure, "ink-2 italic")
            return lines
        if card.form is Form.GAP and met:
            lines = wrapped(self.tr("Which word is missing?"), page.measure, "ink-3") + air
            sentence = _marked(card, met.sentence, page.measure) if self.open else wrapped(met.gapped, page.measure)
            lines += [*sentence, *air, *wrapped(met.translation, page.measure, "ink-2 italic")]
            return lines + ([*air, *wrapped(card.term.gloss, page.measure, "ink bold")] if self.open else [])
        asked = self.tr("Say it in {language}; a noun with its article.", language=studied)
        lines = wrapped(asked, page.measure, "ink-3") + air
        lines += wrapped(card.term.gloss, page.measure, "ink bold")
        if not page.tiny:
            lines += wrapped(card.term.meaning.get(card.lesson.help), page.measure, "ink-2")
        if met:
            sentence = _marked(card, met.sentence, page.measure) if self.open else wrapped(met.gapped, page.measure)
            lines += [*air, *sentence]
        return lines

    def _verdict(self, page: Geometry) -> list[Line]:
        """What was typed is right, nearly or wrong, and why."""
        if not self.part or not self.card:
            return []
        grade = self.part.grade.value
        said = [remark.get(self.app.settings.explains) for remark in self.part.remarks]
        if grade != "right":
            said.insert(0, self.tr("It is “{word}”.", word=answers(self.card.term)[0]))
        lines = led(Run(f"{self.tr(names.GRADES[grade])} ", f"{grade} bold"), shown(" ".join(said)), page.measure)
        lines[0] = lines[0].labelled(Run(SIGNS[grade], f"{grade} bold"))
        return [*([] if page.height < 14 else [BLANK]), *lines]

    def _leech(self, card: Card, page: Geometry) -> list[Line]:
        """Of a word that does not stick: that it is one, and its trap where the panel does not tell it."""
        if not card.remembered or not card.remembered.leech:
            return []
        trap = card.term.trap.get(self.app.settings.explains)
        lines = wrapped(said_leech(card.remembered.lapses, self.tr, bool(trap)), page.measure, "ink-2")
        if trap and not page.beside and not page.low:
            lines += led(Run(f"{self.tr('Trap')} ", "ink-3"), trap, page.measure, "ink-2")
        return [*([] if page.height < 14 else [BLANK]), *lines]

    def choice_lines(self, item: Item, page: Geometry) -> list[Line]:
        """The four grades, each with the time until it comes back."""
        waits = intervals(item.remembered.memory if item.remembered else None, self.app.store.clock())
        air = [] if page.low else [line(self.tr("How well did you know it?"), "ink-3"), BLANK]
        if page.tiny:
            return [*blank(1 if page.short else 2), *air, *self._choices_by_two(waits)]
        names: list[Run] = []
        times: list[Run] = []
        for recall, wait in waits.items():
            here, action = recall is self.offered, f"grade:{int(recall)}"
            bar = Run("▌" if here else " ", "focus")
            name, time = self.tr(GRADES[recall]), said_interval(wait, self.tr)
            size = page.measure // 4
            number = Run(f"{int(recall)} ", "focus bold" if here else "ink-2 bold", action)
            names += column((bar, number, Run(name, "ink bold" if here else "ink", action)), size)
            times += column((bar, Run(f"  {time}", "ink" if here else "ink-3", action)), size)
        return [*blank(1 if page.short else 2), *air, row(*names), row(*times)]

    def _choices_by_two(self, waits: Mapping[Recall, timedelta]) -> list[Line]:
        """The four grades in two lines, where one is too short for them."""
        cells = []
        for recall, wait in waits.items():
            here, action = recall is self.offered, f"grade:{int(recall)}"
            number = Run(f"{int(recall)} ", "focus bold" if here else "ink-2 bold", action)
            name = Run(self.tr(GRADES[recall]), "ink bold" if here else "ink", action)
            time = Run(f" {said_interval(wait, self.tr)}", "ink" if here else "ink-3", action)
            cells.append((Run("▌" if here else " ", "focus"), number, name, time))
        size = max(sum(cell_len(run.text) for run in cell) for cell in cells[::2]) + 1
        return [row(*column(left, size), *right) for left, right in zip(cells[::2], cells[1::2], strict=True)]

    def _nothing(self, page: Geometry) -> list[Line]:
        """Nothing is left: when the next word is due, and what can be done meanwhile."""
        end, done = self.end, len(self.sitting.done) if self.sitting else 0
        if end.due is None and not done and not end.later:
            said = self.tr("There is nothing to review yet. In a lesson, press l on a word to learn it.")
            return wrapped(said, page.measure, "ink-2")
        head = self.tr.plural("{n} answer given.", "{n} answers given.", done) if done else self.tr("Nothing is due.")
        lines = wrapped(head, page.measure, "ink bold") if done or not end.later else []
        if end.left:
            over = self.tr.plural("{n} minute is over.", "{n} minutes are over.", end.minutes) if end.minutes else ""
            left = self.tr.plural("{n} is left for now.", "{n} are left for now.", end.left)
            return [
                *lines,
                BLANK,
                *wrapped(f"{over} {left}".strip(), page.measure, "ink-2"),
                BLANK,
                row(Run(self.tr("Enter"), "ink-2 bold", "enter"), Run(f"  {self.tr('go on')}", "ink-3")),
            ]
        if end.later:
            lines += [*([BLANK] if lines else []), *wrapped(said_held_back(end.later, self.tr), page.measure, "ink-2")]
        elif end.due is not None:
            wait = said_interval(end.due - self.app.store.clock(), self.tr)
            lines += [BLANK, *wrapped(self.tr("The next one is due in {wait}.", wait=wait), page.measure, "ink-2")]
        if end.due is not None:
            lines += [BLANK, row(Run("a", "ink-2 bold", "ahead"), Run(f"  {self.tr(AHEAD.tip)}", "ink-3", "ahead"))]
        return lines


def _marked(card: Card, sentence: str, width: int) -> list[Line]:
    """The sentence with the word lit."""
    found = occurrences(card.term, sentence)
    layers = [Layer(start, end, "evidence") for start, end in (found[0] if found else ())]
    return paint(sentence, width, "ink", layers)
