"""Finds every word of a sentence that would give a gap's answer away: the forms of a word, not its spelling alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from study.language.senses import stem as english_stem
from study.language.tokens import tokenize
from study.language.typography import plain, strip_accents
from study.lesson.model import Language, WordClass

Span = tuple[int, int]

_MASCULINE = (("trice", "teur"), ("euse", "eur"), ("enne", "en"), ("elle", "el"), ("ive", "if"), ("ere", "er"))
"""Feminine endings of French, without accents, and the masculine ones; any other feminine only adds an e."""

_VERB = re.compile(r"(?P<stem>.{2,}?)(?:er|ir|oir|re)")
_VERB_ENDINGS = re.compile(
    r"(?:e|es|ons|ez|ent|s|t|ds|"  # present
    r"(?:iss)?(?:ais|ait|ions|iez|aient|ons|ez|ent|e|es|ant|ants|ante|antes)|"
    r"ai|as|a|ames|ates|erent|is|it|imes|ites|irent|us|ut|umes|utes|urent|"  # past historic
    r"(?:e|i|oi)?r(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient|e)?|"  # infinitive, future, conditional
    r"ees?|i|ie|ies|u|ue|ues)?"  # past participle
)
_INFLECTED = {WordClass.NOUN, WordClass.ADJECTIVE, WordClass.VERB, WordClass.NAME, WordClass.DETERMINER}


def giveaways(sentence: str, words: Iterable[str], word_class: WordClass, language: Language) -> tuple[Span, ...]:
    """Where a sentence holds a form of one of the words (start, end; in order).

    `words` are single words; those of several are compared as they stand by whoever knows where they occur.
    """
    known = [shape(word, language) for word in words if len(tokenize(word)) == 1]
    return tuple(
        (token.start, token.end)
        for token in tokenize(sentence)
        if token.kind == "word"
        and any(_same(shape(sentence[token.start : token.end], language), word, word_class, language) for word in known)
    )


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap made one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def shape(word: str, language: Language) -> str:
    """A word without what spelling varies: case, accents, apostrophes."""
    word = plain(word).casefold()
    return strip_accents(word) if language == "fr" else word


def _same(found: str, word: str, word_class: WordClass, language: Language) -> bool:
    if found == word:
        return True
    if word_class not in _INFLECTED:
        return False
    if language == "en":
        return len(word) > 3 and english_stem(found) == english_stem(word)
    if word_class is WordClass.VERB and (verb := _VERB.fullmatch(word)):
        return found.startswith(verb["stem"]) and bool(_VERB_ENDINGS.fullmatch(found[len(verb["stem"]) :]))
    return len(word) > 2 and _masculine(found) == _masculine(word)


def _masculine(word: str) -> str:
    """What the singular and the plural, the masculine and the feminine of a regular French word share."""
    singular = word[:-3] + "al" if word.endswith("aux") and not word.endswith("eaux") else word.rstrip("sx")
    for feminine, masculine in _MASCULINE:
        if singular.endswith(feminine):
            return singular.removesuffix(feminine) + masculine
    return singular.rstrip("e")
