"""Orders the senses of a word by the words around it, from a table of cues written by hand.

A line of `cues.tsv` has a lemma, its class, the beginning of a sense, and cues parted by spaces: a lemma that occurs
near the word, `+x` or `-x` for the next or the previous word (a form, a lemma, or a part of speech in capitals;
`+de_la` for two words), `:s` or `:p` for its number, and `@name` for a named set of cues.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from study.language.dictionary.entry import DictionaryEntry
from study.language.french.analysis import Word
from study.language.typography import plain

_NEAR = ((3, 2.0), (8, 1.5))
"""Up to how many words away a cue in the sentence has which weight."""
_FAR, _AROUND = 1.0, 0.4
"""The weights of a cue elsewhere in the sentence, and in the sentences around it."""
_NEIGHBOUR = 3.0
_NUMBER = 1.5
_LEAST = 1.0
"""By how much a sense must be ahead of the first one to come before it."""


class SenseCues(NamedTuple):
    """The cues for one sense."""

    sense: str
    """How the sense begins in the dictionary."""
    lemmas: frozenset[str]
    following: tuple[tuple[str, ...], ...]
    preceding: tuple[tuple[str, ...], ...]
    number: str


@cache
def cue_table() -> dict[tuple[str, str], tuple[SenseCues, ...]]:
    """Return the cues by lemma and class."""
    path = files("study.language.sense") / "cues.tsv"
    return read_cues(path.read_text(encoding="utf-8").splitlines())


def read_cues(lines: Iterable[str]) -> dict[tuple[str, str], tuple[SenseCues, ...]]:
    """Return the cues of the lines of the table. Raises ValueError for a line without its fields."""
    sets: dict[str, list[str]] = {}
    found: dict[tuple[str, str], tuple[SenseCues, ...]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if line.startswith("@") and len(fields) == 2:
            sets[fields[0]] = fields[1].split()
        elif len(fields) == 4:
            lemma, word_class, sense, cues = fields
            key = lemma, word_class
            found[key] = (*found.get(key, ()), _cues(sense, cues.split(), sets))
        else:
            raise ValueError(f"line {number}: {len(fields)} fields, expected 4: {line}")
    return found


def _cues(sense: str, cues: Iterable[str], sets: dict[str, list[str]]) -> SenseCues:
    lemmas: set[str] = set()
    following, preceding = [], []
    number = ""
    for cue in cues:
        if cue.startswith("@"):
            lemmas.update(sets[cue])
        elif cue.startswith("+"):
            following.append(tuple(plain(cue[1:]).split("_")))
        elif cue.startswith("-"):
            preceding.append(tuple(plain(cue[1:]).split("_")))
        elif cue.startswith(":"):
            number = cue[1:]
        else:
            lemmas.add(cue)
    return SenseCues(sense, frozenset(lemmas), tuple(following), tuple(preceding), number)


def ranked_by_cues(
    entry: DictionaryEntry, place: int, words: Sequence[Word], around: Sequence[Word] = ()
) -> DictionaryEntry:
    """Return the entry of word number `place` with the sense first for which the words around it speak.

    Without enough cues the entry is returned as it is.
    """
    table = cue_table().get((entry.lemma, entry.word_class))
    if table is None or len(entry.senses) < 2:
        return entry
    scores = [0.0] * len(entry.senses)
    for cues in table:
        number = next((n for n, sense in enumerate(entry.senses) if sense.startswith(cues.sense)), -1)
        if number >= 0:
            scores[number] = max(scores[number], _score(cues, place, words, around))
    best = max(range(len(scores)), key=lambda n: scores[n])
    if best == 0 or scores[best] < scores[0] + _LEAST:
        return entry
    senses = (entry.senses[best], *(sense for n, sense in enumerate(entry.senses) if n != best))
    return entry._replace(senses=senses)


def _score(cues: SenseCues, place: int, words: Sequence[Word], around: Sequence[Word]) -> float:
    score = _NUMBER if cues.number and words[place].number == cues.number else 0.0
    score += _NEIGHBOUR * any(_is_at(each, words, place + 1) for each in cues.following)
    score += _NEIGHBOUR * any(_is_at(each, words, place - len(each)) for each in cues.preceding)
    for n, word in enumerate(words):
        if n != place and word.lemma in cues.lemmas:
            away = abs(n - place)
            score += next((weight for most, weight in _NEAR if away <= most), _FAR)
    return score + min(sum(_AROUND for word in around if word.lemma in cues.lemmas), 2.0)


def _is_at(wanted: Sequence[str], words: Sequence[Word], place: int) -> bool:
    if place < 0 or place + len(wanted) > len(words):
        return False
    pairs = zip(wanted, words[place : place + len(wanted)], strict=True)
    return all(_is_one(each, word) for each, word in pairs)


def _is_one(wanted: str, word: Word) -> bool:
    if wanted.isupper():
        return word.pos == wanted or (wanted == "INF" and "W" in word.moods)
    return wanted in (plain(word.form).lower(), word.lemma)
