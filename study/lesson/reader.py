"""Reads a lesson file into a lesson, all mistakes in it, and its lines for writing back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, cast

from study.lesson.crosscheck import Part, check
from study.lesson.document import Block, Document
from study.lesson.encoding import decode
from study.lesson.grammar import HEADING, NOTE, PARAGRAPH, QUESTION, TERM
from study.lesson.model import Bilingual, Box, English, Heading, Lesson, Paragraph, Question, Term, WordClass
from study.lesson.parser import parse
from study.lesson.problems import Problem, Report
from study.lesson.questions import read_question
from study.lesson.values import Values, check_id, paragraph_number, read_fault, slugify


@dataclass(frozen=True, slots=True)
class Reading:
    """The result of reading a file."""

    lesson: Lesson | None
    """Made of all that was usable; None if nothing was. Ids and paragraph numbers are unique."""
    problems: tuple[Problem, ...]
    """In the order of the file."""
    document: Document
    """The file's own lines."""
    blocks: tuple[tuple[Part, Block], ...] = ()
    """Each part of the lesson with the block of the document that it was read from."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that must be corrected before the lesson is used."""
        return tuple(problem for problem in self.problems if problem.level == "error")


def read(text: str | bytes) -> Reading:
    """Read a file. Never raises: mistakes are in `problems`, and reading continues after them."""
    report = Report()
    decoded = decode(text, report) if isinstance(text, bytes) else text
    if decoded is None:
        return Reading(None, report.sorted(), Document("", (), ()))
    document = parse(decoded, report)
    lesson, blocks = _Builder(report).build(document)
    check(lesson, blocks, report)
    usable = blocks or lesson.id or lesson.title
    return Reading(lesson if usable else None, report.sorted(), document, tuple(blocks))


