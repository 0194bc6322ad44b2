"""Looks up texts of several words, and words that no list has."""

from __future__ import annotations

import re

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.english.phrases import phrase_named
from study.language.french import glosses
from study.language.french.analysis import analyse
from study.language.french.dictionary_expressions import expressions_in
from study.language.french.lexicon import WordReading
from study.language.french.morphology import derived
from study.language.french.unknown_words import candidates
from study.language.tokens import tokenize
from study.language.typography import plain

_ARTICLES = frozenset(("le", "la", "l'", "l’", "les", "un", "une", "des", "du", "d'", "d’", "au", "aux"))
_ELIDED = ("l'", "d'", "qu'", "j'", "n'", "s'", "m'", "t'", "c'", "jusqu'", "lorsqu'", "puisqu'")


def forms(word: str) -> tuple[str, ...]:
    """Return the word behind an article, or both words of an elision: *les prix* → prix, *qu’il* → qu’, il."""
    tokens = [word[start:end] for start, end, _ in tokenize(plain(word))]
    if glosses.entries(word):
        return (word,) if len(tokens) == 1 else ()
    while len(tokens) > 1 and plain(tokens[0]).lower() in _ARTICLES:
        del tokens[0]
    return tuple(tokens) if len(tokens) == 1 or plain(word).lower().startswith(_ELIDED) else ()


def english(word: str) -> tuple[DictionaryEntry, ...]:
    """Return the French entries for an English word or phrase, in any form: *turned down*."""
    phrase = phrase_named(word)
    found = french_for(word)
    if phrase is None:
        return found
    own = tuple(DictionaryEntry(french, "expression", "", (phrase.headword,)) for french in phrase.french)
    return (*own, *(each for each in found if each.lemma not in phrase.french))


def expressions(word: str) -> list[DictionaryEntry]:
    """Return the French expressions that a text is, in any form, also without its last *à* or *de*."""
    found = [entry for entry in glosses.entries(word) if entry.several]
    if found or not re.search(r"\w", word):
        return found
    for ending in ("", " à", " de", " que"):
        analysis = analyse(word + ending)
        whole = range(len(analysis.words))
        for entry, match in expressions_in(analysis):
            first = match.words[0]
            if match.words[-1] == whole[-1] and all(each.form.lower() in _ARTICLES for each in analysis.words[:first]):
                return [entry]
    return []


def supported(key: str) -> tuple[WordReading, ...]:
    """Return the readings of an unknown form that words of the lexicon support; none for an English word."""
    if not key or french_for(key):
        return ()
    found = candidates(key)
    return found if all(r.rank or derived(r.lemma, r.pos) or glosses.entries(r.lemma) for r in found) else ()
