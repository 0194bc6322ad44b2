"""Finds the words of a text that a learner learns, and gives their keys in the progress file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from study.language.english.lemmas import GRAMMAR, french_for, headword
from study.language.french.analysis import Word, analyse
from study.language.tokens import tokenize
from study.language.typography import plain
from study.language.word_key import word_key
from study.lesson.model import Language, Lesson

_TO_KNOW = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""The parts of speech whose words are learned one by one."""


def lesson_keys(lesson: Lesson) -> Counter[str]:
    """Return how often each word to learn occurs in the studied text of a lesson. 40,000 words take about a second."""
    found: Counter[str] = Counter()
    for paragraph in lesson.paragraphs:
        found.update(paragraph_keys(paragraph.text(lesson.studied), lesson.studied))
    return found


def paragraph_keys(text: str, language: Language) -> Iterator[str]:
    """Return the keys of the words to learn in one paragraph, in order, as often as they occur."""
    return english_keys(text) if language == "en" else french_keys(analyse(text).words)


def french_keys(found: Iterable[Word]) -> Iterator[str]:
    """Yield the keys of the words to learn in an analysed French text, without names, numbers and grammar words."""
    return (word_key(word.lemma, "fr") for word in found if word.pos in _TO_KNOW)


def english_keys(text: str) -> Iterator[str]:
    """Yield the key of each word to learn in an English text, as often as it occurs; grammar words and names are none.

    A word with a capital inside a sentence is a name unless the dictionary has it as another word.
    """
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
