"""Gives each sentence its verb, and each clause only one: *le titre cote 12 euros*, *une offre ferme*."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from study.language.french.disambiguation.helpers import (
    BEFORE_NOUNS,
    ENDS,
    REACH,
    Chosen,
    Options,
    agree,
    clause,
    finite,
    pos_at,
)
from study.language.french.lexicon import WordReading
from study.language.wordlist import words

_BESIDE = frozenset(words("cible pilote limite charnière cadre type modèle clé phare record choc étape mère test vie"))
"""Nouns that follow another noun like an adjective: *prix cible*, *usine pilote*."""
_COMPARATIVES = frozenset(words("supérieur inférieur égal équivalent antérieur postérieur contraire favorable"))
_OBJECTS = frozenset(words("le la l' les un une son sa ses leur leurs ce cet cette ces"))
_CONTRACTED = frozenset(words("du des au aux"))
_SIMPLE = frozenset(words("le la l' les"))


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, readings that leave a clause without a verb or give it two."""
    if forms and forms[-1] in (".", "!", "?", "…", "»"):
        for first, last in _stretches(forms, chosen, (";",)):
            if not any(map(finite, chosen[first:last])):
                for start, end in _stretches(forms, chosen, ENDS, first, last):
                    _find_verb(forms, options, chosen, start, end)
    for i, reading in enumerate(chosen):
        if reading is None or len(options[i]) < 2:
            continue
        better = None
        if reading.pos in ("NOUN", "ADJ"):
            better = (
                _participle(options, chosen, i)
                or _second_verb(forms, options, chosen, i)
                or _before_object(forms, options, chosen, i)
                or _compared(forms, options, chosen, i)
            )
        elif reading.pos == "VERB":
            better = (
                _subject(forms, options, chosen, i)
                or _adjective(forms, options, chosen, i)
                or _apposition(forms, options, chosen, i)
            )
        elif reading.pos == "ADV":
            better = _attribute(options, chosen, i)
        if better is not None:
            chosen[i] = better


