"""Reads how words of the dictionary were shown to the learner who marked them."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from study.practice.met_word import MetWord, from_data
from study.progress import decoding
from study.progress.errors import UNREADABLE
from study.progress.store import Store

_EVENTS = "SELECT subject_key, data FROM events WHERE kind = 'word' AND data LIKE '%\"met\": %' ORDER BY id"


def met_words(store: Store, keys: Collection[str]) -> dict[str, MetWord]:
    """Return how the words with these keys were shown when they were marked last; words marked without that, as by
    earlier versions, are left out."""
    if not keys:
        return {}
    found: dict[str, MetWord] = {}
    for key, data in store.rows(_decoded, _EVENTS):
        if key in keys:
            try:
                found[key] = from_data(json.loads(data)["met"])
            except UNREADABLE:  # of another version, or damaged
                continue
    return found


def _decoded(row: Any) -> tuple[str, str]:
    return decoding.text(row[0]), str(row[1])
