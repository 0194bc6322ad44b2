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


def english_keys(text: str) -> Iterator[str]:
    """The same of an English text: what begins with a capital inside a sentence and no dictionary has is a name."""
    from study.language.english.lemmas import GRAMMAR, french_for, headword
    from study.language.tokens import tokenize
    from study.language.typography import plain

    first = True
    for token in tokenize(text):
        form = text[token.start : token.end]
        if token.kind != "word":
            first = first or form in ".!?…"
            continue
        low = plain(form).lower()
        named = not (first or form.islower()) and all(entry.word_class == "name" for entry in french_for(form))
        if low not in GRAMMAR and len(low) > 1 and not named:
            yield word_key(headword(form), "en")
        first = False


def lesson_keys(lesson: Lesson) -> Counter[str]:
    """How often a lesson has each word one learns, in the text that is studied. Takes a second for 40,000 words."""
    found: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        found.update(paragraph_keys(paragraph.text(lesson.studied), lesson.studied))
    return found


def paragraph_keys(text: str, language: Language) -> Iterator[str]:
    """The keys of one paragraph."""
    if language == "en":
        return english_keys(text)
    from study.language.french.analysis import analyse

    return french_keys(analyse(text).words)


def share(counts: Mapping[str, int], known: Set[str], ignored: Set[str]) -> float:
    """How much of the running text is known, from 0 to 1; what is ignored is left out."""
    told = sum(count for key, count in counts.items() if key in known)
    return told / max(sum(count for key, count in counts.items() if key not in ignored), 1)
