"""`alinea mark LESSON QUESTION ANSWER…`: marks typed answers, to tune the accepted answers of a question."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any

from study.cli.console import CommandError, Console
from study.cli.input_file import STDIN, read_text
from study.cli.load_lesson import load_lesson
from study.language.direction import in_direction
from study.lesson.model import Kind, Language, Lesson, Question
from study.lesson.separators import SLASH, split
from study.locale import N_, in_both
from study.practice.marking import mark
from study.practice.marking.remark import AUTHOR, code_of
from study.practice.verdict import Grade, Verdict

_TYPED = (Kind.SHORT, Kind.NUMBER, Kind.GAPS, Kind.TRANSFORM, Kind.DICTATION)
"""The kinds of question whose typed answer is marked."""
_VERDICTS = {Grade.RIGHT: N_("Right"), Grade.NEARLY: N_("Nearly"), Grade.WRONG: N_("Wrong")}


def run(options: Namespace, console: Console) -> int:
    """Print the verdict on each answer, with what a learner is shown about it."""
    _, lesson = load_lesson(options.lesson, console)
    question = _question(lesson, options.question, console)
    language: Language = options.direction or question.only or "fr"
    lesson = in_direction(lesson, language)
    for typed in options.answer or _lines(console):
        verdict = mark(lesson, question, _given(question, typed))
        if options.json:
            console.json(as_json(typed, verdict), indent=None)
        else:
            for line in _shown(typed, verdict, console):
                console.print(line)
    return 0


def as_json(typed: str, verdict: Verdict) -> dict[str, Any]:
    """Return the marking of one answer for a program; the author’s feedback is among the remarks."""
    said = [{"code": code_of(remark), **in_both(remark)} for remark in verdict.remarks]
    if verdict.feedback:
        said.insert(0, {"code": AUTHOR, "fr": verdict.feedback.fr, "en": verdict.feedback.en})
    return {"typed": typed, "verdict": verdict.grade.value, "mark": round(verdict.mark, 4), "remarks": said}


def _question(lesson: Lesson, name: str, console: Console) -> Question:
    """Return the question of a lesson that is named. Raises CommandError if there is none, or it is not typed."""
    tr = console.tr
    typed = [question for question in lesson.questions if question.kind in _TYPED]
    found = next((question for question in lesson.questions if question.id == name), None)
    if found is None:
        said = tr("“{lesson}” has no question “{question}”.", lesson=lesson.id, question=name)
        names = ", ".join(question.id for question in typed)
        raise CommandError(f"{said} {tr('Its typed questions: {names}.', names=names)}" if names else said)
    if found.kind not in _TYPED:
        raise CommandError(tr("“{question}” is not answered by typing a word, a phrase or a number.", question=name))
    return found


def _lines(console: Console) -> Iterator[str]:
    return (line for line in read_text(STDIN, console).splitlines() if line.strip())


def _given(question: Question, typed: str) -> str | Sequence[str]:
    """Return an answer as its kind of question has it: for several gaps, a text for each."""
    if question.kind is not Kind.GAPS:
        return typed
    return [piece.text for piece in split(typed, SLASH)] if len(question.gaps) > 1 else [typed]


def _shown(typed: str, verdict: Verdict, console: Console) -> Iterator[str]:
    """Yield the lines about one answer: the verdict, and below it each remark."""
    tr = console.tr
    yield f"{tr(_VERDICTS[verdict.grade])}{tr(': ')}{typed}"
    if verdict.feedback:
        yield f"    {console.said(verdict.feedback)}"
    for remark in verdict.remarks:
        yield f"    {console.said(remark)}"
    if verdict.grade is not Grade.RIGHT:
        wanted = " / ".join(part.wanted for part in verdict.parts)
        yield f"    {tr('The answer')}{tr(': ')}{wanted}"
