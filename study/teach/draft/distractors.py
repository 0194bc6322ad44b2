"""Words that could stand in another one's place, so that grammar and looks do not give the answer away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from study.language.french.analysis import Word
from study.language.french.articles import elides
from study.teach.draft.candidates import TermCandidate


class Distractor(NamedTuple):
    """A word of the article like the one asked for, with another meaning."""

    form: str
    head: str
    meaning: str


def distractors(wanted: TermCandidate, others: Sequence[TermCandidate], many: int = 3) -> list[Distractor]:
    """Those of the same class, gender, number, inflection and elision, the nearest in frequency first.

    `others` are looked through in vain if the article is short: then fewer come back than were asked for. None shares
    a sense with the word, and no two share one.
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
    """The single words of all its senses, without *to*."""
    text = " ".join(candidate.entry.senses).replace(",", " ").replace("(", " ").replace(")", " ")
    return {word for word in text.casefold().split() if len(word) > 2}
