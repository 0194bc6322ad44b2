"""Reads the unit of a number: what it measures, and in what."""

from __future__ import annotations

import re
from typing import NamedTuple

from study.language.numbers import magnitude
from study.language.typography import normalise, strip_accents
from study.language.wordlist import words
from study.practice.marking.spelling import one_edit
from study.text import Language

_KINDS = {
    "percent": "% percent pourcent pourcentage pourcents percentage=%",
    "points": "point",
    "money": """
        € euro=euro eur=euro $ dollar=dollar usd=dollar £ livre=livre pound=livre gbp=livre yen yuan rmb=yuan
        franc chf=franc rouble ruble=rouble roupie rupee=roupie couronne krona=couronne peso real cent=centime centime
        """,
    "time": """
        an annee=an year=an mois month=mois semaine week=semaine jour day=jour journee=jour heure hour=heure h=heure
        minute min=minute seconde second=seconde trimestre quarter=trimestre semestre decennie decade=decennie
        siecle century=siecle
        """,
    "people": """
        personne person=personne people=personne gens=personne individu salarie employe=salarie employee=salarie
        collaborateur=salarie effectif=salarie habitant inhabitant=habitant client customer=client
        utilisateur user=utilisateur ouvrier worker=ouvrier travailleur=ouvrier actionnaire
        shareholder=actionnaire cadre manager=cadre chomeur
        emploi job=emploi poste=emploi
        """,
    "measure": """
        tonne ton=tonne kg kilo=kg kilogramme=kg gramme gram=gramme metre km kilometre=km mile litre baril barrel=baril
        hectare ha=hectare watt kw mw gw kwh mwh gwh twh megawatt=mw gigawatt=gw kilowatt=kw degre degree=degre
        """,
}
_WORD = re.compile(r"[^\W\d_]+|[%€$£]")
_SIGNS = {"€": "euro", "$": "dollar", "£": "livre"}
_EMPTY = frozenset(words("de d des du of the us la le les l par per"))
_SCALE_WORDS = frozenset(words("million milliard billion trillion mille millier thousand"))


def _table() -> dict[str, tuple[str, str]]:
    found = {}
    for kind, entries in _KINDS.items():
        for entry in entries.split():
            word, _, same = entry.partition("=")
            found[word] = (kind, same or _SIGNS.get(word, "%" if kind == "percent" else word))
    return found


_UNITS = _table()


class Unit(NamedTuple):
    """What is written after a number."""

    power: int
    """The power of ten of *millions*, *milliards* …; 0 for none."""
    kinds: frozenset[str]
    """What is measured: `money`, `percent`, `time` …; empty for a unit that is not in the table."""
    names: frozenset[str]
    """The units and other words, in a form that is the same in both languages where the table has it."""
    slip: str = ""
    """The word that one letter of the unit was meant to be; empty if it is spelled well."""


def read_unit(text: str, language: Language, expected: frozenset[str] = frozenset()) -> Unit:
    """Return a unit as it was typed; a word one letter away from a known or an `expected` one is read as that."""
    level = strip_accents(normalise(text))
    level = re.sub(r"\b(pour|per) ?cents?\b", "%", level)
    power = magnitude(level, language)
    kinds, names, slip = set(), set(), ""
    for place, word in enumerate(_WORD.findall(level)):
        single = word.removesuffix("s") if word not in _UNITS else word
        if magnitude(word, language) and not place and word not in expected:
            continue
        if word in _EMPTY:
            continue
        if single not in _UNITS and single not in expected and len(word) > 4:
            meant = _meant(single, expected)
            if meant:
                slip = meant
                if meant in _SCALE_WORDS:
                    power = magnitude(meant, language)
                    continue
                single = meant
        kind, name = _UNITS.get(single, ("", single))
        names.add(name)
        if kind:
            kinds.add(kind)
    return Unit(power, frozenset(kinds), frozenset(names), slip)


def _meant(word: str, expected: frozenset[str]) -> str:
    known = [*_SCALE_WORDS, *expected, *(unit for unit in _UNITS if len(unit) > 3)]
    return next((each for each in known if one_edit(word, each) or one_edit(word.removesuffix("s"), each)), "")
