"""Lists the words to learn in a text by their keys, and computes the share of them that the learner knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from study.language.word_key import word_key

if TYPE_CHECKING:
    from study.language.french.analysis import Word
    from study.lesson.model import Language, Lesson

_TO_KNOW = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""The parts of speech of words to learn."""


def french_keys(found: Iterable[Word]) -> Iterator[str]:
    """Yield the keys of the words to learn in an analysed French text, without names, numbers and grammar words."""
    return (word_key(word.lemma, "fr") for word in found if word.pos in _TO_KNOW)


def lesson_keys(lesson: Lesson) -> Counter[str]:
    """Count the words to learn in a lesson's text, in the language to study. Takes a second for 40,000 words."""
    found: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        found.update(paragraph_keys(paragraph.text(lesson.studied), lesson.studied))
    return found


def paragraph_keys(text: str, language: Language) -> Iterator[str]:
    """Return the keys of the words to learn in one paragraph."""
    if language == "en":
        from study.language.english.text_keys import english_keys  # the engine of one language is enough

        return english_keys(text)
    from study.language.french.analysis import analyse  # the same

    return french_keys(analyse(text).words)


def share(counts: Mapping[str, int], known: Set[str], ignored: Set[str]) -> float:
    """Return the known share of the running text, from 0 to 1; ignored words do not count."""
    told = sum(count for key, count in counts.items() if key in known)
    return told / max(sum(count for key, count in counts.items() if key not in ignored), 1)
