"""What the rules of a sentence look at: words beside a word, how far its clause reaches, and what agrees."""

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
"""Adjectives that stand before their noun."""
ENDS = frozenset(words(", ; : ( ) — – « »"))
"""Signs between which a clause stands."""
OPENS = frozenset(words("que qu' qui dont où lorsque lorsqu' quand si comme puisque puisqu' parce car et mais ou"))
"""Words behind which another clause may begin."""
REACH = 60
"""Words: no clause of the press is longer, and a text without an end must not take time without one."""


def clause(forms: Sequence[str], chosen: Chosen, i: int) -> range:
    """The places before a word in its clause, the nearest first; a clause of more words than REACH begins there."""
    k = i
    while (
        k > max(i - REACH, 0)
        and not (chosen[k - 1] is None and forms[k - 1] in ENDS)
        and forms[k - 1].lower() not in OPENS
    ):
        k -= 1
    return range(i - 1, k - 1, -1)


def finite(reading: WordReading | None) -> bool:
    """Conjugated: neither participle nor infinitive alone, as far as the form says."""
    return reading is not None and reading.pos == "VERB" and any(len(code) == 3 for code in reading.moods)


def at(chosen: Chosen, i: int) -> WordReading | None:
    """What stands at a place; None for a sign, and beyond the ends."""
    return chosen[i] if 0 <= i < len(chosen) else None


def pos_at(chosen: Chosen, i: int) -> str:
    """The part of speech at a place; empty for a sign, and beyond the ends."""
    reading = at(chosen, i)
    return "" if reading is None else reading.pos


def agree(one: WordReading, other: WordReading) -> bool:
    """Nothing in the two forms keeps them from agreeing in gender and number."""
    return (not one.gender or not other.gender or one.gender == other.gender) and (
        not one.number or not other.number or one.number == other.number
    )
