"""Reads numbers in GIFT as PHP does: with a decimal point, and with a tolerance or as a range."""

from __future__ import annotations

import re

from study.teach.exchange.gift.escapes import ASCII_SPACES, RejectedByMoodleError, Warn
from study.text import Message

NUMBER = re.compile(r"\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*", re.IGNORECASE | re.ASCII)
LEADING = re.compile(r"\s*[-+]?(?:\d+\.?\d*|\.\d+)", re.ASCII)


def number(text: str, warn: Warn) -> str:
    """Return `58.5`, `58.5:0.1` with a tolerance, or `*` for any number. Raises `RejectedByMoodleError`."""
    if "," in text:
        warn(
            Message("a number contains a comma: Moodle would accept a wrong number. Use a decimal point."),
            text,
        )
    if text.find("..") > 0:
        low, high = (_leading(each) for each in text.split("..", 1))
        middle = (low + high) / 2
        return _spread(f"{middle:.12g}", f"{high - middle:.12g}")
    value, tolerance = text, "0"
    if text.find(":") > 0:
        value, _, tolerance = (each.strip(ASCII_SPACES) for each in text.partition(":"))
    if not NUMBER.fullmatch(tolerance):
        raise RejectedByMoodleError(
            Message("“{tolerance}” is not a number: Moodle rejects this question.", tolerance=tolerance),
        )
    if not NUMBER.fullmatch(value):
        if value != "*" and "," not in value:
            warn(
                Message("“{value}” is not a number: Moodle would accept any answer.", value=value),
            )
        value = "*"
    return _spread(value, tolerance)


def _leading(text: str) -> float:
    found = LEADING.match(text)
    return float(found[0]) if found else 0.0


def _spread(value: str, tolerance: str) -> str:
    return value if tolerance.strip("0.") == "" else f"{value}:{tolerance}"
