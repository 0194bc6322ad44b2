"""Says how an answer differs from an accepted one, word by word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from study.language.closed_words import FILLERS, PREPOSITIONS, PRONOUNS, SMALL, TURNING, preposition
from study.language.known_forms import exists, neighbours
from study.language.opposites import LIMITS, NEGATIONS, opposites
from study.practice.marking import messages as remarks
from study.practice.marking.alignment import Step, align, contraction, squeezed
from study.practice.marking.faults import Fault, FaultKind
from study.practice.marking.lookalikes import LOOKALIKES
from study.practice.marking.spelling import one_edit, two_edits
from study.practice.marking.typed_words import Word
from study.text import Language, Message

OTHER = Fault(FaultKind.OTHER)
_SHORTEST = 5
"""The fewest letters of a word in which one may be wrong."""
_LONG = 8
"""The fewest letters of a word in which two may be wrong."""


@dataclass
class Comparison:
    """An answer beside the accepted one, while its differences are found."""

    given: Sequence[Word]
    wanted: Sequence[Word]
    language: Language
    in_sentence: bool = False
    """Whether the answer fills a gap, so that its article is part of the sentence."""
    articles_free: bool = False
    before: str = ""
    """The word before a gap; empty if there is none."""
    names: frozenset[str] = frozenset()
    """The words of the accepted answer that are names, without accents."""
    steps: list[Step] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    """The steps that are explained by a fault found earlier."""

    def __post_init__(self) -> None:
        self.steps = align(self.given, self.wanted, self.language)

    def pair(self, step: Step) -> tuple[Word, Word] | None:
        """Return the two words of a step that compares one with one; None for other steps."""
        if len(step.given) == len(step.wanted) == 1:
            return self.given[step.given[0]], self.wanted[step.wanted[0]]
        return None

    def partner(self, place: int) -> Word | None:
        """Return the typed word beside a word of the accepted answer; None if there is none."""
        for step in self.steps:
            if place in step.wanted:
                return self.given[step.given[0]] if len(step.given) == 1 else None
        return None

    def around(self, place: int, *, back: int = 1, on: int = 1) -> str:
        """Return words of the accepted answer around one of them, as they are written."""
        return written(self.wanted[max(0, place - back) : place + on + 1])


def written(found: Sequence[Word]) -> str:
    """Return words as running text: no space after an apostrophe."""
    text = ""
    for word in found:
        text += word.shown if not text or text[-1] in "'’" else f" {word.shown}"
    return text


def same(given: Word, wanted: Word) -> bool:
    """Return whether two words are equal: in form or in value, *un* and 1 included."""
    if given.form == wanted.form:
        return True
    if given.number is not None and wanted.number is not None:
        return given.number == wanted.number
    one = frozenset(("un", "une", "one"))
    return any(a.number == 1 and b.form in one for a, b in ((given, wanted), (wanted, given)))


def compare(comparison: Comparison) -> list[Fault]:
    """Return the faults of an answer; one of the kind OTHER means that something else is said."""
    if comparison.language == "fr":
        from study.practice.marking import french as rules
    else:
        from study.practice.marking import english as rules  # type: ignore[no-redef]

    faults: list[Fault] = []
    faults += _orders(comparison)
    faults += rules.whole_phrase(comparison)
    for at, step in enumerate(comparison.steps):
        if at in comparison.done:
            continue
        pair = comparison.pair(step)
        if pair is not None:
            if same(*pair):
                continue
            faults += _numbers(*pair, comparison.language) or rules.relate(comparison, at, *pair)
        elif step.given and step.wanted:
            faults += _merged(comparison, step)
        elif step.wanted:
            faults += _missing(comparison, at, rules.missing)
        else:
            faults += _extra(comparison, at, rules.extra)
    return _settled(faults)


def _settled(faults: list[Fault]) -> list[Fault]:
    """Return the faults once each; who types without accents is told so, not that *marche* is another word."""
    if any(fault.kind is FaultKind.ACCENT for fault in faults):
        faults = [Fault(FaultKind.ACCENT, f.remark) if f.kind is FaultKind.ACCENT_WORD else f for f in faults]
    return list(dict.fromkeys(faults))


def _numbers(given: Word, wanted: Word, language: Language) -> list[Fault]:
    """Return the fault of another number; empty if one of the two words is no number."""
    if given.number is None or wanted.number is None:
        digits = given.number is not None or wanted.number is not None
        return [OTHER] if digits or any(map(str.isdigit, given.form + wanted.form)) else []
    if given.number == -wanted.number:
        return [Fault(FaultKind.OTHER, remarks.sign())]
    return [Fault(FaultKind.OTHER, magnitude_remark(given.number, wanted.number, language))]


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


def _orders(comparison: Comparison) -> list[Fault]:
    """Return the fault of two neighbours that changed places, or of the same words in another order."""
    given, wanted = comparison.given, comparison.wanted
    mine, theirs = sorted(word.bare for word in given), sorted(word.bare for word in wanted)
    if len(given) != len(wanted) or mine != theirs or [w.bare for w in given] == [w.bare for w in wanted]:
        return []
    comparison.done.update(range(len(comparison.steps)))
    off = [place for place, (one, other) in enumerate(zip(given, wanted, strict=True)) if one.bare != other.bare]
    if len(off) == 2 and off[1] == off[0] + 1 and _belong(wanted[off[0]], wanted[off[1]], comparison.language):
        return [Fault(FaultKind.ORDER, remarks.order(written(wanted[max(0, off[0] - 1) : off[1] + 1])))]
    return [Fault(FaultKind.OTHER, remarks.roles(written(wanted)))]


def _belong(one: Word, other: Word, language: Language) -> bool:
    """Return whether two neighbours are a noun and an adjective, whose order is a matter of form."""
    if language == "fr":
        from study.language.known_forms import french_readings

        kinds = [{each.pos for each in french_readings(word.form)} for word in (one, other)]
        named = any(word.shown[:1].isupper() for word in (one, other))
        return not named and any("ADJ" in a and "NOUN" in b for a, b in (kinds, kinds[::-1]))
    from study.practice.marking.english import classes

    found = [classes(word.form) for word in (one, other)]
    return any("adjective" in a and "noun" in b and "noun" not in a for a, b in (found, found[::-1]))


def _merged(comparison: Comparison, step: Step) -> list[Fault]:
    given = [comparison.given[place] for place in step.given]
    wanted = [comparison.wanted[place] for place in step.wanted]
    shown = written(wanted)
    if squeezed(given) == squeezed(wanted):
        return [Fault(FaultKind.JOINED, remarks.joined(shown))]
    if comparison.language == "fr" and contraction(given, wanted):
        end = step.wanted[-1] + 2
        phrase = written(comparison.wanted[step.wanted[0] : end])
        return [Fault(FaultKind.ARTICLE, remarks.contracted(phrase))]
    real = all(exists(word.form, comparison.language) for word in given)
    if real and len(given) >= len(wanted):
        return [OTHER]
    if len(given) == 1 and real:
        return [OTHER]
    return [
        Fault(FaultKind.JOINED, remarks.joined(shown)),
        Fault(FaultKind.SPELLING, remarks.spelling(shown)),
    ]


def _missing(comparison: Comparison, at: int, own: object) -> list[Fault]:
    """Return the faults of a word that was left out."""
    place = comparison.steps[at].wanted[0]
    word = comparison.wanted[place]
    language = comparison.language
    form = word.form
    if word.number is not None or any(map(str.isdigit, form)):
        return [OTHER]
    if form in ("%", "€", "$", "£"):
        return [Fault(FaultKind.UNIT_MISSING, remarks.unit_missing(word.shown))]
    found = own(comparison, at, place)  # type: ignore[operator]
    if found is not None:
        return list(found)
    if form in NEGATIONS[language]:
        return [Fault(FaultKind.OTHER, remarks.word_missing(word.shown))]
    if form in LIMITS[language]:
        return [Fault(FaultKind.OTHER, remarks.word_missing(word.shown))]
    if form in FILLERS[language]:
        return [Fault(FaultKind.FILLER, remarks.word_missing(word.shown))]
    if form in TURNING[language] and form not in ("by", "from"):
        return [Fault(FaultKind.OTHER, remarks.word_missing(comparison.around(place)))]
    if preposition(form, language) and form in PREPOSITIONS[language]:
        shown = comparison.around(place, on=0) if place else comparison.around(place)
        return [Fault(FaultKind.PREPOSITION, remarks.preposition_missing(shown))]
    if form in SMALL[language] and form not in ("not", "or", "ou", "ni"):
        return [Fault(FaultKind.LITTLE_WORD, remarks.small_word_missing(comparison.around(place)))]
    alone = sum(1 for step in comparison.steps if not step.given or not step.wanted) == 1
    return [Fault(FaultKind.OTHER, remarks.word_missing(word.shown) if alone else None)]


def _extra(comparison: Comparison, at: int, own: object) -> list[Fault]:
    """Return the faults of a word too many."""
    step = comparison.steps[at]
    word = comparison.given[step.given[0]]
    language, form = comparison.language, word.form
    if word.number is not None or any(map(str.isdigit, form)):
        return [OTHER]
    if form in ("%", "€", "$", "£"):
        return [OTHER]
    found = own(comparison, at, step.given[0])  # type: ignore[operator]
    if found is not None:
        return list(found)
    if form in NEGATIONS[language] or form in LIMITS[language]:
        return [Fault(FaultKind.OTHER, remarks.negation(word.shown))]
    if form in FILLERS[language]:
        return [Fault(FaultKind.FILLER, remarks.word_extra(word.shown))]
    if form in PREPOSITIONS[language] and form not in ("by", "from", "entre", "depuis"):
        before = comparison.given[step.given[0] - 1].shown if step.given[0] else ""
        return [Fault(FaultKind.PREPOSITION, remarks.preposition_extra(word.shown, before))]
    if form in TURNING[language] or form in ("or", "ou", "soit", "ni"):
        return [OTHER]
    if form in PRONOUNS[language] or form in SMALL[language]:
        return [Fault(FaultKind.LITTLE_WORD, remarks.small_word_extra(word.shown))]
    return [OTHER]


def misspelt(comparison: Comparison, given: Word, wanted: Word, taken: frozenset[str] = frozenset()) -> list[Fault]:
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
        return [Fault(FaultKind.SPELLING, remarks.one_letter(wanted.shown))]
    if len(theirs) >= _LONG and two_edits(mine, theirs) and mine[:1] == theirs[:1] and theirs not in comparison.names:
        if neighbours(given.form, language):
            return []
        fault = Fault(FaultKind.SPELLING, remarks.spelling(wanted.shown))
        return [fault, Fault(FaultKind.SPELLING)]
    return []
