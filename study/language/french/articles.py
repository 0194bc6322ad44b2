"""Adds the article to a French noun, and removes it."""

from __future__ import annotations

import re
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
"""Words with an aspirated h, before which nothing elides, without accents: *la hausse*, *le héros*."""

_NO_ELISION = frozenset(("onze", "onzieme", "oui", "ouistiti", "uhlan", "ululer", "ululement", "un", "iota", "ouolof"))
"""Words that begin with a vowel but before which nothing elides: *le onze*, *le oui*."""

_VOWELS = "aeiou"
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
_ARTICLE = r"(?is)(?P<article>de la|de l'|du|des|d'|les|le|la|l'|une|un)(?:(?<=')|(?<!')\s)\s*(?P<rest>\S.*)"

Gender = Literal["m", "f", "mf", ""]


def elides(word: str) -> bool:
    """Return whether le and la lose their vowel before a word: true for *entreprise* and *heure*, not for *hausse*."""
    match = _FIRST_WORD.match(strip_accents(plain(word)).lower())
    if match is None:
        return False
    first = match.group()
    forms = {first, first.removesuffix("s"), first.replace("'", "-").split("-")[0]}
    if first[0] == "h":
        return not forms & _ASPIRATED
    if first[0] == "y":
        return first == "yonne" or (len(first) > 1 and first[1] not in _VOWELS)
    return first[0] in _VOWELS and not forms & _NO_ELISION


def with_article(head: str, gender: Gender, plural: bool = False, *, definite: bool = True) -> str:
    """Return a noun with its article: *la recette*, *l’entreprise*, *les recettes*; indefinite *une*, *un*, *des*.

    A noun of both genders gets both, *le/la leader*; a singular noun of unknown gender is returned without an article.
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
    """Return the article at the start of a text, in lower case with a straight apostrophe, and the rest.

    Knows le la les l’ un une des du de la, de l’ and d’. Without an article, or with nothing after it, returns an empty
    text and the whole text.
    """
    match = re.fullmatch(_ARTICLE, plain(text))
    if match is None:
        return "", text
    return " ".join(match["article"].lower().split()), text[match.start("rest") :]
