"""Finds words that are spelled nearly like another one, and expressions that contain a word."""

from __future__ import annotations

from collections.abc import Iterator

from study.language.data.open import data_file
from study.language.french.glosses import entries_for_english
from study.language.french.lexicon import known
from study.language.typography import plain

_LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôœûù'-"
_MOST = 3
_LONGEST = 30
_PHRASES = 8
_WITH = """
SELECT lemma, senses FROM entry WHERE (lemma LIKE ? OR lemma LIKE ? OR lemma LIKE ?)
ORDER BY pattern LIKE 'phrase:%' DESC, length(lemma), lemma LIMIT ?
"""


def near_words(word: str) -> list[str]:
    """Return up to three French or English words that differ from a word by one letter, the most frequent first."""
    form = plain(word).lower()
    if not form.replace("'", "").replace("-", "").isalpha() or not 2 < len(form) <= _LONGEST:
        return []
    found: dict[str, int] = {}
    for each in _edits(form):
        zipf = max((reading.zipf for reading in known(each) if reading.pos not in ("INTJ", "PROPN")), default=0)
        if zipf or (each.isascii() and entries_for_english(each)):
            found[each] = zipf + (100 if len(each) != len(form) and _doubled(each, form) else 0)
    return [each.replace("'", "’") for each in sorted(found, key=lambda one: (-found[one], one))[:_MOST]]


def _doubled(one: str, other: str) -> bool:
    """Return whether two words differ by a doubled letter only, the commonest mistake: *recete*, *recette*."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[k] == longer[k - 1] and longer[:k] + longer[k + 1 :] == shorter for k in range(1, len(longer)))


def _edits(form: str) -> Iterator[str]:
    """Yield the strings at a distance of one letter: missing, added, replaced, or two letters exchanged."""
    seen = {form}
    for k in range(len(form) + 1):
        head, tail = form[:k], form[k:]
        options = [head + letter + tail for letter in _LETTERS]
        if tail:
            options += [head + tail[1:], *(head + letter + tail[1:] for letter in _LETTERS)]
        if len(tail) > 1:
            options.append(head + tail[1] + tail[0] + tail[2:])
        for each in options:
            if each not in seen:
                seen.add(each)
                yield each


def phrases_with(word: str) -> list[dict[str, str]]:
    """Return expressions of the dictionary that contain a word, as `{"headword", "gloss"}`, eight at most."""
    head = word.replace("'", "’").lower()
    if "%" in head or "_" in head or "\0" in head or not head.isprintable():
        return []
    patterns = (f"{head} %", f"% {head} %", f"% {head}", _PHRASES)
    rows = data_file("dictionary.sqlite").rows(_WITH, patterns)
    return [{"headword": lemma, "gloss": senses.split("; ")[0]} for lemma, senses in rows]
