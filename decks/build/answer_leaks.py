"""Finds the words of a sentence that would give away the answer of a gap: all forms of a word, not one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from decks.build.spans import Span, merge_spans
from study.language.english.lemmas import irregular
from study.language.english.senses import bare
from study.language.english.senses import stem as english_stem
from study.language.french.lexicon import readings
from study.language.tokens import tokenize
from study.language.typography import plain, strip_accents
from study.lesson.model import Language, WordClass

_MASCULINE = (("trice", "teur"), ("euse", "eur"), ("enne", "en"), ("elle", "el"), ("ive", "if"), ("ere", "er"))
"""French feminine endings without accents, and the masculine ones; any other feminine only adds an e."""

_VERB = re.compile(r"(?P<stem>.{2,}?)(?:er|ir|oir|re)")
_VERB_ENDINGS = re.compile(
    r"(?:e|es|ons|ez|ent|s|t|ds|"  # present
    r"(?:iss)?(?:ais|ait|ions|iez|aient|ons|ez|ent|e|es|ant|ants|ante|antes)|"
    r"ai|as|a|ames|ates|erent|is|it|imes|ites|irent|us|ut|umes|utes|urent|"  # past historic
    r"(?:e|i|oi)?r(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient|e)?|"  # infinitive, future, conditional
    r"ees?|i|ie|ies|u|ue|ues)?"  # past participle
)
_INFLECTED = {WordClass.NOUN, WordClass.ADJECTIVE, WordClass.VERB, WordClass.NAME, WordClass.DETERMINER}
_TAGS: dict[WordClass, frozenset[str]] = {
    WordClass.NOUN: frozenset(("NOUN", "PROPN")),
    WordClass.NAME: frozenset(("NOUN", "PROPN")),
    WordClass.ADJECTIVE: frozenset(("ADJ",)),
    WordClass.VERB: frozenset(("VERB", "AUX")),
    WordClass.DETERMINER: frozenset(("DET",)),
    WordClass.PRONOUN: frozenset(("PRON",)),
}
"""The lexicon's tags for the parts of speech whose forms are not all regular."""
_ALL_TAGS = frozenset().union(*_TAGS.values())
_BEFORE: dict[Language, frozenset[str]] = {"fr": frozenset(("se", "s'")), "en": frozenset(("to",))}
_AFTER: dict[Language, frozenset[str]] = {
    "fr": frozenset(["a", "de", "d'", "en", "sur", "par", "pour", "avec", "dans", "contre", "vers"]),
    "en": frozenset(["to", "from", "of", "in", "into", "on", "for", "with", "out", "up", "by", "at", "about", "over"]),
}
"""Words before and after a verb that belong to its headword but not to its forms, as `spelling_key` gives them."""


def answer_leaks(sentence: str, answers: Iterable[str], word_class: WordClass, language: Language) -> tuple[Span, ...]:
    """Return the spans of a sentence that hold a form of one of the answers, in order.

    A verb is looked for without its *se* and the preposition it takes. Of an answer of several words, each is found in
    any of its forms, but only one after the other; an answer with dots for other words between is not looked for.
    """
    tokens = [token for token in tokenize(sentence) if token.kind == "word"]
    texts = [sentence[token.start : token.end] for token in tokens]
    found: list[Span] = []
    for wanted in {_core(answer, word_class, language) for answer in answers}:
        single_class = word_class if len(wanted) == 1 else None
        for at in range(len(texts) - len(wanted) + 1):
            if wanted and all(_same(texts[at + n], word, single_class, language) for n, word in enumerate(wanted)):
                found.append((tokens[at].start, tokens[at + len(wanted) - 1].end))
    return merge_spans(found)


def _core(answer: str, word_class: WordClass, language: Language) -> tuple[str, ...]:
    """Return the words of an answer that all its forms have; none for an answer with dots for other words."""
    text = bare(answer)
    words = [text[token.start : token.end] for token in tokenize(text) if token.kind == "word"]
    if "…" in text or "..." in text:
        return ()
    while len(words) > 1 and spelling_key(words[0], language) in _BEFORE[language]:
        del words[0]
    while word_class is WordClass.VERB and len(words) > 1 and spelling_key(words[-1], language) in _AFTER[language]:
        del words[-1]
    return tuple(words)


@lru_cache(maxsize=50_000)
def spelling_key(word: str, language: Language) -> str:
    """Return a word without what varies in spelling: case, apostrophes and, in French, accents."""
    word = plain(word).casefold()
    return strip_accents(word) if language == "fr" else word


def _same(found: str, word: str, word_class: WordClass | None, language: Language) -> bool:
    """Return whether both are forms of one word of this class, by the rules or by the lexicon.

    For the class None, words of any class are compared.
    """
    if _same_by_rule(spelling_key(found, language), spelling_key(word, language), word_class, language):
        return True
    return not _lemmas(found, word_class, language).isdisjoint(_lemmas(word, word_class, language))


@lru_cache(maxsize=50_000)
def _lemmas(word: str, word_class: WordClass | None, language: Language) -> frozenset[str]:
    """Return the headwords that a word can be a form of in its class; empty where only the rules can tell."""
    form = plain(word).casefold()
    if language == "en":
        return irregular(form) if word_class is None or word_class in _INFLECTED else frozenset()
    tags = _TAGS.get(word_class, frozenset()) if word_class else _ALL_TAGS
    return frozenset(reading.lemma for reading in readings(form) if reading.pos in tags)


def _same_by_rule(found: str, word: str, word_class: WordClass | None, language: Language) -> bool:
    if found == word:
        return True
    if word_class is not None and word_class not in _INFLECTED:
        return False
    if language == "en":
        return len(word) > 3 and english_stem(found) == english_stem(word)
    if word_class is WordClass.VERB and (verb := _VERB.fullmatch(word)):
        return found.startswith(verb["stem"]) and bool(_VERB_ENDINGS.fullmatch(found[len(verb["stem"]) :]))
    return len(word) > 2 and _masculine(found) == _masculine(word)


@lru_cache(maxsize=50_000)
def _masculine(word: str) -> str:
    """Return what singular and plural, masculine and feminine of a regular French word have in common."""
    singular = word[:-3] + "al" if word.endswith("aux") and not word.endswith("eaux") else word.rstrip("sx")
    for feminine, masculine in _MASCULINE:
        if singular.endswith(feminine):
            return singular.removesuffix(feminine) + masculine
    return singular.rstrip("e")
