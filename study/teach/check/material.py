"""A lesson prepared for the rules: its parts with their blocks, and the texts of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from study.lesson.document import Block, Entry
from study.lesson.model import Bilingual, Heading, Language, Lesson, Option, Paragraph, Question, Term
from study.lesson.reader import Reading
from study.teach.check.finding import Span
from study.teach.check.passages import Passage, passages
from study.text import Text


class OptionEntry(NamedTuple):
    """An option with the lines of the file that contain it."""

    option: Option
    entry: Entry

    @property
    def span(self) -> Span:
        """Return the range of the option’s text."""
        return value_span(self.entry)


class QuestionBlock(NamedTuple):
    """A question with its block and the texts of the block."""

    question: Question
    block: Block
    texts: tuple[Passage, ...]
    choices: tuple[OptionEntry, ...]
    """The options with their lines."""

    @property
    def key(self) -> OptionEntry | None:
        """Return the right option, or None if the question does not have exactly one."""
        right = [choice for choice in self.choices if choice.option.correct]
        return right[0] if len(right) == 1 else None

    @property
    def distractors(self) -> tuple[OptionEntry, ...]:
        """Return the wrong options."""
        return tuple(choice for choice in self.choices if not choice.option.correct)

    def of(self, *fields: str) -> Iterator[Passage]:
        """Yield the texts of the given fields."""
        return (text for text in self.texts if text.field in fields)

    def span(self, field: str) -> Span:
        """Return the range of a field, or of the heading of the block if the field is missing."""
        entries = self.block.of(field)
        return value_span(entries[0]) if entries else heading_span(self.block)


class Material:
    """A lesson with all data that the rules need."""

    def __init__(
        self, reading: Reading, article: str | None, profile: str, blind: Mapping[str, Text] | None = None
    ) -> None:
        self.reading = reading
        self.lesson = reading.lesson or Lesson("", Bilingual())
        self.document = reading.document
        self.article = article
        self.profile = profile
        self.worked_out: dict[str, Any] = {}
        """Intermediate results that several rules use, each under a unique name."""
        self.blind = blind or {}
        """By question id: the report on the answers of participants who had not read the text."""

    @cached_property
    def questions(self) -> tuple[QuestionBlock, ...]:
        """Return the questions in the order of the file."""
        return tuple(
            QuestionBlock(part, block, passages(block), tuple(map(OptionEntry, part.options, block.of("[ ]"))))
            for part, block in self.reading.blocks
            if isinstance(part, Question)
        )

    @cached_property
    def terms(self) -> tuple[tuple[Term, Block], ...]:
        """Return the terms with their blocks in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Term))

    @cached_property
    def paragraphs(self) -> tuple[tuple[Paragraph, Block], ...]:
        """Return the paragraphs with their blocks in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Paragraph))

    @cached_property
    def headings(self) -> tuple[tuple[Heading, Block], ...]:
        """Return the headings with their blocks in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Heading))

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Return every text of the file that a learner reads, including those of the header."""
        asked = {id(each.block): each.texts for each in self.questions}
        blocks = self.document.blocks
        return tuple(text for block in blocks for text in asked.get(id(block)) or passages(block))

    @cached_property
    def sentences(self) -> dict[int, dict[Language, list[Passage]]]:
        """Return the sentences of each paragraph in both languages, by paragraph number."""
        found: dict[int, dict[Language, list[Passage]]] = {}
        for paragraph, block in self.paragraphs:
            sides = found.setdefault(paragraph.number, {"fr": [], "en": []})
            for text in passages(block):
                if text.field in ("fr", "en"):
                    sides[text.language].append(text)
        return found

    @cached_property
    def by_number(self) -> dict[int, Paragraph]:
        """Return the paragraphs by their numbers."""
        return {paragraph.number: paragraph for paragraph, _ in self.paragraphs}

    def about(self, question: Question, language: Language) -> str:
        """Return the text of the paragraphs that a question is about."""
        found = (self.by_number[number] for number in question.about if number in self.by_number)
        return " ".join(paragraph.text(language) for paragraph in found)

    @cached_property
    def source(self) -> str:
        """Return the whole French text."""
        return "\n".join(
            [*(heading.text.fr for heading, _ in self.headings), *(each.text("fr") for each, _ in self.paragraphs)]
        )

    @property
    def whole(self) -> Span:
        """Return the range for problems of the lesson as a whole: its name."""
        header = self.document.blocks[0]
        entries = header.of("lesson")
        return value_span(entries[0]) if entries else Span(1, 1, 1)


def value_span(entry: Entry) -> Span:
    """Return the range of the first line of an entry’s value."""
    line = next((line for line in entry.lines if line.text), entry.lines[0])
    return Span(line.number, line.column, line.column + len(line.text))


def heading_span(block: Block) -> Span:
    """Return the range of the line that opens a block."""
    line, column = block.named
    return Span(line, 1, column + len(block.name))
