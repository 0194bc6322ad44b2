"""Says how a French word that was typed is related to the one that is expected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from study.language.closed_words import SMALL, Determiner, determiner
from study.language.french.lexicon import WordReading
from study.language.known_forms import french_readings, is_french
from study.language.typography import strip_accents
from study.practice.marking.typed_words import AnswerWord

_UNLIKELY = 40
"""A reading that is less frequent by this much, in hundredths of the Zipf scale, is not meant without context."""
_NAMING = frozenset({"NOUN", "ADJ", "PROPN"})
_FINITE = frozenset("PIFSCQTY")
_NUMBERED = {"le": "s", "la": "s", "un": "s", "une": "s"}
_OWN_PLACE = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ"})


class Inflection(NamedTuple):
    """How two forms of one word differ."""

    lemma: str
    pos: str
    gender: bool
    number: bool
    """Whether the two differ in gender, in number."""
    wanted: WordReading
    mood: str = ""
    """The expected mood or tense, by its letter, if it differs; else empty."""
    given_mood: str = ""
    person: bool = False
    """Whether only person or number of a conjugated verb differ."""


def likely_readings(found: Sequence[AnswerWord], place: int, before: str = "") -> tuple[WordReading, ...]:
    """Return what a word of an accepted answer can be, given the word before it (`before`, at the start of a gap)."""
    word = found[place]
    known = french_readings(word.form)
    if not known:
        return ()
    previous = found[place - 1].form if place else before
    naming = tuple(reading for reading in known if reading.pos in _NAMING)
    verbal = tuple(reading for reading in known if reading.pos == "VERB")
    if previous and naming and verbal:
        after = determiner(previous)
        earlier = french_readings(previous) if not after else ()
        if after and previous not in ("l'", "la", "les", "le", "leur"):
            return naming
        if after and place + 1 == len(found):
            return naming
        if previous in ("l'", "la", "les", "le"):
            return naming
        if any(each.pos == "ADJ" and "K" not in each.moods for each in earlier[:1]):
            return naming
        if previous in ("ont", "a", "ai", "avons", "avez", "avait", "avaient", "aura", "auront", "aurait"):
            return tuple(reading for reading in verbal if "K" in reading.moods) or known
        if previous in ("il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "qui", "se", "s'", "ne", "n'"):
            return verbal
    top = known[0].zipf
    return tuple(reading for reading in known if reading.zipf > top - _UNLIKELY)


def inflection(given: AnswerWord, wanted: Sequence[WordReading]) -> Inflection | None:
    """Return how a typed word differs from the expected one if both are forms of one word; None if they are not."""
    known = french_readings(given.form)
    best: tuple[int, Inflection] | None = None
    for aim in wanted:
        for mine in known:
            if (mine.lemma, mine.pos) != (aim.lemma, aim.pos):
                continue
            found = _compare(mine, aim)
            cost = 2 * bool(found.mood) + found.person + found.gender + found.number
            if best is None or cost < best[0]:
                best = cost, found
    return best[1] if best else None


def _compare(mine: WordReading, aim: WordReading) -> Inflection:
    gender = bool(mine.gender and aim.gender and mine.gender != aim.gender)
    number = bool(mine.number and aim.number and mine.number != aim.number)
    mood = given_mood = ""
    person = False
    if aim.pos == "VERB":
        here, there = {m[:1] for m in mine.moods}, {m[:1] for m in aim.moods}
        if not here & there:
            mood = min(there, key="KWPIFCSQTYG".find, default="")
            given_mood = min(here, key="KWPIFCSQTYG".find, default="")
        elif here & there & _FINITE and not set(mine.moods) & set(aim.moods):
            person = True
        if "K" not in here & there:
            gender = number = False
    return Inflection(aim.lemma, aim.pos, gender, number, aim, mood, given_mood, person)


def is_finite(mood: str) -> bool:
    """Return whether a mood, by its letter, is conjugated."""
    return mood in _FINITE


def is_small(form: str) -> bool:
    """Return whether a word is a grammar word: in the list, or only that in the lexicon."""
    return form in SMALL["fr"] or any(each.pos in _OWN_PLACE for each in french_readings(form)[:1])


def is_noun(found: Sequence[WordReading]) -> bool:
    """Return whether a word is most likely a noun."""
    return bool(found) and found[0].pos == "NOUN"


def governing(found: Sequence[AnswerWord], place: int) -> tuple[int, Determiner] | None:
    """Return the place of the determiner of a noun or adjective, and its meaning; None if there is none near."""
    for at in range(place - 1, max(-1, place - 4), -1):
        word = found[at]
        if word.number is not None:
            return at, Determiner("quantity", "", "s" if word.number < 2 else "p")
        if said := determiner(word.form):
            return at, said
        known = french_readings(word.form)
        if not any(each.pos in ("ADJ", "NOUN") for each in known[:2]):
            return None
    return None


def misformed(given: str, wanted: Sequence[WordReading]) -> str:
    """Return what a form that does not exist is meant to be: `plural` for *journals*, `verb` for *prendu*, or empty."""
    if is_french(given):
        return ""
    bare = strip_accents(given)
    for aim in wanted:
        lemma = strip_accents(aim.lemma.lower())
        if aim.pos in ("NOUN", "ADJ"):
            if bare in (lemma + "s", lemma + "x", lemma + "e", lemma + "es", lemma + "ne", lemma + "nes"):
                return "plural" if aim.number == "p" and bare[-1] in "sx" else "form"
            if lemma.endswith(("al", "ail", "au", "eau", "eu")) and bare in (lemma[:-1] + "ux", lemma[:-2] + "aux"):
                return "plural" if aim.number == "p" else "form"
        if aim.pos == "VERB" and len(lemma) > 5:
            stem = lemma.removesuffix("er").removesuffix("re").removesuffix("oir").removesuffix("ir")
            rest = bare.removeprefix(stem)
            if rest != bare and len(stem) > 3 and rest in _ENDINGS:
                return "verb"
    return ""


_ENDINGS = frozenset(
    [
        "e",
        "es",
        "ent",
        "ez",
        "ons",
        "er",
        "ir",
        "re",
        "i",
        "is",
        "it",
        "u",
        "us",
        "ut",
        "ue",
        "ues",
        "ui",
        "ait",
        "aient",
        "ais",
        "ant",
        "era",
        "eront",
        "erait",
        "ira",
        "iront",
        "irait",
        "ra",
        "ront",
        "rait",
        "a",
        "ont",
        "isse",
        "issent",
        "ie",
        "ies",
        "ee",
        "ees",
    ]
)
