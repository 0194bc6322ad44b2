"""Guesses the readings of a form that the lexicon lacks, from its parts and its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from study.language.french.lexicon import WordReading, readings
from study.language.wordlist import words

_BARE = {"a": "àâ", "e": "éèê", "i": "îï", "o": "ôœ", "u": "û", "c": "ç"}
_PREFIXES = words(
    """
    agro aéro anglo anti après arrière audio auto avant bi bio centre chrono co contre crypto cyber demi déca dé
    électro entre ethno euro ex extra franco géo germano hydro hyper in inter intra info macro mega méga méta mi
    micro mini mono multi nano néo non nord numéro omni para photo pluri poly porte post pro pré quasi radio re ré
    recto sans semi sino socio sous sud super supra sur syn télé thermo trans tri ultra uni vice vidéo visio
    éco
    """
)
_VERB_ENDINGS = [
    (ending, tuple(moods.split("+")))
    for ending, _, moods in (
        entry.partition(":")
        for entry in words(
            """
            eraient:C3p assions:T1p assiez:T2p assent:T3p erions:C1p
            eriez:C2p erait:C3s erais:C1s+C2s erons:F1p eront:F3p
            aient:I3p èrent:S3p erai:F1s eras:F2s erez:F2p asse:T1s âmes:S1p âtes:S2p ions:I1p era:F3s ant:G ait:I3s
            ais:I1s+I2s iez:I2p ons:P1p ent:P3p+Q3p ées:K ée:K és:K
            ez:P2p ât:T3s é:K as:S2s ai:S1s es:P2s+Q2s er:W a:S3s
            e:P1s+P3s+Q1s+Q3s
            """
        )
    )
]
"""Endings of the first conjugation with their moods; long endings first."""
_SHAPES = [
    tuple(entry.split(":"))
    for entry in words(
        """
        trices:teur:f:p trice:teur:f:s elles:el:f:p elle:el:f:s ennes:en:f:p enne:en:f:s euses:eux:f:p euse:eux:f:s
        euses:eur:f:p euse:eur:f:s ives:if:f:p ive:if:f:s ières:ier:f:p ière:ier:f:s aux:al:m:p eaux:eau:m:p
        ales:al:f:p ale:al:f:s es::f:p e::f:s s:::p x::m:p
        """
    )
]
"""Feminine and plural endings of nouns and adjectives, with the masculine singular, gender and number."""
_FEMININE = re.compile(
    r"(?:[^m]ent|[st]ion|xion|i?té|ure|[ae]nce|[^mr]ie|ette|ise|ude|ée|esse|ique|trice|euse|elle|ine)s?\Z"
)
_KINDS = ("NOUN", "ADJ", "VERB", "ADV")


@lru_cache(maxsize=20_000)
def guess(form: str, tag: str) -> tuple[WordReading, ...]:
    """Return readings of a form (lower case, straight apostrophe), the most likely first; never empty.

    `tag` is the part of speech that the context requires. The frequency is 0, the rank 0 or that of the base word.
    """
    return candidates(form) or (_by_ending(form, tag),)


@lru_cache(maxsize=20_000)
def candidates(form: str) -> tuple[WordReading, ...]:
    """Return the readings of a form by words of the lexicon: respelled, compound, prefixed, inflected; may be empty."""
    for found in (_respelled(form), _compound(form), _prefixed(form), _inflected(form)):
        listed = tuple(found)
        if listed:
            return listed
    return ()


def _respelled(form: str) -> Iterator[WordReading]:
    """Yield the readings with accents that capitals often lack, with œ, or with the older circumflex."""
    if len(form) > 40:
        return
    if form[:1] in _BARE:
        for mark in _BARE[form[0]]:
            yield from readings(mark + form[1:])
    if "oe" in form:
        yield from readings(form.replace("oe", "œ"))
    for plain, marked in (("i", "î"), ("u", "û")):
        for place, letter in enumerate(form):
            if letter == plain:
                yield from readings(form[:place] + marked + form[place + 1 :])


def _compound(form: str) -> Iterator[WordReading]:
    """Yield the readings of a compound with hyphens by its last part, otherwise by its first: *franco-allemand*."""
    parts = form.split("-")
    if not 1 < len(parts) < 5 or not all(parts) or len(form) > 60:
        return
    head = "-".join(parts[:-1])
    last = [r for r in readings(parts[-1]) if r.pos in _KINDS]
    if last and (parts[0] in _PREFIXES or parts[0][-1:] == "o" or not readings(parts[0])):
        yield from (r._replace(lemma=f"{head}-{r.lemma}", zipf=0, ipa="", rank=0) for r in last)
        return
    for r in readings(parts[0]):
        if r.pos == "NOUN":
            ends = [e.lemma for e in last if e.pos in ("NOUN", "ADJ")] or [parts[-1]]
            lemma = "-".join([r.lemma, *parts[1:-1], ends[0]])
            yield r._replace(lemma=lemma, zipf=0, ipa="", rank=0)


def _prefixed(form: str) -> Iterator[WordReading]:
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if 4 <= len(rest) < len(form) <= 40:
            for r in readings(rest):
                if r.pos in ("NOUN", "ADJ", "VERB") and len(r.lemma) > 3:
                    yield r._replace(lemma=prefix + r.lemma, zipf=r.zipf // 10, ipa="", rank=0)


def _inflected(form: str) -> Iterator[WordReading]:
    """Yield the readings of a regular form of a lemma in the lexicon."""
    if len(form) > 40:
        return
    for ending, base, gender, number in _SHAPES:
        if form.endswith(ending) and len(form) > len(ending) + 1:
            for r in readings(form[: len(form) - len(ending)] + base):
                if r.pos in ("NOUN", "ADJ") and r.number in ("", "s") and (gender in ("", "m") or r.pos == "ADJ"):
                    yield r._replace(gender=gender or r.gender, number=number, zipf=0, ipa="")
    for r in _verbs(form):
        if any(known.lemma == r.lemma and known.pos == "VERB" for known in readings(r.lemma)):
            yield r


def _verbs(form: str) -> Iterator[WordReading]:
    """Yield readings as a verb of the first conjugation, by the ending."""
    for ending, moods in _VERB_ENDINGS:
        stem = form.removesuffix(ending)
        if len(stem) > 2 and stem != form:
            gender = {"é": "m", "és": "m", "ée": "f", "ées": "f"}.get(ending, "")
            number = {"é": "s", "és": "p", "ée": "s", "ées": "p"}.get(ending, "")
            for infinitive in _infinitives(stem):
                yield WordReading(infinitive, "VERB", gender, number, moods, 0, "", 0)


def _infinitives(stem: str) -> Iterator[str]:
    yield stem + "er"
    if stem.endswith("ge"):
        yield stem[:-1] + "er"
    if stem.endswith("ç"):
        yield stem[:-1] + "cer"
    for open_vowel, closed in (("è", "é"), ("è", "e")):
        at = stem.rfind(open_vowel)
        if at >= 0 and len(stem) - at <= 3:
            yield stem[:at] + closed + stem[at + 1 :] + "er"
    if stem.endswith(("ll", "tt")):
        yield stem[:-1] + "er"
    if stem.endswith(("oi", "ui", "ai")):
        yield stem[:-1] + "yer"


def _by_ending(form: str, tag: str) -> WordReading:
    """Return the reading by the ending alone, as the part of speech that the context requires."""
    if tag in ("VERB", "AUX"):
        found = next(_verbs(form), None)
        if found is not None:
            return found
    plural = len(form) > 3 and form[-1] in "sx" and not form.endswith(("ss", "us", "is"))
    base = form[:-1] if plural else form
    if tag == "ADJ":
        for ending, masculine, gender, number in _SHAPES[:18]:
            if form.endswith(ending) and len(form) > len(ending) + 1:
                return WordReading(form[: -len(ending)] + masculine, "ADJ", gender, number, (), 0, "", 0)
        feminine = base.endswith("e") and not base.endswith(("ique", "able", "ible", "iste", "aire", "ée"))
        return WordReading(base, "ADJ", "f" if feminine else "", "p" if plural else "s", (), 0, "", 0)
    if tag in ("NOUN", "VERB", "AUX"):
        gender = "f" if _FEMININE.search(form) and not form.endswith(("ment", "ments")) else "m"
        return WordReading(base, "NOUN", gender, "p" if plural else "s", (), 0, "", 0)
    return WordReading(form, tag if tag != "_" else "X", "", "", (), 0, "", 0)
