"""Imports all rules of the check, in the order in which they are listed."""

from __future__ import annotations

from study.teach.check import (
    absolutes,
    answers,
    balance,
    copies,
    evidence,
    feedback,
    form,
    gaps,
    keys,
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
    keys,
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
"""The files that define the rules, each named by its subject."""
RULES = dict(sorted(_RULES.items()))
