"""Parses the text of a lesson file into a `Document`: blocks, their fields, and continuation lines, which are indented.

Mistakes of form are reported, and parsing continues.
"""

from __future__ import annotations

import re

from study.lesson.characters import clean
from study.lesson.document import BOM, Block, Document, Entry, Line
from study.lesson.grammar import (
    BLOCKS,
    HEADER,
    KINDS,
    QUESTION,
    BlockType,
    Field,
    block_words,
    field_marks,
    field_words,
    fold,
)
from study.lesson.model import Bilingual, Kind
from study.lesson.problems import Report
from study.lesson.separators import ARROW, split

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_OPENING = re.compile(r"#+\s*([^\s:]*):?")
_KEY = re.compile(r"([^\W\d_][\w'’-]*)\s*:\s?[ \t]*(.*)")
_OPTION = re.compile(r"\[\s*([^\s\]]?)\s*\]")
_STEP = re.compile(r"\d+[.)](?!\S)")


def parse(text: str, report: Report) -> Document:
    """Return the blocks and fields of a file; never raises."""
    bom = BOM if text.startswith(BOM) else ""
    lines = _lines(text, len(bom))
    readable = clean(text, report)
    parser = _Parser(report)
    for number, line in enumerate(lines if readable is text else _lines(readable, len(bom)), 1):
        parser.line(number, line.rstrip("\r\n").rstrip(" \t"))
    return Document(bom, tuple(lines), parser.finish())


def _lines(text: str, start: int) -> list[str]:
    """Return the lines of a text from an offset on, with their ends: CR LF, CR or LF."""
    if text.count("\r") != text.count("\r\n"):
        return _LINE.findall(text, start)
    *lines, last = text[start:].split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])


def is_bare_pair(text: str) -> bool:
    """Return whether a line of a match question is a pair, `left -> right`, without a keyword."""
    key = _KEY.match(text)
    return (
        not (text[0].isspace() or text.startswith(("#", "//")))
        and not (key and fold(key[1]) in field_words(QUESTION, Kind.MATCH))
        and len(split(text, ARROW)) > 1
    )


