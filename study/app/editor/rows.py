"""A block of a lesson file as rows to fill in, and a filled-in row written back into its own line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from study.app.editor.lines import joined, put_in
from study.lesson.document import Block, Document, Entry
from study.lesson.field_writer import FieldLines
from study.lesson.grammar import HEADER, KINDS, QUESTION, TERM, WITH_FEEDBACK, Field, Vocabulary
from study.lesson.model import Language

Part = Literal["field", "more", "below", "name", "kind"]
"""What of its block a row is: a field's first line, a further line of its text, the feedback below it; or the name or
the kind that stand in the line that opens the block."""

_SELDOM = frozenset(
    (
        *("draft", "for", "note", "articles", "accents", "tolerance", "allow"),
        *("date", "author", "licence", "topics", "typography"),
        *("number", "cue", "also"),
    )
)
"""Fields that most blocks do without: they are offered below the others."""
_ONE_IS_ENOUGH = frozenset({"evidence"})
"""Fields of which a second one is seldom wanted."""


class FieldRow(NamedTuple):
    """A line of the file, or one that its block does not have yet."""

    label: str
    """The keyword or mark; empty for a line that goes on with the field above."""
    number: int
    """The line of the file; 0 for one that is not there yet."""
    column: int
    """Where its text begins, counted from 1."""
    text: str
    field: Field | None
    alone: bool = True
    """Whether no other line belongs to the field."""
    part: Part = "field"
    after: int = 0
    """For one that is not there yet: the line that it would stand behind."""

    @property
    def values(self) -> Vocabulary | None:
        """The words that it may hold, if it may not hold any text."""
        return KINDS if self.part == "kind" else self.field.values if self.field and self.part == "field" else None

    @property
    def at(self) -> int:
        """The line of the file that it has, or would have."""
        return self.number or self.after + 1


def rows(block: Block, language: Language) -> list[FieldRow]:
    """What a block has and what it usually has, in the order of the file; then what it could have besides.

    A new keyword is in `language`.
    """
    found: list[tuple[int, int, FieldRow]] = []
    if block.type in (TERM, QUESTION):
        found.append(
            (block.number, -2, FieldRow(block.word, block.number, block.column, block.name, None, part="name"))
        )
    if block.type is QUESTION:
        kind = KINDS.word(block.kind, language) if block.kind else ""
        found.append((block.number, -1, FieldRow("", block.number, 0, kind, None, part="kind")))
    for entry in block.entries:
        found += [(row.at, 0, row) for row in _there(entry)]
        last = entry.lines[-1].number
        if not entry.lines[-1].text:
            continue
        if entry.field and entry.field.shape in WITH_FEEDBACK and len(entry.lines) == 1:
            found.append((last, 1, FieldRow("", 0, 5, "", entry.field, part="below", after=last)))
        elif entry.field and entry.field.shape == "sentences":
            found.append((last, 1, FieldRow("", 0, 5, "", entry.field, part="more", after=last)))
    seldom: list[FieldRow] = []
    there = {entry.field.name for entry in block.entries if entry.field}
    for rank, field in enumerate((block.type or HEADER).used_by(block.kind)):
        if not field.many and field.name in there:
            continue
        label = _offered(block, field, language)
        row = FieldRow(label, 0, 1, "", field, after=_place(block, field))
        if _is_seldom(block, field) or (field.name in _ONE_IS_ENOUGH and field.name in there):
            seldom.append(row)
        else:
            found.append((row.after, 2 + rank, row))
    found.sort(key=lambda each: each[:2])
    return [*(row for _, _, row in found), *seldom]


def _offered(block: Block, field: Field, language: Language) -> str:
    """The keyword or mark of a field that is not there yet: the first option is the right one, steps count on."""
    like = len(block.of(field.name))
    if field.shape == "option" and not like:
        return "[x]"
    return f"{like + 1}." if field.shape == "step" else field.word(language)


def _there(entry: Entry) -> Iterator[FieldRow]:
    """The rows of a field that is there."""
    further: Part = "below" if entry.field and entry.field.shape in WITH_FEEDBACK else "more"
    first, *others = entry.lines
    yield FieldRow(entry.word, first.number, first.column, first.text, entry.field, not others)
    for line in others:
        yield FieldRow("", line.number, line.column, line.text, entry.field, False, further)


def _is_seldom(block: Block, field: Field) -> bool:
    return field.name in _SELDOM or (block.type is TERM and (field.name == "fr" or field.name.startswith("english")))


def filled(document: Document, block: Block, row: FieldRow, text: str) -> str:
    """The whole file with another text in a row; no other line changes. A field left empty loses its line."""
    text = text.strip()
    if row.part in ("name", "kind"):
        return _opened(document, block, row, text)
    if not row.number:
        return put_in(document, row.after, _written(row, text)) if text else document.text
    return joined(document, _refilled(document, row, text))


def _refilled(document: Document, row: FieldRow, text: str) -> list[str]:
    """The lines of the file with another text in one of them."""
    lines = list(document.lines)
    raw = unicodedata.normalize("NFC", lines[row.number - 1])
    end = raw[len(raw.rstrip("\r\n")) :]
    lead = raw[: row.column - 1].rstrip("\r\n")
    if text or (row.part == "field" and not row.alone):
        space = "" if not lead or lead[-1].isspace() or not text else " "
        lines[row.number - 1] = f"{lead}{space}{text}".rstrip(" ") + end
    else:
        lines[row.number - 1] = ""
    return lines


def several(document: Document, row: FieldRow, texts: Sequence[str]) -> str:
    """The whole file with sentences in the place of one row of them, a line each."""
    first, *others = texts
    below = [f"    {text}" for text in others]
    if not row.number:
        return put_in(document, row.after, [*_written(row, first), *below])
    return put_in(replace(document, lines=tuple(_refilled(document, row, first))), row.number, below)


def _written(row: FieldRow, text: str) -> list[str]:
    """The line of a row that is not there yet."""
    if row.part != "field" or row.field is None:
        return [f"    {text}"]
    return FieldLines(row.label, text).lines(row.field.mark)[:1]


def _opened(document: Document, block: Block, row: FieldRow, text: str) -> str:
    """Another name or kind in the line that opens the block; without one the line stays."""
    if not text:
        return document.text
    lines = list(document.lines)
    raw = unicodedata.normalize("NFC", lines[block.number - 1])
    bare = raw.rstrip()
    end = raw[len(raw.rstrip("\r\n")) :]
    if row.part == "kind":
        lines[block.number - 1] = (bare.rsplit(None, 1)[0] if block.kind else bare) + f" {text}" + end
    else:
        start = block.column - 1
        head, tail = bare[:start], bare[start + len(block.name) :]
        lines[block.number - 1] = f"{head.rstrip()} {text}{tail}" + end
    return joined(document, lines)


def toggled(document: Document, row: FieldRow) -> str | None:
    """The whole file with an option made the right answer, or no longer; None for another sort of row."""
    if not row.number or not row.field or row.field.shape != "option" or not row.label:
        return None
    lines = list(document.lines)
    mark = "[ ]" if "x" in row.label.casefold() else "[x]"
    lines[row.number - 1] = lines[row.number - 1].replace(row.label, mark, 1)
    return joined(document, lines)


def _place(block: Block, field: Field) -> int:
    """The line behind which a field goes that is not there yet: after its like, or those that come before it."""
    names = [each.name for each in (block.type or HEADER).fields]
    rank = names.index(field.name)
    before: Iterator[int] = (
        entry.lines[-1].number for entry in block.entries if entry.field and names.index(entry.field.name) <= rank
    )
    return max(before, default=block.number)
