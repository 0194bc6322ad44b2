"""A lesson prepared for the rules: its parts with their blocks, and the texts of each block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from study.lesson.document import Block, Entry
from study.lesson.model import Bilingual, Heading, Language, Lesson, Option, Paragraph, Question, Term
from study.lesson.reader import Reading
from study.teach.check.finding import Span
from study.teach.check.passages import Passage, passages
from study.text import Text


class OptionEntry(NamedTuple):
    """An option with its lines in the file."""

    option: Option
    entry: Entry

    @property
    def span(self) -> Span:
        """The place of its text."""
        return value_span(self.entry)


class QuestionBlock(NamedTuple):
    """A question with its block and the texts of that block."""

    question: Question
    block: Block
    texts: tuple[Passage, ...]
    choices: tuple[OptionEntry, ...]
    """The options with their lines, in order."""

    @property
    def key(self) -> OptionEntry | None:
        """The right option; None unless there is exactly one."""
        right = [choice for choice in self.choices if choice.option.correct]
        return right[0] if len(right) == 1 else None

    @property
    def distractors(self) -> tuple[OptionEntry, ...]:
        """Return the wrong options."""
        return tuple(choice for choice in self.choices if not choice.option.correct)

    def of(self, *fields: str) -> Iterator[Passage]:
        """Return the texts of some fields."""
        return (text for text in self.texts if text.field in fields)

    def span(self, field: str) -> Span:
        """Return the place of a field; that of the block's first line if it has no such field."""
        entries = self.block.of(field)
        return value_span(entries[0]) if entries else heading_span(self.block)


class Material:
    """What the rules can look at: the lesson, its file, the article and the answers of participants."""

    def __init__(
        self,
        reading: Reading,
        article: str | None,
        profile: str,
        blind: Mapping[str, Text] | None = None,
        blind_whole: Iterable[Text] = (),
    ) -> None:
        self.reading = reading
        self.lesson = reading.lesson or Lesson("", Bilingual())
        self.document = reading.document
        self.article = article
        self.profile = profile
        self.worked_out: dict[str, Any] = {}
        """Results that rules share, each under a name of its own."""
        self.blind = blind or {}
        """What the answers without the text show about a question, by its id."""
        self.blind_whole = tuple(blind_whole)
        """What they show about the lesson as a whole."""

    @cached_property
    def questions(self) -> tuple[QuestionBlock, ...]:
        """The questions in the order of the file."""
        return tuple(
            QuestionBlock(part, block, passages(block), tuple(map(OptionEntry, part.options, block.of("[ ]"))))
            for part, block in self.reading.blocks
            if isinstance(part, Question)
        )

    @cached_property
    def terms(self) -> tuple[tuple[Term, Block], ...]:
        """The terms in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Term))

    @cached_property
    def paragraphs(self) -> tuple[tuple[Paragraph, Block], ...]:
        """The paragraphs in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Paragraph))

    @cached_property
    def headings(self) -> tuple[tuple[Heading, Block], ...]:
        """The headings in the order of the file."""
        return tuple((part, block) for part, block in self.reading.blocks if isinstance(part, Heading))

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Every text that a learner reads, those of the header included, in the order of the file."""
        asked = {id(each.block): each.texts for each in self.questions}
        blocks = self.document.blocks
        return tuple(text for block in blocks for text in asked.get(id(block)) or passages(block))

    @cached_property
    def sentences(self) -> dict[int, dict[Language, list[Passage]]]:
        """The sentences of each paragraph in both languages, by the paragraph's number."""
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
        """The French text of the whole lesson."""
        return "\n".join(
            [*(heading.text.fr for heading, _ in self.headings), *(each.text("fr") for each, _ in self.paragraphs)]
        )

    @property
    def whole(self) -> Span:
        """The place of findings on the lesson as a whole: its id in the header."""
        header = self.document.blocks[0]
        entries = header.of("lesson")
        return value_span(entries[0]) if entries else Span(1, 1, 1)


def value_span(entry: Entry) -> Span:
    """Return the place of the first line of an entry's value."""
    line = next((line for line in entry.lines if line.text), entry.lines[0])
    return Span(line.number, line.column, line.column + len(line.text))


def heading_span(block: Block) -> Span:
    """Return the place of the line that opens a block."""
    line, column = block.named
    return Span(line, 1, column + len(block.name))
