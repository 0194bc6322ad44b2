"""Explains the words of an English sentence in French: each word's translations, and the expressions in it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.lemmas import french_for
from study.language.english.phrases import EnglishPhrase, phrases_in
from study.language.sense.english_sentence import english_words
from study.language.sense.paragraph import explained_pair, pairs
from study.language.wordlist import words
from study.lesson.model import Paragraph

_BEFORE_VERBS = frozenset(
    words("to will would can could must may might should shall cannot i they we he she who please")
)
_BEFORE_NOUNS = frozenset(
    words("a an the this that these those my your his her its our their some any no each every of in for with from by")
)


class ExplainedEnglish(NamedTuple):
    """An English sentence with its translation, if it has one, and the expressions in it."""

    sentence: str
    facing: str | None
    phrases: tuple[EnglishPhrase, ...]

    def french(self, word: str, start: int) -> tuple[DictionaryEntry, ...]:
        """Return the French entries for the word at `start`, first the one that the translation uses.

        Without a translation, the word before it decides between noun and verb; else the order is that of `french_for`.
        """
        found = self._in_class_order(word, start)
        if not self.facing:
            return found
        explained = explained_pair(self.facing, self.sentence)
        there = range(start, start + len(word))
        places = [n for n, each in enumerate(english_words(self.sentence)) if each.start in there]
        meant = next((explained.by_english[n] for n in places if n in explained.by_english), None)
        if meant is None:
            lemmas = {each.lemma for each in explained.words}
            meant = next((each for each in found if each.base in lemmas), None)
        if meant is None:
            return found
        return (meant, *(each for each in found if each.key != meant.key))

    def _in_class_order(self, word: str, start: int) -> tuple[DictionaryEntry, ...]:
        """Return the entries of a word, those last whose class the word before excludes: *to book*, *a book*."""
        found = french_for(word)
        before = next((each for each in reversed(english_words(self.sentence)) if each.start < start), None)
        if before is None or self.sentence[before.end : start].strip(" \u00a0"):
            return found
        if before.form in _BEFORE_VERBS:
            return tuple(sorted(found, key=lambda entry: entry.word_class not in ("verb", "expression", "adverb")))
        if before.form in _BEFORE_NOUNS:
            return tuple(sorted(found, key=lambda entry: entry.word_class in ("verb", "expression")))
        return found

    def expression(self, start: int) -> EnglishPhrase | None:
        """Return the longest expression that the word at `start` belongs to; None if there is none."""
        there = [each for each in self.phrases if any(first <= start < last for first, last in each.spans)]
        return max(there, key=lambda each: len(each.spans), default=None)


@lru_cache(maxsize=200)
def explain_english(sentence: str, facing: str | None = None) -> ExplainedEnglish:
    """Return an English sentence, ready to explain its words; `facing` is the French sentence that it translates."""
    return ExplainedEnglish(sentence, facing, phrases_in(sentence))


def french_at(word: str, paragraph: Paragraph, start: int) -> tuple[DictionaryEntry, ...]:
    """Return the French entries for the word at an offset of a paragraph’s English, the one that is meant first."""
    explained, offset = sentence_at(paragraph, start)
    return explained.french(word, start - offset)


def shown_at(word: str, paragraph: Paragraph, start: int) -> tuple[DictionaryEntry, ...]:
    """Return what the panel shows for the word at an offset of a paragraph’s English: first its expression, if any."""
    phrase = phrase_at(paragraph, start)
    found = french_at(word, paragraph, start)
    if phrase is None:
        return found
    return (DictionaryEntry("; ".join(phrase.french[:_SHOWN]), "expression", "", (phrase.headword,)), *found)


_SHOWN = 2
"""The most translations of an expression in the panel."""


def sentence_at(paragraph: Paragraph, start: int) -> tuple[ExplainedEnglish, int]:
    """Return the English sentence at an offset of a paragraph, and the offset of its beginning."""
    pair = next((each for each in reversed(pairs(paragraph, "en")) if each.start <= start), None)
    if pair is None:
        return explain_english(""), 0
    return explain_english(pair.text, pair.facing), pair.start


def phrase_at(paragraph: Paragraph, start: int) -> EnglishPhrase | None:
    """Return the expression that the word at an offset of a paragraph’s English belongs to; None if there is none."""
    explained, offset = sentence_at(paragraph, start)
    return explained.expression(start - offset)
