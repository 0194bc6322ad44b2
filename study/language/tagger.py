"""Parts of speech in context: the conditional random field of `gruut-lang-fr`, read directly."""

from __future__ import annotations

import string
from base64 import b64encode
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pycrfsuite  # type: ignore[import-untyped]

_CONTRACTED = {"au": ("à", "le"), "aux": ("à", "les"), "du": ("de", "le")}
"""The model was trained on these with their two words behind them."""
_SURE = 0.97
"""From this probability on, what the other labels have left decides nothing."""
_PUNCTUATION = frozenset(string.punctuation)


@cache
def _model() -> pycrfsuite.Tagger:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(model_folder() / "pos" / "model.crf"))
    return tagger


def model_folder() -> Path:
    """Where the package `gruut-lang-fr` keeps its models; the package itself is not imported."""
    spec = find_spec("gruut_lang_fr")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("gruut_lang_fr")
    return Path(spec.origin).parent


@lru_cache(maxsize=50_000)
def _features(word: str, place: str) -> dict[bytes, float]:
    """What the model was trained to see of a word at a place from -2 to +2, but for what is not so."""
    code = b64encode(word.encode("utf-8", "surrogatepass")).decode().rstrip("=")
    seen = {
        "bias": 1.0,
        f"word:{code}": 1.0,
        "len(word)": float(len(word)),
        f"word[:2]:{word[:2]}": 1.0,
        f"word[:3]:{word[:3]}": 1.0,
        f"word[-2:]:{word[-2:]}": 1.0,
        f"word[-3:]:{word[-3:]}": 1.0,
    }
    if word in _PUNCTUATION:
        seen["word.ispunctuation"] = 1.0
    if word.isdigit():
        seen["word.isdigit()"] = 1.0
    return {(place + name).encode("utf-8", "surrogatepass"): value for name, value in seen.items()}


def tag(words: Sequence[str], doubtful: Sequence[Sequence[str]]) -> list[tuple[str, dict[str, float]]]:
    """For each token of one sentence (apostrophes straight) its label, and the odds of the labels in doubt.

    `doubtful[i]` names the labels whose probability is wanted for token i; an empty one costs nothing.
    """
    parts: list[str] = []
    places: list[int] = []
    for word in words:
        places.append(len(parts))
        parts.append(word)
        parts += _CONTRACTED.get(word.lower(), ())
    if not parts:
        return []
    model = _model()
    labels = model.tag([_seen(parts, i) for i in range(len(parts))])
    marginal = model.marginal
    found: list[tuple[str, dict[str, float]]] = []
    for place, wanted in zip(places, doubtful, strict=True):
        label = labels[place]
        odds: dict[str, float] = {}
        if wanted:
            odds[label] = sure = marginal(label, place)
            if sure < _SURE:
                for name in wanted:
                    odds[name] = marginal(name, place)
        found.append((label, odds))
    return found


def _seen(words: list[str], i: int) -> dict[bytes, float]:
    last = len(words) - 1
    seen = _features(words[i], "").copy()
    if i:
        seen |= _features(words[i - 1], "-1:")
        if i > 1:
            seen |= _features(words[i - 2], "-2:")
    else:
        seen[b"BOS"] = 1.0
    if i < last:
        seen |= _features(words[i + 1], "+1:")
        if i < last - 1:
            seen |= _features(words[i + 2], "+2:")
    else:
        seen[b"EOS"] = 1.0
    return seen
