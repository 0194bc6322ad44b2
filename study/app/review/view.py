"""Draws a review: how far it is, a term as it is asked and answered, the grades, and the end of the session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import zip_longest

from rich.cells import cell_len

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, column, line, row
from study.app.page.paint import Layer, led, paint, shown, wrapped
from study.app.questions.inputs.base import SIGNS
from study.app.questions.verdict import COUNTED_RIGHT
from study.language import labels
from study.lesson.model import Language
from study.lesson.occurrences import occurrences
from study.locale import N_, Translator, translator
from study.locale.intervals import said_interval
from study.locale.today import said_held_back, said_leech
from study.practice.cards import Context, TermCard, answers
from study.practice.remembered import CardType
from study.practice.schedule import Rating
from study.practice.verdict import Part
from study.progress.review_session import Ending, ReviewSession

GRADES = {Rating.AGAIN: N_("Forgotten"), Rating.HARD: N_("Hard"), Rating.GOOD: N_("Good"), Rating.EASY: N_("Easy")}
"""The names of the grades (to be translated)."""
WRONG_IS_FORGOTTEN = N_("A wrong answer counts as forgotten.")
WRONG_IS_FORGOTTEN_TINY = N_("y counts your answer as right.")
WRONG_IS_FORGOTTEN_TYPED = N_("A wrong answer counts as forgotten; y counts yours as right.")


def progress_runs(done: int, count: int, page: Geometry, tr: Translator) -> tuple[Run, ...]:
    """Draw how far a session is: `3 of 12`, and a bar."""
    size = 10 if page.tiny else 18
    full = round(done / count * size)
    position = tr("{n} of {of}", n=done + 1, of=count)
    return Run(f"{position}  ", "ink-3"), Run("━" * full, "ink-3"), Run("─" * (size - full), "rule")


# A term.


def term_lines(
    card: TermCard, context: Context | None, answered: bool, page: Geometry, tr: Translator
) -> list[StyledLine]:
    """Draw the question about a term, in its sentence if it has one; `answered` shows the answer too."""
    if card.form is CardType.RECOGNITION:
        return _recognition(card, context, answered, page, tr)
    if card.form is CardType.GAP and context:
        return _gap(card, context, answered, page, tr)
    return _production(card, context, answered, page, tr)


def _recognition(
    card: TermCard, context: Context | None, answered: bool, page: Geometry, tr: Translator
) -> list[StyledLine]:
    """Draw a card that asks for the meaning of a term."""
    air = _air(page)
    asks = tr("What does it mean here?") if context else tr("What does it mean?")
    lines = wrapped(asks, page.measure, "ink-3") + air
    lines += wrapped(answers(card.term)[0], page.measure, "target bold")
    if context:
        lines += [*air, *_lit(card, context.sentence, page.measure)]
    if answered:
        lines += [*air, *wrapped(card.term.gloss, page.measure, "ink bold")]
        if context and page.height >= 14:
            lines += wrapped(context.translation, page.measure, "ink-2 italic")
    return lines


def _gap(card: TermCard, context: Context, answered: bool, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw a card that asks for the term missing in its sentence."""
    air = _air(page)
    lines = wrapped(tr("Which word is missing?"), page.measure, "ink-3") + air
    lines += [*_sentence(card, context, answered, page), *air]
    lines += wrapped(context.translation, page.measure, "ink-2 italic")
    return lines + ([*air, *wrapped(card.term.gloss, page.measure, "ink bold")] if answered else [])


def _production(
    card: TermCard, context: Context | None, answered: bool, page: Geometry, tr: Translator
) -> list[StyledLine]:
    """Draw a card that asks for the term with a meaning."""
    air = _air(page)
    language = tr("French") if card.term.studied == "fr" else tr("English")
    asks = tr("Say it in {language}; nouns with their article.", language=language)
    lines = wrapped(asks, page.measure, "ink-3") + air
    lines += wrapped(card.term.gloss, page.measure, "ink bold")
    if not page.tiny:
        lines += wrapped(card.term.meaning.get(card.lesson.help), page.measure, "ink-2")
    if context:
        lines += [*air, *_sentence(card, context, answered, page)]
    return lines


def _sentence(card: TermCard, context: Context, answered: bool, page: Geometry) -> list[StyledLine]:
    """Draw the sentence with a gap for the term, or with the term highlighted."""
    return _lit(card, context.sentence, page.measure) if answered else wrapped(context.gapped, page.measure)


def _lit(card: TermCard, sentence: str, width: int) -> list[StyledLine]:
    """Draw a sentence with the term highlighted."""
    found = occurrences(card.term, sentence)
    layers = [Layer(start, end, "evidence") for start, end in (found[0] if found else ())]
    return paint(sentence, width, "ink", layers)


def _air(page: Geometry) -> list[StyledLine]:
    """Return an empty line, or none on a low page."""
    return [] if page.height < 14 else [BLANK]


def marking_lines(
    card: TermCard, part: Part, page: Geometry, tr: Translator, explains: Language, by_learner: bool = False
) -> list[StyledLine]:
    """Draw the verdict on what was typed, with its reasons in the language `explains`.

    `by_learner` is whether the learner counts it as right, which replaces the word.
    """
    grade = part.grade.value
    said = [translator(explains)(remark) for remark in part.remarks]
    if grade != "right":
        said.insert(0, tr("It is “{word}”.", word=answers(card.term)[0]))
    name = labels.GRADES[grade]
    if by_learner:
        grade, name = "right", COUNTED_RIGHT
    lines = led(Run(f"{tr(name)} ", f"{grade} bold"), shown(" ".join(said)), page.measure)
    lines[0] = lines[0].labelled(Run(SIGNS[grade], f"{grade} bold"))
    return [*_air(page), *lines]


