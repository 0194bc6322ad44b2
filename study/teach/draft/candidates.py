"""Finds the words and expressions of an article that the dictionary explains, with their positions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Word
from study.language.sense.paragraph import explain_paragraph
from study.lesson.model import Paragraph

_TAUGHT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""Parts of speech of single words that can be glossary terms."""
_SEVERAL = frozenset(
    {"noun", "preposition", "adjective", "adverb", "expression", "connector", "idiom", "conjunction", "verb"}
)
"""Parts of speech of expressions that can be glossary terms."""
_FORMS = 12
"""Maximum number of forms kept for a headword; a long text can contain dozens of forms of a verb."""
Progress = Callable[[int, int], None]


class Seen(NamedTuple):
    """An occurrence of a word or an expression in a sentence."""

    paragraph: int
    sentence: int
    """Index of the sentence in its paragraph, from 0."""
    form: str
    """The form in the text; `…` replaces words in between that do not belong to it."""
    words: tuple[Word, ...]
    start: int
    """Position in the sentence, from 0."""


class TermCandidate:
    """A headword of the dictionary with its occurrences in the article."""

    __slots__ = ("count", "entry", "forms", "paragraphs", "rank", "seen")

    def __init__(self, entry: DictionaryEntry, rank: int) -> None:
        self.entry = entry
        self.rank = rank
        """Frequency rank of the lemma, from 1; 0 for an expression or a word of unknown frequency."""
        self.count = 0
        self.forms: dict[str, None] = {}
        self.paragraphs: dict[int, None] = {}
        self.seen: list[Seen] = []
        """The first few occurrences."""

    def add(self, seen: Seen) -> None:
        """Add an occurrence."""
        self.count += 1
        self.paragraphs.setdefault(seen.paragraph)
        if len(self.forms) < _FORMS:
            self.forms.setdefault(seen.form)
        if len(self.seen) < 4:
            self.seen.append(seen)


def candidates(paragraphs: Sequence[Paragraph], progress: Progress) -> list[TermCandidate]:
    """Return every headword that the article contains, in the order of its first occurrence.

    Words that belong to an expression are not counted separately.
    """
    found: dict[tuple[str, str, str], TermCandidate] = {}
    for done, paragraph in enumerate(paragraphs, 1):
        starts = _starts(paragraph)
        explained = explain_paragraph(paragraph)
        text = explained.analysis.text
        for sentence in explained.sentences:
            taken: set[int] = set()
            for entry, one in sentence.expressions:
                if entry.word_class in _SEVERAL and taken.isdisjoint(one.words):
                    taken.update(one.words)
                    words = tuple(sentence.words[place] for place in one.words)
                    _add(found, entry, 0, paragraph, starts, words, _form(text, sentence.words, one.words))
            for place, word in enumerate(sentence.words):
                single = sentence.entries[place]
                if place in taken or word.pos not in _TAUGHT or len(word.form) > 40 or single is None:
                    continue
                _add(found, single, word.rank, paragraph, starts, (word,), word.form)
        progress(done, len(paragraphs))
    return list(found.values())


def _add(
    found: dict[tuple[str, str, str], TermCandidate],
    entry: DictionaryEntry,
    rank: int,
    paragraph: Paragraph,
    starts: Sequence[int],
    words: tuple[Word, ...],
    form: str,
) -> None:
    candidate = found.get(entry.key)
    if candidate is None:
        candidate = found[entry.key] = TermCandidate(entry, rank)
    sentence = next(n for n in range(len(starts) - 1, -1, -1) if starts[n] <= words[0].start)
    candidate.add(Seen(paragraph.number, sentence, form, words, words[0].start - starts[sentence]))


def _starts(paragraph: Paragraph) -> list[int]:
    """Return the position in the paragraph’s text at which each sentence begins."""
    starts, at = [], 0
    for sentence in paragraph.fr:
        starts.append(at)
        at += len(sentence) + 1
    return starts


def _form(text: str, words: Sequence[Word], places: tuple[int, ...]) -> str:
    """Return the form of an expression in the text, with `…` for words that do not belong to it."""
    parts: list[str] = []
    last = -1
    for place in places:
        word = words[place]
        if last >= 0 and place == last + 1:
            parts[-1] += text[words[last].end : word.end]
        else:
            parts.append(word.form)
        last = place
    return " … ".join(parts)
