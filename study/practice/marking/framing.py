"""Takes away what a learner writes around an answer: *c'est …*, *il désigne …*, *the word …*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.text import Language

_OPENINGS: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:(?:je (?:pense|crois|dirais) que|à mon avis,?|selon (?:moi|le texte|l'article),?|d'après (?:moi|le texte|l'article),?) )?"
        r"(?:"
        r"(?:c'est|ce sont|c'était|c'étaient|ce sera|ce serait) "
        r"|il s'agi(?:t|ssait) (?=(?:de|du|des) )|il s'agi(?:t|ssait) (?=d')|(?:il|on) (?:est question|parle) (?=(?:de|du|des) |d')"
        r"|(?:il|elle|ils|elles|cela|ça|ce mot|le mot|ce pronom|le pronom|l'expression|cette expression|\w+) "
        r"(?:désigne(?:nt)?|signifie(?:nt)?|reprend|reprennent|remplace(?:nt)?|représente(?:nt)?|renvoie(?:nt)? à"
        r"|veut dire|veulent dire|correspond(?:ent)? à|se rapporte(?:nt)? à|fait référence à) "
        r"|(?:la réponse|le mot|l'adverbe|le verbe|le nom|l'adjectif|l'expression|le terme)(?: est| c'est)?(?: :|,)? "
        r"|(?:parce que|parce qu'|car|puisque) ?"
        r"|réponse ?: ?"
        r")"
    ),
    "en": re.compile(
        r"(?:(?:i (?:think|believe|guess)(?: that)?|in my opinion,?|according to the (?:text|article),?) )?"
        r"(?:"
        r"(?:it is|it's|that is|that's|this is|these are|they are|they're|it was|there is|there are) "
        r"|(?:it|this|that|they|the word|the pronoun|the phrase|\w+) "
        r"(?:means?|refers? to|stands? for|designates?|denotes?|replaces?|takes? up|represents?) "
        r"|(?:the answer|the word|the adverb|the verb|the noun|the adjective|the phrase|the term|the expression)(?: is)?(?: :|,)? "
        r"|because |answer ?: ?"
        r")"
    ),
}
_OPINION: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:je (?:pense|crois|dirais) que|à mon avis,?|selon (?:moi|le texte|l'article),?|d'après (?:moi|le texte|l'article),?) "
    ),
    "en": re.compile(r"(?:i (?:think|believe|guess)(?: that)?|in my opinion,?|according to the (?:text|article),?) "),
}
_CONTRACTED = (("du ", "le "), ("des ", "les "), ("de la ", "la "), ("de l'", "l'"), ("de ", ""), ("d'", ""))
_AFTER_DE = re.compile(r"(?:il s'agi(?:t|ssait)|(?:il|on) (?:est question|parle)) $")
_BRACKETS = re.compile(r"\s*[(\[](?P<inside>[^()\[\]]*)[)\]]\s*")
_APPOSED = re.compile(r"\s*(?:,|;|=|:)\s+|,? (?:c'est-à-dire|autrement dit|that is to say|i\.e\.|in other words),? ")


def unframed(form: str, language: Language) -> Iterator[str]:
    """Yield an answer (see `comparable`) as it is, and without its opening phrase if it has one."""
    yield form
    opinion = _OPINION[language].match(form)
    if opinion:
        yield form[opinion.end() :]
    match = _OPENINGS[language].match(form)
    if match is None or match.end() >= len(form):
        return
    rest = form[match.end() :]
    if language == "fr" and _AFTER_DE.search(match[0]):
        for contracted, plain in _CONTRACTED:
            if rest.startswith(contracted):
                yield plain + rest[len(contracted) :]
                return
    yield rest
    second = _OPENINGS[language].match(rest)
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