def leech_lines(card: TermCard, page: Geometry, tr: Translator, explains: Language) -> list[StyledLine]:
    """Draw that a term is a leech, and its trap if no panel shows it; no lines for other terms."""
    if not card.remembered or not card.remembered.leech:
        return []
    trap = card.term.trap.get(explains)
    lines = wrapped(said_leech(card.remembered.lapses, tr, bool(trap)), page.measure, "ink-2")
    if trap and not page.beside and not page.low:
        lines += led(Run(f"{tr('Trap')} ", "ink-3"), trap, page.measure, "ink-2")
    return [*_air(page), *lines]


# The grades.


def session_grades(session: ReviewSession, offered: Rating, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw the grades that the answer allows; under a wrong one, why there is only one, and the key that counts it as
    right."""
    waits = {recall: wait for recall, wait in session.waits.items() if recall in session.allowed}
    lines = grade_lines(waits, offered, page, tr)
    if len(waits) > 1:
        return lines
    said = WRONG_IS_FORGOTTEN
    if session.can_overrule:
        said = WRONG_IS_FORGOTTEN_TINY if page.tiny else WRONG_IS_FORGOTTEN_TYPED
    return [*lines, *([] if page.low else [BLANK]), *wrapped(tr(said), page.measure, "ink-3")]


def grade_lines(waits: Mapping[Rating, timedelta], offered: Rating, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw grades, each with the time until the item is due again, and a bar before the one Enter gives."""
    asks = [line(tr("How well did you know it?"), "ink-3"), BLANK] if len(waits) > 1 else []
    air = [] if page.low else asks
    if page.tiny:
        return [*blank(1 if page.short else 2), *air, *_grades_by_two(waits, offered, tr)]
    labels: list[Run] = []
    times: list[Run] = []
    for recall, wait in waits.items():
        here, action = recall is offered, f"grade:{int(recall)}"
        bar = Run("▌" if here else " ", "focus")
        name, time = tr(GRADES[recall]), said_interval(wait, tr)
        size = page.measure // 4
        number = Run(f"{int(recall)} ", "focus bold" if here else "ink-2 bold", action)
        labels += column((bar, number, Run(name, "ink bold" if here else "ink", action)), size)
        times += column((bar, Run(f"  {time}", "ink" if here else "ink-3", action)), size)
    return [*blank(1 if page.short else 2), *air, row(*labels), row(*times)]


def _grades_by_two(waits: Mapping[Rating, timedelta], offered: Rating, tr: Translator) -> list[StyledLine]:
    """Draw the four grades in two lines, for a narrow page."""
    cells = []
    for recall, wait in waits.items():
        here, action = recall is offered, f"grade:{int(recall)}"
        number = Run(f"{int(recall)} ", "focus bold" if here else "ink-2 bold", action)
        name = Run(tr(GRADES[recall]), "ink bold" if here else "ink", action)
        time = Run(f" {said_interval(wait, tr)}", "ink" if here else "ink-3", action)
        cells.append((Run("▌" if here else " ", "focus"), number, name, time))
    size = max(sum(cell_len(run.text) for run in cell) for cell in cells[::2]) + 1
    return [row(*column(left, size), *right) for left, right in zip_longest(cells[::2], cells[1::2], fillvalue=())]


# The end.


def ending_lines(ending: Ending, now: datetime, ahead: str, page: Geometry, tr: Translator) -> list[StyledLine]:
    """Draw the end of a session: the number of answers, the remaining items, and when the next one is due.

    `now` is in UTC; `ahead` describes the key for practising ahead (to be translated).
    """
    width, done = page.measure, ending.answered
    if ending.next_due is None and not done and not ending.held_back.total:
        return wrapped(
            tr("There is nothing to review yet. In a lesson, press l on a word to learn it."), width, "ink-2"
        )
    head = tr.plural("{n} answer given.", "{n} answers given.", done) if done else tr("Nothing is due.")
    lines = wrapped(head, width, "ink bold") if done or not ending.held_back.total else []
    if ending.left:
        minutes = ending.minutes
        over = tr.plural("{n} minute is up.", "{n} minutes are up.", minutes) if minutes else ""
        left = tr.plural("{n} is left for now.", "{n} are left for now.", ending.left)
        go_on = row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {tr('continue')}", "ink-3"))
        return [*lines, BLANK, *wrapped(f"{over} {left}".strip(), width, "ink-2"), BLANK, go_on]
    if ending.held_back.total:
        held_back = said_held_back(ending.held_back.all_words, ending.held_back.questions, tr)
        lines += [*([BLANK] if lines else []), *wrapped(held_back, width, "ink-2")]
    elif ending.next_due is not None:
        wait = said_interval(ending.next_due - now, tr)
        lines += [BLANK, *wrapped(tr("The next one is due in {wait}.", wait=wait), width, "ink-2")]
    if ending.next_due is not None:
        lines += [BLANK, row(Run("a", "ink-2 bold", "ahead"), Run(f"  {tr(ahead)}", "ink-3", "ahead"))]
    return lines
