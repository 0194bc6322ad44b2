"""Corrects apostrophes, no-break spaces and order in dictionary files; no word is changed."""

from __future__ import annotations

import re

from study.language.typography import strip_accents

_NO_BREAK = "\u00a0"


def tidy(text: str) -> str:
    """Return the text of a file in its tidy form. Comments at its head stay there, others stay above their line."""
    head: list[str] = []
    blocks: list[list[str]] = []
    waiting: list[str] = []
    for line in text.splitlines():
        if not line.strip():
            if not blocks and waiting:
                head += waiting
                waiting = []
            continue
        waiting.append(line)
        if not line.startswith("#"):
            waiting[-1] = _entry(line)
            blocks.append(waiting)
            waiting = []
    blocks.sort(key=lambda block: _key(block[-1]))
    body = [line for block in blocks for line in block]
    return "\n".join([*head, *([""] if head and body else []), *body, *waiting]) + "\n"


def _key(line: str) -> tuple[str, str]:
    lemma = line.split("\t")[0]
    return strip_accents(re.sub(r"^(?:se |s’)", "", lemma)).casefold(), line


def _entry(line: str) -> str:
    fields = [field.strip() for field in line.replace("'", "’").rstrip("\t").split("\t")]
    if len(fields) > 5 and " | " in fields[5]:
        french, _, english = fields[5].partition(" | ")
        fields[5] = f"{_french(french)} | {english.strip()}"
    return "\t".join(fields)


def _french(text: str) -> str:
    text = re.sub(r"«\s*", "«" + _NO_BREAK, text.strip())
    return re.sub(r"\s*([;:!?%»])(?!\w)", lambda mark: _NO_BREAK + mark[1], text)
