"""What the rules ask about a sentence: the word at a place, the extent of a clause, agreement."""

from __future__ import annotations

from collections.abc import Sequence

from study.language.french.lexicon import WordReading
from study.language.wordlist import words

Options = Sequence[tuple[WordReading, ...]]
Chosen = list[WordReading | None]

BEFORE_NOUNS = frozenset(
    words(
        """
    petit grand gros haut long court bref jeune vieux nouveau ancien bon mauvais meilleur pire moindre beau joli
    vaste premier second deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième dernier
    prochain seul vrai faux propre net léger lourd fort faible simple double triple énorme principal futur éventuel
    actuel nombreux autre même plein rare vif large mi demi haut bas lointain proche récent
    """
    )
)
"""Adjectives that can precede their noun."""
ENDS = frozenset(words(", ; : ( ) — – « »"))
"""Punctuation marks that end a clause."""
OPENS = frozenset(words("que qu' qui dont où lorsque lorsqu' quand si comme puisque puisqu' parce car et mais ou"))
"""Words that can begin another clause."""
REACH = 60
"""In words. Longer clauses do not occur, and a text without punctuation must not take quadratic time."""


def clause(forms: Sequence[str], chosen: Chosen, i: int) -> range:
    """Return the places before `i` in its clause, nearest first; at most REACH of them."""
    k = i
    while (
        k > max(i - REACH, 0)
        and not (chosen[k - 1] is None and forms[k - 1] in ENDS)
        and forms[k - 1].lower() not in OPENS
    ):
        k -= 1
    return range(i - 1, k - 1, -1)


def finite(reading: WordReading | None) -> bool:
    """Return whether a verb form is finite, as far as its form shows: neither participle nor infinitive alone."""
    return reading is not None and reading.pos == "VERB" and any(len(code) == 3 for code in reading.moods)


def at(chosen: Chosen, i: int) -> WordReading | None:
    """Return the reading at a place; None for a punctuation mark, and outside the sentence."""
    return chosen[i] if 0 <= i < len(chosen) else None


def pos_at(chosen: Chosen, i: int) -> str:
    """Return the part of speech at a place; empty for a punctuation mark, and outside the sentence."""
    reading = at(chosen, i)
    return "" if reading is None else reading.pos


def agree(one: WordReading, other: WordReading) -> bool:
    """Return whether two forms can agree in gender and number."""
    return (not one.gender or not other.gender or one.gender == other.gender) and (
        not one.number or not other.number or one.number == other.number
    )
