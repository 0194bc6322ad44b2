"""Writes a changed lesson back into its file, touching only the lines of the fields that changed.

`field_writer` says how a field is written; this file finds the lines that it replaces.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from study.lesson.document import BOM, Block, Document, Entry
from study.lesson.field_writer import FieldLines, Part, block_type, fields, name_of
from study.lesson.grammar import Field, block_words, fold
from study.lesson.model import Box, Heading, Language, Lesson, Paragraph, Question, Term
from study.lesson.reader import Reading, read
from study.lesson.writer import block_lines, opening, write


def write_back(text: str, lesson: Lesson) -> str:
    """Return the text of a file, changed so that reading it gives the lesson.

    Comments, order, spacing, spelling of keywords, line ends and the byte order mark stay; a field
    that did not change keeps its lines. Blocks are matched by paragraph number and id; a new one
    is put after its neighbour. What could not be read stays as it is. A text from which nothing
    could be read is replaced.
    """
    reading = read(text)
    if reading.lesson is None:
        return write(lesson)
    if reading.lesson == lesson:
        return text
    return _Editor(reading, reading.lesson).change(lesson)


class _Run(NamedTuple):
    """A range of the old sequence and the range of the new one that replaces it; equal lengths are paired."""

    old: range
    new: range


def _align(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[_Run]:
    """Return two sequences side by side, with as many elements in their places as possible."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [_Run(range(a, b), range(c, d)) for _, a, b, c, d in codes]


