"""All rules of the check, in the order of their ids."""

from __future__ import annotations

from study.teach.check import (
    absolutes,
    answers,
    balance,
    blind,
    copies,
    credible,
    directions,
    evidence,
    feedback,
    form,
    gaps,
    keys,
    languages,
    leaks,
    meaning,
    numbers,
    options,
    places,
    quotations,
    signs,
    stems,
    telling,
    term_labels,
    terms,
    truth_order,
    typography,
)
from study.teach.check.rule import RULES as _RULES

FILES = (
    form,
    evidence,
    options,
    gaps,
    answers,
    numbers,
    feedback,
    keys,
    blind,
    absolutes,
    stems,
    copies,
    leaks,
    languages,
    balance,
    terms,
    typography,
    signs,
    credible,
    directions,
    meaning,
    places,
    quotations,
    telling,
    term_labels,
    truth_order,
)
"""The files that register rules when they are imported."""
RULES = dict(sorted(_RULES.items()))
