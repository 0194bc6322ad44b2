"""Decodes cells of the tables; raises ValueError for a value that the program never writes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from study.practice.position import Position

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)
LATEST = 1 << 43
"""A moment in milliseconds since 1970 that no clock shows (the year 2248); its negative is as far before 1970."""


def moment(at: object) -> datetime:
    """Convert milliseconds since 1970 to a moment in UTC."""
    if not isinstance(at, int):
        raise ValueError(at)
    return EPOCH + at * MILLISECOND


def milliseconds(at: datetime) -> int:
    """Convert a moment to milliseconds since 1970, UTC."""
    return (at - EPOCH) // MILLISECOND


def count(value: object) -> int:
    """Return a whole number of at least 0; raise ValueError for any other value, as a damaged file may hold."""
    if not isinstance(value, int) or value < 0:
        raise ValueError(value)
    return value


def text(value: object) -> str:
    """Return a value that is text; raise ValueError for any other."""
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def name(row: Any) -> str:
    """Return the text of a row that has only one column."""
    (cell,) = row
    if not isinstance(cell, str):
        raise ValueError(cell)
    return cell


def position_of(row: Any) -> Position:
    """Decode a row of paragraph, question and offset."""
    paragraph, question, offset = row
    return Position(count(paragraph), text(question), count(offset))


def frozen(value: Any) -> Any:
    """Convert JSON's lists to tuples, also those within its objects."""
    if isinstance(value, dict):
        return {name: frozen(each) for name, each in value.items()}
    return tuple(map(frozen, value)) if isinstance(value, list) else value