class _Parser:
    """Reads a file line by line, with the open block and field as its state."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.blocks: list[Block] = []
        self.entries: list[Entry] = []
        self.open(HEADER, "", 0, "", 1, None)

    def open(self, block: BlockType | None, word: str, number: int, name: str, column: int, kind: Kind | None) -> None:
        self.type, self.kind = block, kind
        self.header = (block, word, number, name, column, kind)
        self.words = field_words(block, kind) if block else {}
        self.marks = field_marks(block, kind) if block else {}
        self.field: Field | None = None
        self.word = ""
        self.lines: list[Line] = []
        self.complained = False

    def finish(self) -> tuple[Block, ...]:
        self.close()
        return tuple(self.blocks)

    def close(self) -> None:
        self.close_entry()
        self.blocks.append(Block(*self.header, tuple(self.entries)))
        self.entries = []

    def close_entry(self) -> None:
        if self.lines:
            self.entries.append(Entry(self.field, self.word, tuple(self.lines)))
            self.lines = []

    def line(self, number: int, text: str) -> None:
        """Read one line, given without the spaces at its end."""
        if not text or text.startswith("//"):
            return
        if text[0].isspace():
            self.continue_field(number, text)
        elif text[0] == "#":
            self.close()
            self.open_block(number, text)
        else:
            self.begin(number, text)

    def continue_field(self, number: int, text: str) -> None:
        """Read a continuation line, which starts with white space: it belongs to the field above."""
        begin = len(text) - len(text.lstrip(" \t" if text[0] in " \t" else None))
        if self.lines:
            self.lines.append(Line(number, begin + 1, text[begin:]))
        elif self.type and not self.complained:
            self.complained = True
            self.report.add("nothing-above", (number, begin + 1), text[begin:])

    def open_block(self, number: int, text: str) -> None:
        """Read a line that starts with `#`, which opens a block."""
        match = _OPENING.match(text)
        assert match is not None
        word = match[1]
        block = block_words().get(fold(word))
        if block is None:
            suggestion = self.report.nearest(word, [name for each in BLOCKS for name in (each.name, each.french)])
            block = block_words().get(fold(suggestion))
            self.report.add("unknown-block", (number, match.start(1) + 1), word, suggestion=suggestion)
        rest = _after(text, match.end(), number)
        if block is not QUESTION:
            self.open(block, word, number, rest.text, rest.column, None)
            return
        name, kind_word = (*rest.text.split(None, 1), "", "")[:2]
        kind = KINDS.read(kind_word)
        if not name:
            self.report.add("missing-question-id", (number, rest.column))
        elif not kind_word:
            place = (number, rest.column + len(rest.text))
            self.report.add("missing-kind", place, wanted=KINDS.listed())
        elif kind is None:
            place = (number, rest.column + rest.text.rindex(kind_word))
            suggestion = self.report.nearest(kind_word, [*KINDS.words("en"), *KINDS.words("fr")])
            kind = KINDS.read(suggestion)
            self.report.add("unknown-kind", place, kind_word, suggestion=suggestion, wanted=KINDS.listed())
        self.open(block, word, number, name, rest.column, Kind(kind) if kind else None)

    def begin(self, number: int, text: str) -> None:
        """Read a line that starts with a word or a mark, which begins a field."""
        key = _KEY.match(text)
        if key is not None and (field := self.words.get(key[1]) or self.words.get(fold(key[1]))):
            self.take(field, key[1], Line(number, key.start(2) + 1, key[2]))
        elif self.kind is Kind.MATCH and is_bare_pair(text):
            self.take(self.words["pair"], "", Line(number, 1, text))
        elif mark := self.mark(text):
            name, end = mark
            if name not in self.marks:
                self.misplaced(text[:end], name, number)
            self.take(self.marks.get(name), text[:end], _after(text, end, number))
        elif key is not None:
            self.take(self.guess(key[1], number), key[1], Line(number, key.start(2) + 1, key[2]))
        else:
            self.stray(number, text)

    def take(self, field: Field | None, word: str, value: Line) -> None:
        self.close_entry()
        self.field, self.word, self.lines = field, word, [value]

    def mark(self, text: str) -> tuple[str, int] | None:
        """Return the mark that a line begins with and the offset of its end; None for lines without one."""
        if text[0] in "=~":
            return text[0], 1
        if match := _OPTION.match(text):
            return "[ ]", match.end()
        if match := _STEP.match(text):
            return "1.", match.end()
        return None

    def guess(self, word: str, number: int) -> Field | None:
        """Report a keyword that is unknown here, and return the field it most resembles; None if none is near."""
        if self.type is None or self.misplaced(word, fold(word), number):
            return None
        suggestion = self.report.nearest(
            word, [name for field in self.words.values() for name in (field.name, field.french)]
        )
        self.report.add(
            "unknown-field",
            (number, 1),
            word,
            suggestion=suggestion,
            block=self.type.called,
            wanted=_listed(self.type, self.kind),
        )
        return self.words.get(fold(suggestion))

    def misplaced(self, word: str, name: str, number: int) -> bool:
        """Report a field that belongs to another block or kind of question; return whether it does."""
        if self.type is None:
            return True
        if self.kind and (name in field_words(QUESTION, None) or name in field_marks(QUESTION, None)):
            kind = KINDS.both(self.kind)
            self.report.add("unused-field", (number, 1), word, kind=kind, wanted=_listed(self.type, self.kind))
            return True
        homes = [
            each for each in (HEADER, *BLOCKS) if name in field_words(each, None) or name in field_marks(each, None)
        ]
        if homes:
            self.report.add("wrong-block", (number, 1), word, block=self.type.called, wanted=homes[0].called)
        return bool(homes)

    def stray(self, number: int, text: str) -> None:
        """Report a line that is neither field nor mark, and read it as a continuation of the field above."""
        word = text.split()[0]
        lacks_colon = fold(word) in self.words
        if lacks_colon or not self.lines:
            self.take(None, "", Line(number, 1, text))
        else:
            self.lines.append(Line(number, 1, text))
        if lacks_colon:
            self.report.add("missing-colon", (number, 1), word, suggestion=word + ":")
        elif self.type:
            self.report.add("stray-line", (number, 1), word if len(word) == len(text) else f"{word} …")


def _listed(block: BlockType, kind: Kind | None) -> Bilingual:
    fields = block.used_by(kind)
    return Bilingual(*(", ".join(field.word(language) for field in fields) for language in ("fr", "en")))


def _after(text: str, begin: int, number: int) -> Line:
    """Return the value after a keyword; one white space directly after the keyword is not part of it."""
    if text[begin : begin + 1].isspace():
        begin += 1
    rest = text[begin:]
    value = rest.lstrip(" \t")
    return Line(number, begin + len(rest) - len(value) + 1, value)
