"""The sound of any French word in the International Phonetic Alphabet."""

from __future__ import annotations

import unicodedata
from base64 import b64decode, b64encode
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from study.language.french.lexicon import readings
from study.language.typography import plain
from study.language.wordlist import words

if TYPE_CHECKING:
    import pycrfsuite  # type: ignore[import-untyped]

_LONGEST = 60
_REACH = 3
_NAMES = words("a be se de ə ɛf ʒe aʃ i ʒi ka ɛl ɛm ɛn o pe ky ɛʁ ɛs te y ve dublve iks iɡʁɛk zɛd")
_SPELLED = dict(zip("abcdefghijklmnopqrstuvwxyz", _NAMES, strict=True))


def ipa(word: str, pos: str = "") -> str:
    """How a word or an expression sounds, without slashes; empty for what has no letters.

    The lexicon says it where it can (`pos` picks among homographs: *est*), the model of `gruut-lang-fr`
    works the rest out; capitals without a vowel are spelled.
    """
    parts = plain(unicodedata.normalize("NFC", word)).split()
    return " ".join(filter(None, (_word(part, pos if len(parts) == 1 else "") for part in parts[:20])))


@lru_cache(maxsize=10_000)
def _word(word: str, pos: str) -> str:
    key = word.lower()
    found = [reading for reading in readings(key) if reading.ipa]
    fitting = [reading for reading in found if reading.pos == pos] or found
    if fitting:
        return fitting[0].ipa
    if "'" in word.strip("'"):
        head, _, rest = word.partition("'")
        return _word(head + "'", "") + _word(rest, pos)
    if "-" in word.strip("-"):
        return "".join(_word(part, "") for part in word.split("-"))
    letters = [letter for letter in key if letter.isalpha()]
    if word.isupper() and 1 < len(word) <= 5 and (len(word) < 4 or not any(v in "aeiouy" for v in letters)):
        return "".join(_SPELLED.get(letter, "") for letter in letters)
    return guess("".join(letters))


@cache
def _model() -> pycrfsuite.Tagger:
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    spec = find_spec("gruut_lang_fr")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("gruut_lang_fr")
    tagger.open(str(Path(spec.origin).parent / "g2p" / "model.crf"))
    return tagger


def guess(letters: str) -> str:
    """The sound of letters by the model alone, at most 60 of them."""
    codes = [b64encode(letter.encode("utf-8", "surrogatepass")).decode() for letter in letters[:_LONGEST]]
    if not codes:
        return ""
    labels = _model().tag([_seen(codes, i) for i in range(len(codes))])
    sounds = (b64decode(label).decode() for label in labels)
    return "".join(part for sound in sounds for part in sound.split("|") if part != "_").replace("g", "ɡ")


def _seen(codes: list[str], i: int) -> list[str]:
    """What the model was trained to see of a letter and three to each side."""
    seen = ["bias", f"grapheme:{codes[i]}"]
    seen += ["begin"] if i == 0 else []
    seen += ["end"] if i == len(codes) - 1 else []
    seen += [f"grapheme-{j}:{codes[i - j]}" for j in range(1, _REACH + 1) if i >= j]
    seen += [f"grapheme+{j}:{codes[i + j]}" for j in range(1, _REACH + 1) if i + j < len(codes)]
    return seen
