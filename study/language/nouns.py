"""Nouns that hide behind a participle or behind another noun: *le montant*, *l’intéressé*, *la cour d’appel*."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.context import Chosen, Options, agree
from study.language.lexicon import Reading, readings
from study.language.wordlist import words

_ARTICLES = frozenset(words("le la l' les"))
"""Before a participle none of them can be a pronoun: that stands before the auxiliary."""
_COURTS = {"d'": ("appel", "assises"), "de": ("cassation", "justice"), "des": ("comptes",)}
"""What follows *cours* where it is the plural of *cour*."""


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replaces, in place, readings that the words right before and behind rule out. None stands for a sign."""
    for i, reading in enumerate(chosen):
        if reading is None or len(options[i]) < 2:
            continue
        if reading.pos == "VERB" and i and reading.moods in (("G",), ("K",)):
            _participle(forms, options, chosen, i)
        elif reading.lemma == "cours" and _of_a_court(forms, i):
            chosen[i] = next((r._replace(number="p") for r in readings("cour") if r.pos == "NOUN"), reading)


def _of_a_court(forms: Sequence[str], i: int) -> bool:
    return i + 2 < len(forms) and forms[i + 2].lower() in _COURTS.get(forms[i + 1].lower(), ())


def _participle(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> None:
    """*Le montant n’a pas été dévoilé*, *l’intéressé s’est refusé*: behind an article, with no noun to follow."""
    article = chosen[i - 1]
    following = chosen[i + 1] if i + 1 < len(chosen) else None
    if article is not None and article.pos == "NOUN":
        _settled(options[i], chosen, i, following)
        return
    if article is None or forms[i - 1].lower() not in _ARTICLES:
        return
    if following is not None and following.pos in ("NOUN", "ADJ", "PROPN"):
        return
    noun = next((r for r in options[i] if r.pos == "NOUN" and agree(r, article)), None)
    if noun is not None:
        chosen[i] = noun


def _settled(found: tuple[Reading, ...], chosen: Chosen, i: int, following: Reading | None) -> None:
    """*La banque privée*: a participle that is an adjective more often than not is one right behind its noun."""
    noun, reading = chosen[i - 1], chosen[i]
    if noun is None or reading is None or (following is not None and following.pos == "ADP"):
        return
    adjective = next((r for r in found if r.pos == "ADJ" and agree(r, noun) and r.zipf >= reading.zipf), None)
    if adjective is not None:
        chosen[i] = adjective
