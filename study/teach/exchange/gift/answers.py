"""Reads the part of a GIFT question between the braces: its type and its answers, tested in Moodle’s order."""

from __future__ import annotations

import re
from collections.abc import Iterable

from study.teach.exchange.foreign_question import ForeignAnswer
from study.teach.exchange.gift.escapes import ASCII_SPACES, RejectedByMoodleError, Warn, shown, split
from study.teach.exchange.gift.numbers import number
from study.text import Message, NumberValue

WEIGHT = re.compile(r"%(-*[0-9]{1,2}\.?[0-9]*)%")
_LIKE_A_WEIGHT = re.compile(r"%\s*-?\d+(?:[.,]\d+)?\s*%")
GRADES = (
    0,
    5,
    10,
    11.11111,
    12.5,
    14.28571,
    16.66667,
    20,
    25,
    30,
    33.33333,
    40,
    50,
    60,
    66.66667,
    70,
    75,
    80,
    83.33333,
)
"""The percentages of the mark that Moodle accepts besides 90 and 100; their negative values are accepted too."""
MOST = 1_000
"""Maximum number of answers of a question; a text with more is not read as a question."""
_TIGHT = re.compile(r"(?<=[^\s~])=")
_APART = re.compile(r"(?<=[^\s~=])[ \t]+=[ \t]")


def answers(inside: str, warn: Warn) -> tuple[str, list[ForeignAnswer]]:
    """Return the type and the answers, tested in Moodle’s order. Raises `RejectedByMoodleError`."""
    if not inside:
        return "essay", []
    if inside.count("~") + inside.count("=") > MOST:
        raise RejectedByMoodleError(
            Message("the question has more than {most} answers: it is skipped.", most=NumberValue(MOST))
        )
    if inside.startswith("#"):
        return "number", _numbers(inside[1:], warn)
    if "~" in inside:
        return _choices(inside, warn)
    if "=" in inside and "->" in inside:
        pairs = [_pair(each, warn) for each in split(inside, "=")]
        return "match", _enough(pairs, 2)
    said = inside.partition("#")[0].strip(ASCII_SPACES)
    if said in ("T", "TRUE", "F", "FALSE"):
        _, _, comments = inside.partition("#")
        wrong, _, right = comments.partition("#")
        true = said[0] == "T"
        of = {true: shown(right), not true: shown(wrong)}
        return "true-false", [
            ForeignAnswer("true", float(true), of[True]),
            ForeignAnswer("false", float(not true), of[False]),
        ]
    if said.casefold() in ("t", "f", "true", "false", "vrai", "faux", "v"):
        warn(
            Message(
                "“{said}” makes this a short-answer question. For true or false, write TRUE or FALSE in capitals.",
                said=said,
            ),
        )
    _warn_about_signs(inside, warn)
    typed = [_weighed(each, 1.0) for each in split(inside, "=")]
    _warn_about_weights(typed, warn)
    return "short", _enough(typed, 1)


def _choices(inside: str, warn: Warn) -> tuple[str, list[ForeignAnswer]]:
    _warn_about_signs(inside, warn)
    found: list[ForeignAnswer] = []
    for each in split(inside.replace("=", "~="), "~"):
        answer = _weighed(each[1:], 1.0, percent=False) if each.startswith("=") else _weighed(each, 0.0)
        found.append(answer)
        if each.count("#") > 1 or ("#" in each and not answer.feedback):
            warn(
                Message("a “#” in an option starts its feedback. For the sign itself, write “\\#”."),
                each,
            )
        if not each.startswith("=") and _LIKE_A_WEIGHT.match(answer.text):
            warn(
                Message(
                    "a weight is not recognised. Write it with a point and without spaces, such as “{weight}”.",
                    weight="%33.33333%",
                ),
                each,
            )
    _enough(found, 2)
    _warn_about_weights(found, warn)
    if any(not answer.text for answer in found):
        warn(
            Message(
                "an option is empty: a “~” or “%” in it was read as a control character. For the sign itself, "
                "write “\\~”."
            ),
        )
    if all(answer.fraction <= 0 for answer in found):
        warn(Message("no option is right."))
    return "choice" if "=" in inside else "choices", found


def _pair(text: str, warn: Warn) -> ForeignAnswer:
    left, arrow, right = text.partition("->")
    if not arrow:
        raise RejectedByMoodleError(
            Message("a pair has no “->”: Moodle rejects this question."),
        )
    if "->" in right:
        warn(
            Message("a pair has two “->”: Moodle splits it at the first."),
            text,
        )
    return ForeignAnswer(f"{shown(left)} -> {shown(right)}", 1.0, "")


def _weighed(text: str, otherwise: float, *, percent: bool = True) -> ForeignAnswer:
    """Return an answer with the weight before it and the feedback after it."""
    text = text.strip(ASCII_SPACES)
    found = WEIGHT.match(text) if percent else None
    if found:
        sign = -1.0 if found[1].startswith("-") else 1.0
        otherwise = sign * float(found[1].lstrip("-")) / 100
        text = text[found.end() :]
    said, _, feedback = text.partition("#")
    return ForeignAnswer(shown(said), otherwise, shown(feedback))


def _numbers(inside: str, warn: Warn) -> list[ForeignAnswer]:
    """Return the numeric answers and, after a tilde, the feedback for any other answer."""
    inside, tilde, otherwise = inside.partition("~")
    found = []
    for each in split(inside, "="):
        text, fraction, feedback = _weighed(each, 1.0)
        found.append(ForeignAnswer(number(text, warn), fraction, feedback))
    _enough(found, 1)
    _warn_about_weights(found, warn)
    if tilde:
        found.append(ForeignAnswer("*", 0.0, shown(otherwise.partition("#")[2])))
    return found


def _enough(found: list[ForeignAnswer], least: int) -> list[ForeignAnswer]:
    """Return the answers. Raises `RejectedByMoodleError` if there are fewer than `least`."""
    if len(found) < least:
        raise RejectedByMoodleError(
            Message.plural(
                "the question needs at least {n} answer: Moodle rejects it.",
                "the question needs at least {n} answers: Moodle rejects it.",
                least,
            ),
        )
    return found


def _warn_about_signs(inside: str, warn: Warn) -> None:
    """Warn of equals signs inside a text that do not begin an answer."""
    found = _TIGHT.search(inside) or (_APART.search(inside) if inside.count("=") > 1 else None)
    if found:
        begin = inside.rfind("\n", 0, found.start()) + 1
        warn(
            Message("an “=” in a text makes what follows it a right answer. For the sign itself, write “\\=”."),
            inside[begin : found.end()],
        )


def _warn_about_weights(found: Iterable[ForeignAnswer], warn: Warn) -> None:
    """Warn of weights that Moodle does not accept, and of weights whose total is not the full mark."""
    weights = [each.fraction * 100 for each in found]
    for weight in weights:
        if not any(abs(abs(weight) - grade) < 0.01 for grade in (*GRADES, 90, 100)):
            near = min(GRADES, key=lambda grade: abs(abs(weight) - grade))
            warn(
                Message(
                    "Moodle rejects this question: %{weight}% is not a weight that it accepts. "
                    "The nearest is %{near}%.",
                    weight=f"{weight:g}",
                    near=f"{near:g}",
                ),
            )
            return
