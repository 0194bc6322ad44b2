"""Review: the words that are due and the questions that were missed, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.forms.field import Field
from study.app.page.entry import entry_lines, entry_tiny
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line
from study.app.page.paint import wrapped
from study.app.review.material import gathered
from study.app.screens.review_commands import AGAIN, AHEAD, ASIDE, EASY, ENTER, ENTRY, GOOD, HARD, HERE, OTHER, UNDO
from study.app.screens.review_lines import GRADES
from study.app.screens.review_questions import ReviewQuestions
from study.app.widgets.sheet import Keep
from study.practice.review import answers, judged, meeting, proposed
from study.practice.schedule import Recall
from study.progress.errors import StoreError
from study.progress.sitting import Sitting


class ReviewScreen(ReviewQuestions):
    """A word is recognised first and typed later, a question comes back in another kind; the learner says how well it
    was known."""

    NAME = "review"
    PANEL = True
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, minutes: int | None = None, limit: int | None = None, ahead: bool = False) -> None:
        super().__init__()
        self.minutes = minutes
        self.limit = limit
        self.begins_ahead = ahead

    def on_mount(self) -> None:
        """Begin with what is due."""
        self._gather(self.begins_ahead)

    def _gather(self, ahead: bool) -> None:
        store = self.app.store
        self.material = gathered(self.app.places, store)
        settings = self.app.settings
        new, reviews = settings.new_a_day, settings.reviews_a_day
        items = self.material.today(new, reviews, limit=self.limit, ahead=ahead)
        self.sitting = Sitting(items, store, self.material, self.minutes or settings.review_minutes)
        self._turn_over()

    def _turn_over(self) -> None:
        self.field, self.open, self.part = Field(limit=120), False, None
        self.ends = None
        self.take_form()
        self.retype()
        self.draw()

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        if not (task := self.missed):
            return super().body_lines(page)
        lines, keep = self.task_lines(task, page)
        told = [*(each.get(self.tr.language) for each in self.app.notices), self.notice]
        above = [each for text in told if text for each in (*wrapped(text, page.measure, "wrong"), BLANK)]
        return [*above, *lines], tuple(at + len(above) for at in keep)

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        if self.missed:
            return self.task_panel(page)
        if not self.card or not self.open:
            return ()
        if not page.beside:
            return entry_tiny(self.card.term, page.panel, self.tr)
        status = self.app.store.status(self.card.key)
        return entry_lines(self.card.term, page.panel, self.tr, self.app.settings.explains, status)

    def panel_height(self, page: Geometry) -> int:
        return 3 if (self.missed or (self.open and self.card)) and page.height >= 20 else 0

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        undo = [self.key(UNDO)] if self._undoable and not self._typing else []
        if not self.card and not self.missed:
            return [back, *undo]
        other = [self.key(OTHER)] if self.missed and not self._typing else []
        if self.form:
            keys = [key for key in self.form.keys(self.tr) if key[2] != "back"]
            return [*keys, self.key(ENTER), *other, back, *undo, *self._f1()]
        if self.typing:
            return [self.key(ENTER), ("↑", self.tr("accent"), ""), back, *self._f1()]
        if not self.open:
            return [self.key(ENTER, self.tr("the answer")), back, *undo]
        grade = self.tr(GRADES[self.offered])
        entry = [self.key(ENTRY)] if self.card else other
        if self.card and self.card.remembered and self.card.remembered.leech:
            entry = [self.key(ASIDE), *entry]
        return [self.key(ENTER, grade), ("1 – 4", self.tr("grade"), ""), *undo, *entry, back]

    @property
    def _typing(self) -> bool:
        """Letters go into a field, of a word or of a form."""
        return self.typing or bool(self.form and self.form.typing)

    def _f1(self) -> list[tuple[str, str, str]]:
        return [("F1", self.tr("help"), "help")] if self._typing else []

    @property
    def in_field(self) -> bool:
        return self._typing

    def can(self, command: Command) -> bool:
        open_card = self.open and self.card is not None
        now = {
            ENTRY: open_card,
            ASIDE: open_card,
            OTHER: self.missed is not None,
            ENTER: bool(self.sitting and (self.sitting.left or self.end.left)),
            UNDO: self._undoable,
            AHEAD: self.sitting is not None and not self.sitting.left,
            **dict.fromkeys((AGAIN, HARD, GOOD, EASY), self.open),
        }
        return now.get(command, True)

    @property
    def _undoable(self) -> bool:
        """An answer can be taken back."""
        return bool(self.sitting and (self.sitting.done or self.part or (self.posed and self.posed.verdict)))

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """Letters are typed while a word is asked for."""
        self.notice = self.said = ""
        self.app.notices.clear()
        if self.form and self.form.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()
            return
        if not self.typing or event.key in ("enter", "escape", "f1", "down", "tab", "ctrl+p", "ctrl+q", "ctrl+c"):
            return
        if self.field.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes into the field."""
        if self.form:
            event.stop()
            self.form.paste(event.text)
            self.draw()
        elif self.typing:
            event.stop()
            self.field.insert(event.text)
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "grade":
            self._grade(Recall(int(argument)))
            return True
        if self.form and self.form.click(name, argument, at):
            self.draw()
            return True
        if name == "letter" and self.typing:
            self.field.insert(argument)
            self.draw()
            return True
        return not name or name in ("letter", "field")

    def action_enter(self) -> None:
        """The answer; then the grade under the bar. When the time is over, on without it."""
        if self.open:
            self._grade(self.offered)
            return
        if self.missed:
            self.open = self.mark_form()
            self.draw()
            return
        if not self.card:
            self._go_on()
            return
        if self.typing:
            from study.language.known_forms import word_test

            card, met = self.card, meeting(self.card.lesson, self.card.term)
            text = self.field.text.strip()
            self.part = judged(card.term, text, word_test(card.term.studied), met.form if met else "")
            self.propose(proposed(self.part.grade))
            self.app.keeping.drop(self.place)
        self.open = True
        self.draw()

    def _grade(self, recall: Recall) -> None:
        if not self.open or not self.sitting:
            return
        try:
            self.sitting.grade(recall)
        except StoreError as error:
            self.notice = error.message.get(self.tr.language)
            self.draw()
        else:
            self._turn_over()

    def _go_on(self) -> None:
        """What the minutes were too few for, or one sitting."""
        if not self.sitting:
            return
        if self.sitting.left:
            self.sitting.go_on()
            self._turn_over()
        elif self.end.left:
            self._gather(ahead=False)

    def action_other(self) -> None:
        """The question in the other language."""
        if self.missed:
            self.flipped = not self.flipped
            self.draw()

    def action_again(self) -> None:
        """Forgotten."""
        self._grade(Recall.AGAIN)

    def action_hard(self) -> None:
        """Known, with trouble."""
        self._grade(Recall.HARD)

    def action_good(self) -> None:
        """Known."""
        self._grade(Recall.GOOD)

    def action_easy(self) -> None:
        """Known at once."""
        self._grade(Recall.EASY)

    def action_undo(self) -> None:
        """Ask the last word again, as if it had not been answered."""
        try:
            undone = bool(self.sitting and self.sitting.undo())
        except StoreError as error:
            self.notice, undone = error.message.get(self.tr.language), False
        if undone:
            self._turn_over()
        else:
            self.draw()

    def action_entry(self) -> None:
        """The full entry, once the answer is in sight."""
        if not self.card or not self.open:
            return
        term, status = self.card.term, self.app.store.status(self.card.key)
        explains = self.app.settings.explains
        self.app.open("entry", answers(term)[0], lambda width: entry_lines(term, width, self.tr, explains, status))

    def action_aside(self) -> None:
        """This word is not asked any more."""
        if not self.card or not self.open or not self.sitting:
            return
        word = answers(self.card.term)[0]
        try:
            self.sitting.aside()
        except StoreError as error:
            self.notice = error.message.get(self.tr.language)
            self.draw()
            return
        self._turn_over()
        self.said = self.tr("“{word}” is set aside. In progress (p), w shows it, and x brings it back.", word=word)
        self.draw()

    def action_ahead(self) -> None:
        """What is not due yet."""
        if self.sitting and not self.sitting.left:
            self._gather(ahead=True)
