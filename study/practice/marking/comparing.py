"""Finds the faults of an answer beside an accepted one, by the rules of its language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from study.language.closed_words import FILLERS, PREPOSITIONS, PRONOUNS, SMALL, TURNING, preposition
from study.language.known_forms import exists, french_readings
from study.language.opposites import LIMITS, NEGATIONS
from study.practice.marking import english, french
from study.practice.marking import messages as remarks
from study.practice.marking.alignment import AlignedWords, contraction, squeezed
from study.practice.marking.differences import OTHER, Comparison, magnitude_remark, same, written
from study.practice.marking.faults import AnswerFault, FaultType
from study.practice.marking.typed_words import AnswerWord
from study.text import Language

_OwnRule = Callable[[Comparison, int, int], "list[AnswerFault] | None"]


class _Rules(Protocol):
    """The rules of one language: the modules `french` and `english`."""

    @staticmethod
    def whole_phrase(comparison: Comparison, /) -> list[AnswerFault]:
        """Return the faults that concern several words at once."""

    @staticmethod
    def relate(comparison: Comparison, at: int, given: AnswerWord, wanted: AnswerWord, /) -> list[AnswerFault]:
        """Return how a typed word differs from the expected one."""

    @staticmethod
    def missing(comparison: Comparison, at: int, place: int, /) -> list[AnswerFault] | None:
        """Return the faults of a word that was left out; None for what holds in both languages."""

    @staticmethod
    def extra(comparison: Comparison, at: int, place: int, /) -> list[AnswerFault] | None:
        """Return the faults of a word too many; None for what holds in both languages."""


def compare(comparison: Comparison) -> list[AnswerFault]:
    """Return the faults of an answer; one of the kind OTHER means that something else is said."""
    rules: _Rules = french if comparison.language == "fr" else english  # type: ignore[assignment]
    faults: list[AnswerFault] = []
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


def _settled(faults: list[AnswerFault]) -> list[AnswerFault]:
    """Return the faults once each; if accents are missing everywhere, *marche* is not called another word."""
    kinds = (FaultType.ACCENT, FaultType.ACCENT_WORD)
    if not any(fault.kind is FaultType.ACCENT for fault in faults):
        return list(dict.fromkeys(faults))
    words = [str(f.remark.values["expected"]) for f in faults if f.kind in kinds and f.remark is not None]
    others = [fault for fault in faults if fault.kind not in kinds]
    return [AnswerFault(FaultType.ACCENT, remarks.accents(", ".join(dict.fromkeys(words)))), *dict.fromkeys(others)]


def _numbers(given: AnswerWord, wanted: AnswerWord, language: Language) -> list[AnswerFault]:
    """Return the fault of another number; empty if one of the two words is not a number."""
    if given.number is None or wanted.number is None:
        digits = given.number is not None or wanted.number is not None
        return [OTHER] if digits or any(map(str.isdigit, given.form + wanted.form)) else []
    if given.number == -wanted.number:
        return [AnswerFault(FaultType.OTHER, remarks.sign())]
    return [AnswerFault(FaultType.OTHER, magnitude_remark(given.number, wanted.number, language))]


def _orders(comparison: Comparison) -> list[AnswerFault]:
    """Return the fault of two neighbours that changed places, or of the same words in another order."""
    given, wanted = comparison.given, comparison.wanted
    mine, theirs = sorted(word.bare for word in given), sorted(word.bare for word in wanted)
    if len(given) != len(wanted) or mine != theirs or [w.bare for w in given] == [w.bare for w in wanted]:
        return []
    comparison.done.update(range(len(comparison.steps)))
    off = [place for place, (one, other) in enumerate(zip(given, wanted, strict=True)) if one.bare != other.bare]
    if len(off) == 2 and off[1] == off[0] + 1 and _belong(wanted[off[0]], wanted[off[1]], comparison.language):
        return [AnswerFault(FaultType.ORDER, remarks.order(written(wanted[max(0, off[0] - 1) : off[1] + 1])))]
    return [AnswerFault(FaultType.OTHER, remarks.roles(written(wanted)))]


def _belong(one: AnswerWord, other: AnswerWord, language: Language) -> bool:
    """Return whether two neighbours are a noun and an adjective, whose order is a matter of form."""
    if language == "fr":
        kinds = [{each.pos for each in french_readings(word.form)} for word in (one, other)]
        named = any(word.shown[:1].isupper() for word in (one, other))
        return not named and any("ADJ" in a and "NOUN" in b for a, b in (kinds, kinds[::-1]))
    found = [english.classes(word.form) for word in (one, other)]
    return any("adjective" in a and "noun" in b for a, b in (found, found[::-1]))


def _merged(comparison: Comparison, step: AlignedWords) -> list[AnswerFault]:
    given = [comparison.given[place] for place in step.given]
    wanted = [comparison.wanted[place] for place in step.wanted]
    shown = written(wanted)
    if squeezed(given) == squeezed(wanted):
        return [AnswerFault(FaultType.JOINED, remarks.joined(shown))]
    if comparison.language == "fr" and contraction(given, wanted):
        end = step.wanted[-1] + 2
        phrase = written(comparison.wanted[step.wanted[0] : end])
        return [AnswerFault(FaultType.ARTICLE, remarks.contracted(phrase))]
    real = all(exists(word.form, comparison.language) for word in given)
    if real and len(given) >= len(wanted):
        return [OTHER]
    if len(given) == 1 and real:
        return [OTHER]
    return [
        AnswerFault(FaultType.JOINED, remarks.joined(shown)),
        AnswerFault(FaultType.SPELLING, remarks.spelling(shown)),
    ]


def _missing(comparison: Comparison, at: int, own: _OwnRule) -> list[AnswerFault]:
    """Return the faults of a word that was left out."""
    place = comparison.steps[at].wanted[0]
    word = comparison.wanted[place]
    language = comparison.language
    form = word.form
    if word.number is not None or any(map(str.isdigit, form)):
        return [OTHER]
    if form in ("%", "€", "$", "£"):
        return [AnswerFault(FaultType.UNIT_MISSING, remarks.unit_missing(word.shown))]
    found = own(comparison, at, place)
    if found is not None:
        return list(found)
    if form in NEGATIONS[language]:
        return [AnswerFault(FaultType.OTHER, remarks.word_missing(word.shown))]
    if form in LIMITS[language]:
        return [AnswerFault(FaultType.OTHER, remarks.word_missing(word.shown))]
    if form in FILLERS[language]:
        return [AnswerFault(FaultType.FILLER, remarks.word_missing(word.shown))]
    if form in TURNING[language] and form not in ("by", "from"):
        return [AnswerFault(FaultType.OTHER, remarks.word_missing(comparison.around(place)))]
    if preposition(form, language) and form in PREPOSITIONS[language]:
        shown = comparison.around(place, on=0) if place else comparison.around(place)
        return [AnswerFault(FaultType.PREPOSITION, remarks.preposition_missing(shown))]
    if form in SMALL[language] and form not in ("not", "or", "ou", "ni"):
        return [AnswerFault(FaultType.LITTLE_WORD, remarks.small_word_missing(comparison.around(place)))]
    alone = sum(_differs(comparison, step) for step in comparison.steps) == 1
    return [AnswerFault(FaultType.OTHER, remarks.word_missing(word.shown) if alone else None)]


def _differs(comparison: Comparison, step: AlignedWords) -> bool:
    pair = comparison.pair(step)
    return pair is None or not same(*pair)


def _extra(comparison: Comparison, at: int, own: _OwnRule) -> list[AnswerFault]:
    """Return the faults of a word too many."""
    step = comparison.steps[at]
    word = comparison.given[step.given[0]]
    language, form = comparison.language, word.form
    if word.number is not None or any(map(str.isdigit, form)):
        return [OTHER]
    if form in ("%", "€", "$", "£"):
        return [OTHER]
    found = own(comparison, at, step.given[0])
    if found is not None:
        return list(found)
    if form in NEGATIONS[language] or form in LIMITS[language]:
        return [AnswerFault(FaultType.OTHER, remarks.negation(word.shown))]
    if form in FILLERS[language]:
        return [AnswerFault(FaultType.FILLER, remarks.word_extra(word.shown))]
    if form in PREPOSITIONS[language] and form not in ("by", "from", "entre", "depuis"):
        before = comparison.given[step.given[0] - 1].shown if step.given[0] else ""
        return [AnswerFault(FaultType.PREPOSITION, remarks.preposition_extra(word.shown, before))]
    if form in ("par", "by") and not step.given[0] and not comparison.in_sentence:
        return [AnswerFault(FaultType.PREPOSITION, remarks.preposition_extra(word.shown, ""))]
    if form in TURNING[language] or form in ("or", "ou", "soit", "ni"):
        return [OTHER]
    if form in PRONOUNS[language] or form in SMALL[language]:
        return [AnswerFault(FaultType.LITTLE_WORD, remarks.small_word_extra(word.shown))]
    return [OTHER]
