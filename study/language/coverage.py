"""How much of a text is known: its words by their keys, and the share of them that the learner knows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from typing import TYPE_CHECKING

from study.language.word_key import word_key

if TYPE_CHECKING:
    from study.language.french.analysis import Word
    from study.lesson.model import Language, Lesson

_TO_KNOW = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""The parts of speech that one learns word by word."""


def french_keys(found: Iterable[Word]) -> Iterator[str]:
    """The keys of the words of an analysed French text that one learns; not of names, numbers and grammar words."""
    return (word_key(word.lemma, "fr") for word in found if word.pos in _TO_KNOW)


def lesson_keys(lesson: Lesson) -> Counter[str]:
    """How often a lesson has each word one learns, in the text that is studied. Takes a second for 40,000 words."""
    found: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        found.update(paragraph_keys(paragraph.text(lesson.studied), lesson.studied))
    return found


def paragraph_keys(text: str, language: Language) -> Iterator[str]:
    """The keys of one paragraph."""
    if language == "en":
        from study.language.english.text_keys import english_keys  # the engine of one language is enough

        return english_keys(text)
    from study.language.french.analysis import analyse  # the same

    return french_keys(analyse(text).words)


def share(counts: Mapping[str, int], known: Set[str], ignored: Set[str]) -> float:
    """How much of the running text is known, from 0 to 1; what is ignored is left out."""
    told = sum(count for key, count in counts.items() if key in known)
    return told / max(sum(count for key, count in counts.items() if key not in ignored), 1)
