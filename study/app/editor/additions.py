"""New blocks of a lesson file, each in its place among the others, every other line as it was."""

from __future__ import annotations

from study.app.editor.blocks import extent, next_number
from study.app.editor.lines import closed, joined, line_end
from study.lesson.document import Block, Document
from study.lesson.grammar import HEADING, PARAGRAPH, TERM, BlockType
from study.lesson.model import Language, Question, Term
from study.lesson.writer import block_lines

_BODY = (PARAGRAPH, HEADING)


def with_question(document: Document, question: Question, language: Language) -> tuple[str, int]:
    """The file with a question at its end, keywords in a language; and the line it begins on."""
    return _added(document, block_lines(question, language), len(document.lines))


def with_term(document: Document, term: Term, language: Language) -> tuple[str, int]:
    """The file with a term after the others, or without any before the questions."""
    place = _end_of(document, (TERM,)) or _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, block_lines(term, language), place)


def with_paragraph(document: Document, language: Language) -> tuple[str, int]:
    """The file with an empty paragraph after the others, under the next number."""
    place = _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, [f"# {PARAGRAPH.word(language)} {next_number(document)}"], place)


def with_heading(document: Document, above: Block, language: Language) -> tuple[str, int]:
    """The file with an empty heading above a part of the article; above another sort of part, after the article."""
    place = above.number - 1 if above.type in _BODY else _end_of(document, _BODY) or _end_of_header(document)
    return _added(document, [f"# {HEADING.word(language)}"], place)


def _end_of(document: Document, types: tuple[BlockType, ...]) -> int:
    """The index behind the last block of some types; 0 without one."""
    return max((extent(document, block)[1] for block in document.blocks if block.type in types), default=0)


def _end_of_header(document: Document) -> int:
    return extent(document, document.blocks[0])[1]


def _added(document: Document, new: list[str], place: int) -> tuple[str, int]:
    """New lines between two blocks, an empty line on either side."""
    end = line_end(document)
    above, below = closed(document.lines[:place]), list(document.lines[place:])
    if above and above[-1].strip():
        above.append(end)
    number = len(above) + 1
    tail = [end] if below else []
    return joined(document, [*above, *(line + end for line in new), *tail, *below]), number
