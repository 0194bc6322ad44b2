"""`alinea review`: the words a learner is learning, when they are due, line by line; fit for a pipe."""

from __future__ import annotations

import io
import sys
from argparse import Namespace
from collections import deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from study.cli.console import CommandError, Console
from study.cli.lessons import all_places
from study.language.facing import facing
from study.lesson.library import LibraryError, load
from study.lesson.model import Language, Lesson
from study.locale import N_
from study.locale.intervals import said_interval
from study.locale.today import said_held_back
from study.practice.review import (
    Card,
    Form,
    answers,
    form_after,
    held_back,
    judged,
    meeting,
    next_due,
    proposed,
    queue,
)
from study.practice.schedule import Recall, intervals
from study.practice.verdict import Grade
from study.progress.store import Store, StoreError
from study.progress.today import allowed
from study.settings import Settings
from study.settings import load as load_settings

RECALLS: Mapping[Recall, str] = {
    Recall.AGAIN: N_("forgotten"),
    Recall.HARD: N_("hard"),
    Recall.GOOD: N_("good"),
    Recall.EASY: N_("easy"),
}
GRADES: Mapping[Grade, str] = {
    Grade.RIGHT: N_("Right."),
    Grade.NEARLY: N_("Nearly right."),
    Grade.WRONG: N_("Not quite."),
}


class EndedError(Exception):
    """The learner has had enough."""


class UndoneError(Exception):
    """The learner takes the last review back."""


def run(options: Namespace, console: Console) -> int:
    """One word after the other; each review is kept before the next line shows. 0 wherever the learner ends."""
    if options.limit is not None and not (options.limit.isdecimal() and int(options.limit)):
        raise CommandError(console.tr("--limit takes a whole number from 1, not “{value}”.", value=options.limit))
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if not console.places.progress.exists():
        console.print(_nothing(console))
        return 0
    try:
        store = Store.open_kept(console.places.progress, _now)
        if store.notice:
            console.complain(console.said(store.notice))
        lessons = _lessons(store, console)
        settings = load_settings(console.places.settings, console.environ).settings
        limit = int(options.limit) if options.limit else None
        cards = _queue(lessons, store, settings, limit=limit, ahead=options.ahead)
        if cards:
            Sitting(cards, store, console).run()
        _farewell(lessons, store, settings, console, reviewed=bool(cards))
    except StoreError as error:
        raise CommandError(console.said(error.message)) from error
    return 0


class Sitting:
    """The words of one sitting. A word that was forgotten comes back at the end."""

    def __init__(self, cards: tuple[Card, ...], store: Store, console: Console) -> None:
        self.left = deque(cards)
        self.done: list[tuple[Card, Recall]] = []
        self.store = store
        self.console = console

    def run(self) -> None:
        """Ask until no word is left, or the learner or the input ends."""
        console, tr = self.console, self.console.tr
        fresh = sum(1 for card in self.left if card.remembered is None)
        due = len(self.left) - fresh
        said = [tr.plural("{n} word to see again", "{n} words to see again", due)] if due else []
        said += [tr.plural("{n} new word", "{n} new words", fresh)] if fresh else []
        console.print(f"{', '.join(said)}.")
        console.print(tr("Enter shows the answer; then 1, 2, 3 or 4 says how well you knew it. u undoes, q ends."))
        while self.left:
            try:
                self._ask(self.left[0])
            except UndoneError:
                self._undo()
            except EndedError:
                break

    def _ask(self, card: Card) -> None:
        recall = self._typed(card) if card.form is Form.PRODUCTION else self._recognised(card)
        self.store.review(card.key, recall, card.form)
        self.left.popleft()
        self.done.append((card, recall))
        if recall is Recall.AGAIN:
            remembered = self.store.memory(card.key)
            self.left.append(card._replace(remembered=remembered, form=form_after(remembered)))

    def _undo(self) -> None:
        if not self.done:
            self.console.print(self.console.tr("There is nothing to undo."))
            return
        self.store.unreview()
        card, recall = self.done.pop()
        if recall is Recall.AGAIN:
            self.left.pop()
        self.left.appendleft(card)
        self.console.print(self.console.tr("Undone."))

    def _recognised(self, card: Card) -> Recall:
        met = meeting(card.lesson, card.term)
        sound = f"  [{card.term.ipa}]" if card.term.ipa else ""
        self._head(f"{answers(card.term)[0]}{sound}", met.sentence if met else "")
        self._line()
        self._answer(card, card.term.gloss, met.translation if met else "")
        return self._recall(card, None)

    def _typed(self, card: Card) -> Recall:
        console, tr = self.console, self.console.tr
        met = meeting(card.lesson, card.term)
        self._head(f"{card.term.gloss} → ?", met.translation if met else "", met.gapped if met else "")
        given = self._line()
        part = judged(card.term, given, _lexicon(card.term.studied))
        remarks = (console.said(remark) for remark in part.remarks)
        if given:
            console.print(f"   {' '.join([tr(GRADES[part.grade]), *remarks])}")
        console.print(f"   → {answers(card.term)[0]}")
        self._answer(card, "", met.sentence if met else "")
        return self._recall(card, proposed(part.grade))

    def _head(self, asked: str, *context: str) -> None:
        place = f"{len(self.done) + 1}/{len(self.done) + len(self.left)}"
        self.console.print()
        self.console.print(f"{place}  {asked}")
        for text in filter(None, context):
            self.console.print(f"   {text}")

    def _answer(self, card: Card, gloss: str, sentence: str) -> None:
        term, help = card.term, card.lesson.help
        for text in filter(None, (gloss, term.meaning.get(help), term.here.get(help), sentence)):
            self.console.print(f"   {text}")

    def _recall(self, card: Card, offered: Recall | None) -> Recall:
        """The learner's word on it; Enter alone takes what a typed answer has shown."""
        tr = self.console.tr
        before = card.remembered.memory if card.remembered else None
        choices = intervals(before, _now())
        shown = " · ".join(
            f"{recall:d} {tr(RECALLS[recall])} ({said_interval(wait, tr)})" for recall, wait in choices.items()
        )
        self.console.print(f"   {shown}")
        if offered:
            self.console.print(f"   {tr('Enter: {n} {recall}', n=int(offered), recall=tr(RECALLS[offered]))}")
        while True:
            said = self._line()
            if said in ("1", "2", "3", "4"):
                return Recall(int(said))
            if not said and offered:
                return offered
            self.console.print(f"   {tr('1, 2, 3 or 4, please; u undoes, q ends.')}")

    def _line(self) -> str:
        """A line from the learner. Raises EndedError or UndoneError."""
        sys.stdout.flush()
        line = sys.stdin.readline() if sys.stdin else ""
        said = line.strip()
        if not line or said.casefold() == "q":
            raise EndedError
        if said.casefold() == "u":
            raise UndoneError
        return said


