"""Rules that the author waives: `allow: A07 | why in French | why in English`, in a block or in the header."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from study.lesson.crosscheck import Part
from study.lesson.document import Block, Entry
from study.lesson.model import Bilingual, Lesson
from study.teach.check.finding import Finding, Span
from study.teach.check.keywords import keyword
from study.teach.check.material import Material, value_span
from study.teach.check.rule import RULES
from study.text import Message


@dataclass(slots=True)
class Suppression:
    """A line that waives a rule."""

    rule: str
    why: Bilingual
    block: int
    """The line its block begins on; 0 for the header, which applies to the whole lesson."""
    entry: Entry
    used: bool = False

    @property
    def valid(self) -> bool:
        """Whether it names a rule that can be waived, and gives a reason in both languages."""
        rule = RULES.get(self.rule)
        return rule is not None and rule.find is not None and bool(self.why.fr and self.why.en)

    @property
    def span(self) -> Span:
        """The place of its value."""
        return value_span(self.entry)


def suppressions(material: Material) -> list[Suppression]:
    """Return every line of a lesson that waives a rule."""
    header: tuple[tuple[Lesson | Part, Block], ...] = ((material.lesson, material.document.blocks[0]),)
    return [
        Suppression(each.rule.upper(), each.why, block.number, entry)
        for part, block in (*header, *material.reading.blocks)
        for each, entry in zip(part.allowed, block.of("allow"), strict=True)
    ]


def invalid(material: Material, suppressed: list[Suppression]) -> Iterator[Finding]:
    """Yield errors for lines that waive an unknown rule, one that cannot be waived, or without a reason."""
    for each in suppressed:
        if each.valid:
            continue
        rule = RULES.get(each.rule)
        if rule is None:
            message = Message("Rule “{rule}” does not exist. “alinea check --explain” lists all rules.", rule=each.rule)
        elif rule.find is None:
            message = Message("Rule {rule} cannot be waived: without it, the lesson cannot be read.", rule=each.rule)
        else:
            message = Message(
                "Give the reason for waiving rule {rule} in both languages: “{keyword}: {rule} | reason in French | "
                "reason in English”.",
                rule=each.rule,
                keyword=keyword("allow"),
            )
        yield Finding("E17", "error", "E17", each.span, each.rule, "", message)


def unused(suppressed: list[Suppression]) -> Iterator[Finding]:
    """Yield warnings for lines that waive a rule that is not broken there."""
    for each in suppressed:
        if each.valid and not each.used:
            message = Message("Nothing here breaks rule {rule}. Delete this line.", rule=each.rule)
            yield Finding("A22", "warning", "A22", each.span, each.rule, "", message)
