"""Takes away what a learner writes around an answer: *c'est …*, *il désigne …*, *the word …*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from study.text import Language

_OPINION: dict[Language, str] = {
    "fr": r"(?:je (?:pense|crois|dirais) que|à mon avis,?|(?:selon|d'après) (?:moi|le texte|l'article|lui|elle),?) ",
    "en": r"(?:i (?:think|believe|guess)(?: that)?|in my opinion,?|according to (?:the text|the article|him|her),?) ",
}
_ABOUT_THE_WORD: dict[Language, str] = {
    "fr": r"la réponse|le mot|l'adverbe|le verbe|le nom|l'adjectif|l'expression|le terme|le pronom",
    "en": r"the (?:answer|word|adverb|verb|noun|adjective|phrase|term|expression|pronoun)",
}
_MEANS: dict[Language, str] = {
    "fr": (
        r"\w+ (?:désigne(?:nt)?|signifie(?:nt)?|reprend|reprennent|renvoie(?:nt)? à|veut dire|veulent dire)"
        r"|(?:ils?|elles?|cela|ça|(?:ce|le) (?:mot|pronom)|(?:l'|cette )expression) (?:désigne|signifie|reprend"
        r"|renvoie à|veut dire|remplace|représente|correspond à|se rapporte à|fait référence à)"
    ),
    "en": (
        r"\w+ (?:means?|refers? to|stands? for|designates?|denotes?|takes up)"
        r"|(?:it|this|that|they|the (?:word|pronoun|phrase)) (?:means?|refers? to|stands? for|replaces?|represents?)"
    ),
}
_PRESENTING: dict[Language, str] = {
    "fr": (
        r"(?:afin|dans le but|en vue) (?:de |d')|parce qu'il y a |"
        r"(?:c'est|ce sont|c'était|c'étaient|ce sera|ce serait|parce que|car|puisque|réponse ?:) |parce qu'"
        r"|il s'agi(?:t|ssait) (?=(?:de|du|des) |d')|(?:il|on) (?:est question|parle) (?=(?:de|du|des) |d')"
    ),
    "en": (
        r"(?:it is|it's|that is|that's|this is|these are|they are|they're|it was|there is|there are|because|"
        r"in order to|so as to|answer ?:) "
    ),
}


@cache
def _opening(language: Language) -> re.Pattern[str]:
    """Return the pattern of a phrase that only opens an answer."""
    word = rf"(?:{_ABOUT_THE_WORD[language]})(?: (?:est|is|c'est))?(?: ?:|,)? "
    return re.compile(rf"(?:{_OPINION[language]})?(?:{_PRESENTING[language]}|(?:{_MEANS[language]}) |{word})")


_CONTRACTED = (("du ", "le "), ("des ", "les "), ("de la ", "la "), ("de l'", "l'"), ("de ", ""), ("d'", ""))
_AFTER_DE = re.compile(r"(?:il s'agi(?:t|ssait)|(?:il|on) (?:est question|parle)) $")
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*")
_APPOSED = re.compile(r"\s*(?:,|;|=|:)\s+|,? (?:c'est-à-dire|autrement dit|that is to say|i\.e\.|in other words),? ")


def unframed(form: str, language: Language) -> Iterator[str]:
    """Yield an answer (see `comparable`) as it is, and without its opening phrase if it has one."""
    yield form
    opinion = re.match(_OPINION[language], form)
    if opinion:
        yield form[opinion.end() :]
    match = _opening(language).match(form)
    if match is None or match.end() >= len(form):
        return
    rest = form[match.end() :]
    if language == "fr" and _AFTER_DE.search(match[0]):
        for contracted, plain in _CONTRACTED:
            if rest.startswith(contracted):
                yield plain + rest[len(contracted) :]
                return
    yield rest
    second = _opening(language).match(rest)
    if second and second.end() < len(rest):
        yield rest[second.end() :]


def parts(form: str) -> tuple[str, ...]:
    """Return the parts of an answer that are joined by a comma, brackets or *c'est-à-dire*; one part if it has none."""
    level = _BRACKETS.sub(lambda match: f", {match['inside']}, ", form)
    return tuple(filter(None, (part.strip(" ,") for part in _APPOSED.split(level))))


_LISTED: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"\s*(?:,|;|\+|&|/(?= ))\s*(?:et\s+)?|\s+(?:et|ainsi que|puis)\s+"),
    "en": re.compile(r"\s*(?:,|;|\+|&)\s*(?:and\s+)?|\s+(?:and|as well as)\s+"),
}


def members(form: str, language: Language) -> tuple[str, ...]:
    """Return the members of an enumeration, joined by *et* or commas."""
    return tuple(filter(None, (part.strip() for part in _LISTED[language].split(form))))
