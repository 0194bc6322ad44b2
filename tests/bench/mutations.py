"""Files that nobody wrote: real ones, cut, doubled, spliced and spoilt, from a seed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

_TEXTS = (
    (
        "\x00",
        "\ufeff",
        "\u202e",
        "\u2028",
        "\u0085",
        "\x1b[2J",
        "é" * 50,
        "e\u0301" * 20,
        "\U0001f1eb\U0001f1f7",
        "\ud800",
    ),
    (
        "«\u00a0»",
        "\u202f;",
        "[[]]",
        "[red]",
        "{",
        "}",
        "{=",
        "~%-33.333%",
        "->",
        "|" * 9,
        " | ",
        ":",
        "#",
        "####",
        "\\",
    ),
    ("\\n", "//", "$CATEGORY: a/b", "::", "9" * 400, "-0", "1e999", "NaN", "½", "٣", "=", "+", "-", "@", "\n\n\n"),
    ("paragraph: 1", "term: ", "question: ", "allow: A99 | a | b", "\r", "\r\n", "\t"),
    ("<script>", "&#0;", "<!ENTITY a 'b'>", "]]>"),
)
_BYTES = (b"\xff\xfe", b"\xff", b"\xc3", b"\xed\xa0\x80", b"PK\x03\x04", b"SQLite format 3\x00")
HOSTILE = [*(text.encode("utf-8", "surrogatepass") for row in _TEXTS for text in row), *_BYTES]
"""What readers stumble over."""


def cut(data: bytes, random: Random) -> bytes:
    """The file breaks off, or begins late."""
    at = random.randrange(len(data) + 1)
    return data[:at] if random.random() < 0.7 else data[at:]


def flip(data: bytes, random: Random) -> bytes:
    """Some bytes are other bytes."""
    changed = bytearray(data or b"x")
    for _ in range(random.choice((1, 1, 2, 8, 64))):
        changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def insert(data: bytes, random: Random) -> bytes:
    """Something hostile stands in it."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(HOSTILE) * random.choice((1, 1, 1, 3, 40)) + data[at:]


def lines(data: bytes, random: Random) -> bytes:
    """A line is missing, doubled, moved, or shifted to the right."""
    rows = data.split(b"\n")
    at, to = random.randrange(len(rows)), random.randrange(len(rows))
    row = rows.pop(at) if random.random() < 0.6 else rows[at]
    if random.random() < 0.7:
        rows.insert(to, random.choice((b"", b"  ", b"\t", b"")) + row)
    return b"\n".join(rows)


def words(data: bytes, random: Random) -> bytes:
    """A word is another word of the same file."""
    parts = data.split(b" ")
    parts[random.randrange(len(parts))] = random.choice(parts)
    return b" ".join(parts)


def double(data: bytes, random: Random) -> bytes:
    """A stretch comes again and again."""
    start = random.randrange(len(data) + 1)
    piece = data[start : start + random.choice((1, 10, 200))]
    return data[:start] + piece * random.choice((2, 3, 30)) + data[start:]


WAYS: Sequence[Callable[[bytes, Random], bytes]] = (cut, flip, insert, insert, lines, lines, words, double)


def mutated(seeds: Sequence[bytes], random: Random) -> bytes:
    """One case."""
    data = random.choice(seeds)
    if random.random() < 0.1:
        other = random.choice(seeds)
        data = data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1) :]
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        data = random.choice(WAYS)(data, random)
    return data[: 1 << 20]
