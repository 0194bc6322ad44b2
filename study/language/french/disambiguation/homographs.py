"""Chooses between verbs that share a form (*suis* of être or suivre, *vit*), and between a noun and a verb."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.disambiguation.helpers import Chosen, Options, at, pos_at
from study.language.french.lexicon import WordReading, forms_of
from study.language.wordlist import words

_LIGHT = frozenset(words("ne n' pas plus jamais aussi toujours encore bien déjà donc rien tous tout très"))
_OBJECTS = frozenset(words("le la l' les vous te t' nous me m' lui leur"))
_LIVED = frozenset(
    words(
        "vie époque moment crise rêve situation expérience période drame aventure quotidien histoire an année jour "
        "heure semaine mois enfer calvaire cauchemar réalité instant retraite passion"
    )
)
"""Objects of *vivre*; before others, *vit* can be the past of *voir*."""
_PERSON = ("eur", "ien", "iste", "aire", "ard", "ant", "ent", "er", "ier", "logue", "crate", "homme", "femme")
_NE = frozenset(words("ne n'"))
_CLITICS = frozenset(words("se s' me m' te t' le la l' les lui leur y en nous vous"))


def correct(forms: Sequence[str], options: Options, chosen: Chosen) -> None:
    """Replace, in place, the readings of forms that two verbs share, and nouns read for verbs after *ne* and *se*."""
    for i, reading in enumerate(chosen):
        if reading is None:
            continue
        form = forms[i].lower()
        rule = _RULES.get(form)
        if rule is not None and reading.pos == "VERB":
            lemma = rule(forms, chosen, i)
            chosen[i] = next((r for r in options[i] if r.lemma == lemma and r.pos == "VERB"), reading)
        elif reading.pos in ("NOUN", "ADJ") and i:
            _after_ne(forms, options, chosen, i)


def _after_ne(forms: Sequence[str], options: Options, chosen: Chosen, i: int) -> None:
    """*Ne prête jamais*, *s’en sort*: the finite verb, directly after *ne* or *se* and other pronouns."""
    k, reflexive = i - 1, False
    while k >= 0 and forms[k].lower() in _CLITICS:
        reflexive = reflexive or forms[k].lower() in ("s'", "se")
        k -= 1
    if not (reflexive or (k >= 0 and forms[k].lower() in _NE)):
        return
    verb = next((r for r in options[i] if r.pos == "VERB" and any(len(code) == 3 for code in r.moods)), None)
    if verb is not None:
        chosen[i] = verb


def _following(forms: Sequence[str], i: int) -> int:
    """Return the place of the next word that is not an adverb of negation or degree."""
    k = i + 1
    while k < len(forms) and forms[k].lower() in _LIGHT:
        k += 1
    return k


def _is_person(noun: WordReading) -> bool:
    if noun.lemma.endswith(_PERSON):
        return True
    genders = {gender for _, gender, _, _ in forms_of(noun.lemma, "NOUN")}
    return {"m", "f"} <= genders


def _am_or_follow(forms: Sequence[str], chosen: Chosen, i: int) -> str:
    """*Je suis directeur*, *je suis le dossier*: être, unless an object follows that is not a person, or precedes."""
    before = forms[i - 1].lower() if i else ""
    if before == "tu" or before in _OBJECTS - {"le", "l'"}:
        return "suivre"
    k = _following(forms, i)
    following = at(chosen, k)
    if following is None or following.pos not in ("DET", "NUM") or forms[k].lower() in ("du", "des", "d'"):
        return "être"
    for j in range(k + 1, min(k + 4, len(chosen))):
        noun = at(chosen, j)
        if noun is None or noun.pos in ("ADP", "VERB", "PRON"):
            break
        if noun.pos == "NOUN":
            return "être" if _is_person(noun) else "suivre"
    return "être"


def _live_or_saw(forms: Sequence[str], chosen: Chosen, i: int) -> str:
    """*Il vit à Lyon*, *elle vit la lettre*: vivre, unless an object follows that one sees."""
    k = _following(forms, i)
    following, noun = at(chosen, k), at(chosen, k + 1)
    before = forms[i - 1].lower() if i else ""
    if before in ("l'", "les", "se", "s'") and pos_at(chosen, i - 1) == "PRON":
        return "voir"
    if following is None or following.pos != "DET" or forms[k].lower() in ("du", "des", "d'"):
        return "vivre"
    return "vivre" if noun is None or noun.lemma in _LIVED or noun.pos != "NOUN" else "voir"


def _last_or_must(forms: Sequence[str], chosen: Chosen, i: int) -> str:
    """*Les travaux durent un an*, *ils durent partir*."""
    following = at(chosen, _following(forms, i))
    if following is not None and following.pos == "PRON":
        following = at(chosen, _following(forms, i) + 1)
    return "devoir" if following is not None and "W" in following.moods else "durer"


def _melt_or_found(forms: Sequence[str], chosen: Chosen, i: int) -> str:
    """*Les glaces fondent*, *ils fondent une société*."""
    k = _following(forms, i)
    reflexive = i > 0 and forms[i - 1].lower() in ("se", "s'")
    return "fonder" if reflexive or pos_at(chosen, k) in ("DET", "NUM") or pos_at(chosen, i - 1) == "PRON" else "fondre"


def _pleased_or_rained(forms: Sequence[str], chosen: Chosen, i: int) -> str:
    """*Le film m’a plu*, *il a plu toute la nuit*."""
    before = [form.lower() for form in forms[max(0, i - 4) : i]]
    if any(form in ("m'", "t'", "lui", "leur", "nous", "vous", "me", "te") for form in before):
        return "plaire"
    following = forms[i + 1].lower() if i + 1 < len(forms) else ""
    return "plaire" if following in ("à", "au", "aux") and before[-2:-1] != ["il"] else "pleuvoir"


_RULES = {
    "suis": _am_or_follow,
    "vit": _live_or_saw,
    "vis": _live_or_saw,
    "durent": _last_or_must,
    "fondent": _melt_or_found,
    "plu": _pleased_or_rained,
}