def _now() -> datetime:
    return datetime.now(UTC)


def _lexicon(language: Language) -> Callable[[str], bool]:
    from study.language.english import french_for
    from study.language.lexicon import readings

    known = readings if language == "fr" else french_for
    return lambda word: bool(known(word))


def _lessons(store: Store, console: Console) -> list[Lesson]:
    """The lessons whose words are learned or were reviewed, turned as they were studied; what is missing is told."""
    learning = [key for key, status in store.statuses().items() if status == "learning"]
    wanted = {key.rpartition("/")[0]: None for key in (*learning, *store.remembered()) if "/" in key}
    found = {place.id: place for place in all_places(console)}
    lessons: list[Lesson] = []
    missing = []
    for name in sorted(wanted):
        id, _, studied = name.partition(":")
        try:
            lesson = load(found[id]).lesson if id in found else None
        except LibraryError as error:
            console.complain(console.said(error.message))
            continue
        if lesson:
            lessons.append(facing(lesson, "en" if studied == "en" else "fr"))
        else:
            missing.append(id)
    if missing:
        names = ", ".join(dict.fromkeys(missing))
        console.note(console.tr("Their words are not asked, as they are not in the library: {names}.", names=names))
    return lessons


def _queue(
    lessons: list[Lesson], store: Store, settings: Settings, limit: int | None = None, ahead: bool = False
) -> tuple[Card, ...]:
    """What to ask now, within what the learner allows a day; words ahead of their time are asked for beside that."""
    now = _now()
    new, reviews = allowed(store, settings.new_a_day, settings.reviews_a_day, now.astimezone().date())
    most = None if ahead else reviews
    remembered = store.remembered()
    return queue(lessons, store.statuses(), remembered, now, limit=limit, new=new, reviews=most, ahead=ahead)


def _farewell(lessons: list[Lesson], store: Store, settings: Settings, console: Console, *, reviewed: bool) -> None:
    """When there is something to do again."""
    tr = console.tr
    remembered, statuses = store.remembered(), store.statuses()
    waiting = len(_queue(lessons, store, settings))
    later = held_back(lessons, statuses, remembered, _now())
    next = next_due(lessons, statuses, remembered)
    if reviewed:
        console.print()
    if waiting:
        console.print(tr.plural("{n} word is left for now.", "{n} words are left for now.", waiting))
    elif later:
        console.print(said_held_back(later, tr))
    elif next is None:
        console.print(_nothing(console))
    else:
        wait = said_interval(next - _now(), tr)
        done = tr("All done for now.") if reviewed else tr("Nothing is due.")
        hint = "" if reviewed else f" {tr('“alinea review --ahead” does not wait.')}"
        console.print(f"{done} {tr('The next word is due in {wait}.', wait=wait)}{hint}")


def _nothing(console: Console) -> str:
    return console.tr("You are not learning any words yet. In a lesson, press l on a word to learn it.")
