"""Converts Lexique’s one-letter phonemes to the International Phonetic Alphabet."""

from __future__ import annotations

_IPA = str.maketrans(
    {
        "E": "ɛ",
        "O": "ɔ",
        "2": "ø",
        "9": "œ",
        "°": "ə",
        "5": "ɛ̃",
        "1": "œ̃",
        "@": "ɑ̃",
        "§": "ɔ̃",
        "8": "ɥ",
        "R": "ʁ",
        "S": "ʃ",
        "Z": "ʒ",
        "N": "ɲ",
        "G": "ŋ",
        "g": "ɡ",
        "-": "",
    }
)


def from_lexique(phonemes: str) -> str:
    """Return phonemes in the IPA, without slashes and syllables: `"atEN@"` → `"atɛɲɑ̃"`."""
    return phonemes.translate(_IPA)
