"""Corrects nouns read as something else, and verbs read as nouns: *le montant*, *elle menace de partir*."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation.helpers import Chosen, Options, agree
from study.language.french.lexicon import WordReading, readings
from study.language.wordlist import words

_ARTICLES = frozenset(words("le la l' les"))
"""Before a participle these cannot be pronouns, which precede the auxiliary."""
_LIGHT = frozenset(words("ne n' pas plus jamais se s' le la l' les lui leur y en"))
_TIMES = frozenset(words("an année mois semaine jour trimestre semestre exercice été hiver printemps automne siècle"))
"""Nouns that *passé* follows as an adjective: *l’an passé*."""
_COURTS = {"d'": ("appel", "assises"), "de": ("cassation", "justice"), "des": ("comptes",)}
"""Words after *cours* that show it to be the plural of *cour*."""


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, readings that the words directly before and after exclude."""
    for i, reading in enumerate(chosen):
        if reading is not None and forms[i].lower() == "si":
            _so(options, chosen, i)
        if reading is None or len(options[i]) < 2:
            continue
        if reading.pos in ("ADV", "NUM", "INTJ"):
            _small(forms, options, chosen, i)
        elif reading.pos == "VERB" and i and reading.moods in (("G",), ("K",)):
            _participle(forms, options, chosen, i)
        elif reading.pos == "NOUN" and i > 1 and forms[i - 1] == ",":
            _verb_of_a_long_subject(forms, options, chosen, i)
        elif reading.lemma == "cours" and _of_a_court(forms, i):
            chosen[i] = next((r._replace(number="p") for r in readings("cour") if r.pos == "NOUN"), reading)


def _small(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> None:
    """*À petits pas*, *un logement neuf*, *las d’attendre*: the noun or adjective, if the usual reading cannot be."""
    form, before = forms[i].lower(), chosen[i - 1] if i else None
    following = chosen[i + 1] if i + 1 < len(chosen) else None
    wanted = ""
    if form == "pas" and before is not None and before.pos in ("ADJ", "DET", "NUM"):
        wanted = "NOUN"
    elif form == "neuf" and before is not None and before.pos == "NOUN":
        wanted = "" if following is not None and following.pos in ("NOUN", "ADJ") else "ADJ"
    elif chosen[i] is not None and chosen[i].pos == "INTJ" and following is not None:  # type: ignore[union-attr]
        wanted = "ADJ"
    chosen[i] = next((r for r in options[i] if r.pos == wanted), chosen[i])


def _of_a_court(forms: Sequence[str], i: int) -> bool:
    return i + 2 < len(forms) and forms[i + 2].lower() in _COURTS.get(forms[i + 1].lower(), ())


def _so(options: Options, chosen: Chosen, i: int) -> None:
    """*Si prometteur*: the adverb, directly before an adjective or adverb."""
    following = chosen[i + 1] if i + 1 < len(chosen) else None
    if following is None or following.pos not in ("NOUN", "ADJ", "ADV"):
        return
    adverb = next((r for r in options[i] if r.pos == "ADV"), None)
    adjective = next((r for r in options[i + 1] if r.pos in ("ADJ", "ADV")), None)
    noun = chosen[i + 2] if i + 2 < len(chosen) else None
    if adverb is not None and adjective is not None and (noun is None or noun.pos != "NOUN"):
        chosen[i] = adverb
        chosen[i + 1] = adjective if following.pos == "NOUN" else following


def _verb_of_a_long_subject(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> None:
    """*La banque, lasse d’attendre, menace de partir*: the verb, before *de* and an infinitive."""
    verb = next((r for r in options[i] if r.pos == "VERB" and {"P3s", "P3p"} & set(r.moods)), None)
    k = i + 1
    if verb is None or k >= len(forms) or forms[k].lower() not in ("de", "d'", "à"):
        return
    k += 1
    while k < len(chosen) and k < i + 6 and forms[k].lower() in _LIGHT:
        k += 1
    infinitive = chosen[k] if k < len(chosen) else None
    if infinitive is not None and infinitive.pos == "VERB" and "W" in infinitive.moods:
        chosen[i] = verb


def _participle(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> None:
    """*Le montant n’a pas été dévoilé*, *l’intéressé s’est refusé*: the noun after an article, if no noun follows."""
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


def _settled(found: tuple[WordReading, ...], chosen: Chosen, i: int, following: WordReading | None) -> None:
    """*La banque privée*: directly after its noun, the adjective, if it is more frequent than the participle."""
    noun, reading = chosen[i - 1], chosen[i]
    if noun is None or reading is None or (following is not None and following.pos == "ADP"):
        return
    usual = noun.lemma in _TIMES and reading.lemma == "passer"
    adjective = next(
        (r for r in found if r.pos == "ADJ" and agree(r, noun) and (usual or r.zipf >= reading.zipf)), None
    )
    if adjective is not None:
        chosen[i] = adjective
