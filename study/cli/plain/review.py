"""A review session line by line: terms that are due, and questions that were missed."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from study.cli.plain.asking import Asking, SkippedError
from study.cli.plain.prompt import UNDO, EndedError, Key, PlainPrompt
from study.cli.plain.verdict import COUNTED_RIGHT, MINE_IS_RIGHT, Explained
from study.cli.plain.words import Words
from study.language.labels import GRADES
from study.locale import N_
from study.locale.intervals import said_interval
from study.locale.today import said_leech
from study.practice.cards import Item, TermCard, answers
from study.practice.missed_questions import QuestionCard, quotes_its_answer
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.progress.queries.review_source import counted
from study.progress.review_session import ReviewSession
from study.progress.store import Store
from study.settings import Settings

RECALLS: Mapping[Rating, str] = {
    Rating.AGAIN: N_("forgotten"),
    Rating.HARD: N_("hard"),
    Rating.GOOD: N_("good"),
    Rating.EASY: N_("easy"),
}
GRADE = Key("1 – 4", N_("how well you knew it"))
MINE = Key("y", N_("count your typed answer as right, or undo that"))
SET_ASIDE = Key("x", N_("suspend this word: it is no longer asked"))


class UndoneError(Exception):
    """The learner undoes the last review."""


class PutOffError(Exception):
    """The learner leaves the question for later."""


class SetAsideError(Exception):
    """The learner suspends the term."""


class PlainReview:
    """Asks the terms and questions of a review session in line-by-line mode."""

    def __init__(self, prompt: PlainPrompt, session: ReviewSession, store: Store, settings: Settings) -> None:
        self.prompt = prompt
        self.tr = prompt.tr
        self.session = session
        self.store = store
        self.settings = settings

    def run(self) -> None:
        """Ask until nothing is left, the time is over, or the learner or the input ends the session."""
        self._greet()
        with suppress(EndedError):
            while item := self.session.item:
                try:
                    self.session.grade(self._ask(item))
                except UndoneError:
                    undone = self.session.undo()
                    self.prompt.show(self.tr("Undone.") if undone else self.tr("Nothing to undo."))
                except PutOffError:
                    self.session.put_off()
                except SetAsideError:
                    self._set_aside()
            if self.session.over and self.session.left:
                self.prompt.blank_line()
                minutes = self.session.minutes or 0
                self.prompt.show(self.tr.plural("{n} minute is up.", "{n} minutes are up.", minutes))

    def _set_aside(self) -> None:
        card = self.session.card
        assert card
        self.session.set_aside()
        word = answers(card.term)[0]
        self.prompt.show(self.tr("“{word}” is suspended. To resume it, type l and the word in its lesson.", word=word))

    def _greet(self) -> None:
        tr, (due, fresh, tasks) = self.tr, counted(self.session.left)
        said = [tr.plural("{n} word due", "{n} words due", due)] if due else []
        said += [tr.plural("{n} new word", "{n} new words", fresh)] if fresh else []
        said += [tr.plural("{n} question you missed", "{n} questions you missed", tasks)] if tasks else []
        self.prompt.show(f"{', '.join(said)}.")
        self.prompt.show(tr("Enter shows the answer; then grade it with 1, 2, 3 or 4 (u: undo, q: quit)."))

    def _ask(self, item: Item) -> Rating:
        """Ask an item and show the answer; return the grade that the learner gives."""
        if isinstance(item, QuestionCard):
            self._question(item)
        elif item.form is CardType.RECOGNITION:
            self._recognised(item)
        else:
            self._typed(item)
        return self._recall(item)

    # Words.

    def _recognised(self, card: TermCard) -> None:
        met = self.session.context
        sound = f"  [{card.term.ipa}]" if card.term.ipa else ""
        self._head(f"{answers(card.term)[0]}{sound}", met.sentence if met else "")
        self._line()
        self.session.show_answer()
        self._answer(card, card.term.gloss, met.translation if met else "")

    def _typed(self, card: TermCard) -> None:
        met = self.session.context
        if card.form is CardType.GAP and met:
            self._head(self.tr("Which word is missing?"), met.translation, met.gapped)
        else:
            self._head(f"{card.term.gloss} → ?", met.translation if met else "", met.gapped if met else "")
        given = self._line()
        part = self.session.mark_term(given)
        remarks = (self.prompt.console.said(remark) for remark in part.remarks)
        if given:
            self._indented(" ".join([self.tr(GRADES[part.grade]), *remarks]))
        self._indented(f"→ {answers(card.term)[0]}")
        self._answer(card, card.term.gloss if card.form is CardType.GAP else "", met.sentence if met else "")

    def _answer(self, card: TermCard, gloss: str, sentence: str) -> None:
        term, help = card.term, card.lesson.help
        self._indented(gloss, term.meaning.get(help), term.here.get(help), sentence)
        if card.remembered and card.remembered.leech:
            trap = term.trap.get(help)
            self._indented(said_leech(card.remembered.lapses, self.tr, bool(trap)), trap)
            self._indented(f"{SET_ASIDE.name}{self.tr(': ')}{self.tr(SET_ASIDE.does)}")

    # Questions.

    def _question(self, task: QuestionCard) -> None:
        lesson, question, tr = task.lesson, task.asked, self.tr
        asked = self.settings.question_language(lesson.studied)
        words = Words(self.prompt, lesson, self.store, self.settings.explains)
        about = [each for each in lesson.paragraphs if each.number in question.about] or list(lesson.paragraphs)
        asking = Asking(
            self.prompt,
            lesson,
            asked,
            self.settings.explains,
            lambda text: words.explain(text, about[-1]),
            lambda: self.prompt.show(*(sentence for each in about for sentence in each.sentences(lesson.studied))),
        )
        self.prompt.blank_line()
        self.prompt.show(f"{self._place}  {lesson.title.get(lesson.studied)}")
        if not quotes_its_answer(task) and len(about) < 3:
            self.prompt.show(*(sentence for each in about for sentence in each.sentences(lesson.studied)))
        if task.same:
            self.prompt.show(tr("The lesson has no other form of this question, so it is asked again unchanged."))
        order = self.session.option_order or tuple(range(len(question.options)))
        try:
            given = asking.ask(question, order, "", (UNDO,))
        except SkippedError as skipped:
            raise (UndoneError if skipped.key == UNDO.name else PutOffError) from None
        verdict = self.session.mark_question(given)
        self.prompt.show(*Explained(lesson, asked, self.settings.explains, tr).lines(question, order, given, verdict))

    # Input and output.

    @property
    def _place(self) -> str:
        return f"{len(self.session.done) + 1}/{self.session.count}"

    def _head(self, asked: str, *context: str) -> None:
        self.prompt.blank_line()
        self.prompt.show(f"{self._place}  {asked}")
        self._indented(*context)

    def _indented(self, *texts: str) -> None:
        self.prompt.show(*(f"   {text}" for text in texts if text))

    def _recall(self, item: Item) -> Rating:
        """Return the grade that the learner gives; Enter alone takes the one that a marked answer has earned."""
        tr, session = self.tr, self.session
        enter = self._show_grades()
        while True:
            mine = (MINE,) if session.can_overrule else ()
            said = self._line(enter, GRADE, *mine, *((SET_ASIDE,) if isinstance(item, TermCard) else ()))
            if said == MINE.name and mine:
                session.overrule()
                marked = session.part or session.verdict
                name = GRADES[marked.grade] if marked and not session.overruled else COUNTED_RIGHT
                self._indented(tr(name))
                enter = self._show_grades()
            elif said in ("1", "2", "3", "4") and Rating(int(said)) in session.allowed:
                return Rating(int(said))
            elif not said and session.offered:
                return session.offered
            elif len(session.allowed) == 1:
                self._indented(tr("A wrong answer counts as forgotten."), tr(MINE_IS_RIGHT) if mine else "")
            else:
                self._indented(tr("Type 1, 2, 3 or 4 (u: undo, q: quit)."))

    def _show_grades(self) -> str:
        """Print the grades that the answer allows, and return what Enter gives; empty for nothing."""
        tr, offered, allowed = self.tr, self.session.offered, self.session.allowed
        waits = ((recall, wait) for recall, wait in self.session.waits.items() if recall in allowed)
        shown = (f"{recall:d} {tr(RECALLS[recall])} ({said_interval(wait, tr)})" for recall, wait in waits)
        self._indented(" · ".join(shown))
        if self.session.can_overrule and not self.session.overruled:
            self._indented(tr(MINE_IS_RIGHT))
        if not offered:
            return ""
        enter = tr("{n} {recall}", n=int(offered), recall=tr(RECALLS[offered]))
        self._indented(f"{tr('Enter')}{tr(': ')}{enter}")
        return enter

    def _line(self, enter: str = "", *keys: Key) -> str:
        """Return a line that the learner types. Raises EndedError, UndoneError or SetAsideError."""
        said = self.prompt.ask((*keys, UNDO), enter=enter or self.tr("the answer"))
        if said.key == MINE.name:
            return said.key
        if said.key:
            raise SetAsideError if said.key == SET_ASIDE.name else UndoneError
        return said.text
