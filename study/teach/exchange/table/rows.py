"""Converts questions to rows of a table, with a column for each field of a lesson file, under its name.

A cell contains the text after the keyword, in the notation of the file. A field that can be repeated has a line for
each value; the feedback of an option, an answer or a pair is indented below it, as in the file. For this reason a table
holds all data of a question, and the reader of lessons can read it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from study.lesson.field_writer import fields
from study.lesson.grammar import KINDS, QUESTION, Field, fold
from study.lesson.model import Language, Question

MARKS = {"[ ]": ("option", "option"), "=": ("réponse", "answer"), "~": ("presque", "near"), "1.": ("étape", "step")}
"""Column names, in French and English, of fields that have a sign instead of a name in the file."""
BLANK = " \t"
"""The characters that the reader of lessons trims; a no-break space is part of the text."""
ID = ("question", "question")
KIND = ("type", "kind")


def columns(words: Language) -> list[str]:
    """Return the first row: the names of the fields in a language."""
    place = 0 if words == "fr" else 1
    return [ID[place], KIND[place], *(_title(field, words) for field in _fields())]


def row(question: Question, words: Language) -> list[str]:
    """Return the cells of a question."""
    cells: dict[str, str] = {}
    for field, entries in fields(question, words):
        lines = []
        for entry in entries:
            first = f"{entry.word} {entry.value}".rstrip(" ") if field.name == "[ ]" else entry.value
            lines += [first, *(f"    {line}" for line in entry.below)]
        cells[field.name] = "\n".join(lines)
    return [question.id, KINDS.word(question.kind, words), *(cells.get(field.name, "") for field in _fields())]


def rows(questions: Iterable[Question], words: Language) -> list[list[str]]:
    """Return the whole table; columns that would be empty for all questions are left out."""
    table = [columns(words), *(row(question, words) for question in questions)]
    used = [place for place in range(len(table[0])) if place < 2 or any(each[place] for each in table[1:])]
    return [[each[place] for place in used] for each in table]


def named(title: str) -> str | None:
    """Return the field of a column, by its English name or its sign, including `question` and `kind`; None for other
    titles."""
    return _NAMES.get(fold(title.strip())) or _NAMES.get(title.strip())


def block(cells: Mapping[str, str], id: str, kind: str) -> str:
    """Return a row as the lines of a lesson file, from its cells by field name."""
    lines = [f"# Question {id} {kind}"]
    for field in _fields():
        for number, entry in enumerate(_entries(cells.get(field.name, ""), field.many), 1):
            lines += _entry(field, entry, number)
    return "\n".join(lines) + "\n"


def _entry(field: Field, entry: list[str], number: int) -> list[str]:
    first, *below = entry
    first = first.strip(BLANK)
    if field.name == "[ ]":
        head = first if first.startswith("[") else f"[ ] {first}"
    elif field.name == "1.":
        head = f"{number}. {first}"
    else:
        head = f"{field.name} {first}" if field.mark else f"{field.name}: {first}"
    return [head, *(f"    {line.strip(BLANK)}" for line in below)]


def _entries(cell: str, many: bool) -> list[list[str]]:
    """Return the lines of a cell, each with the lines indented below it; for a field that cannot be repeated, all
    lines together."""
    found: list[list[str]] = []
    for line in cell.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if not line.strip(BLANK):
            continue
        if found and (not many or line[0] in BLANK):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _fields() -> tuple[Field, ...]:
    """Return every field of a question once."""
    return tuple({field.name: field for field in QUESTION.fields}.values())


def _title(field: Field, words: Language) -> str:
    if field.name in MARKS:
        return MARKS[field.name][0 if words == "fr" else 1]
    return field.word(words)


_NAMES = {fold(title): "question" for title in (*ID, "id")} | {fold(title): "kind" for title in (*KIND, "genre")}
for _field in _fields():
    for _each in (_field.name, _field.french, *_field.others, *MARKS.get(_field.name, ())):
        _NAMES[_each if _field.mark and _each == _field.name else fold(_each)] = _field.name
