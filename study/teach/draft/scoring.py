"""Scores the usefulness of a word to readers of the business press."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import log

from study.language.french.lexicon import band
from study.language.wordlist import words
from study.teach.draft.candidates import TermCandidate

_BUSINESS = frozenset(
    words(
        """
        account accounting accounts agreement amount asset assets balance bank banking bankrupt bankruptcy bargain bid
        billion board bond borrow borrowing brand budget business buy buyer buyout capital cash chairman charge client
        commercial company competition competitive competitor consumer consumption contract contractor corporate cost
        costs creditor currency customer cut deal debt deficit demand director dismissal dividend earnings economic
        economy employ employee employer employment enterprise executive expense expenses export factory fee finance
        financial firm fiscal forecast founder fund funding funds goods group growth hire income increase industrial
        industry inflation insurance interest invest investment investor invoice issue job jobs joint labour launch
        layoff lease lend lender loan loss losses manage management manager manufacture manufacturer manufacturing
        margin market marketing merger million mortgage negotiate offer officer operating order organisation output
        owner partner partnership pay payment pension performance percentage plant plunge portfolio position price
        pricing produce producer product production productivity profit profitability profitable property purchase
        quarter quarterly quota rate recession recovery recruit redundancy regulation regulatory relocate relocation
        rent research restructure restructuring result results retail retailer revenue rise risk salary sale sales
        savings sector sell seller service services share shareholder shares shop shortage slowdown software staff
        stake start-up stock stocks strategy strike subsidiary supplier supply takeover target tariff tax taxation
        taxes technology trade trader trading transaction trend trillion turnover union unemployment unions value
        venture wage wages wealth wholesale workforce workshop yield
        """
    )
)
"""English words of business; a French word belongs to business if one of its senses contains such a word."""
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BANDS = {1: -0.9, 2: -0.1, 3: 0.25, 4: 0.45, 5: 0.5, 6: 0.5, None: 0.5}
"""Score by thousand of frequency rank: low for the most common words, which learners at this level know."""
_CLASSES = {"preposition": -0.2, "adverb": -0.3, "adjective": -0.1, "conjunction": 0.1, "connector": 0.3, "idiom": 0.6}
_EXPRESSION = 0.45
_BUSINESS_WEIGHT = 0.9
_TRAP = 0.35
_REPEATED = 0.2


def score(candidate: TermCandidate) -> float:
    """Return the score by which terms are ranked; terms with higher scores are proposed first."""
    entry = candidate.entry
    score = _EXPRESSION if entry.several else _BANDS[band(candidate.rank)]
    score += _CLASSES.get(entry.word_class, 0.0)
    score += _BUSINESS_WEIGHT * business(entry.senses)
    score += _TRAP if entry.trap_en else 0.0
    return score + _REPEATED * log(candidate.count)


def business(senses: tuple[str, ...]) -> float:
    """Return the proportion of the first two senses that belong to business."""
    first = senses[:2]
    return sum(not _BUSINESS.isdisjoint(_WORD.findall(sense.lower())) for sense in first) / len(first) if first else 0.0


def ranked(found: Iterable[TermCandidate]) -> list[TermCandidate]:
    """Return the candidates by descending score; equal scores are kept in the order of the text."""
    return sorted(found, key=lambda candidate: -score(candidate))
