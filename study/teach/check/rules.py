"""All rules of the check, in the order of their ids."""

from __future__ import annotations

from study.teach.check import (
    absolutes,
    answer_keys,
    answers,
    balance,
    copies,
    evidence,
    feedback,
    form,
    gaps,
    languages,
    leaks,
    numbers,
    options,
    signs,
    stems,
    terms,
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
    answer_keys,
    absolutes,
    stems,
    copies,
    leaks,
    languages,
    balance,
    terms,
    typography,
    signs,
)
"""The files that register rules when they are imported."""
RULES = dict(sorted(_RULES.items()))
