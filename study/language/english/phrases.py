"""Finds English phrasal verbs and other fixed phrases in a sentence, with their French."""

from __future__ import annotations

from typing import NamedTuple


class EnglishPhrase(NamedTuple):
    """A phrase in an English sentence."""

    headword: str
    french: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """Start and end of each of its words."""

    @property
    def start(self) -> int:
        """The offset of its first word in the sentence."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """The offset of the end of its last word."""
        return self.spans[-1][1]


def phrases_in(sentence: str) -> tuple[EnglishPhrase, ...]:
    """Return the phrases of a sentence in their order."""
    return ()
