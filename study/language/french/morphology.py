"""Derives the meaning of a word without an entry from a related word: *médicalement* from *médical*."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.glosses import gloss
from study.language.french.lexicon import known, readings
from study.language.typography import plain
from study.language.wordlist import words

_PREFIXES = {
    prefix: english.replace("_", " ")
    for prefix, english in (
        pair.split(":")
        for pair in words(
            """
            anti:anti- auto:self- co:co- contre:counter- cyber:cyber- demi:half- ex:former_ extra:extra- franco:Franco-
            germano:German- hyper:hyper- inter:inter- macro:macro- mega:mega- méga:mega- mi:mid- micro:micro-
            mini:mini- multi:multi- méta:meta- nano:nano- non:non- néo:neo- post:post- pro:pro- pré:pre- quasi:quasi-
            semi:semi- socio:socio- sous:sub- super:super- sur:over- télé:remote_ ultra:ultra- vice:vice- éco:eco-
            bio:bio- géo:geo- agro:agro- euro:Euro- luso:Portuguese- sino:Sino- anglo:Anglo- hispano:Spanish-
            """
        )
    )
}
_ADJECTIVE_ENDINGS = words("al ive ous ful less ent ant able ible tic ed ing ary ory lar ard")
"""Endings of English adjectives, which take *-ly*."""


@lru_cache(maxsize=20_000)
def derived(lemma: str, pos: str) -> DictionaryEntry | None:
    """Return an entry derived from that of another word; None if none is reliable. Cards do not ask for these."""
    for make in _MAKERS.get(pos, ()):
        for entry in make(plain(lemma)):
            return entry
    return None


def _adverb(lemma: str) -> Iterator[DictionaryEntry]:
    """Yield an entry for an adverb in *-ment*, by that of its adjective: *fiscalement*."""
    if not lemma.endswith("ment") or len(lemma) < 8:
        return
    stem = lemma[:-4]
    bases = [stem]
    bases += [stem[:-1] + "e"] if stem.endswith("é") else []
    bases += [stem[:-2] + end for ending, end in (("am", "ant"), ("em", "ent")) if stem.endswith(ending)]
    for base in bases:
        for reading in readings(base):
            entry = gloss(reading.lemma, "ADJ") if reading.pos == "ADJ" else None
            if entry is not None and entry.word_class == "adjective":
                yield DictionaryEntry(lemma, "adverb", "", (_in_english(entry),))


def _in_english(adjective: DictionaryEntry) -> str:
    """Return the adverb of an English adjective: *legal* → legally. Another word is returned with its origin."""
    sense = adjective.asked
    if not _is_like_an_adjective(sense):
        return f"{sense} (from {adjective.lemma})"
    if sense.endswith("ic"):
        return sense + "ally"
    if sense.endswith("le"):
        return sense[:-1] + "y"
    return sense[:-1] + "ily" if sense.endswith("y") else sense + "ly"


def _is_like_an_adjective(sense: str) -> bool:
    word = sense.isascii() and sense.isalpha() and sense.islower()
    return word and any(sense.endswith(end) and len(sense) > len(end) + 1 for end in _ADJECTIVE_ENDINGS)


def _participle(lemma: str) -> Iterator[DictionaryEntry]:
    """Yield an entry for a participle used as an adjective, by that of its verb: *un actif convoité*."""
    for reading in readings(lemma):
        entry = gloss(reading.lemma, "VERB") if reading.pos == "VERB" and set("KG") & set(reading.moods) else None
        if entry is not None and entry.word_class == "verb":
            yield DictionaryEntry(lemma, "adjective", "", (f"{entry.senses[0]} (participle of {entry.lemma})",))


def _again(lemma: str) -> Iterator[DictionaryEntry]:
    """Yield an entry for a verb with *re-* that the lexicon lacks, by that of the verb: *rerecruter*."""
    if known(lemma):
        return
    for prefix in ("re", "ré"):
        base = lemma.removeprefix(prefix)
        entry = gloss(base, "VERB") if base != lemma and len(base) > 4 else None
        if entry is not None and entry.word_class == "verb" and not entry.reflexive:
            yield DictionaryEntry(lemma, "verb", "", (f"{entry.asked} again",))


def _prefixed(lemma: str, pos: str, kind: str) -> Iterator[DictionaryEntry]:
    """Yield an entry for a word with a prefix: *vice-gouverneur*, *cryptoactif*, *franco-allemand*."""
    for prefix, english in _PREFIXES.items():
        rest = lemma.removeprefix(prefix)
        if rest == lemma or not (rest[0:1] == "-" or (len(rest) > 4 and not known(lemma))):
            continue
        entry = gloss(rest.lstrip("-"), pos)
        if entry is not None and entry.word_class == kind:
            yield DictionaryEntry(lemma, kind, entry.gender, (english + entry.asked,))


def _noun(lemma: str) -> Iterator[DictionaryEntry]:
    return _prefixed(lemma, "NOUN", "noun")


def _adjective(lemma: str) -> Iterator[DictionaryEntry]:
    return _prefixed(lemma, "ADJ", "adjective")


_MAKERS = {"ADV": (_adverb,), "ADJ": (_participle, _adjective), "VERB": (_again,), "NOUN": (_noun,)}