class _Editor:
    """The lines of a file, some of them replaced, removed or followed by new ones."""

    def __init__(self, reading: Reading, old: Lesson) -> None:
        self.document = reading.document
        self.old = old
        self.blocks = {id(part): block for part, block in reading.blocks}
        self.words = _language(reading.document)
        self.end = _line_end(reading.document.lines[0]) or "\n" if reading.document.lines else "\n"
        self.lines: list[str] = list(reading.document.lines)
        self.after: dict[int, list[str]] = {}

    def change(self, new: Lesson) -> str:
        """Return the text of the file with the changes that lead to a lesson."""
        self.change_block(self.document.blocks[0], self.old, new)
        sequences: tuple[tuple[Sequence[Part], Sequence[Part]], ...] = (
            (self.old.body, new.body),
            (self.old.boxes, new.boxes),
            (self.old.terms, new.terms),
            (self.old.questions, new.questions),
        )
        kept = [self.change_sequence(old, now) for old, now in sequences]
        for rank, (_, now) in enumerate(sequences):
            self.insert_new(now, kept[rank], rank)
        return self.text()

    def text(self) -> str:
        """Return all lines as they are now."""
        text = self.document.bom + "".join(self.after.get(0, ()))
        for number, line in enumerate(self.lines, 1):
            text += line
            if number in self.after:
                if text and not text.endswith(("\n", "\r", BOM)):
                    text += self.end
                text += "".join(self.after[number])
        return text

    def insert(self, number: int, lines: list[str]) -> None:
        """Insert lines after a line of the file, or at its top (0), after what was inserted there before."""
        self.after.setdefault(number, []).extend(line + self.end for line in lines)

    def replace(self, number: int, line: str) -> None:
        self.lines[number - 1] = line + _line_end(self.lines[number - 1])

    def remove(self, entry: Entry) -> None:
        for line in entry.lines:
            self.lines[line.number - 1] = ""

    def change_sequence(self, old: Sequence[Part], new: Sequence[Part]) -> dict[int, Block]:
        """Change and remove blocks of one type; return the blocks of new parts that have one, by index."""
        kept: dict[int, Block] = {}
        for run in _align([*_keys(old)], [*_keys(new)]):
            if [type(old[i]) for i in run.old] == [type(new[j]) for j in run.new]:
                for i, j in zip(run.old, run.new, strict=True):
                    kept[j] = self.blocks[id(old[i])]
                    self.change_block(kept[j], old[i], new[j])
            else:
                for i in run.old:
                    self.remove_block(self.blocks[id(old[i])])
        return kept

    def insert_new(self, new: Sequence[Part], kept: dict[int, Block], rank: int) -> None:
        """Insert every new block after its neighbour."""
        last = self.last_before(min(kept.values(), key=lambda block: block.number, default=None), rank)
        for j, part in enumerate(new):
            if j in kept:
                last = kept[j].last
            else:
                self.insert(last, ["", *block_lines(part, self.words)])

    def last_before(self, block: Block | None, rank: int) -> int:
        """Return the line after which blocks are inserted that belong before `block`; None: after all of their rank."""
        if block is not None:
            return max(each.last for each in self.document.blocks if each.number < block.number)
        earlier = [each.last for each in self.document.blocks if each.type and _RANKS[each.type.name] <= rank]
        return max(earlier)

    def remove_block(self, block: Block) -> None:
        self.lines[block.number - 1] = ""
        for entry in block.entries:
            self.remove(entry)

    def change_block(self, block: Block, old: Part, new: Part) -> None:
        """Change the fields of a block that differ."""
        if old == new:
            return
        if name_of(old, self.words) != name_of(new, self.words):
            word = block.word if fold(block.word) in block_words() else block_type(new).word(self.words)
            self.replace(block.number, opening(new, word, self.words))
        before = {field.name: written for field, written in fields(old, self.words)}
        after = {field.name: written for field, written in fields(new, self.words)}
        for field in block_type(new).fields:
            was, now = before.pop(field.name, []), after.pop(field.name, [])
            if was != now:
                self.change_field(block, field, was, now)

    def change_field(self, block: Block, field: Field, old: list[FieldLines], new: list[FieldLines]) -> None:
        """Change the entries of a field that differ."""
        entries = block.of(field.name) if field.many else block.of(field.name)[:1]
        known = len(entries) == len(old)
        for run in _align(old, new) if known else [_Run(range(len(entries)), range(len(new)))]:
            if len(run.old) == len(run.new):
                for i, j in zip(run.old, run.new, strict=True):
                    self.change_entry(entries[i], old[i] if known else None, new[j], field)
                continue
            for i in run.old:
                self.remove(entries[i])
            start = run.old.start
            if start:
                place = entries[start - 1].lines[-1].number
            elif entries:
                place = entries[0].number - 1
            else:
                place = self.place(block, field)
            self.insert(place, [line for j in run.new for line in new[j].lines(field.mark)])

    def place(self, block: Block, field: Field) -> int:
        """Return the line after which a field is inserted that its block does not have yet."""
        assert block.type is not None
        names = [each.name for each in block.type.fields]
        rank = names.index(field.name)
        there = [(names.index(entry.field.name), entry.lines[-1].number) for entry in block.entries if entry.field]
        return max((each for each in there if each[0] < rank), default=(0, block.number))[1]

    def change_entry(self, entry: Entry, old: FieldLines | None, new: FieldLines, field: Field) -> None:
        """Change the lines of an entry that differ."""
        if old == new:
            return
        spelled = (
            field.mark or not entry.word or fold(entry.word) in map(fold, (field.name, field.french, *field.others))
        )
        word = entry.word if spelled and old is not None and old.word == new.word else new.word
        texts = [new.value, *new.below]
        if not entry.first and field.shape == "sentences":
            texts.insert(0, "")
        if word != entry.word or texts[0] != entry.first:
            self.replace(entry.number, FieldLines(word, texts[0]).lines(field.mark)[0])
        below = entry.lines[1:]
        for run in _align([line.text for line in below], texts[1:]):
            if len(run.old) == len(run.new):
                for i, j in zip(run.old, run.new, strict=True):
                    if below[i].text != texts[1 + j]:
                        raw = self.lines[below[i].number - 1]
                        self.replace(below[i].number, (raw[: below[i].column - 1] or "    ") + texts[1 + j])
                continue
            for i in run.old:
                self.lines[below[i].number - 1] = ""
            self.insert(entry.lines[run.old.start].number, [f"    {texts[1 + j]}" for j in run.new])


_RANKS = {"header": -1, "Heading": 0, "Paragraph": 0, "Note": 1, "Term": 2, "Question": 3}


def _keys(parts: Sequence[Part]) -> Iterator[Hashable]:
    """Yield what identifies each part; for a heading, the number of paragraphs above it."""
    above = 0
    for part in parts:
        if isinstance(part, Paragraph):
            above += 1
            yield part.number
        elif isinstance(part, Heading):
            yield "heading", above
        elif isinstance(part, Box | Term | Question):
            yield part.id


def _line_end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _language(document: Document) -> Language:
    """Return the language of most keywords in a file."""
    french = english = 0
    for block in document.blocks:
        pairs = [(entry.word, entry.field) for entry in block.entries]
        for word, named in (*pairs, (block.word, block.type)):
            if named and fold(named.name) != fold(named.french):
                french += fold(word) == fold(named.french)
                english += fold(word) == fold(named.name)
    return "fr" if french > english else "en"
