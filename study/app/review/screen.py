"""The review screen: terms that are due and questions that were missed, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings
from study.app.keeping import TYPED_BEFORE
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run
from study.app.page.paint import wrapped
from study.app.review.question_page import QuestionPage
from study.app.review.term_page import TermPage
from study.app.review.view import GRADES, ending_lines, progress_runs
from study.app.screens.page import PageScreen
from study.app.widgets.sheet import Keep
from study.lesson.library import LibraryError, places
from study.locale import N_
from study.practice.cards import answers
from study.practice.schedule import Recall
from study.progress.errors import StoreError
from study.progress.queries.review_source import ReviewSource, lesson_opener
from study.progress.review_session import ReviewSession

if TYPE_CHECKING:
    from study.drafts import Place

REVIEW = N_("Review")
ENTER = Command(
    "enter", ("enter", "space"), "Enter", N_("check"), N_("check, then take the grade with the bar"), REVIEW
)
AGAIN = Command("again", ("1", "ampersand"), "1", N_("again"), N_("forgotten: it comes back today"), REVIEW)
HARD = Command("hard", ("2", "é"), "2", N_("hard"), N_("known, with trouble"), REVIEW)
GOOD = Command("good", ("3", "quotation_mark"), "3", N_("good"), N_("known"), REVIEW)
EASY = Command("easy", ("4", "apostrophe"), "4", N_("easy"), N_("known at once: it waits longest"), REVIEW)
UNDO = Command("undo", ("u",), "u", N_("undo"), N_("take the last answer back"), REVIEW)
ENTRY = Command("entry", ("o",), "o", N_("entry"), N_("the full entry"), REVIEW)
OTHER = Command(
    "other", ("t",), "t", N_("other language"), N_("question and explanation in the other language"), REVIEW
)
ASIDE = Command("aside", ("x",), "x", N_("set aside"), N_("set this word aside: it is not asked any more"), REVIEW)
AHEAD = Command("ahead", ("a",), "a", N_("ahead"), N_("practise what is not due yet"), REVIEW)

_WRONG, _DONE = "wrong", "ink-3"
"""The styles of a sentence that says what went wrong, and of one that says what was done."""


class ReviewScreen(PageScreen):
    """A review session: each item is answered, then graded by the learner.

    `minutes` and `limit` are those of the command line; `ahead` begins with what is not due yet.
    """

    NAME = "review"
    PANEL = True
    COMMANDS_HERE = (ENTER, AGAIN, HARD, GOOD, EASY, UNDO, ENTRY, OTHER, ASIDE, AHEAD)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, minutes: int | None = None, limit: int | None = None, ahead: bool = False) -> None:
        super().__init__()
        self.minutes = minutes
        self.limit = limit
        self.ahead = ahead
        self.session: ReviewSession | None = None
        """None until the screen is mounted."""
        self.asked: TermPage | QuestionPage | None = None
        """The current item on the page; None if nothing is asked."""
        self.told: tuple[str, str] | None = None
        """A sentence to show until the next key, with the style it is drawn in."""

    def on_mount(self) -> None:
        """Begin with what is due."""
        self._begin(self.ahead)

    def _begin(self, ahead: bool) -> None:
        """Begin a session with what is due now, or with what is not due yet."""
        folders, store, settings = self.app.places, self.app.store, self.app.settings
        try:
            lessons = places([folders.lessons])
        except LibraryError:
            lessons = places()
        self.session = ReviewSession(
            store,
            ReviewSource(store, lesson_opener(lessons, folders.cache)),
            new=settings.new_a_day,
            reviews=settings.reviews_a_day,
            limit=self.limit,
            ahead=ahead,
            minutes=self.minutes or settings.review_minutes,
        )
        self._show_item(self.session)

    def _show_item(self, session: ReviewSession) -> None:
        """Put the current item on the page, unanswered, with the draft of an answer to it if there is one."""
        self.asked = None
        if session.question:
            self.asked = QuestionPage(session, session.question, self.app.settings.typing_help)
        elif session.card:
            self.asked = TermPage(session, session.card)
        for place, _ in self.in_progress():
            if self.asked and (draft := self.app.keeping.find(place)):
                self.asked.restore_draft(draft)
                self.told = self.tr(TYPED_BEFORE), _DONE
        self.draw()

    # What is drawn.

    def title_line(self, page: Geometry) -> Line:
        right: tuple[Run, ...] = ()
        if self.session and self.asked:
            right = progress_runs(len(self.session.done), self.session.count, page, self.tr)
        return self.title_of(self.tr(REVIEW), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[Line], Keep]:
        told = [(text.get(self.tr.language), _WRONG) for text in self.app.notices]
        told += [self.told] if self.told else []
        above = [each for text, style in told for each in (*wrapped(text, page.measure, style), BLANK)]
        if self.asked:
            lines, keep = self.asked.lines(page, self.tr, self.app.settings)
            return [*above, *lines], tuple(at + len(above) for at in keep)
        if not self.session:
            return above, ()
        ending = self.session.ending(can_go_on=True)
        return [*above, *ending_lines(ending, self.app.store.clock(), AHEAD.tip, page, self.tr)], ()

    def panel_lines(self, page: Geometry) -> Sequence[Line]:
        match self.asked:
            case QuestionPage() as asked:
                return asked.panel(page, self.tr, self.app.settings)
            case TermPage() as asked:
                return asked.panel(page, self.tr, self.app.settings, self.app.store.status(asked.card.key))
        return ()

    def panel_height(self, page: Geometry) -> int:
        has_panel = isinstance(self.asked, QuestionPage) or self._answer_shown
        return 3 if has_panel and page.height >= 20 else 0

    def footer(self) -> Iterable[tuple[str, str, str]]:
        back = (self.tr("Esc"), self.tr("back"), "back")
        undo = [self.key(UNDO)] if self.can(UNDO) and not self.in_field else []
        help_key = [("F1", self.tr("help"), "help")] if self.in_field else []
        if not self.asked:
            return [back, *undo]
        other = [self.key(OTHER)] if isinstance(self.asked, QuestionPage) and not self.in_field else []
        if isinstance(self.asked, QuestionPage) and self.asked.input:
            keys = [key for key in self.asked.input.keys(self.tr) if key[2] != "back"]
            return [*keys, self.key(ENTER), *other, back, *undo, *help_key]
        if self.in_field:
            return [self.key(ENTER), ("↑", self.tr("accent"), ""), back, *help_key]
        if not self._answer_shown:
            return [self.key(ENTER, self.tr("the answer")), back, *undo]
        entry = other
        if isinstance(self.asked, TermPage):
            remembered = self.asked.card.remembered
            entry = [self.key(ASIDE)] if remembered and remembered.leech else []
            entry.append(self.key(ENTRY))
        grade = self.tr(GRADES[self.asked.offered])
        return [self.key(ENTER, grade), ("1 – 4", self.tr("grade"), ""), *undo, *entry, back]

    @property
    def _answer_shown(self) -> bool:
        """Whether the answer to the item on the page is shown, so that it can be graded."""
        return self.asked is not None and self.asked.session.answer_shown

    @property
    def in_field(self) -> bool:
        return self.asked is not None and self.asked.is_typing

    def can(self, command: Command) -> bool:
        session = self.session
        is_answered_term = isinstance(self.asked, TermPage) and self._answer_shown
        now = {
            ENTRY: is_answered_term,
            ASIDE: is_answered_term,
            OTHER: isinstance(self.asked, QuestionPage),
            ENTER: session is not None and bool(session.left or session.ending(can_go_on=True).left),
            UNDO: session is not None and session.can_undo,
            AHEAD: session is not None and not session.left,
            **dict.fromkeys((AGAIN, HARD, GOOD, EASY), self._answer_shown),
        }
        return now.get(command, True)

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        if self.asked and self.app.store.kept and (draft := self.asked.draft) is not None:
            yield self.asked.draft_place, draft

    # Keys.

    async def on_key(self, event: events.Key) -> None:
        """Give the key to the field or the input; what it does not use is a command."""
        self.told = None
        self.app.notices.clear()
        if self.asked and self.asked.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        if name == "grade":
            self._grade(Recall(int(argument)))
            return True
        if self.asked and self.asked.click(name, argument, at):
            self.draw()
            return True
        return not name or name in ("letter", "field")

    def _try(self, change: Callable[[], object]) -> bool:
        """Make a change that is stored; if it cannot be stored, show why and return False."""
        try:
            change()
        except StoreError as error:
            self.told = error.message.get(self.tr.language), _WRONG
            return False
        return True

    def action_enter(self) -> None:
        """Mark the answer or show it; grade it; at the end, go on with what is left."""
        if not self.asked:
            self._go_on()
        elif self._answer_shown:
            self._grade(self.asked.offered)
        else:
            self._answer(self.asked)

    def _answer(self, asked: TermPage | QuestionPage) -> None:
        """Mark the answer that was typed or chosen; the draft of it goes once it is stored."""
        was_typed = asked.draft is not None

        def answer() -> None:
            if missing := asked.answer(self.tr):
                self.told = missing, _WRONG

        if self._try(answer) and was_typed and self._answer_shown:
            self.app.keeping.drop(asked.draft_place)
        self.draw()

    def _grade(self, recall: Recall) -> None:
        session, asked = self.session, self.asked
        if not session or not asked or not self._answer_shown:
            return
        if self._try(lambda: session.grade(recall)):
            self.app.keeping.drop(asked.draft_place)
            self._show_item(session)
        else:
            self.draw()

    def _go_on(self) -> None:
        """Go on after the minutes are over, or begin the next session."""
        if self.session and self.session.left:
            self.session.go_on()
            self._show_item(self.session)
        elif self.session and self.session.ending(can_go_on=True).left:
            self._begin(ahead=False)

    def action_again(self) -> None:
        """Grade: forgotten."""
        self._grade(Recall.AGAIN)

    def action_hard(self) -> None:
        """Grade: known, with trouble."""
        self._grade(Recall.HARD)

    def action_good(self) -> None:
        """Grade: known."""
        self._grade(Recall.GOOD)

    def action_easy(self) -> None:
        """Grade: known at once."""
        self._grade(Recall.EASY)

    def action_undo(self) -> None:
        """Ask the last item again, as if it had not been answered."""
        session, could = self.session, self.can(UNDO)
        if session and could and self._try(session.undo):
            self._show_item(session)
        else:
            self.draw()

    def action_entry(self) -> None:
        """Show the full entry of a term that was answered."""
        if isinstance(asked := self.asked, TermPage) and self._answer_shown:
            status, settings = self.app.store.status(asked.card.key), self.app.settings
            name = answers(asked.card.term)[0]
            self.app.open("entry", name, lambda width: asked.entry(width, self.tr, settings, status))

    def action_aside(self) -> None:
        """Stop asking the term that was answered."""
        if not self.session or not isinstance(self.asked, TermPage) or not self._answer_shown:
            return
        word = answers(self.asked.card.term)[0]
        if self._try(self.session.set_aside):
            self._show_item(self.session)
            said = self.tr("“{word}” is set aside. In progress (p), w shows it, and x brings it back.", word=word)
            self.told = said, _DONE
        self.draw()

    def action_other(self) -> None:
        """Show the question in the other language."""
        if isinstance(self.asked, QuestionPage):
            self.asked.flip()
            self.draw()

    def action_ahead(self) -> None:
        """Practise what is not due yet."""
        if self.session and not self.session.left:
            self._begin(ahead=True)
