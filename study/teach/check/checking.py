"""Check a lesson: what its reader reports and what the rules find, except what its author waived."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from study.lesson.problems import Problem
from study.lesson.reader import Reading
from study.lesson.separators import BAR
from study.teach.check.finding import Finding, Fix, Span
from study.teach.check.material import Material
from study.teach.check.rules import RULES
from study.teach.check.suppressions import Suppression, invalid, suppressions, unused
from study.text import Text

DEFAULT_PROFILE = "france"
_CODES = {code: rule.id for rule in RULES.values() for code in rule.codes}
_OTHER = "E06"
"""The rule for reader codes that exist once per list of words: `unknown-class`, `unknown-skill`."""


def check(
    reading: Reading,
    article: str | None = None,
    profile: str | None = None,
    blind: Mapping[str, Text] | None = None,
    blind_whole: Iterable[Text] = (),
) -> tuple[Finding, ...]:
    """Return all findings on a lesson in the order of its file.

    `article` is the source text with which the paragraphs are compared; None if there is none. `profile` is the
    typography to check (`france`, `eu` or `quebec`); None takes that of the lesson, or else `DEFAULT_PROFILE`. `blind`
    maps ids of questions to what the answers without the text show (see `study.teach.passage_dependency`), and
    `blind_whole` is what they show about the lesson. If the lesson has errors of form, the rules check what could be
    read.
    """
    named = reading.lesson.typography if reading.lesson else ""
    material = Material(reading, article, profile or named or DEFAULT_PROFILE, blind, blind_whole)
    found = list(reader_findings(reading))
    if reading.lesson is not None:
        known = {(each.rule, each.span.line) for each in found}
        found += (each for each in _found(material) if (each.rule, each.span.line) not in known)
        lines = [block.number for block in material.document.blocks]
        suppressed = suppressions(material)
        kept = list(_kept(found, suppressed, lines))
        found = [*kept, *invalid(material, suppressed), *unused(suppressed)]
    return tuple(sorted(found, key=lambda each: (each.span.line, each.span.column, each.rule)))


def reader_findings(reading: Reading) -> tuple[Finding, ...]:
    """Return what the reader of the file reported, without running any rule: fast for a lesson of any length."""
    return tuple(_finding_of(problem, reading.document.lines) for problem in reading.problems)


def _found(material: Material) -> Iterator[Finding]:
    for rule in RULES.values():
        if rule.find is not None:
            for hit in rule.find(material):
                suggestion = hit.fixes[0].text if len(hit.fixes) == 1 else ""
                yield Finding(rule.id, rule.level, rule.id, hit.span, hit.found, suggestion, hit.message, hit.fixes)


def _finding_of(problem: Problem, lines: Sequence[str]) -> Finding:
    """Return a problem of the reader as a finding under its rule."""
    span = Span(problem.line, problem.column, problem.column + len(problem.found))
    rule = _CODES.get(problem.code, _OTHER)
    safe = problem.code in _SAFE or (rule == _OTHER and problem.code.startswith("unknown-"))
    fixes = _replacement(problem, lines) if safe and problem.suggestion and problem.found else ()
    return Finding(
        rule,
        problem.level,
        problem.code,
        span,
        problem.found,
        problem.suggestion,
        problem.message,
        fixes,
        problem.wanted,
    )


_SAFE = frozenset({"missing-colon", "quote-apostrophe", "quote-space", "quote-case", "step-number"})
"""Reader codes whose suggestion can be applied as it is."""


def _replacement(problem: Problem, lines: Sequence[str]) -> tuple[Fix, ...]:
    """Return the fix that replaces what was found by the suggestion; empty unless it occurs once in its line."""
    text = unicodedata.normalize("NFC", lines[problem.line - 1]) if problem.line <= len(lines) else ""
    start = problem.column - 1
    if text[start : start + len(problem.found)] != problem.found:
        start = text.find(problem.found) if text.count(problem.found) == 1 else -1
    if start < 0 or f" {BAR} " in problem.suggestion:
        return ()
    return (Fix(Span(problem.line, start + 1, start + 1 + len(problem.found)), problem.suggestion),)


def _kept(found: Iterable[Finding], suppressed: list[Suppression], blocks: list[int]) -> Iterator[Finding]:
    """Yield the findings that are not suppressed, and mark each suppression that applies as used."""
    by_block: dict[tuple[int, str], Suppression] = {(each.block, each.rule): each for each in suppressed if each.valid}
    for finding in found:
        own = blocks[max(bisect_right(blocks, finding.line) - 1, 0)]
        setting = by_block.get((own, finding.rule)) or by_block.get((0, finding.rule))
        if setting is None or finding.code != finding.rule:
            yield finding
        else:
            setting.used = True
