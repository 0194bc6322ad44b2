"""Lays out help in lines of a given width. Words are never broken, and `re` and `textwrap` are not loaded for it.

A word ends at an ordinary space: what no-break spaces hold together stays on one line. Widths are in characters.
"""

from __future__ import annotations

NARROWEST, WIDEST = 40, 100
"""The width of help: that of the terminal, between these."""
_INDENT = 2
_GAP = 2


def wrap(text: str, width: int, indent: int = 0, hanging: int | None = None) -> str:
    """Return a text in lines of at most `width` characters; only a word that is longer has a line that is longer.

    The first line is indented by `indent` spaces, all others by `hanging` (default: `indent`).
    """
    lines = [" " * indent]
    rest = " " * (indent if hanging is None else hanging)
    empty = True
    for word in text.split(" "):
        if not empty and len(lines[-1]) + 1 + len(word) > width:
            lines.append(rest)
            empty = True
        lines[-1] += word if empty else f" {word}"
        empty = False
    return "\n".join(lines)


def columns(rows: list[tuple[str, str]], width: int) -> str:
    """Return names and what they mean in two columns, indented.

    A name that is too long for the first column is on a line of its own; on a narrow terminal all of them are.
    """
    left = max((len(name) for name, _ in rows), default=0)
    left = min(left, width // 3)
    start = _INDENT + left + _GAP
    if width < 60:
        left, start = 0, 2 * _INDENT + 2
    lines = []
    for name, meaning in rows:
        if len(name) <= left:
            lines.append(wrap(meaning, width, start).replace(" " * start, f"{'':{_INDENT}}{name:<{left + _GAP}}", 1))
        else:
            lines.append(wrap(name, width, _INDENT, _INDENT + 2))
            lines.append(wrap(meaning, width, start))
    return "\n".join(line.rstrip() for line in lines)


def usage(command: str, arguments: str, width: int) -> str:
    """Return how a command is typed; a group in brackets is kept on one line if the line can hold it."""
    groups = _groups(arguments)
    hanging = min(len(command) + 1, 12)
    if any(hanging + len(group) > width for group in groups.split(" ")):
        groups = arguments
    return wrap(f"{command} {groups}".rstrip(), width, 0, hanging).replace("\0", " ")


def _groups(arguments: str) -> str:
    """Return the arguments with NUL in place of the spaces inside brackets."""
    depth = 0
    out = ""
    for sign in arguments:
        depth += (sign == "[") - (sign == "]")
        out += "\0" if sign == " " and depth else sign
    return out
