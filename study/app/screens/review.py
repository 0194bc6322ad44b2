"""Review: the words that are due, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events

from study.app.commands import Command, bindings
from study.app.forms.field import Field
from study.app.page.entry import entry_lines, entry_tiny
from study.app.page.geometry import Geometry
from study.app.page.line import Line
from study.app.review.lessons import learned
from study.app.review.sitting import Sitting
from study.app.screens.page import COMMON
from study.app.screens.review_commands import ENTER, ENTRY, HERE, UNDO
from study.app.screens.review_lines import GRADES, ReviewLines
from study.practice.review import answers, judged, queue
from study.practice.schedule import Recall
from study.progress.errors import StoreError
from study.progress.today import allowed


class ReviewScreen(ReviewLines):
    """A word is recognised first and typed later; the learner says how well it was known."""

    NAME = "review"
    PANEL = True
    COMMANDS_HERE = HERE
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def on_mount(self) -> None:
        """Begin with what is due."""
        self._gather(ahead=False)

    def _gather(self, ahead: bool) -> None:
        store = self.app.store
        self.lessons = learned(self.app.places, store)
        now, settings = store.clock(), self.app.settings
        new, reviews = allowed(store, settings.new_a_day, settings.reviews_a_day, now.astimezone().date())
        cards = queue(
            self.lessons,
            store.statuses(),
            store.remembered(),
            now,
            new=new,
            reviews=reviews if not ahead else None,
            ahead=ahead,
        )
        self.sitting = Sitting(cards, store)
        self._turn_over()

    def _turn_over(self) -> None:
        self.field, self.open, self.part = Field(limit=120), False, None
        self.draw()

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        if not self.card or not self.open:
            return ()
        if not page.beside:
            return entry_tiny(self.card.term, page.panel, self.tr)
        status = self.app.store.status(self.card.key)
        return entry_lines(self.card.term, page.panel, self.tr, self.app.settings.explains, status)

    def panel_height(self, page: Geometry) -> int:
        return 3 if self.open and self.card and page.height >= 20 else 0

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        undo = [self.key(UNDO)] if self.sitting and self.sitting.done and not self.typing else []
        if not self.card:
            return [back, *undo]
        if self.typing:
            return [self.key(ENTER), ("↑", self.tr("accent"), ""), back, ("F1", self.tr("help"), "help")]
        if not self.open:
            return [self.key(ENTER, self.tr("the answer")), back, *undo]
        grade = self.tr(GRADES[self.offered])
        return [self.key(ENTER, grade), ("1 – 4", self.tr("grade"), ""), *undo, self.key(ENTRY), back]

    def available(self) -> Iterable[Command]:
        return (*self.COMMANDS_HERE, *COMMON)

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """Letters are typed while a word is asked for."""
        self.notice = ""
        self.app.notices.clear()
        if not self.typing or event.key in ("enter", "escape", "f1", "down", "tab", "ctrl+p", "ctrl+q", "ctrl+c"):
            return
        if self.field.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def on_paste(self, event: events.Paste) -> None:
        """Pasted text goes into the field."""
        if self.typing:
            event.stop()
            self.field.insert(event.text)
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "grade":
            self._grade(Recall(int(argument)))
            return True
        if name == "letter" and self.typing:
            self.field.insert(argument)
            self.draw()
            return True
        return not name or name in ("letter", "field")

    def action_enter(self) -> None:
        """The answer; then the grade under the bar."""
        if not self.card:
            return
        if self.open:
            self._grade(self.offered)
            return
        if self.typing:
            from study.language.lexicon import is_word

            self.part = judged(self.card.term, self.field.text.strip(), is_word(self.card.term.studied))
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
        self.app.open_entry(answers(term)[0], lambda width: entry_lines(term, width, self.tr, explains, status))

    def action_ahead(self) -> None:
        """Words that are not due yet."""
        if not self.card:
            self._gather(ahead=True)
