"""Removes the differences in spelling that are only typographic: apostrophes, spaces, quotation marks, accents."""

from __future__ import annotations

import re
import unicodedata
from array import array

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ′`´", "'") | dict.fromkeys(_SPACES, " "))
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SHAPES = _PLAIN | str.maketrans(dict.fromkeys("‐‑", "-")) | str.maketrans("", "", _INVISIBLE + '«»“”„‟"‹›')
_LOOSE = (
    r"(?<=\d) (?=\d{3}(?!\d))"  # 5 000
    r"| (?=[;:!?%€])"  # 8 %
    r"|(?:(?<=\b[cdjlmnst]')|(?<=\bqu')) "  # l' entreprise
)
_BARE = dict.fromkeys(range(0x300, 0x370)) | str.maketrans({"œ": "oe", "Œ": "Oe", "æ": "ae", "Æ": "Ae"})
"""The replacements for accents (combining characters) and ligatures."""


def plain(text: str) -> str:
    """Return the text with straight apostrophes and plain spaces, as long as before, so that offsets stay valid."""
    return text if text.isascii() and "`" not in text else text.translate(_PLAIN)


_ODD = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff\ufb00-\ufb06\u1d48\u1d49\u02b3\u02b0\u02e2]")
"""What a PDF file, a Mac or a web page may have inside words: decomposed accents, soft hyphens, ligatures."""
_RAISED = "\u1d48\u1d49\u02b3\u02b0\u02e2"
"""Raised letters of ordinals: *2ᵉ*."""
_PIECE = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]*|[\u0300-\u036f]+")


def levelled(text: str) -> tuple[str, array[int] | None]:
    """Return a text with composed accents, without invisible characters and typographic ligatures.

    The second value has the offset in the text as given of each character that is returned, and of the end; None if
    nothing was changed.
    """
    if text.isascii() or not _ODD.search(text):
        return text, None
    parts: list[str] = []
    offsets = array("L")
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece[0] in _INVISIBLE:
            piece = piece[1:]
        elif "\ufb00" <= piece[0] <= "\ufb06" or piece[0] in _RAISED:
            piece = unicodedata.normalize("NFKC", piece)
        elif len(piece) > 1:
            piece = unicodedata.normalize("NFC", piece)
        parts.append(piece)
        offsets.extend([match.start()] * len(piece))
    offsets.append(len(text))
    return "".join(parts), offsets


def strip_accents(text: str) -> str:
    """Return the text without accents and cedillas, œ and æ as two letters; capitals stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_BARE))


def quoted(text: str, language: str) -> str:
    """Return words in the quotation marks of a language, `fr` or `en`; a quotation inside them gets the other marks."""
    if language != "fr":
        return f"“{text.replace('“', '‘').replace('”', '’')}”"
    for mark, inner in (("« ", "“"), (" »", "”"), ("«\u00a0", "“"), ("\u00a0»", "”")):
        text = text.replace(mark, inner)
    return f"«\u00a0{text}\u00a0»"


def normalise(text: str) -> str:
    """Return an answer in the form in which it is compared, without the differences that are never marked wrong.

    NFC, case folded, straight apostrophes, single plain spaces, no spaces inside a number or before a punctuation mark,
    no quotation marks, invisible characters, outer spaces or final full stop. Normalising a second time changes
    nothing.
    """
    while (form := _once(text)) != text:
        text = form
    return form


def _once(text: str) -> str:
    folded = unicodedata.normalize("NFD", text).casefold().translate(_SHAPES)
    spaced = " ".join(unicodedata.normalize("NFC", folded).split())
    return re.sub(_LOOSE, "", spaced).rstrip(" .…")
