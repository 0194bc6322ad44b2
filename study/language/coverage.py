"""Computes the share of a text that the learner knows."""

from __future__ import annotations

from collections.abc import Mapping, Set


def share(counts: Mapping[str, int], known: Set[str], ignored: Set[str]) -> float:
    """Return the share of the words in a text that are known, from 0 to 1; ignored words are not counted."""
    told = sum(count for key, count in counts.items() if key in known)
    return told / max(sum(count for key, count in counts.items() if key not in ignored), 1)
