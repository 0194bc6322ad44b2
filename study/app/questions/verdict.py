"""Draws the feedback on an answer (right, nearly or wrong, and why) and the evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, line
from study.app.page.paint import hung, led, paint, wrapped
from study.app.page.stops import Span
from study.app.questions.inputs.base import SIGNS
from study.language.labels import GRADES
from study.language.typography import quoted
from study.lesson.kinds import SELF_MARKED
from study.lesson.model import Bilingual, Language, Question
from study.locale import N_, Translator, translator
from study.practice.quotation import QuotedSpan
from study.practice.verdict import Grade, Justification, Verdict
from study.text import Text

CountsAs = Literal["marked", "right", "unanswered"]
"""How an answer counts: as it is marked, as right because the learner says so, or, in an exam, as none."""

COUNTED_RIGHT = N_("Counted as right by you.")
NOT_ANSWERED = N_("Not answered.")
UNANSWERED_SIGN = "·"

Named = tuple[tuple[str, Text], ...]
"""The feedback on single options or pairs, each with its letter or number on the page."""


def verdict_lines(
    question: Question,
    verdict: Verdict,
    width: int,
    language: Language,
    tr: Translator,
    named: Named = (),
    counts_as: CountsAs = "marked",
) -> list[StyledLine]:
    """Draw sign, word and reason: the author's feedback, the remarks of marking, and the explanation of the question.

    An answer that does not count as it is marked has another word; without an answer, there is no feedback on it.
    """
    if counts_as == "unanswered":
        lines = led(Run(f"{tr(NOT_ANSWERED)} ", "ink-2 bold"), translator(language)(question.why), width)
        return [lines[0].labelled(Run(UNANSWERED_SIGN, "ink-3")), *lines[1:]]
    grade = Grade.RIGHT.value if counts_as == "right" else verdict.answer_grade.value
    explain = translator(language)
    said_of_all: list[Text] = [] if named else [verdict.feedback, *verdict.remarks]
    texts = list(dict.fromkeys(text for each in (*said_of_all, question.why) if (text := explain(each))))
    said = tr(GRADES[grade])
    if question.kind in SELF_MARKED:
        ticked = sum(part.grade is Grade.RIGHT for part in verdict.parts)
        said = tr("{n} of {of} ticked.", n=ticked, of=len(verdict.parts))
    if counts_as == "right":
        said = tr(COUNTED_RIGHT)
    role = "ink" if question.is_written else grade  # the learner's own marks are not called wrong
    first = texts.pop(0) if texts and not named else ""
    lines = led(Run(f"{said} ", f"{role} bold"), first, width)
    if not question.is_written:
        lines = [lines[0].labelled(Run(SIGNS[grade], f"{grade} bold")), *lines[1:]]
    for letter, feedback in named:
        lines += hung((Run(f"{letter}  ", "ink-2 bold"),), wrapped(explain(feedback), width - 3))
    for text in texts:
        lines += wrapped(text, width)
    return [*lines, *_justification_lines(verdict.justification, width, explain)]


def _justification_lines(
    justification: Justification | None, width: int, explain: Callable[[Text], str]
) -> list[StyledLine]:
    """Draw the sign of a quotation and the remark on it; nothing if none was asked for."""
    if justification is None:
        return []
    part = justification.part
    lines = wrapped(" ".join(map(explain, part.remarks)), width)
    return [lines[0].labelled(Run(SIGNS[part.grade], f"{part.grade} bold")), *lines[1:]]


def evidence_spans(question: Question, number: int, text: str, studied: Language = "fr") -> list[Span]:
    """Return the spans of the question's evidence in the paragraph on the page."""
    spans = []
    for evidence in question.evidence:
        quote = evidence.text.fr if studied == "fr" else evidence.text.en
        at = text.find(quote) if quote and number in question.about else -1
        if at >= 0:
            spans.append((at, at + len(quote)))
    return spans


def quoted_spans(quoted: QuotedSpan | None, number: int) -> list[Span]:
    """Return where the words that the learner quoted are in a paragraph; empty if they are in another one."""
    return [(quoted.start, quoted.end)] if quoted and quoted.paragraph == number else []


def evidence_panel(
    question: Question, width: int, language: Language, tr: Translator, studied: Language = "fr"
) -> list[StyledLine]:
    """Draw the evidence in both languages, with the question's language note."""
    lines: list[StyledLine] = []
    if question.evidence:
        lines.append(line(tr("The text says"), "ink-3"))
        for n, evidence in enumerate(question.evidence):
            if n:
                lines.append(BLANK)
            said, helped = _sides(evidence.text, studied)
            lines += wrapped(said, width, "target")
            lines += wrapped(helped, width, "ink-2")
    if question.note:
        lines += [BLANK] if lines else []
        lines += [line(tr("Good to know"), "ink-3"), *wrapped(question.note.get(language), width, "ink-2")]
    return lines


def _sides(text: Bilingual, studied: Language) -> tuple[str, str]:
    """Return a quotation in quotation marks, and its translation."""
    if studied == "fr":
        return quoted(text.fr, "fr"), text.en
    return quoted(text.en, "en"), text.fr


def evidence_below(
    question: Question, page: Geometry, language: Language, tr: Translator, studied: Language = "fr"
) -> list[StyledLine]:
    """Draw the evidence in a few lines below the text: the language note, or on a small screen the quotation."""
    if question.note and not page.tiny:
        return wrapped(question.note.get(language), page.panel, "ink-2")
    if page.tiny and question.evidence:
        first = paint(question.evidence[0].text.get(language), page.panel, "ink-2 italic")
        return [first[0].labelled(Run(language.upper(), "ink-3")), *first[1:]]
    helped = (_sides(evidence.text, studied)[1] for evidence in question.evidence)
    return [each for text in helped for each in wrapped(text, page.panel, "ink-2 italic")]
