"""`alinea progress`: prints the progress in each lesson; with `--from-anki`, imports it from Anki."""

from __future__ import annotations

from argparse import Namespace
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from study.cli.console import CommandError, Console
from study.cli.learner import Learner
from study.cli.lessons import all_places, chosen
from study.cli.overruled import run as list_overruled
from study.cli.stores import to_look_at
from study.lesson.keys import LessonKey, TermKey, parse
from study.lesson.lesson_summary import LessonSummary
from study.lesson.library import LibraryError, summary
from study.lesson.model import Language
from study.locale import Translator
from study.progress.queries.review_source import ReviewSource, lesson_opener
from study.progress.store import LessonProgress, Status
from study.settings import load as load_settings


@dataclass(frozen=True, slots=True)
class LessonRow:
    """A lesson, and how far the learner is in one of its two texts."""

    lesson: LessonSummary
    words: Mapping[Status, int]
    """The number of its words by status."""
    standing: LessonProgress | None = None
    """The progress of the learner; None if the text was never opened."""
    studied: Language = "fr"

    @property
    def read(self) -> int:
        """The number of paragraphs that were shown."""
        return min(self.standing.furthest, self.lesson.paragraphs) if self.standing else 0

    @property
    def questions(self) -> int:
        """The number of questions that are asked on this text."""
        return self.lesson.questions if self.studied == "fr" else self.lesson.english_questions

    @property
    def answered(self) -> int:
        """The number of questions that were answered and are still in the lesson."""
        return min(self.standing.answered, self.questions) if self.standing else 0


def run(options: Namespace, console: Console) -> int:
    """Print a few lines for each lesson, or import progress from Anki; return 1 if a lesson cannot be read."""
    tr = console.tr
    anki = options.from_anki is not None or options.from_running_anki
    if options.from_anki is not None and options.from_running_anki:
        raise CommandError(tr("Either --from-anki or --from-running-anki, not both."))
    if options.key is not None and not options.from_running_anki:
        raise CommandError(tr("--key only works while Anki is running: add --from-running-anki."))
    if options.yes and not anki:
        raise CommandError(tr("--yes is used only with --from-anki or --from-running-anki."))
    if anki and options.overruled:
        raise CommandError(tr("--overruled cannot be used with --from-anki or --from-running-anki."))
    if options.overruled:
        return list_overruled(options, console)
    if anki:
        from study.cli.import_anki import run as import_from_anki

        return import_from_anki(options, console)
    return _overview(options, console)


def _overview(options: Namespace, console: Console) -> int:
    status, found = 0, []
    for place in chosen(options.lesson, console):
        try:
            found.append(summary(place))
        except LibraryError as error:
            console.complain(console.said(error.message))
            status = 1
    with to_look_at(console) as opened:
        standings = opened.store.shelf()
        shown = list(rows(found, standings, opened.store.statuses()))
        settings = load_settings(console.dirs.settings, console.environ).settings
        source = ReviewSource(opened.store, lesson_opener(all_places(console), console.dirs.cache))
        learner = Learner(
            opened.store, settings.answers_a_day, source.due_now(settings.new_a_day, settings.reviews_a_day)
        )
        notices = opened.end()
        status = 2 if opened.store.unread else status
    if options.json:
        console.json({"learner": learner.as_json(), "lessons": [as_json(row) for row in shown], **notices})
        return status
    for row in shown:
        said = " · ".join(facts(row, console.tr))
        if row.studied == "en":
            console.print(f"  {console.tr('The English text: {facts}', facts=said)}")
            continue
        console.print(f"{row.lesson.id}  {console.said(row.lesson.title)}")
        console.print(f"  {said}")
    if not options.lesson and not learner.seen.empty:
        console.print()
        for line in learner.lines(console.tr):
            console.print(line)
    if not options.lesson and (
        elsewhere := sorted({LessonKey.parse(key).lesson for key in standings} - {seen.id for seen in found})
    ):
        names = ", ".join(elsewhere)
        console.note(console.tr("Not in the library: {names}. “--lesson PATH” includes them.", names=names))
    return status


def rows(
    lessons: Sequence[LessonSummary], standings: Mapping[str, LessonProgress], statuses: Mapping[str, Status]
) -> Iterator[LessonRow]:
    """Yield the lessons with the learner's progress; the English text only if it was opened."""
    directions: tuple[Language, ...] = ("fr", "en")
    marked: defaultdict[LessonKey, Counter[Status]] = defaultdict(Counter)
    for name, status in statuses.items():
        if isinstance(key := parse(name), TermKey):
            marked[key.lesson][status] += 1
    for lesson in lessons:
        for studied in directions:
            begun = LessonKey(lesson.id, studied)
            words, standing = marked[begun], standings.get(str(begun))
            if studied == "fr" or words or standing:
                yield LessonRow(lesson, words, standing, studied)


def facts(row: LessonRow, tr: Translator) -> Iterator[str]:
    """Yield the figures of a lesson, in a few words each."""
    seen, number = row.lesson, tr.number
    if row.standing is None:
        yield tr("not opened yet")
    else:
        yield tr("{read} of {all} paragraphs read", read=number(row.read), all=number(seen.paragraphs))
        if row.questions:
            yield tr("{done} of {all} questions answered", done=number(row.answered), all=number(row.questions))
        if row.answered:
            yield tr("mark {percent}", percent=tr.percent(row.standing.mark))
    if seen.terms and (row.standing or sum(row.words.values())):
        yield tr("{known} of {all} words known", known=number(row.words.get("known", 0)), all=number(seen.terms))
        if learning := row.words.get("learning", 0):
            yield tr("{n} being learned", n=number(learning))


def as_json(row: LessonRow) -> dict[str, object]:
    """Return the figures of a lesson for a program; `opened` is in UTC.

    `mark` is from 0 to 1, and null before the first answer.
    """
    standing = row.standing
    return {
        "id": row.lesson.id,
        "studied": row.studied,
        "title": {"fr": row.lesson.title.fr, "en": row.lesson.title.en},
        "opened": standing.opened.isoformat(timespec="seconds") if standing else None,
        "paragraphs": row.lesson.paragraphs,
        "read": row.read,
        "questions": row.questions,
        "answered": row.answered,
        "right": standing.right if standing else 0,
        "mark": round(standing.mark, 4) if standing and standing.answered else None,
        "terms": row.lesson.terms,
        **{status: row.words.get(status, 0) for status in ("known", "learning", "ignored")},
    }
