"""Finds the gender and number that a noun’s form leaves open, by the words that agree with it."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation.helpers import Chosen, Options
from study.language.french.lexicon import WordReading
from study.language.wordlist import words

_PEOPLE = frozenset(
    words(
        """
        ministre juge maire cadre médecin leader manager coach chef capitaine notaire gendarme otage guide hôte
        membre dealer confrère professeur auteur ingénieur architecte préfet pirate pote
        """
    )
)
"""Nouns that are masculine in the lexicon but also used of women: the determiner decides."""
_FEMININE = frozenset(
    words(
        """
        aide aria barbe carpe cartouche casse clope coke crème crêpe critique deadline émeraude enseigne faune fin
        finale foudre garde gauche greffe holding manucure mémoire moule mousse œuvre ombre orange page palabre part
        pendule pharma physique pique platine poêle politique pub pupille radio relâche romance somme souris stat
        teneur trompette vague vapeur voile
        """
    )
)
"""Nouns of two genders that are feminine if nothing agrees with them; all others are masculine."""
_GENDERS = {"le": "m", "la": "f", "un": "m", "une": "f", "ce": "m", "cet": "m", "cette": "f", "du": "m", "au": "m"}
_NUMBERS = {
    **dict.fromkeys(words("le la l' un une ce cet cette du au mon ma ton ta son sa notre votre leur chaque"), "s"),
    **dict.fromkeys(words("les des ces aux mes tes ses nos vos leurs plusieurs quelques"), "p"),
}


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Fill in, in place, the gender and number of nouns whose form does not show them."""
    for i, noun in enumerate(chosen):
        if noun is None or noun.pos != "NOUN":
            continue
        known = "" if noun.lemma in _PEOPLE else noun.gender
        if known and noun.number:
            continue
        gender = known or _gender(forms, chosen, i) or _usual(noun)
        number = noun.number or _number(forms, chosen, i)
        chosen[i] = noun._replace(gender=gender, number=number)


def _usual(noun: WordReading) -> str:
    """Return the gender of a noun with which nothing agrees: *la mort* in the singular, *dix morts* are people."""
    if noun.lemma == "mort":
        return "m" if noun.number == "p" else "f"
    return "f" if noun.lemma in _FEMININE else "m"


def _gender(forms: Sequence[str], chosen: Chosen, at: int) -> str:
    """Return the gender by the determiner, otherwise by the nearest adjective or participle; empty if there is none."""
    for i in range(at - 1, max(-1, at - 5), -1):
        reading = chosen[i]
        if reading is None:
            break
        if reading.pos in ("DET", "ADP", "PRON"):
            word = forms[i].lower()
            if word in _GENDERS:
                return _GENDERS[word]
            if reading.pos == "DET" and reading.gender:
                return reading.gender
            break
        if reading.pos == "ADJ" and reading.gender:
            return reading.gender
        if reading.pos not in ("ADJ", "ADV", "NUM"):
            break
    for i in range(at + 1, min(len(chosen), at + 4)):
        reading = chosen[i]
        if reading is None or reading.pos not in ("ADJ", "VERB", "ADV"):
            break
        if reading.gender:
            return reading.gender
    return ""


_MONTHS = frozenset(words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"))


def _is_date(forms: Sequence[str], chosen: Chosen, number: int, noun: int) -> bool:
    """*Le 3 octobre*: the figure counts the day, not the month."""
    return noun == number + 1 and forms[noun].lower() in _MONTHS


def _number(forms: Sequence[str], chosen: Chosen, at: int) -> str:
    for i in range(at - 1, max(-1, at - 5), -1):
        reading = chosen[i]
        if reading is None:
            break
        if forms[i].lower() in _NUMBERS:
            return _NUMBERS[forms[i].lower()]
        if reading.pos == "NUM":
            return "s" if forms[i].lower() in ("un", "une", "1") else "" if _is_date(forms, chosen, i, at) else "p"
        if reading.pos not in ("ADJ", "ADV"):
            break
        if reading.number and reading.pos == "ADJ":
            return reading.number
    after = chosen[at + 1] if at + 1 < len(chosen) else None
    return after.number if after is not None and after.pos == "ADJ" else ""
