"""Says how an answer differs from an accepted one, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from study.language.known_forms import exists, neighbours
from study.language.opposites import opposites
from study.practice.marking import messages as remarks
from study.practice.marking.alignment import AlignedWords, align
from study.practice.marking.faults import AnswerFault, FaultType
from study.practice.marking.lookalikes import LOOKALIKES
from study.practice.marking.spelling import one_edit, two_edits
from study.practice.marking.typed_words import AnswerWord
from study.text import Language, Message

OTHER = AnswerFault(FaultType.OTHER)
_SHORTEST = 5
"""The fewest letters of a word in which one may be wrong."""
_LONG = 8
"""The fewest letters of a word in which two may be wrong."""


@dataclass
class Comparison:
    """An answer beside the accepted one, while its differences are found."""

    given: Sequence[AnswerWord]
    wanted: Sequence[AnswerWord]
    language: Language
    in_sentence: bool = False
    """Whether the answer fills a gap, so that its article is part of the sentence."""
    articles_free: bool = False
    before: str = ""
    """The word before a gap; empty if there is none."""
    names: frozenset[str] = frozenset()
    """The words of the accepted answer that are names, without accents."""
    steps: list[AlignedWords] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    """The steps that are explained by a fault found earlier."""

    def __post_init__(self) -> None:
        self.steps = align(self.given, self.wanted, self.language)

    def pair(self, step: AlignedWords) -> tuple[AnswerWord, AnswerWord] | None:
        """Return the two words of a step that compares one with one; None for other steps."""
        if len(step.given) == len(step.wanted) == 1:
            return self.given[step.given[0]], self.wanted[step.wanted[0]]
        return None

    def partner(self, place: int) -> AnswerWord | None:
        """Return the typed word beside a word of the accepted answer; None if there is none."""
        for step in self.steps:
            if place in step.wanted:
                return self.given[step.given[0]] if len(step.given) == 1 else None
        return None

    def around(self, place: int, *, back: int = 1, on: int = 1) -> str:
        """Return words of the accepted answer around one of them, as they are written."""
        return written(self.wanted[max(0, place - back) : place + on + 1])


def written(found: Sequence[AnswerWord]) -> str:
    """Return words as running text: no space after an apostrophe."""
    text = ""
    for word in found:
        text += word.shown if not text or text[-1] in "'’" else f" {word.shown}"
    return text


def same(given: AnswerWord, wanted: AnswerWord) -> bool:
    """Return whether two words are equal: in form or in value, *un* and 1 included."""
    if given.form == wanted.form:
        return True
    if given.number is not None and wanted.number is not None:
        return given.number == wanted.number
    one = frozenset(("un", "une", "one"))
    return any(a.number == 1 and b.form in one for a, b in ((given, wanted), (wanted, given)))


def magnitude_remark(given: Decimal, wanted: Decimal, language: Language) -> Message | None:
    """Return the remark if two numbers differ by a power of ten; None if they do not."""
    if not given or not wanted:
        return None
    ratio = given / wanted
    if ratio <= 0 or ratio == 1:
        return None
    power = ratio.normalize()
    if power.as_tuple().digits != (1,) or not -12 <= power.adjusted() <= 12:
        return None
    scales = {min(abs(given).adjusted() // 3, 4), min(abs(wanted).adjusted() // 3, 4)}
    if scales == {2, 3} and power.adjusted() in (3, -3):
        return remarks.million_or_milliard() if language == "fr" else remarks.million_or_billion()
    return remarks.power_of_ten(ratio)


def misspelt(
    comparison: Comparison, given: AnswerWord, wanted: AnswerWord, taken: frozenset[str] = frozenset()
) -> list[AnswerFault]:
    """Return the fault of a word that does not exist and is one or two letters from the expected one; else empty."""
    language = comparison.language
    mine, theirs = given.bare, wanted.bare
    if exists(given.form, language) or given.form in LOOKALIKES or given.form in taken:
        return []
    if sum(map(str.isalpha, theirs)) < _SHORTEST or any(map(str.isdigit, mine + theirs)):
        return []
    if wanted.shown[:1].isupper() and mine[:1] != theirs[:1]:
        return []
    near = one_edit(mine, theirs)
    if near:
        others = opposites(wanted.form, language)
        if any(one_edit(mine, other) for other in others):
            return []
        return [AnswerFault(FaultType.SPELLING, remarks.one_letter(wanted.shown))]
    if len(theirs) >= _LONG and two_edits(mine, theirs) and mine[:1] == theirs[:1] and theirs not in comparison.names:
        if neighbours(given.form, language):
            return []
        fault = AnswerFault(FaultType.SPELLING, remarks.spelling(wanted.shown))
        return [fault, AnswerFault(FaultType.SPELLING)]
    return []
