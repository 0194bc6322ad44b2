"""Finds the words of an English text that a learner learns, and gives their keys in the progress file."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.english.lemmas import GRAMMAR, french_for, headword
from study.language.tokens import tokenize
from study.language.typography import plain
from study.language.word_key import word_key


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
