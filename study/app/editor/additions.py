"""Adds blocks to a lesson file, each where it belongs; no other line changes."""

from __future__ import annotations

from typing import Literal

from study.app.editor.blocks import extent, free_id, next_number
from study.app.editor.lines import closed, joined, line_end
from study.lesson.document import Block, Document
from study.lesson.grammar import HEADING, PARAGRAPH, TERM, BlockType
from study.lesson.model import Bilingual, Kind, Language, Question, Term, WordClass
from study.lesson.reader import Reading
from study.lesson.writer import block_lines
from study.teach.draft.from_selection import Selection, question_on, skill_of

NewPart = Literal["paragraph", "heading", "term"] | Kind
"""The parts that can be added to a lesson. A `Kind` is a question of that kind."""

_BODY = (PARAGRAPH, HEADING)


def with_part(document: Document, new: NewPart, number: int, paragraph: int, language: Language) -> tuple[str, int]:
    """Return the file's text with an empty part, and the line it begins on.

    A heading is put above the part on line `number`; a term or a question belongs to the paragraph `paragraph`.
    """
    match new:
        case "paragraph":
            return with_paragraph(document, language)
        case "heading":
            return with_heading(document, document.at(max(number, 1))[0], language)
        case "term":
            return with_term(document, Term("", "", (paragraph,), WordClass.NOUN), language)
        case kind:
            name = free_id(document, f"q{paragraph}")
            return with_question(document, Question(name, kind, (paragraph,), skill_of(kind), Bilingual()), language)


def part_on_passage(reading: Reading, passage: Selection, new: NewPart, language: Language) -> tuple[str, int]:
    """Return the file's text with a question or a term on a passage of its article, and the line it begins on."""
    document = reading.document
    if isinstance(new, Kind):
        question = question_on(passage, new, free_id(document, f"q{passage.paragraph.number}"))
        return with_question(document, question, language)
    # Loads the tagger and the dictionary, a tenth of the time in which the preview opens.
    from study.teach.draft.term_from_selection import term_on

    paragraphs = reading.lesson.paragraphs if reading.lesson else [passage.paragraph]
    return with_term(document, term_on(passage, paragraphs), language)


def with_question(document: Document, question: Question, language: Language) -> tuple[str, int]:
    """Return the text with a question at its end, with keywords in `language`, and the line it begins on."""
    return _added(document, block_lines(question, language), len(document.lines))


def with_term(document: Document, term: Term, language: Language) -> tuple[str, int]:
    """Return the text with a term after the others, or after the article, and the line it begins on."""
    place = _end_of(document, (TERM,)) or _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, block_lines(term, language), place)


def with_paragraph(document: Document, language: Language) -> tuple[str, int]:
    """Return the text with an empty paragraph after the others, with the next number, and the line it begins on."""
    place = _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, [f"# {PARAGRAPH.word(language)} {next_number(document)}"], place)


def with_heading(document: Document, above: Block, language: Language) -> tuple[str, int]:
    """Return the text with an empty heading above a part of the article, and the line it begins on.

    If the part does not belong to the article, the heading is put at the end of the article.
    """
    place = above.number - 1 if above.type in _BODY else _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, [f"# {HEADING.word(language)}"], place)


def _end_of(document: Document, types: tuple[BlockType, ...]) -> int:
    """Return the index of the line after the last block of some types; 0 if there is none."""
    return max((extent(document, block)[1] for block in document.blocks if block.type in types), default=0)


def _end_of_header(document: Document) -> int:
    """Return the index of the line after the header."""
    return extent(document, document.blocks[0])[1]


def _added(document: Document, new: list[str], place: int) -> tuple[str, int]:
    """Return the text with a block at an index, with a blank line before and after, and the line it begins on."""
    end = line_end(document)
    above, below = closed(document.lines[:place]), list(document.lines[place:])
    if above and above[-1].strip():
        above.append(end)
    number = len(above) + 1
    tail = [end] if below else []
    return joined(document, [*above, *(line + end for line in new), *tail, *below]), number
