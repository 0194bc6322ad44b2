"""Restores the accents that capitals lack: *A Paris*, *Etat*, *LA SOCIETE A ETE RACHETEE*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product

from study.language.french.lexicon import known
from study.language.typography import levelled, plain
from study.language.wordlist import words

_MARKED = {"a": "aàâ", "e": "eéèê", "i": "iîï", "o": "oô", "u": "uûù", "c": "cç"}
_MOST = 256
"""The most spellings of one word that are tried."""
_SHOUTED = 3
"""The least number of words in a sentence that is written in capitals throughout."""
_NAMES = {
    plain(name).lower().replace("é", "e").replace("î", "i").replace("è", "e"): name
    for name in words(
        "États-Unis Égypte Éthiopie Équateur Érythrée Émirats Écosse Édimbourg Élysée Étienne Éric Émile Élise Évian "
        "Île-de-France Ève Éthiopien Égyptien Élisabeth Éliane Édouard Épinal Évry"
    )
}


def restored(forms: Sequence[str]) -> list[str]:
    """Return the forms of a sentence with the accents that its capitals lack; `forms` has punctuation marks too.

    In a sentence in capitals throughout, words are returned in lower case, and known names with one capital.
    """
    if _is_shouted(forms):
        lowered = [_lowered(form) if len(form) > 1 and form[0].isalpha() else form for form in forms]
        return [_a(lowered, i) if form == "A" else form for i, form in enumerate(lowered)]
    found = list(forms)
    for i, form in enumerate(forms):
        if form == "A":
            following = forms[i + 1] if i + 1 < len(forms) else ""
            if (i == 0 or not forms[i - 1][-1:].isalnum()) and following[:1].isalpha():
                found[i] = "À"
        elif form == "Ca":
            found[i] = "Ça"
        elif form[:1] in "ÉEIAO" and form.lower() in _NAMES:
            found[i] = _NAMES[form.lower()]
    return found


def _a(forms: Sequence[str], i: int) -> str:
    """*A ETE RACHETEE*, *A PARIS*: the verb before a participle, the preposition before other words."""
    following = forms[i + 1] if i + 1 < len(forms) else ""
    return "a" if i and any("K" in reading.moods for reading in known(following)) else "à"


def _is_shouted(forms: Sequence[str]) -> bool:
    count = 0
    for form in forms:
        if form.isalpha() and len(form) > 1:
            if not form.isupper():
                return False
            count += 1
    return count >= _SHOUTED and any(len(form) > 4 for form in forms)


@lru_cache(maxsize=5_000)
def _lowered(form: str) -> str:
    """Return the most frequent spelling of a word in capitals, in lower case; a name keeps its capital."""
    low = form.lower()
    if not low.isascii():
        return low
    best, most = low, -1
    options = [_MARKED.get(letter, letter) for letter in low]
    total = 1
    for each in options:
        total *= len(each)
    if total > _MOST:  # the accents of a long word: on its e only
        options = [each if each[0] == "e" else each[0] for each in options]
        total = 4 ** sum(each[0] == "e" for each in options)
    for letters in product(*options) if total <= _MOST * 16 else ():
        spelling = "".join(letters)
        for reading in known(spelling):
            name = reading.pos == "PROPN"
            weight = reading.zipf + (200 if name else 0)
            if weight > most:
                best, most = spelling.capitalize() if name else spelling, weight
    return best


@lru_cache(maxsize=20_000)
def spelling(form: str, lemma: str) -> str:
    """Return a form as expressions are written: in lower case, with the accents that its capitals lack."""
    low = plain(levelled(form)[0]).lower()
    if not form[:1].isupper():
        return low
    if low == "a" and lemma == "à":
        return "à"
    if low == "ca" and lemma == "ça":
        return "ça"
    if form.isupper() and len(form) > 2 and not known(low):
        return _lowered(form).lower()
    if low[:1] in "eio" and not known(low):
        for letter in _MARKED[low[0]][1:]:
            if known(letter + low[1:]):
                return letter + low[1:]
    return low
