"""Puts the article before a French noun, and removes it."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Literal

from study.language.typography import plain, strip_accents

_ASPIRATED_WORDS = """
    hache hacher hachoir hacker haie haillon haine hair halage halal hall halle halo halte hamac hamburger hameau
    hampe hamster hanche hand handball handicap handicape handicaper hangar hanneton hanter hantise happer
    harangue haras harasser harcelement harceler harceleur hardi hardiesse hardware harem hareng hargne hargneux
    haricot harissa harnais harpe harpie harpon hasard hasarder hasardeux hashtag hate hater hatif hausse hausser
    haussier haut haut-de-gamme haut-fourneau haut-parleur hautain hautbois haute hautement hauteur havane havre
    hayon heler hennir hennissement heraut here herisser herisson hernie heron heros herse hetre heurt heurter
    hibou hic hideux hierarchie hierarchique hierarchiser high-tech hip-hop hippie hisser hit hlm hobby hochement
    hocher hochet hockey hold-up holding hollandais hollande homard hongrie hongrois honte honteux hoquet horde
    hors hors-bord hors-d'oeuvre hors-jeu hors-la-loi hors-serie hot-dog hotline hotte houblon houe houille houle
    houppe housse houx hub hublot huche huee huer huguenot huit huitaine huitieme hululer hurlement hurler hussard
    hutte hype
"""
_ASPIRATED = frozenset(_ASPIRATED_WORDS.split())
"""Words whose h prevents elision, without accents: *la hausse*, *le héros*."""

_NO_ELISION = frozenset(("onze", "onzieme", "oui", "ouistiti", "uhlan", "ululer", "ululement", "un", "iota", "ouolof"))
"""Words that begin with a vowel but prevent elision: *le onze*, *le oui*."""

_VOWELS = "aeiou"
_ARTICLE = r"(?is)(?P<article>de la|de l'|du|des|d'|les|le|la|l'|une|un)(?:(?<=')|(?<!')\s)\s*(?P<rest>\S.*)"

Gender = Literal["m", "f", "mf", ""]


def elides(word: str) -> bool:
    """Return whether *le* and *la* become *l’* before a word: true for *entreprise* and *heure*, false for *hausse*."""
    letters = takewhile(lambda sign: sign.isalpha() or sign in "-'", strip_accents(plain(word)).lower())
    first = "".join(letters).rstrip("-'")
    if not first or not first[0].isalpha():
        return False
    forms = {first, first.removesuffix("s"), first.replace("'", "-").split("-")[0]}
    if first[0] == "h":
        return not forms & _ASPIRATED
    if first[0] == "y":
        return first == "yonne" or (len(first) > 1 and first[1] not in _VOWELS)
    return first[0] in _VOWELS and not forms & _NO_ELISION


def with_article(head: str, gender: Gender, plural: bool = False, *, definite: bool = True) -> str:
    """Return a noun with its article: *la recette*, *l’entreprise*, *les recettes*; or *une*, *un*, *des*.

    A noun of both genders (`mf`) gets both articles: *le/la leader*. A singular noun without a gender is returned as it
    is.
    """
    if plural:
        return f"{'les' if definite else 'des'} {head}"
    if not gender:
        return head
    if definite and elides(head):
        return f"l’{head}"
    pair = ("le", "la") if definite else ("un", "une")
    article = {"m": pair[0], "f": pair[1], "mf": "/".join(pair)}[gender]
    return f"{article} {head}"


def strip_article(text: str) -> tuple[str, str]:
    """Return the article at the beginning of a text (lower case, straight apostrophe) and the rest.

    Articles are le, la, les, l’, un, une, des, du, de la, de l’ and d’. If there is none, or nothing follows it, the
    first value is empty and the second is the text.
    """
    match = re.fullmatch(_ARTICLE, plain(text))
    if match is None:
        return "", text
    return " ".join(match["article"].lower().split()), text[match.start("rest") :]
