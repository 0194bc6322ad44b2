"""Keeps two terms from asking the same question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from decks.build.labels import CLASSES, other
from decks.build.typed import french_sense
from study.language.english.senses import senses
from study.language.typography import normalise
from study.lesson.model import Language, Term


@dataclass(frozen=True, slots=True)
class Prompt:
    """What tells a term from the others on its cards."""

    sense: str
    """The English sense that a learner of English learns; no two terms have the same."""
    cue: str
    """Set beside the prompt; no two terms have the same prompt and cue."""
    added: bool
    """The cue is ours: the lesson gives none that tells the terms apart."""


def prompts(terms: Sequence[Term], studied: Language) -> dict[str, Prompt]:
    """A prompt for each term, by id."""
    chosen = _senses(terms)
    cues = {term.id: term.cue if studied == "fr" else "" for term in terms}
    asked: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        question = term.en if studied == "fr" else french_sense(term)
        asked[normalise(question), normalise(cues[term.id])].append(term)
    added: dict[str, str] = {}
    for same in asked.values():
        if len(same) > 1:
            added |= _told_apart(same, cues, studied)
    return {term.id: Prompt(chosen[term.id], added.get(term.id, cues[term.id]), term.id in added) for term in terms}


def _told_apart(same: list[Term], cues: dict[str, str], studied: Language) -> dict[str, str]:
    """The word class where that is enough, else as many first letters of the answer as it takes, else a number."""
    classes = [CLASSES[term.word_class].get(other(studied)) for term in same]
    heads = [normalise(term.head if studied == "fr" else term.en) for term in same]
    clues = classes
    for size in range(1, 4):
        if len(set(clues)) == len(same):
            break
        clues = [f"{head[:size]}…" for head in heads]
    if len(set(clues)) < len(same):
        clues = [str(number) for number in range(1, len(same) + 1)]
    return {
        term.id: ", ".join(part for part in (cues[term.id], clue) if part)
        for term, clue in zip(same, clues, strict=True)
    }


def _senses(terms: Sequence[Term]) -> dict[str, str]:
    """The English headword of each term, where the lesson writes it, or the first of its senses.

    Where another term has taken that, the first that is free, or the whole gloss.
    """
    taken: set[str] = set()
    chosen: dict[str, str] = {}
    for term in terms:
        written = (term.head,) if term.studied == "en" else ()
        free = (sense for sense in (*written, *senses(term.en), term.en) if normalise(sense) not in taken)
        chosen[term.id] = next(free, f"{term.en} ({term.head})")
        taken.add(normalise(chosen[term.id]))
    return chosen
