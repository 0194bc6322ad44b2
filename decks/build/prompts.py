"""Gives each term of a lesson a distinct prompt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from decks.build.labels import other, word_class
from decks.build.term_texts import french_sense
from study.language.english.senses import senses
from study.language.typography import normalise
from study.lesson.model import Language, Term


@dataclass(frozen=True, slots=True)
class Prompt:
    """What distinguishes the prompts of a term from those of the others."""

    sense: str
    """The English sense to be learned where English is studied; no two terms have the same."""
    cue: str
    """Shown beside the prompt, plain text; no two terms have the same prompt and cue."""
    added: bool
    """Whether the program made the cue, because the lesson has none that distinguishes the terms."""


def prompts(terms: Sequence[Term], studied: Language) -> dict[str, Prompt]:
    """Return a prompt for each term, by the term's id."""
    chosen = _distinct_senses(terms)
    cues = {term.id: term.cue if studied == "fr" else "" for term in terms}
    asked: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in terms:
        question = term.en if studied == "fr" else french_sense(term)
        asked[normalise(question), normalise(cues[term.id])].append(term)
    added: dict[str, str] = {}
    for same in asked.values():
        if len(same) > 1:
            added |= _distinguishing_cues(same, cues, studied)
    return {term.id: Prompt(chosen[term.id], added.get(term.id, cues[term.id]), term.id in added) for term in terms}


def _distinguishing_cues(same: list[Term], cues: dict[str, str], studied: Language) -> dict[str, str]:
    """Return a cue for each of several terms with the same prompt, by the term's id.

    The part of speech if that is enough, else as many first letters of the answer as are needed, up to three, else a
    number. It is added to the cue that the term has.
    """
    heads = [normalise(term.head if studied == "fr" else term.en) for term in same]
    clues = [word_class(term, other(studied)) for term in same]
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


def _distinct_senses(terms: Sequence[Term]) -> dict[str, str]:
    """Return an English sense for each term, by the term's id.

    The headword of an English term, or the first sense of a French one; where an earlier term has taken that, the next
    sense that is free, else the whole gloss with the headword.
    """
    taken: set[str] = set()
    chosen: dict[str, str] = {}
    for term in terms:
        written = (term.head,) if term.studied == "en" else ()
        free = (sense for sense in (*written, *senses(term.en), term.en) if normalise(sense) not in taken)
        chosen[term.id] = next(free, f"{term.en} ({term.head})")
        taken.add(normalise(chosen[term.id]))
    return chosen
