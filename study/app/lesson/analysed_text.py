"""The analysis of a French lesson's words in their sentences: each paragraph once, most of them in advance."""

from __future__ import annotations

from collections import Counter
from time import sleep
from typing import NamedTuple

from study.app.page.stops import Span
from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Word
from study.language.sense.paragraph import ExplainedParagraph, explain_paragraph
from study.language.sense.terms import term_in
from study.language.text_keys import french_keys, paragraph_keys
from study.lesson.model import Lesson, Term


class Phrase(NamedTuple):
    """An expression of the dictionary that occurs in a paragraph."""

    entry: DictionaryEntry
    spans: tuple[Span, ...]
    """Start and end of each of its words in the paragraph; words between them do not belong to it."""


class AnalysedParagraph(NamedTuple):
    """The words of a paragraph, and the expressions in it."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    explained: ExplainedParagraph

    def entry(self, word: Word) -> DictionaryEntry | None:
        """Return the entry of a word, the sense that is meant first; None if there is none."""
        return self.explained.entry(word)

    def word(self, start: int) -> Word | None:
        """Return the word that a character of the paragraph belongs to; None between words."""
        return next((word for word in self.words if word.start <= start < word.end), None)

    def phrase(self, start: int) -> Phrase | None:
        """Return the longest expression that a character of the paragraph belongs to; None if there is none."""
        there = [each for each in self.phrases if any(a <= start < b for a, b in each.spans)]
        return max(there, key=lambda each: len(each.spans), default=None)


class AnalysedText:
    """The analysed paragraphs of one lesson. Safe in several threads; at worst, a paragraph is analysed twice."""

    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson
        self._paragraphs: dict[int, AnalysedParagraph] = {}
        self._where: dict[tuple[str, str], set[int]] = {}
        """The numbers of the paragraphs that have a word, by its lemma and part of speech."""

    def paragraph(self, index: int) -> AnalysedParagraph:
        """Return a paragraph by its index in the lesson, from 0; it is analysed if it was not yet."""
        if index not in self._paragraphs:
            explained = explain_paragraph(self._lesson.paragraphs[index])
            analysis = explained.analysis
            phrases = (
                Phrase(entry, tuple((each.words[n].start, each.words[n].end) for n in found.words))
                for each in explained.sentences
                for entry, found in each.expressions
            )
            number = self._lesson.paragraphs[index].number
            for word in analysis.words:
                self._where.setdefault((word.lemma, word.pos), set()).add(number)
            self._paragraphs[index] = AnalysedParagraph(analysis.words, tuple(phrases), explained)
        return self._paragraphs[index]

    def term(self, index: int, term: Term | None, start: int) -> Term | None:
        """Return a term with the sense first that it has at an offset of a paragraph."""
        return term_in(term, self._lesson.paragraphs[index], start) if term else None

    def paragraphs_with(self, word: Word) -> tuple[int, ...]:
        """Return the numbers of the paragraphs analysed so far that have a word."""
        return tuple(sorted(self._where.get((word.lemma, word.pos), set()).copy()))

    def fill(self) -> None:
        """Analyse the rest of the lesson, up to 300 paragraphs."""
        for index in range(min(len(self._lesson.paragraphs), _MOST)):
            self.paragraph(index)
            if index % 4 == 3:
                sleep(0.01)  # so that keys are answered meanwhile

    def counts(self) -> Counter[str]:
        """Count the words to be learned, by their keys (`word_key`), after analysing the remaining paragraphs.

        Pauses between two paragraphs, to keep the program responsive.
        """
        found: Counter[str] = Counter()
        for index, paragraph in enumerate(self._lesson.paragraphs):
            if index in self._paragraphs:
                found.update(french_keys(self._paragraphs[index].words))
            else:
                found.update(paragraph_keys(paragraph.text("fr"), "fr"))
                sleep(0.004)
        return found


_MOST = 300
"""The most paragraphs that are analysed in advance; the others are analysed when they are opened."""
