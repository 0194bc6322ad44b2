"""The review screen: terms that are due and questions that were missed, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from textual import events

from study.app.commands import Command, bindings
from study.app.draft_keeper import TYPED_BEFORE
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine
from study.app.page.paint import wrapped
from study.app.review.question_page import QuestionPage
from study.app.review.source import review_source
from study.app.review.term_page import TermPage
from study.app.review.view import (
    GRADES,
    WRONG_IS_FORGOTTEN,
    WRONG_IS_FORGOTTEN_TYPED,
    ending_lines,
    progress_runs,
)
from study.app.screens.base import PageScreen
from study.app.widgets.line_view import Keep
from study.drafts import Place
from study.locale import N_
from study.practice.cards import answers
from study.practice.schedule import Rating
from study.progress.errors import StoreError
from study.progress.review_session import ReviewSession

if TYPE_CHECKING:
    from study.app.questions.passage import SelectedPassage

REVIEW = N_("Review")
ENTER = Command(
    "enter", ("enter", "space"), "Enter", N_("check"), N_("check, then accept the highlighted grade"), REVIEW
)
AGAIN = Command("again", ("1", "ampersand"), "1", N_("again"), N_("forgotten: asked again today"), REVIEW)
HARD = Command("hard", ("2", "é"), "2", N_("hard"), N_("known, with difficulty"), REVIEW)
GOOD = Command("good", ("3", "quotation_mark"), "3", N_("good"), N_("known"), REVIEW)
EASY = Command("easy", ("4", "apostrophe"), "4", N_("easy"), N_("known at once: longest interval"), REVIEW)
UNDO = Command("undo", ("u",), "u", N_("undo"), N_("undo the last answer"), REVIEW)
ENTRY = Command("entry", ("o",), "o", N_("entry"), N_("the full entry"), REVIEW)
OVERRULE = Command(
    "overrule", ("y",), "y", N_("mine is right"), N_("count your typed answer as right, or undo that"), REVIEW
)
OTHER = Command("other", ("t",), "t", N_("other language"), N_("question and feedback in the other language"), REVIEW)
ASIDE = Command("aside", ("x",), "x", N_("suspend"), N_("suspend this word: it is no longer asked"), REVIEW)
AHEAD = Command("ahead", ("a",), "a", N_("ahead"), N_("practise what is not due yet"), REVIEW)

_WRONG, _DONE = "wrong", "ink-3"
"""The roles of a message about a failure, and of one about something done."""


class ReviewScreen(PageScreen):
    """A review session: each item is answered, then graded by the learner.

    It lasts `minutes` (None: as the settings say) or `limit` items; `ahead` begins with items that are not due yet.
    """

    NAME = "review"
    PANEL = True
    COMMANDS_HERE = (ENTER, AGAIN, HARD, GOOD, EASY, OVERRULE, UNDO, ENTRY, OTHER, ASIDE, AHEAD)
    BINDINGS = bindings(NAME, COMMANDS_HERE)

    def __init__(self, minutes: int | None = None, limit: int | None = None, ahead: bool = False) -> None:
        super().__init__()
        self.minutes = minutes
        self.limit = limit
        self.ahead = ahead
        self.session: ReviewSession | None = None
        """None until the screen is mounted."""
        self.asked: TermPage | QuestionPage | None = None
        """The item on the page; None if nothing is asked."""
        self.message: tuple[str, str] | None = None
        """A message until the next key, and its role."""

    def on_mount(self) -> None:
        """Begin a session."""
        self._begin(self.ahead)

    def _begin(self, ahead: bool) -> None:
        """Begin a session with the items that are due, or with those that are not due yet (`ahead`)."""
        store, settings = self.app.store, self.app.settings
        self.session = ReviewSession(
            store,
            review_source(self.app.dirs, store),
            new=settings.new_a_day,
            reviews=settings.reviews_a_day,
            limit=self.limit,
            ahead=ahead,
            minutes=self.minutes or settings.review_minutes,
        )
        self._show_item(self.session)

    def _show_item(self, session: ReviewSession) -> None:
        """Show the current item of the session, unanswered, with the draft of an answer if there is one."""
        self.asked = None
        if session.question:
            self.asked = QuestionPage(session, session.question, self.app.settings.typing_help)
        elif session.card:
            self.asked = TermPage(session, session.card)
        for place, _ in self.in_progress():
            if self.asked and (draft := self.app.draft_keeper.find(place)):
                self.asked.restore_draft(draft)
                self.message = self.tr(TYPED_BEFORE), _DONE
        self.draw()

    # Drawing.

    def title_line(self, page: Geometry) -> StyledLine:
        """Return the name of the screen and how far the session is."""
        right: tuple[Run, ...] = ()
        if self.session and self.asked:
            right = progress_runs(len(self.session.done), self.session.count, page, self.tr)
        return self.title_of(self.tr(REVIEW), right, page)

    def body_lines(self, page: Geometry) -> tuple[Sequence[StyledLine], Keep]:
        """Return the item that is asked, or how the session ended, under the messages."""
        told = [(self.tr(text), _WRONG) for text in self.app.notices]
        told += [self.message] if self.message else []
        above = [each for text, style in told for each in (*wrapped(text, page.measure, style), BLANK)]
        if self.asked:
            lines, keep = self.asked.lines(page, self.tr, self.app.settings)
            return [*above, *lines], tuple(at + len(above) for at in keep)
        if not self.session:
            return above, ()
        ending = self.session.ending(can_go_on=True)
        return [*above, *ending_lines(ending, self.app.store.clock(), AHEAD.tip, page, self.tr)], ()

    def panel_lines(self, page: Geometry) -> Sequence[StyledLine]:
        """Return the entry of the term, or what helps with the question."""
        match self.asked:
            case QuestionPage() as asked:
                return asked.panel(page, self.tr, self.app.settings)
            case TermPage() as asked:
                return asked.panel(page, self.tr, self.app.settings, self.app.store.status(asked.card.key))
        return ()

    def panel_height(self, page: Geometry) -> int:
        """Return the rows of the panel below the item; 0 for none."""
        has_panel = isinstance(self.asked, QuestionPage) or self._answer_shown
        return 3 if has_panel and page.height >= 20 else 0

    def footer(self) -> Iterable[tuple[str, str, str]]:
        """Return the keys for asking, for grading, or for the end of the session."""
        back = (self.tr("Esc"), self.tr("back"), "back")
        undo = [self.key(UNDO)] if self.can_run(UNDO) and not self.in_field else []
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
        session = self.asked.session
        grades = [("1 – 4", self.tr("grade"), "")] if len(session.allowed) > 1 else []
        mine = [self.key(OVERRULE, self.tr("undo") if session.overruled else "")] if session.can_overrule else []
        last = [back, *entry] if mine else [*entry, back]
        return [self.key(ENTER, grade), *grades, *mine, *undo, *last]

    @property
    def _answer_shown(self) -> bool:
        """Return whether the answer to the item is shown and can be graded."""
        return self.asked is not None and self.asked.session.answer_shown

    @property
    def passage(self) -> SelectedPassage | None:
        return self.asked.input.passage if isinstance(self.asked, QuestionPage) and self.asked.input else None

    @property
    def in_field(self) -> bool:
        """Return whether letters are typed into a field."""
        return self.asked is not None and self.asked.is_typing

    def can_run(self, command: Command) -> bool:
        """Return whether a command does something now: grades need an answer."""
        session = self.session
        is_answered_term = isinstance(self.asked, TermPage) and self._answer_shown
        now = {
            ENTRY: is_answered_term,
            ASIDE: is_answered_term,
            OTHER: isinstance(self.asked, QuestionPage),
            ENTER: session is not None and bool(session.left or session.ending(can_go_on=True).left),
            UNDO: session is not None and session.can_undo,
            AHEAD: session is not None and not session.left,
            OVERRULE: session is not None and session.can_overrule,
            **{
                command: self._answer_shown and session is not None and grade in session.allowed
                for command, grade in zip((AGAIN, HARD, GOOD, EASY), Rating, strict=True)
            },
        }
        return now.get(command, True)

    def in_progress(self) -> Iterable[tuple[Place, str]]:
        """Return the place of the draft and the text of an answer that is being typed."""
        if self.asked and self.app.store.kept and (draft := self.asked.draft) is not None:
            yield self.asked.draft_place, draft

    # Keys and clicks.

    async def on_key(self, event: events.Key) -> None:
        """Give the key to the field or the input; what it does not use is a command."""
        self.message = None
        self.app.notices.clear()
        if self.asked and self.asked.key(event.key, event.character):
            event.stop()
            event.prevent_default()
            self.draw()

    def clicked(self, name: str, argument: str, at: int) -> bool:
        """Take the grade that was clicked, or pass the click on to the form."""
        if name == "grade":
            self._grade(Rating(int(argument)))
            return True
        if self.asked and self.asked.click(name, argument, at):
            self.draw()
            return True
        return not name or name in ("letter", "field")

    def _try(self, change: Callable[[], object]) -> bool:
        """Make a change in the store; if it cannot be stored, show why and return False."""
        try:
            change()
        except StoreError as error:
            self.message = self.tr(error.message), _WRONG
            return False
        return True

    def action_enter(self) -> None:
        """Mark or show the answer; once it is shown, grade it; at the end, continue with the remaining items."""
        if not self.asked:
            self._go_on()
        elif self._answer_shown:
            self._grade(self.asked.offered)
        else:
            self._answer(self.asked)

    def _answer(self, asked: TermPage | QuestionPage) -> None:
        """Mark the answer that was typed or chosen, and remove its draft once it is stored."""
        was_typed = asked.draft is not None

        def answer() -> None:
            if missing := asked.answer(self.tr):
                self.message = missing, _WRONG

        if self._try(answer) and was_typed and self._answer_shown:
            self.app.draft_keeper.drop(asked.draft_place)
        self.draw()

    def _grade(self, recall: Rating) -> None:
        """Store the learner's grade, and show the next item."""
        session, asked = self.session, self.asked
        if not session or not asked or not self._answer_shown:
            return
        if recall not in session.allowed:
            self.message = self.tr(WRONG_IS_FORGOTTEN_TYPED if session.can_overrule else WRONG_IS_FORGOTTEN), _WRONG
            self.draw()
            return
        if self._try(lambda: session.grade(recall)):
            self.app.draft_keeper.drop(asked.draft_place)
            self._show_item(session)
        else:
            self.draw()

    def _go_on(self) -> None:
        """Continue after the minutes are over, or begin the next session."""
        if self.session and self.session.left:
            self.session.go_on()
            self._show_item(self.session)
        elif self.session and self.session.ending(can_go_on=True).left:
            self._begin(ahead=False)

    def action_again(self) -> None:
        """Grade the item as forgotten."""
        self._grade(Rating.AGAIN)

    def action_hard(self) -> None:
        """Grade the item as known with difficulty."""
        self._grade(Rating.HARD)

    def action_good(self) -> None:
        """Grade the item as known."""
        self._grade(Rating.GOOD)

    def action_easy(self) -> None:
        """Grade the item as known at once."""
        self._grade(Rating.EASY)

    def action_overrule(self) -> None:
        """Count the typed answer as right; if it already counts so, as it was marked."""
        if self.session:
            self._try(self.session.overrule)
            self.draw()

    def action_undo(self) -> None:
        """Undo the last answer, and ask its item again."""
        session, could = self.session, self.can_run(UNDO)
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
        """Suspend the term that was answered."""
        if not self.session or not isinstance(self.asked, TermPage) or not self._answer_shown:
            return
        word = answers(self.asked.card.term)[0]
        if self._try(self.session.set_aside):
            self._show_item(self.session)
            said = self.tr("“{word}” is suspended. In progress (p), w lists it and x resumes it.", word=word)
            self.message = said, _DONE
        self.draw()

    def action_other(self) -> None:
        """Show the question in the other language, or in the usual one again."""
        if isinstance(self.asked, QuestionPage):
            self.asked.flip()
            self.draw()

    def action_ahead(self) -> None:
        """Begin a session with items that are not due yet."""
        if self.session and not self.session.left:
            self._begin(ahead=True)
