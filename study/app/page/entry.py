"""Draws a glossary entry: in the panel beside the text, below it, or in two lines on a small page."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len

from study.app.page.line import BLANK, Run, StyledLine, column, fit, line, row
from study.app.page.paint import led, wrapped
from study.language.headword import grammar, headword
from study.language.labels import FAULT_KINDS, STATUSES
from study.lesson.model import Bilingual, Fault, Language, Term
from study.locale import Translator


def entry_lines(
    term: Term, width: int, tr: Translator, language: Language, status: str, hidden: bool = False
) -> list[StyledLine]:
    """Draw the whole entry in one column, with explanations in `language`."""
    lines = _head(term, width, tr, status)
    about, pronounced = grammar(term, tr), f"[{term.ipa}]" if term.ipa else ""
    if pronounced and cell_len(pronounced) + cell_len(about) + 2 <= width:
        lines.append(line(f"{pronounced}  {about}", "ink-3"))
    else:
        lines += wrapped(pronounced, width, "ink-3") + wrapped(about, width, "ink-3")
    lines.append(BLANK)
    if hidden:
        return lines + wrapped(tr("What could it mean here? Press Space to see."), width, "ink-2", "reveal")
    lines += wrapped(term.gloss, width, "ink bold")
    lines += wrapped(term.meaning.get(language), width, "ink-2")
    if term.also:
        lines += wrapped(tr("also: {sense}", sense=term.also.get(language)), width, "ink-3")
    lines += _section(tr("Here"), term.here, language, width)
    if term.example:
        lines += [BLANK, line(tr("Example"), "ink-3"), *wrapped(term.example.get(term.studied), width, "target")]
        lines += wrapped(_translated(term), width, "ink-2")
    lines += _section(tr("Trap"), term.trap, language, width)
    places = ", ".join(f"¶\u00a0{number}" for number in term.paragraphs)
    return [*lines, BLANK, line(tr("In this lesson"), "ink-3"), *wrapped(places, width, "ink-2")]


def _translated(term: Term) -> str:
    """Return the example in the language of the help."""
    return term.example.en if term.studied == "fr" else term.example.fr


def _head(term: Term, width: int, tr: Translator, status: str) -> list[StyledLine]:
    state = tr(STATUSES[status])
    head = headword(term)
    lines = wrapped(head, width - cell_len(state) - 2, "target bold")
    gap = width - lines[0].width - cell_len(state)
    return [StyledLine((*lines[0].runs, Run(" " * gap, ""), Run(state, "ink-3"))), *lines[1:]]


def _section(title: str, text: Bilingual, language: Language, width: int) -> list[StyledLine]:
    return [BLANK, line(title, "ink-3"), *wrapped(text.get(language), width, "ink-2")] if text else []


def entry_below(
    term: Term, width: int, tr: Translator, language: Language, status: str, hidden: bool = False
) -> list[StyledLine]:
    """Draw the entry in six lines below the text: head, then sense and meaning beside example and trap."""
    state = tr(STATUSES[status])
    head = Run(fit(headword(term), width // 2), "target bold")
    about = f"[{term.ipa}]  {grammar(term, tr)}" if term.ipa else grammar(term, tr)
    about = fit(about, width - cell_len(head.text) - cell_len(state) - 5)
    first = row(head, Run(f"  {about}", "ink-3"), right=(Run(state, "ink-3"),))
    if hidden:
        return [first, BLANK, *wrapped(tr("What could it mean here? Press Space to see."), width, "ink-2", "reveal")]
    half = (width - 2) // 2
    left = wrapped(term.gloss, half, "ink bold") + wrapped(term.meaning.get(language), half, "ink-2")
    if term.here:
        left += led(Run(tr("Here") + " ", "ink-3"), term.here.get(language), half, "ink-2")
    if term.also:
        left += wrapped(tr("also: {sense}", sense=term.also.get(language)), half, "ink-3")
    right: list[StyledLine] = []
    if term.trap:
        right += led(Run(tr("Trap") + " ", "ink-3"), term.trap.get(language), half, "ink-2")
    if term.example:
        right += wrapped(term.example.get(term.studied), half, "target") + wrapped(_translated(term), half, "ink-2")
    return [first, BLANK, *beside(left, right, half, 2)]


def entry_tiny(term: Term, width: int, tr: Translator) -> list[StyledLine]:
    """Draw headword and sense on one line, or on two if they do not fit."""
    return tiny_pair(headword(term), term.gloss, width)


def tiny_pair(head: str, sense: str, width: int) -> list[StyledLine]:
    """Draw a word and its meaning on one line, or on two if they do not fit."""
    if cell_len(head) + cell_len(sense) + 2 <= width:
        return [row(Run(head, "target bold"), right=(Run(sense, "ink bold"),))]
    return [line(fit(head, width), "target bold"), line(fit(sense, width), "ink bold")]


def beside(left: Sequence[StyledLine], right: Sequence[StyledLine], width: int, gap: int) -> list[StyledLine]:
    """Join two columns of lines; the left one is padded to a width."""
    rows = max(len(left), len(right))
    left = [*left, *[BLANK] * (rows - len(left))]
    right = [*right, *[BLANK] * (rows - len(right))]
    return [
        StyledLine((*column(a.runs, width + gap), *b.runs)) if b.runs else a for a, b in zip(left, right, strict=True)
    ]


def fault_lines(fault: Fault, width: int, tr: Translator, language: Language) -> list[StyledLine]:
    """Draw the explanation of an error in the source."""
    lines = [line(f"sic · {tr(FAULT_KINDS[fault.kind])}", "ink-3"), *wrapped(fault.text, width, "ink underline")]
    if fault.correction:
        lines += led(Run(tr("better") + " ", "ink-3"), fault.correction, width, "target")
    return lines + wrapped(fault.why.get(language), width, "ink-2")
