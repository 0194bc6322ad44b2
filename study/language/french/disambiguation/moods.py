"""Chooses between the moods of a verb form: participle or finite, and which person."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation.helpers import REACH, Chosen, Options, finite
from study.language.french.lexicon import WordReading
from study.language.wordlist import words

_PERSONS = {"je": "1", "j'": "1", "tu": "2", "nous": "1", "vous": "2"}
_SUBJECTS = frozenset(words("on il elle ils elles qui cela ça ce je tu"))
_LIGHT = frozenset(words("ne n' me m' te t' se s' le la l' les lui leur y en pas plus jamais rien guère nous vous"))
_CLAUSE_ENDS = frozenset(words("qui que qu' dont où et mais ou quand lorsque lorsqu' si comme"))


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Remove, in place, the moods that a verb cannot have in its sentence."""
    for i, reading in enumerate(chosen):
        if reading is None or reading.pos != "VERB" or len(reading.moods) < 2:
            continue
        moods = reading.moods
        if "K" in moods:
            others = tuple(code for code in moods if code != "K")
            reading = reading._replace(moods=("K",)) if _participle(forms, chosen, i) else _finite(reading, others)
            moods = reading.moods
        person = _person(forms, chosen, i)
        wanted = tuple(code for code in moods if code[1:2] == person)
        chosen[i] = reading._replace(moods=wanted) if wanted else reading
    for i, reading in enumerate(chosen):
        if reading is not None and reading.pos == "VERB" and not reading.number:
            numbers = {code[2:] for code in reading.moods}
            if len(numbers) == 1:
                chosen[i] = reading._replace(number=numbers.pop())


def _finite(reading: WordReading, moods: tuple[str, ...]) -> WordReading:
    return reading._replace(moods=moods, gender="", number="")


def _before(forms: Sequence[str], chosen: Sequence[WordReading | None], at: int) -> int:
    """Return the place of the nearest word before a verb but object pronouns and adverbs; -1 if there is none."""
    k = at - 1
    while k >= max(at - REACH, 0):
        reading = chosen[k]
        if reading is None:
            return -1
        if forms[k].lower() not in _LIGHT and reading.pos != "ADV":
            return k
        k -= 1
    return -1


def _participle(forms: Sequence[str], chosen: Sequence[WordReading | None], at: int) -> bool:
    """Return whether it is a participle: after *être* or *avoir*, or if its clause already has a finite verb."""
    k = _before(forms, chosen, at)
    before = chosen[k] if k >= 0 else None
    if before is not None and before.pos == "PRON" and before.lemma in ("je", "tu", "il", "elle", "on", "qui", "ce"):
        return False
    if before is not None and before.lemma in ("être", "avoir"):
        return True
    for i in range(at - 1, max(at - REACH, 0) - 1, -1):
        reading = chosen[i]
        if forms[i].lower() in _CLAUSE_ENDS or (reading is None and forms[i] in (";", ":", "«", "»")):
            break
        if finite(reading):
            return True
    return k < 0 and at > 0 and chosen[at - 1] is None


def _has_subject(forms: Sequence[str], chosen: Sequence[WordReading | None], at: int) -> bool:
    """Return whether a subject is directly before an object pronoun: *on nous demande*, *les clients vous disent*."""
    k = at - 1
    while k >= 0 and forms[k].lower() in ("ne", "n'"):
        k -= 1
    before = chosen[k] if k >= 0 else None
    return before is not None and (
        before.pos in ("NOUN", "PROPN") or (before.pos == "PRON" and forms[k].lower().lstrip("-") in _SUBJECTS)
    )


def _person(forms: Sequence[str], chosen: Sequence[WordReading | None], at: int) -> str:
    k = at - 1
    while k >= 0 and k > at - 5:
        if chosen[k] is None:
            break
        if forms[k].lower() in _PERSONS and (
            forms[k].lower() not in ("nous", "vous") or (k == at - 1 and not _has_subject(forms, chosen, k))
        ):
            person = _PERSONS[forms[k].lower()]
            reading = chosen[at]
            if reading is not None and any(code[1:2] == person for code in reading.moods):
                return person
        k -= 1
    return "3"
