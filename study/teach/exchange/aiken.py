"""Reads Aiken: a question, a line for each option (`A. …` or `A) …`), and `ANSWER: A`."""

from __future__ import annotations

import re

from study.teach.exchange.foreign_question import FileWarning, ForeignAnswer, ForeignFile, ForeignQuestion
from study.text import Message

OPTION = re.compile(r"([A-Z])[).]\s*(.*)")
KEY = re.compile(r"ANSWER:\s*([A-Z])\s*")


def is_aiken(text: str) -> bool:
    """Return whether a text is Aiken: a line gives the answer in its notation, and no brace makes the text GIFT."""
    return "{" not in text and any(KEY.fullmatch(line.strip()) for line in text.splitlines())


def read(text: str) -> ForeignFile:
    """Return the questions of a file; those without options or a right answer are left out with a warning."""
    found = ForeignFile([], [])
    stem: list[str] = []
    options: dict[str, str] = {}
    start = 0
    for number, line in enumerate([*text.removeprefix("\ufeff").splitlines(), ""], 1):
        line = line.strip()
        if key := KEY.fullmatch(line):
            if stem and len(options) > 1 and key[1] in options:
                answers = [ForeignAnswer(said, float(letter == key[1]), "") for letter, said in options.items()]
                found.questions.append(ForeignQuestion("choice", "", "\n".join(stem), answers, "", start))
            else:
                said = Message("a question needs a text, at least two options and a right answer: it is skipped.")
                found.warnings.append(FileWarning(number, said))
            stem, options = [], {}
        elif option := OPTION.fullmatch(line) if stem else None:
            options[option[1]] = option[2]
        elif line:
            start = start if stem else number
            stem.append(line)
    if stem:
        said = Message("the question has no ANSWER line: it is skipped.")
        found.warnings.append(FileWarning(start, said))
    return found
