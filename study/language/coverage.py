"""Counts the words of a lesson that are to be learned, and the share of them that the learner knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from study.language.word_key import word_key

if TYPE_CHECKING:
    from study.language.french.analysis import Word
    from study.lesson.model import Language, Lesson

_TO_KNOW = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""The parts of speech whose words are learned one by one."""


def french_keys(found: Iterable[Word]) -> Iterator[str]:
    """Yield the keys of the words to learn in an analysed French text, without names, numbers and grammar words."""
    return (word_key(word.lemma, "fr") for word in found if word.pos in _TO_KNOW)


def lesson_keys(lesson: Lesson) -> Counter[str]:
    """Return how often each word to learn occurs in the studied text of a lesson. 40,000 words take about a second."""
    found: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        found.update(paragraph_keys(paragraph.text(lesson.studied), lesson.studied))
    return found


def paragraph_keys(text: str, language: Language) -> Iterator[str]:
    """Return the keys of the words to learn in one paragraph, in order, as often as they occur."""
    if language == "en":
        from study.language.english.text_keys import english_keys  # the engine of one language is enough

        return english_keys(text)
    from study.language.french.analysis import analyse  # the same

    return french_keys(analyse(text).words)


def share(counts: Mapping[str, int], known: Set[str], ignored: Set[str]) -> float:
    """Return the share of the words in a text that are known, from 0 to 1; ignored words are not counted."""
    told = sum(count for key, count in counts.items() if key in known)
    return told / max(sum(count for key, count in counts.items() if key not in ignored), 1)