def _participle(options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Une partie est partie*: after *être*, the participle, not a noun without determiner or a rarer adjective."""
    k = i - 1
    while k > i - REACH and pos_at(chosen, k) == "ADV":
        k -= 1
    auxiliary, reading = (chosen[k] if k >= 0 else None), chosen[i]
    if auxiliary is None or auxiliary.lemma != "être" or reading is None:
        return None
    participle = next((r for r in options[i] if r.pos == "VERB" and "K" in r.moods and agree(r, reading)), None)
    if participle and (reading.pos == "NOUN" or participle.zipf + 10 > reading.zipf):
        return participle
    return None


def _second_verb(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Il ferme deux usines et double sa mise*: the verb after *et*, without determiner and before an object."""
    if i < 2 or i + 1 >= len(forms) or forms[i - 1].lower() not in ("et", "mais", "ou"):
        return None
    if forms[i + 1].lower() not in _OBJECTS or not any(map(finite, chosen[max(i - REACH, 0) : i])):
        return None
    return _third_person(options[i])


def _subject(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Le fait était établi*: the noun between an article and a finite verb."""
    following, reading = (chosen[i + 1] if i + 1 < len(chosen) else None), chosen[i]
    if not i or forms[i - 1].lower() not in _SIMPLE or following is None or not finite(following) or reading is None:
        return None
    article = chosen[i - 1]
    return next((r for r in options[i] if r.pos == "NOUN" and (article is None or agree(r, article))), None)


def _adjective(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Un plan pour la formation continue*: the adjective, if the clause already has its verb.

    The verb would have a subject that depends on a preposition.
    """
    noun, reading = (chosen[i - 1] if i else None), chosen[i]
    if noun is None or noun.pos != "NOUN" or reading is None or not finite(reading) or "K" in reading.moods:
        return None
    if i + 1 < len(forms) and chosen[i + 1] is not None and pos_at(chosen, i + 1) not in ("ADP", "CCONJ"):
        return None
    adjective = next((r for r in options[i] if r.pos == "ADJ" and agree(r, noun)), None)
    if adjective is None:
        return None
    k = i - 2
    while k > i - REACH and pos_at(chosen, k) in ("DET", "ADJ", "NUM"):
        k -= 1
    if pos_at(chosen, k) != "ADP" and not (k >= 0 and finite(chosen[k])):
        return None
    return adjective if any(finite(chosen[k]) for k in clause(forms, chosen, k + 1)) else None


def _before_object(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Son coût inquiète Bercy*: the verb between subject and object, if the clause has none yet."""
    if pos_at(chosen, i) != "ADJ" or i + 1 >= len(forms):
        return None
    if forms[i + 1].lower() not in _OBJECTS and pos_at(chosen, i + 1) != "PROPN":
        return None
    before = clause(forms, chosen, i)
    if any(finite(chosen[k]) for k in before):
        return None
    verb, subject = _third_person(options[i]), _subject_before(forms, options, chosen, before.stop + 1, i)
    return verb if verb and subject and ("P3" + (subject.number or "s")) in verb.moods else None


def _compared(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Un bénéfice, supérieur aux prévisions*: the adjective, without determiner and before *à*."""
    if i + 1 >= len(forms) or forms[i + 1].lower() not in ("à", "au", "aux") or pos_at(chosen, i - 1) in ("DET", "ADJ"):
        return None
    return next((r for r in options[i] if r.pos == "ADJ" and r.lemma in _COMPARATIVES), None)


def _apposition(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Les clients, inquiets pour leurs biens, boudent*: the adjective between commas, with a verb after the second."""
    reading, noun = chosen[i], chosen[i - 2] if i > 1 and forms[i - 1] == "," else None
    end = next((k for k in range(i + 1, min(i + REACH, len(forms))) if chosen[k] is None), len(forms))
    if noun is None or reading is None or "K" in reading.moods or end + 1 >= len(forms):
        return None
    if forms[end] != "," or not finite(chosen[end + 1]):
        return None
    return next((r for r in options[i] if r.pos == "ADJ" and agree(r, noun)), None)


def _stretches(
    forms: Sequence[str], chosen: Chosen, signs: Collection[str], start: int = 0, end: int | None = None
) -> list[tuple[int, int]]:
    """Yield the parts between the marks `ends`, as start and end."""
    stop = len(forms) if end is None else end
    cuts = [start - 1, *(i for i in range(start, stop) if chosen[i] is None and forms[i] in signs), stop]
    return [(a + 1, b) for a, b in pairwise(cuts)]


def _find_verb(forms: Sequence[str], options: Options, chosen: Chosen, start: int, end: int) -> None:
    """Choose the verb among the words that could be it, after a subject that begins with its determiner."""
    found: list[tuple[int, int, WordReading]] = []
    for i in range(start + 2, end):
        reading = chosen[i]
        if reading is None or reading.pos not in ("NOUN", "ADJ") or forms[i].lower() in _BESIDE:
            continue
        verb = _third_person(options[i])
        subject = _subject_before(forms, options, chosen, start, i) if verb else None
        if verb and subject and ("P3" + (subject.number or "s")) in verb.moods:
            found.append((reading.zipf - verb.zipf, i, verb))
    if found:
        _, i, verb = min(found)
        noun = _noun_too(options, chosen, i - 1)
        if noun:
            chosen[i - 1] = noun
        chosen[i] = verb


def _subject_before(forms: Sequence[str], options: Options, chosen: Chosen, start: int, i: int) -> WordReading | None:
    """Return the determiner (which shows the number) of the noun phrase that ends directly before a place.

    The phrase is a noun with its adjectives and complements. None if a preposition begins it, or if it has no
    determiner.
    """
    k, start = i - 1, max(start, i - REACH)
    if _noun_too(options, chosen, k):
        return chosen[k - 1] if pos_at(chosen, k - 2) != "ADP" else None
    while k > start:
        while k > start and _beside_a_noun(chosen, k):
            k -= 1
        if pos_at(chosen, k) not in ("NOUN", "PROPN"):
            return None
        k -= 1
        while k > start and pos_at(chosen, k) in ("ADJ", "NUM"):
            k -= 1
        if forms[k].lower() not in _CONTRACTED or k == start:
            if pos_at(chosen, k) == "DET" and pos_at(chosen, k - 1) != "ADP":
                return chosen[k]
            k -= pos_at(chosen, k) == "DET"
            if pos_at(chosen, k) != "ADP":
                return None
        k -= 1
    return None


def _noun_too(options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Le financier reste*: an adjective alone after a determiner, read as a noun."""
    adjective = chosen[i]
    if adjective is None or adjective.pos != "ADJ" or adjective.lemma in BEFORE_NOUNS or pos_at(chosen, i - 1) != "DET":
        return None
    return next((r for r in options[i] if r.pos == "NOUN"), None)


def _beside_a_noun(chosen: Chosen, i: int) -> bool:
    reading = chosen[i]
    return reading is not None and (reading.pos == "ADJ" or (reading.pos == "VERB" and reading.moods == ("K",)))


def _attribute(options: Options, chosen: Chosen, i: int) -> WordReading | None:
    """*Le signe est fort*, *au prix fort*: the adjective, if nothing follows that an adverb would modify."""
    before = chosen[i - 1] if i else None
    if before is None or pos_at(chosen, i + 1) in ("ADJ", "ADV", "VERB"):
        return None
    if before.pos != "NOUN" and before.lemma not in ("être", "rester", "devenir", "sembler"):
        return None
    return next((r for r in options[i] if r.pos == "ADJ" and r.lemma in BEFORE_NOUNS and agree(r, before)), None)


def _third_person(found: Sequence[WordReading]) -> WordReading | None:
    return next((r for r in found if r.pos == "VERB" and {"P3s", "P3p"} & set(r.moods)), None)
