"""Spans of a sentence, which are taken out of it or printed in bold."""

from __future__ import annotations

from collections.abc import Iterable

from study.lesson.occurrences import Span

__all__ = ["Span", "merge_spans"]


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, with those that overlap joined into one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
