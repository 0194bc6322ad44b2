"""Gives the pronunciation of any French word in the International Phonetic Alphabet (IPA)."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from study.language.french.lexicon import readings
from study.language.typography import plain
from study.language.wordlist import words

_NAMES = words("a be se de ə ɛf ʒe aʃ i ʒi ka ɛl ɛm ɛn o pe ky ɛʁ ɛs te y ve dublve iks iɡʁɛk zɛd")
_SPELLED = dict(zip("abcdefghijklmnopqrstuvwxyz", _NAMES, strict=True))


def ipa(word: str, pos: str = "") -> str:
    """Return the pronunciation of a word or an expression, without slashes: `"l’entreprise"` → `"lɑ̃tʁəpʁiz"`.

    It comes from the lexicon if it is there, for homographs that of the part of speech `pos` (*est*); otherwise it is
    worked out from the letters. Capitals without a vowel are spelled. Empty for a text without letters; only the first
    20 words count.
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
    from study.language.french.grapheme_to_phoneme import sounds_of_letters  # few words are unknown

    return sounds_of_letters("".join(letters))
