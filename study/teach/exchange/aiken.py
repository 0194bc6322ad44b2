"""Aiken: a question, a line for each option (`A. …` or `A) …`), and `ANSWER: A`."""

from __future__ import annotations

import re

from study.lesson.model import Bilingual
from study.teach.exchange.foreign_question import FileWarning, ForeignAnswer, ForeignFile, ForeignQuestion

OPTION = re.compile(r"([A-Z])[).]\s*(.*)")
KEY = re.compile(r"ANSWER:\s*([A-Z])\s*")


def is_aiken(text: str) -> bool:
    """Whether a line gives the answer as only Aiken does, and no brace makes it GIFT."""
    return "{" not in text and any(KEY.fullmatch(line.strip()) for line in text.splitlines())


def read(text: str) -> ForeignFile:
    """Its questions; what has no option or no right answer is left out with a warning."""
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
                said = Bilingual(
                    "il faut une question, deux options au moins et une bonne réponse\u00a0: elle est omise.",
                    "a question, two options at least and a right answer are wanted: it is left out.",
                )
                found.warnings.append(FileWarning(number, said))
            stem, options = [], {}
        elif option := OPTION.fullmatch(line) if stem else None:
            options[option[1]] = option[2]
        elif line:
            start = start if stem else number
            stem.append(line)
    if stem:
        said = Bilingual("la question n’a pas de ligne ANSWER.", "the question has no line ANSWER.")
        found.warnings.append(FileWarning(start, said))
    return found
