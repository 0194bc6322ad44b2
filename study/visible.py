"""Makes control characters visible: those that move the cursor, change the direction of a text, or end a line.

Names of files, ids and messages of other programs may hold any of them. A control character of ASCII becomes its
picture (ESC is ␛), all others their number as Python writes it (`\\x9b`, `\\u202e`). Accents and no-break spaces stay
as they are.
"""

from __future__ import annotations

_RANGES = (
    (0x80, 0x9F),  # C1
    (0x061C, 0x061C),  # marks, embeddings, overrides and isolates of direction
    (0x200E, 0x200F),
    (0x2028, 0x202E),  # with the separators of lines and paragraphs
    (0x2066, 0x206F),
    (0xFFF9, 0xFFFB),
    (0xD800, 0xDFFF),  # what a file name has that is not UTF-8
)
_SIGNS: dict[int, str] = {}
_ONE_LINE: dict[int, str] = {}
_ESCAPED: dict[int, str] = {}


def visible(text: str) -> str:
    """Return the text with line ends and tabs as they are, and every other control character visible."""
    plain = text.replace("\n", "").replace("\t", "").isprintable()
    return text if plain else text.translate(_SIGNS or _tables()[0])


def one_line(text: str) -> str:
    """Return a text with its control characters visible, line ends and tabs too, for names and sentences."""
    return text if text.isprintable() else text.translate(_ONE_LINE or _tables()[1])


def escaped(json: str) -> str:
    """Return a JSON text with its control characters as JSON escapes."""
    return json if json.isascii() and "\x7f" not in json else json.translate(_ESCAPED or _tables()[2])


def _tables() -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """Make the tables, which are not needed in most runs."""
    controls = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
    others = {
        code: f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" for a, b in _RANGES for code in range(a, b + 1)
    }
    others |= {code: f"\\x{code - 0xDC00:02x}" for code in range(0xDC80, 0xDD00)}  # a byte that is not UTF-8
    _ONE_LINE.update(controls | others)
    _SIGNS.update({code: sign for code, sign in _ONE_LINE.items() if code not in (9, 10)})
    _ESCAPED.update({code: f"\\u{code:04x}" for code in (0x7F, *others)})
    return _SIGNS, _ONE_LINE, _ESCAPED
