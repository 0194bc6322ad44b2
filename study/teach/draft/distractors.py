"""Selects words that fit grammatically in the position of another word, for use as distractors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from study.language.french.analysis import Word
from study.language.french.articles import elides
from study.teach.draft.candidates import TermCandidate


class Distractor(NamedTuple):
    """A word of the article with the grammatical form of the right answer and another meaning."""

    form: str
    head: str
    meaning: str


def distractors(wanted: TermCandidate, others: Sequence[TermCandidate], many: int = 3) -> list[Distractor]:
    """Return words that match in part of speech, gender, number, inflection and elision, closest in frequency first.

    The list has at most `many` words, and fewer if `others` does not contain enough. None of them shares a sense with
    the right answer, or with another word of the list.
    """
    word = wanted.seen[0].words[0]
    meanings = _meanings(wanted)
    found: list[Distractor] = []
    for other in sorted(others, key=lambda each: abs(each.rank - wanted.rank)):
        if other is wanted or len(found) == many:
            continue
        fitting = next((seen for seen in other.seen if len(seen.words) == 1 and _alike(word, seen.words[0])), None)
        if fitting is None or not meanings.isdisjoint(_meanings(other)):
            continue
        meanings |= _meanings(other)
        found.append(Distractor(fitting.form.lower(), other.entry.lemma, other.entry.senses[0]))
    return found


def _alike(word: Word, other: Word) -> bool:
    return (
        word.pos == other.pos
        and word.number == other.number
        and (not word.gender or word.gender == other.gender)
        and (word.pos != "VERB" or word.moods[:1] == other.moods[:1])
        and elides(word.form) == elides(other.form)
    )


def _meanings(candidate: TermCandidate) -> set[str]:
    """Return the single words of all senses of a candidate, without *to*."""
    text = " ".join(candidate.entry.senses).replace(",", " ").replace("(", " ").replace(")", " ")
    return {word for word in text.casefold().split() if len(word) > 2}