class _Builder:
    """Makes the parts of a lesson, block by block; a part whose id or number is already taken is left out."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.body: list[Heading | Paragraph] = []
        self.boxes: list[Box] = []
        self.terms: list[Term] = []
        self.questions: list[Question] = []
        self.numbers: dict[int, int] = {}
        self.ids: dict[tuple[str, str], int] = {}
        self.blocks: list[tuple[Part, Block]] = []

    def build(self, document: Document) -> tuple[Lesson, list[tuple[Part, Block]]]:
        header, *rest = document.blocks
        values = Values(header, self.report)
        for block in rest:
            part = self.part(block)
            if part is not None:
                self.blocks.append((part, block))
        if not self.numbers:
            self.report.add("no-paragraphs", (1, 1))
        lesson = Lesson(
            id=values.slug("lesson"),
            title=values.bilingual("title"),
            level=values.word("level"),
            date=values.text("date"),
            source=values.bilingual("source"),
            author=values.text("author"),
            licence=values.bilingual("licence"),
            topics=values.slugs("topics"),
            notes=values.bilinguals("note"),
            french_notes=values.bilinguals("french-note"),
            english_notes=values.bilinguals("english-note"),
            mission=values.bilingual("mission"),
            before=values.bilinguals("before"),
            discuss=values.bilinguals("discuss"),
            aims=values.bilinguals("aim"),
            timing=values.bilingual("timing"),
            suggestions=values.bilinguals("suggestion"),
            typography=values.word("typography"),
            allowed=values.allowed(),
            body=tuple(self.body),
            boxes=tuple(self.boxes),
            terms=tuple(self.terms),
            questions=tuple(self.questions),
        )
        return lesson, self.blocks

    def part(self, block: Block) -> Part | None:
        """Return the part of the lesson that a block gives; None if it gives none."""
        if block.type is HEADING:
            return self.heading(block)
        if block.type is PARAGRAPH:
            return self.paragraph(block)
        if block.type is NOTE:
            return self.box(block)
        if block.type is TERM:
            return self.term(block)
        if block.type is QUESTION:
            return self.question(block)
        return None

    def heading(self, block: Block) -> Heading:
        if block.name:
            self.report.add("text-after-block", block.named, block.name, word=block.word)
        values = Values(block, self.report)
        heading = Heading(
            text=Bilingual(values.text("fr"), values.text("en")),
            allowed=values.allowed(),
            genre=values.bilingual("genre"),
            sender=values.bilingual("from"),
            date=values.text("date"),
        )
        self.body.append(heading)
        return heading

    def paragraph(self, block: Block) -> Paragraph | None:
        number = self.number(block)
        values = Values(block, self.report)
        french = tuple(read_fault(entry, self.report) for entry in values.all("fault"))
        english = tuple(read_fault(entry, self.report, "en") for entry in values.all("english-fault"))
        allowed = values.allowed()
        if number is None:
            return None
        sentences = values.sentences("fr"), values.sentences("en")
        paragraph = Paragraph(number, *sentences, faults=french, allowed=allowed, english_faults=english)
        self.body.append(paragraph)
        return paragraph

    def number(self, block: Block) -> int | None:
        """Return the number of a paragraph; None if another paragraph has it."""
        expected = max(self.numbers, default=0) + 1
        number = paragraph_number(block.name)
        if number is None:
            code = "bad-paragraph" if block.name else "missing-paragraph-number"
            self.report.add(code, block.named, block.name, suggestion=str(expected), number=expected)
            number = expected
        elif number in self.numbers:
            first = self.numbers[number]
            self.report.add("duplicate-paragraph", block.named, block.name, suggestion=str(expected), first=first)
            return None
        elif number != expected:
            self.report.add("paragraph-order", block.named, block.name, suggestion=str(expected), number=expected)
        self.numbers[number] = block.number
        return number

    def box(self, block: Block) -> Box | None:
        if not block.name:
            self.report.add("missing-note-id", block.named, word=block.word)
        else:
            check_id(block.name, block.named, self.report)
        values = Values(block, self.report)
        box = Box(
            id=block.name,
            title=values.bilingual("title"),
            after=next(iter(values.numbers("after")), 0),
            fr=values.sentences("fr"),
            en=values.sentences("en"),
            allowed=values.allowed(),
        )
        if not block.name or self.taken("note", box.id, block, block.named):
            return None
        self.boxes.append(box)
        return box

    def term(self, block: Block) -> Term | None:
        if not block.name:
            self.report.add("missing-head", block.named, word=block.word)
        values = Values(block, self.report)
        term = Term(
            id=values.slug("id") or slugify(block.name),
            head=block.name,
            paragraphs=values.numbers("in"),
            word_class=WordClass(values.word("class") or WordClass.EXPRESSION),
            gender=cast(Literal["m", "f", "mf", ""], values.word("gender")),
            plural=values.word("number") == "plural",
            ipa=values.text("ipa"),
            en=values.text("en"),
            cue=values.text("cue"),
            forms=values.forms("forms"),
            meaning=values.bilingual("meaning"),
            here=values.bilingual("here"),
            also=values.bilingual("also"),
            example=values.bilingual("example"),
            trap=values.bilingual("trap"),
            fr=values.text("fr"),
            draft=values.word("draft") == "yes",
            level=values.word("level"),
            core=values.word("core") == "yes",
            english=_english(values, self.report),
            allowed=values.allowed(),
        )
        place = values.all("id")[0].place() if values.all("id") else block.named
        if not block.name or self.taken("term", term.id, block, place):
            return None
        self.terms.append(term)
        return term

    def question(self, block: Block) -> Question | None:
        question = read_question(block, self.report)
        if question is None or self.taken("question", question.id, block, block.named):
            return None
        self.questions.append(question)
        return question

    def taken(self, what: str, id: str, block: Block, place: tuple[int, int]) -> bool:
        """Report an id that was given before; return whether it was."""
        first = self.ids.setdefault((what, id), block.number)
        if first != block.number:
            self.report.add(f"duplicate-{what}", place, id, first=first)
        return first != block.number


def _english(values: Values, report: Report) -> English:
    """Return a term's English side, and report one without a headword."""
    word_class = values.word("english-class")
    english = English(
        head=values.text("english"),
        paragraphs=values.numbers("english-in"),
        word_class=WordClass(word_class) if word_class else None,
        ipa=values.text("english-ipa"),
        forms=values.forms("english-forms"),
        here=values.bilingual("english-here"),
        example=values.bilingual("english-example"),
        trap=values.bilingual("english-trap"),
    )
    if not english.head:
        sides = [entry for entry in values.block.entries if entry.field and entry.field.name.startswith("english-")]
        if sides:
            report.add("missing-english", (sides[0].number, 1), sides[0].word)
    return english
