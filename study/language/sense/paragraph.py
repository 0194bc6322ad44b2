"""Gives the words of a lesson's paragraph the sense that its translation uses, in either direction."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Analysis, Word, analyse
from study.language.sense.context import ExplainedSentence, explain
from study.language.words import entry_of
from study.lesson.model import Language, Paragraph


class SentencePair(NamedTuple):
    """A sentence of a paragraph with its translation."""

    start: int
    """The offset of the sentence in the paragraph."""
    text: str
    facing: str | None
    """The translation; None if the paragraph is not translated sentence by sentence."""


def pairs(paragraph: Paragraph, language: Language) -> list[SentencePair]:
    """Return the sentences of a paragraph in one language, each with its translation.

    If the two languages have a different number of sentences, the paragraph is one pair.
    """
    own = paragraph.sentences(language)
    other = paragraph.sentences("en" if language == "fr" else "fr")
    if not any(other):
        facing: list[str | None] = [None] * len(own)
    elif len(own) == len(other):
        facing = [each or None for each in other]
    else:
        return [SentencePair(0, " ".join(own), " ".join(other))]
    found, start = [], 0
    for text, facing_text in zip(own, facing, strict=True):
        found.append(SentencePair(start, text, facing_text))
        start += len(text) + 1
    return found


class ExplainedParagraph(NamedTuple):
    """An analysed French paragraph with the senses of its words."""

    analysis: Analysis
    sentences: tuple[ExplainedSentence, ...]

    def entry(self, word: Word) -> DictionaryEntry | None:
        """Return the entry of a word of the paragraph, the sense that is meant first; None if there is none."""
        for each in self.sentences:
            if each.words and each.words[0].start <= word.start <= each.words[-1].start:
                return each.entry(word)
        return entry_of(word)

    def phrase(self, word: Word) -> DictionaryEntry | None:
        """Return the entry of the longest expression that a word belongs to; None if there is none."""
        for each in self.sentences:
            if word in each.words and (found := each.expression(each.words.index(word))):
                return found[0]
        return None


@lru_cache(maxsize=64)
def explain_paragraph(paragraph: Paragraph) -> ExplainedParagraph:
    """Analyse the French of a paragraph, and put the senses of its words in order."""
    analysis = analyse(paragraph.text("fr"))
    found = []
    for pair in pairs(paragraph, "fr"):
        end = pair.start + len(pair.text)
        words = tuple(word for word in analysis.words if pair.start <= word.start < end)
        around = tuple(word for word in analysis.words if not pair.start <= word.start < end)
        found.append(explain(Analysis(analysis.text, analysis.sentences, words), pair.facing, around))
    return ExplainedParagraph(analysis, tuple(found))


@lru_cache(maxsize=200)
def explained_pair(french: str, english: str) -> ExplainedSentence:
    """Return the explained words of a French sentence that an English one translates."""
    return explain(analyse(french), english)
