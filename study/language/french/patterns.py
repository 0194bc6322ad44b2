"""Describes how a headword of one or more words can occur in a text: what inflects, contracts, or is inserted."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from study.language.french.lexicon import forms_of, known
from study.language.tokens import tokenize
from study.language.typography import plain
from study.language.wordlist import words


class Element(NamedTuple):
    """One word of a pattern."""

    kind: str
    """`lemma` (any form of it), `form` (one of these forms), `inflected` (those of a noun or an adjective), or
    `gap` (one or more words of any kind)."""
    values: tuple[str, ...]
    """Lemmas with typographic apostrophes, forms with straight ones and in lower case."""
    verb: bool = False
    """Whether it is the verb: other words may follow it, auxiliaries and adverbs precede it."""

    def __str__(self) -> str:
        return f"{self.kind}{'!' if self.verb else ''}:{','.join(self.values)}"


Pattern = tuple[Element, ...]

_POSSESSIVES = words("mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs")
_REFLEXIVES = words("se s' me m' te t' nous vous")
_INDEFINITE = words(
    "un une des de d' le la l' les du ce cet cette ces aucun aucune quelques plusieurs plus son sa ses leur"
)
_ELIDED = {
    "de": ("de", "d'"),
    "le": ("le", "l'"),
    "la": ("la", "l'"),
    "que": ("que", "qu'"),
    "ne": ("ne", "n'"),
    "ce": ("ce", "c'", "ces", "cet", "cette"),
    "si": ("si", "s'"),
    "jusque": ("jusque", "jusqu'"),
}
_LAST = {"de": ("de", "d'", "du", "des"), "à": ("à", "au", "aux"), "que": ("que", "qu'")}
_VERBAL = frozenset({"expression", "idiom", "verb", ""})


@lru_cache(maxsize=4000)
def compile_pattern(head: str, word_class: str = "") -> Pattern:
    """Return the pattern of a headword in its base form; `word_class` as in the dictionary, empty if unknown.

    In an expression with a verb, the verb inflects, and the noun after *un* may be plural. In a noun of several words,
    nouns and adjectives inflect. In other headwords nothing inflects. *Son* is any possessive, *se* any reflexive
    pronoun.
    """
    level = plain(head).replace("...", "…")
    forms = [level[start:end].lower() for start, end, _ in tokenize(level)]
    if not forms:
        return ()
    impersonal = forms[0] in ("il", "c'", "ce", "ça", "on")
    infinitive = next((i for i, form in enumerate(forms) if _is_verb(form, impersonal and i > 0)), None)
    verbal = word_class in _VERBAL and infinitive is not None and infinitive < 4
    if verbal and word_class == "" and len(forms) == 1:
        return (Element("lemma", (_lemma(forms[0], "VERB"),), True),)
    found: list[Element] = []
    for i, form in enumerate(forms):
        last = i == len(forms) - 1 and i > 0
        if form == "…":
            found.append(Element("gap", ()))
        elif verbal and i == infinitive:
            found.append(Element("lemma", (_lemma(form, "VERB"),), True))
        elif form in ("se", "s'") and verbal and infinitive is not None and i < infinitive:
            found.append(Element("form", _REFLEXIVES))
        elif form in ("son", "sa", "ses") and i + 1 < len(forms):
            found.append(Element("form", _POSSESSIVES))
        elif verbal and form in ("un", "une") and not last:
            found.append(Element("form", _INDEFINITE))
        elif last and form in _LAST:
            found.append(Element("form", _LAST[form]))
        elif form in _ELIDED:
            found.append(Element("form", _ELIDED[form]))
        else:
            found.append(_content(form, forms[i - 1] if i else "", verbal, word_class))
    return tuple(found)


def _content(form: str, before: str, verbal: bool, word_class: str) -> Element:
    if not verbal and word_class in ("noun", "adjective", "name", ""):
        inflects = any(r.pos in ("NOUN", "ADJ") for r in known(form))
        return Element("inflected" if inflects else "form", _inflections(form))
    if verbal and before in ("un", "une", "des"):
        lemmas = {r.lemma for r in known(form) if r.pos in ("NOUN", "ADJ")}
        if lemmas:
            return Element("lemma", tuple(sorted(lemmas)))
    return Element("form", (form,))


def _inflections(form: str) -> tuple[str, ...]:
    """Return the forms of a noun, adjective or participle of an expression, whatever part of speech is read in it.

    *Payés* in *congés payés* can be read as a verb, *brute* as a noun.
    """
    found = {form}
    for reading in known(form):
        if reading.pos == "NOUN" and reading.lemma.lower().replace("’", "'") == form:
            found.update(
                each
                for each, gender, _, _ in forms_of(reading.lemma, "NOUN")
                if gender == reading.gender or "" in (gender, reading.gender)
            )
        elif reading.pos == "ADJ":
            found.update(each for each, _, _, _ in forms_of(reading.lemma, "ADJ"))
        elif reading.pos == "VERB" and {"K", "G"} & set(reading.moods):
            ending = "s" if form[-1] not in "sx" else ""
            found.update((form, form + ending))
    if len(found) == 1 and form[-1] not in "sxz" and known(form) == () and len(form) > 3:
        found.add(form + "s")
    return tuple(sorted(each.lower() for each in found))


def _is_verb(form: str, finite: bool) -> bool:
    found = known(form)
    return bool(found) and found[0].pos == "VERB" and (finite or "W" in found[0].moods)


def _lemma(form: str, pos: str) -> str:
    return next((r.lemma for r in known(form) if r.pos == pos), form)
