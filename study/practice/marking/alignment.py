"""Lays the words of an answer beside those of the accepted answer that is nearest to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from study.language.closed_words import SMALL
from study.language.known_forms import exists
from study.lesson.patterns import Pattern, read_pattern
from study.practice.marking.spelling import one_edit
from study.practice.marking.typed_words import AnswerWord, words_of
from study.text import Language

_CONTRACTED = {
    ("à", "le"): "au",
    ("à", "les"): "aux",
    ("de", "le"): "du",
    ("de", "les"): "des",
}
_PARTED = frozenset({("au", "à"), ("aux", "à"), ("du", "de"), ("des", "de")})
"""A contracted article and the preposition that, before another article, has its place: *au* and *à la*."""
_MERGED = 0.3
_SMALL_COST = 0.5


class AlignedWords(NamedTuple):
    """Words of the answer beside words of the accepted answer; one of the two may be empty."""

    given: tuple[int, ...]
    wanted: tuple[int, ...]


def nearest_text(accepted: str, given: Sequence[AnswerWord], language: Language) -> str:
    """Return the text that is nearest to a typed one, of all that an accepted answer with alternatives stands for."""
    if "{" not in accepted and "}" not in accepted:
        return accepted
    pattern = read_pattern(accepted)
    return (
        pattern.parts[0][0] if pattern.variety == 1 and len(pattern.parts) == 1 else _nearest(pattern, given, language)
    )


def _nearest(pattern: Pattern, given: Sequence[AnswerWord], language: Language) -> str:
    """Return the nearest text by the alternatives of each part in turn, without writing all texts out."""
    row = [float(place) for place in range(len(given) + 1)]
    chosen = [""] * len(row)
    for part in pattern.parts:
        ways = []
        for alternative in part:
            cost, origin = row, list(range(len(row)))
            for word in words_of(alternative, language):
                cost, origin = _next_row(cost, origin, given, word, language)
            ways.append((cost, origin, alternative))
        best = [min(ways, key=lambda way: way[0][place]) for place in range(len(row))]
        chosen = [f"{chosen[way[1][place]]} {way[2]}".strip() for place, way in enumerate(best)]
        row = [way[0][place] for place, way in enumerate(best)]
    return chosen[-1]


def _next_row(
    row: list[float], origin: list[int], given: Sequence[AnswerWord], wanted: AnswerWord, language: Language
) -> tuple[list[float], list[int]]:
    """Return the costs after one more word of the accepted answer, and where each of them began."""
    costs, origins = [row[0] + _gap_cost(wanted, language)], [origin[0]]
    for place, word in enumerate(given):
        ways = (
            (row[place] + distance(word, wanted, language), origin[place]),
            (row[place + 1] + _gap_cost(wanted, language), origin[place + 1]),
            (costs[place] + _gap_cost(word, language), origins[place]),
        )
        cost, begun = min(ways)
        costs.append(cost)
        origins.append(begun)
    return costs, origins


def rough_distance(given: Sequence[AnswerWord], wanted: Sequence[AnswerWord], language: Language) -> float:
    """Return how far an answer is from an accepted one, without saying how they differ."""
    row = [0.0]
    for word in given:
        row.append(row[-1] + _gap_cost(word, language))
    for word in wanted:
        row, _ = _next_row(row, [0] * len(row), given, word, language)
    return row[-1]


def align(given: Sequence[AnswerWord], wanted: Sequence[AnswerWord], language: Language) -> list[AlignedWords]:
    """Return the steps that make an answer of the accepted one with the least cost, in order."""
    rows, columns = len(given), len(wanted)
    best: list[list[tuple[float, int, int]]] = [[(0.0, 0, 0)] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows + 1):
        for j in range(columns + 1):
            if not i and not j:
                continue
            ways = []
            if i and j:
                ways.append((best[i - 1][j - 1][0] + distance(given[i - 1], wanted[j - 1], language), 1, 1))
            if i:
                ways.append((best[i - 1][j][0] + _gap_cost(given[i - 1], language), 1, 0))
            if j:
                ways.append((best[i][j - 1][0] + _gap_cost(wanted[j - 1], language), 0, 1))
            for back, up in ((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)):
                if i >= back and j >= up and _merge(given[i - back : i], wanted[j - up : j], language):
                    ways.append((best[i - back][j - up][0] + _MERGED, back, up))
            best[i][j] = min(ways)
    steps = []
    i, j = rows, columns
    while i or j:
        _, back, up = best[i][j]
        steps.append(AlignedWords(tuple(range(i - back, i)), tuple(range(j - up, j))))
        i, j = i - back, j - up
    return steps[::-1]


def _merge(given: Sequence[AnswerWord], wanted: Sequence[AnswerWord], language: Language) -> bool:
    """Return whether some words are the others, written apart or together, or contracted."""
    if given[0].bare[:1] != wanted[0].bare[:1] or any(word.number is not None for word in (*given, *wanted)):
        return False
    mine, theirs = squeezed(given), squeezed(wanted)
    if mine == theirs:
        return True
    if len(theirs) > 5 and mine[:1] == theirs[:1] and one_edit(mine, theirs):
        return not all(exists(word.form, language) for word in given)
    return language == "fr" and contraction(given, wanted)


def contraction(given: Sequence[AnswerWord], wanted: Sequence[AnswerWord]) -> bool:
    """Return whether one side is the contracted article of the other: *à le* for *au*, *au* for *à la*."""
    short, long = sorted((tuple(w.form for w in given), tuple(w.form for w in wanted)), key=len)
    if len(short) != 1 or len(long) != 2:
        return False
    return _CONTRACTED.get(long) == short[0] or (
        (short[0], long[0]) in _PARTED and long[1] in ("la", "l'", "le", "les")
    )


def squeezed(found: Sequence[AnswerWord]) -> str:
    """Return words without accents, spaces, hyphens and apostrophes."""
    return "".join(word.bare for word in found).replace("-", "").replace("'", "")


def _gap_cost(word: AnswerWord, language: Language) -> float:
    return _SMALL_COST if word.form in SMALL[language] else 1.0


@lru_cache(maxsize=20_000)
def distance(given: AnswerWord, wanted: AnswerWord, language: Language) -> float:
    """Return how unlike two words look, 0 to 1.6; more than leaving one out and adding the other is never needed."""
    if given.form == wanted.form:
        return 0.0
    if given.number is not None and wanted.number is not None:
        return 0.0 if given.number == wanted.number else 0.9
    mine, theirs = given.bare, wanted.bare
    if mine == theirs:
        return 0.1
    small = (given.form in SMALL[language]) + (wanted.form in SMALL[language])
    if small == 2:
        return 0.45
    if one_edit(mine, theirs) and small == 0:
        return 0.3
    shared = 0
    for one, other in zip(mine, theirs, strict=False):
        if one != other:
            break
        shared += 1
    if shared >= 3 and shared * 2 >= max(len(mine), len(theirs)) and small == 0:
        return 0.4
    return 1.2 if small else 0.95
