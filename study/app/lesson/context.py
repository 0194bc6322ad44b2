"""What the words of a lesson are where they stand: each paragraph is analysed once, mostly before it is asked for."""

from __future__ import annotations

from collections import Counter
from time import sleep
from typing import NamedTuple

from study.app.page.stops import Span
from study.language.analysis import Word, analyse
from study.language.coverage import french_keys, paragraph_keys
from study.language.dictionary.entry import Entry
from study.language.glosses import expressions
from study.lesson.model import Lesson


class Phrase(NamedTuple):
    """An expression of the dictionary in a paragraph."""

    entry: Entry
    spans: tuple[Span, ...]
    """Where its own words stand, without those between."""


class Seen(NamedTuple):
    """An analysed paragraph."""

    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]

    def word(self, start: int) -> Word | None:
        """The word that holds a character of the paragraph."""
        return next((word for word in self.words if word.start <= start < word.end), None)

    def phrase(self, start: int) -> Phrase | None:
        """The longest expression with a word that holds a character of the paragraph."""
        there = [each for each in self.phrases if any(a <= start < b for a, b in each.spans)]
        return max(there, key=lambda each: len(each.spans), default=None)


class Context:
    """The analysed paragraphs of one French lesson. What several threads ask for at once is made twice at worst."""

    def __init__(self, lesson: Lesson) -> None:
        self._lesson = lesson
        self._seen: dict[int, Seen] = {}
        self._where: dict[tuple[str, str], set[int]] = {}
        """The numbers of the paragraphs that have a word, by its lemma and part of speech."""

    def seen(self, index: int) -> Seen:
        """A paragraph by its place in the lesson."""
        if index not in self._seen:
            patterns, entry = expressions()
            analysis = analyse(self._lesson.paragraphs[index].text("fr"))
            phrases = (
                Phrase(entry(found.name), tuple((analysis.words[n].start, analysis.words[n].end) for n in found.words))
                for found in patterns.find(analysis)
            )
            number = self._lesson.paragraphs[index].number
            for word in analysis.words:
                self._where.setdefault((word.lemma, word.pos), set()).add(number)
            self._seen[index] = Seen(analysis.words, tuple(phrases))
        return self._seen[index]

    def places(self, word: Word) -> tuple[int, ...]:
        """The numbers of the paragraphs analysed so far in which the same word stands."""
        return tuple(sorted(self._where.get((word.lemma, word.pos), set()).copy()))

    def fill(self) -> None:
        """Analyse what is left of the lesson, as far as it is worth it."""
        for index in range(min(len(self._lesson.paragraphs), _MOST)):
            self.seen(index)
            if index % 4 == 3:
                sleep(0.01)  # the keys come first

    def counts(self) -> Counter[str]:
        """How often the lesson has each word one learns, by the keys of `word_key`. What is not analysed yet is for it.

        Between two paragraphs it lets others work: it is for a thread beside the screen’s.
        """
        found: Counter[str] = Counter()
        for index, paragraph in enumerate(self._lesson.paragraphs):
            if index in self._seen:
                found.update(french_keys(self._seen[index].words))
            else:
                found.update(paragraph_keys(paragraph.text("fr"), "fr"))
                sleep(0.004)
        return found


_MOST = 300
"""Paragraphs that are analysed ahead; those beyond when they are opened."""
