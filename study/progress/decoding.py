"""Reads cells of the tables; a ValueError for what nobody wrote there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from study.practice.position import Position

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
LATEST = 1 << 43
"""A moment in milliseconds since 1970 that no clock shows (the year 2248); its negative is as far before 1970."""


def moment(at: object) -> datetime:
    """From milliseconds since 1970, UTC."""
    if not isinstance(at, int):
        raise ValueError(at)
    return EPOCH + at * MILLISECOND


def milliseconds(at: datetime) -> int:
    """Since 1970, UTC."""
    return (at - EPOCH) // MILLISECOND


def count(value: object) -> int:
    """A number from 0; ValueError for anything else that may stand in a damaged file."""
    if not isinstance(value, int) or value < 0:
        raise ValueError(value)
    return value


def text(value: object) -> str:
    """Text and nothing else."""
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def name(row: Any) -> str:
    """The text that stands alone in a row."""
    (cell,) = row
    if not isinstance(cell, str):
        raise ValueError(cell)
    return cell


def position_of(row: Any) -> Position:
    """Paragraph, question and offset."""
    paragraph, question, offset = row
    return Position(count(paragraph), text(question), count(offset))


def frozen(value: Any) -> Any:
    """JSON's lists as tuples."""
    return tuple(map(frozen, value)) if isinstance(value, list) else value
