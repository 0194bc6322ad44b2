"""Reads GIFT as Moodle’s own reader does, with a warning where the result is probably not the intended one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from study.teach.exchange.foreign_question import FileWarning, ForeignFile, ForeignQuestion
from study.teach.exchange.gift.answers import answers as answers_of
from study.teach.exchange.gift.escapes import ASCII_SPACES as ASCII_SPACES
from study.teach.exchange.gift.escapes import FORMAT, RejectedByMoodleError, Warn, hidden, plain, shown
from study.text import Message, NumberValue

MOST = 20_000
"""Maximum number of questions that are read; a course has some hundreds."""
FEW = 20
"""Maximum number of warnings for a question."""
COMMENT = Message("a line of the question starts with “//”: Moodle ignores it as a comment.")


def read(text: str) -> ForeignFile:
    """Return every question that Moodle would create from a text, with warnings by line about text it would misread
    or reject."""
    questions: list[ForeignQuestion] = []
    warnings: list[FileWarning] = []
    for line, block in _blocks(text.removeprefix("\ufeff")):
        if len(questions) >= MOST:
            said = Message("only the first {most} questions are read.", most=NumberValue(MOST))
            warnings.append(FileWarning(line, said))
            break

        whole = hidden("\n".join(" " if each.startswith("//") else each for each in block))

        most = len(warnings) + FEW

        def warn(message: Message, about: str = "", line: int = line, whole: str = whole, most: int = most) -> None:
            if len(warnings) >= most:
                return
            below = whole.count("\n", 0, max(whole.find(about), 0))
            warnings.append(FileWarning(line + below, message))

        if dropped := _dropped(block):
            warnings.append(FileWarning(line + dropped, COMMENT))
        try:
            question = _question(line, whole.strip(ASCII_SPACES), warn)
        except RejectedByMoodleError as error:
            warn(error.message)
            continue
        if question is not None:
            questions.append(question)
    return ForeignFile(questions, warnings)


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines between blank lines, with the number of the first: Moodle splits the text at these before all
    else."""
    block: list[str] = []
    start = 1
    for number, line in enumerate([*re.split(r"\r\n|\r|\n", text), ""], 1):
        if stripped := line.strip(ASCII_SPACES):
            if not block:
                start = number
            block.append(stripped)
        elif block:
            yield start, block
            block = []


def _dropped(block: list[str]) -> int:
    """Return the index of a line that Moodle drops from the middle of a question; 0 if no line is dropped."""
    begun = next((place for place, line in enumerate(block) if not line.startswith("//")), len(block))
    return next((place for place, line in enumerate(block) if place > begun and line.startswith("//")), 0)


def _question(number: int, text: str, warn: Warn) -> ForeignQuestion | None:
    if text.startswith("$CATEGORY:"):
        _warn_about_category(text.split("\n"), warn)
    if not text or text.startswith("$CATEGORY:"):
        return None
    title = ""
    if text.startswith("::") and "::" in text[2:]:
        title, _, text = text[2:].partition("::")
        text = text.strip(ASCII_SPACES)
        if "::" in text.partition("{")[0]:
            warn(
                Message("the title contains “::” and ends there in Moodle. Write “\\:\\:”."),
            )
    start, end = text.find("{"), text.find("}")
    if (start < 0) != (end < 0) or end < start:
        raise RejectedByMoodleError(
            Message(
                "the braces { } around the answers are missing or have a blank line between them: Moodle rejects "
                "this question."
            ),
        )
    inside = text[start + 1 : end].strip(ASCII_SPACES) if start >= 0 else ""
    rest = text[end + 1 :] if start >= 0 else ""
    stem = text[:start] + ("" if text.endswith("}") else "_____") + rest if start >= 0 else text
    if "{" in rest or "{" in inside or "}" in rest:
        warn(
            Message("there is more than one pair of braces: Moodle reads the first and shows the others as text."),
        )
    inside, feedback = inside.rsplit("####", 1) if "####" in inside else (inside, "")
    inside = inside.strip(ASCII_SPACES)
    kind, answers = ("description", []) if start < 0 else answers_of(inside, warn)
    form = FORMAT.match(stem.strip(ASCII_SPACES))
    stem = stem.strip(ASCII_SPACES)[form.end() :] if form else stem
    return ForeignQuestion(
        kind,
        shown(title),
        plain(stem),
        answers,
        shown(feedback),
        number,
        form[1] if form and form[1] != "moodle" else "",
    )


def _warn_about_category(lines: list[str], warn: Warn) -> None:
    """Warn of lines that are lost because they follow a category without an empty line; a category is not a
    question."""
    name = plain(lines[0].partition(":")[2])
    if any(line.strip(ASCII_SPACES) for line in lines[1:]):
        warn(
            Message(
                "a blank line is missing after “$CATEGORY”: Moodle reads what follows as part of the category’s name."
            ),
        )
    else:
        warn(Message("the category “{name}” is not imported.", name=name))
