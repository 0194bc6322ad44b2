"""The rows of a block in the editor, and the text of the file with a row changed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from study.app.editor.lines import joined, with_lines
from study.lesson.document import Block, Document, Entry
from study.lesson.field_writer import FieldLines
from study.lesson.grammar import HEADER, KINDS, QUESTION, TERM, WITH_FEEDBACK, Field, Vocabulary
from study.lesson.model import Language

Part = Literal["field", "more", "below", "name", "kind"]
"""The kind of a row: the first line of a field, a further line of its text, the feedback below it; or the name or the
kind in the line that opens the block."""

_SELDOM = frozenset(
    (
        *("draft", "for", "justify", "note", "articles", "accents", "tolerance", "allow"),
        *("audio", "in", "mediation"),
        *("date", "author", "licence", "topics", "typography"),
        *("number", "cue", "also"),
    )
)
"""Fields that most blocks do not have: they are offered below the others."""
_ONE_IS_ENOUGH = frozenset({"evidence"})
"""Fields of which a second one is seldom needed: it is offered below the others."""


class FieldRow(NamedTuple):
    """A line of the file, or one that can be added to its block."""

    label: str
    """The keyword or mark; empty for a line that continues the field above."""
    number: int
    """The number of the line in the file; 0 for a line that is not in the file yet."""
    column: int
    """The column of its text, counted from 1."""
    text: str
    field: Field | None
    """Its field in the grammar; None for the name, the kind, and a line that could not be read."""
    alone: bool = True
    """Whether no other line belongs to the field."""
    part: Part = "field"
    after: int = 0
    """For a row that is not there yet: the line after which it would be put."""

    @property
    def values(self) -> Vocabulary | None:
        """Return the words that it can have; None if it can have any text."""
        return KINDS if self.part == "kind" else self.field.values if self.field and self.part == "field" else None

    @property
    def at(self) -> int:
        """Return the number of the line in the file that it has, or would have."""
        return self.number or self.after + 1


def rows(block: Block, language: Language) -> list[FieldRow]:
    """Return the fields that a block has or usually has, in the order of the file; then those it seldom has.

    Keywords of new fields are in `language`.
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
        elif entry.field and entry.field.shape in ("sentences", "model"):
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
    """Return the keyword or mark of a new field: `[x]` for the first option, the next number for a step."""
    like = len(block.of(field.name))
    if field.shape == "option" and not like:
        return "[x]"
    return f"{like + 1}." if field.shape == "step" else field.word(language)


def _there(entry: Entry) -> Iterator[FieldRow]:
    """Yield the rows of a field that a block has."""
    further: Part = "below" if entry.field and entry.field.shape in WITH_FEEDBACK else "more"
    first, *others = entry.lines
    yield FieldRow(entry.word, first.number, first.column, first.text, entry.field, not others)
    for line in others:
        yield FieldRow("", line.number, line.column, line.text, entry.field, False, further)


def _is_seldom(block: Block, field: Field) -> bool:
    """Return whether most blocks do not have a field."""
    return field.name in _SELDOM or (block.type is TERM and (field.name == "fr" or field.name.startswith("english")))


def filled(document: Document, block: Block, row: FieldRow, text: str) -> str:
    """Return the text of the file with another text in a row; the line of a field left empty is removed."""
    text = text.strip()
    if row.part in ("name", "kind"):
        return _opened(document, block, row, text)
    if not row.number:
        return with_lines(document, row.after, _written(row, text)) if text else document.text
    return joined(document, _refilled(document, row, text))


def _refilled(document: Document, row: FieldRow, text: str) -> list[str]:
    """Return the lines of the file with another text in one of them."""
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


def with_sentences(document: Document, row: FieldRow, texts: Sequence[str]) -> str:
    """Return the text of the file with several sentences in the place of one, a line for each."""
    first, *others = texts
    below = [f"    {text}" for text in others]
    if not row.number:
        return with_lines(document, row.after, [*_written(row, first), *below])
    return with_lines(replace(document, lines=tuple(_refilled(document, row, first))), row.number, below)


def _written(row: FieldRow, text: str) -> list[str]:
    """Return the line for a row that is not there yet."""
    if row.part != "field" or row.field is None:
        return [f"    {text}"]
    return FieldLines(row.label, text).lines(row.field.mark)[:1]


def _opened(document: Document, block: Block, row: FieldRow, text: str) -> str:
    """Return the text of the file with another name or kind of a block; without a text, as it is."""
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
    """Return the text of the file with an option made right or wrong; None for a row that is not an option."""
    if not row.number or not row.field or row.field.shape != "option" or not row.label:
        return None
    lines = list(document.lines)
    mark = "[ ]" if "x" in row.label.casefold() else "[x]"
    lines[row.number - 1] = lines[row.number - 1].replace(row.label, mark, 1)
    return joined(document, lines)


def _place(block: Block, field: Field) -> int:
    """Return the line after which a new field is put: after those of its name, or those before it in the grammar."""
    names = [each.name for each in (block.type or HEADER).fields]
    rank = names.index(field.name)
    before: Iterator[int] = (
        entry.lines[-1].number for entry in block.entries if entry.field and names.index(entry.field.name) <= rank
    )
    return max(before, default=block.number)
