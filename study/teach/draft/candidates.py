"""What an article has to teach: its words and expressions that the dictionary can explain, with where they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Analysis, Word, analyse
from study.language.french.dictionary_expressions import expressions_in
from study.language.words import entry_of
from study.lesson.model import Paragraph

_TAUGHT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""Parts of speech of single words that are worth a place in a glossary."""
_SEVERAL = frozenset(
    {"noun", "preposition", "adjective", "adverb", "expression", "connector", "idiom", "conjunction", "verb"}
)
"""Classes of expressions that are."""
_FORMS = 12
"""Forms of one headword that are kept; a long text has a verb in dozens."""
Progress = Callable[[int, int], None]


class Seen(NamedTuple):
    """One word or expression in its sentence."""

    paragraph: int
    sentence: int
    """In the paragraph, from 0."""
    form: str
    """As it stands there; `…` for the words between."""
    words: tuple[Word, ...]
    start: int
    """In the sentence."""


class TermCandidate:
    """A headword of the dictionary and where the article has it."""

    __slots__ = ("count", "entry", "forms", "paragraphs", "rank", "seen")

    def __init__(self, entry: DictionaryEntry, rank: int) -> None:
        self.entry = entry
        self.rank = rank
        """Of the lemma by frequency, from 1; 0 for an expression and for what was never counted."""
        self.count = 0
        self.forms: dict[str, None] = {}
        self.paragraphs: dict[int, None] = {}
        self.seen: list[Seen] = []
        """The first few places."""

    def add(self, seen: Seen) -> None:
        """Note a place."""
        self.count += 1
        self.paragraphs.setdefault(seen.paragraph)
        if len(self.forms) < _FORMS:
            self.forms.setdefault(seen.form)
        if len(self.seen) < 4:
            self.seen.append(seen)


def candidates(paragraphs: Sequence[Paragraph], progress: Progress) -> list[TermCandidate]:
    """Every headword that the article has, in the order of its first place.

    The words of an expression count for the expression alone.
    """
    found: dict[tuple[str, str, str], TermCandidate] = {}
    for done, paragraph in enumerate(paragraphs, 1):
        starts = _starts(paragraph)
        analysis = analyse(paragraph.text("fr"))
        taken: set[int] = set()
        for entry, one in expressions_in(analysis):
            if entry.word_class in _SEVERAL and taken.isdisjoint(one.words):
                taken.update(one.words)
                words = tuple(analysis.words[place] for place in one.words)
                _add(found, entry, 0, paragraph, starts, words, _form(analysis, one.words))
        for place, word in enumerate(analysis.words):
            if place in taken or word.pos not in _TAUGHT or len(word.form) > 40:
                continue
            single = entry_of(word)
            if single is not None:
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
    """Where each sentence begins in the paragraph's text."""
    starts, at = [], 0
    for sentence in paragraph.fr:
        starts.append(at)
        at += len(sentence) + 1
    return starts


def _form(analysis: Analysis, places: tuple[int, ...]) -> str:
    """An expression as it stands in the text, with `…` for the words that are not its own."""
    parts: list[str] = []
    last = -1
    for place in places:
        word = analysis.words[place]
        if last >= 0 and place == last + 1:
            parts[-1] += analysis.text[analysis.words[last].end : word.end]
        else:
            parts.append(word.form)
        last = place
    return " … ".join(parts)
