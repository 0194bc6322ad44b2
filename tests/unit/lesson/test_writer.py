"""The canonical form of a lesson."""

from __future__ import annotations

import dataclasses

from unit.lesson.builders import ANSWERS, PARAGRAPH, lesson, lesson_text, question_text, whole_text

from study.lesson.model import Bilingual, Kind, Lesson, Paragraph
from study.lesson.reader import read
from study.lesson.writer import write


def test_a_lesson_is_written_as_a_teacher_would_write_it() -> None:
    assert write(lesson()) == whole_text()


def test_fields_are_written_in_one_order_whatever_the_order_they_were_in() -> None:
    block = question_text(Kind.NUMBER)
    *rest, last = block.rstrip("\n").split("\n")
    mixed = "\n".join([*rest[:2], last, *rest[2:]]) + "\n"
    assert mixed != block
    assert write(lesson(lesson_text(PARAGRAPH, mixed))) == lesson_text(PARAGRAPH, block)


def test_a_pair_that_looks_like_something_else_gets_a_keyword() -> None:
    rest = "pair: note: a -> b\npair: # c -> d\npair: // e -> f\ng: h -> i\n[x] j -> k\n"
    assert ANSWERS[Kind.MATCH] != rest
    text = lesson_text(PARAGRAPH, question_text(Kind.MATCH, rest))
    assert [pair.left.fr for pair in lesson(text).questions[0].pairs] == ["note: a", "# c", "// e", "g: h", "[x] j"]
    assert write(lesson(text)) == text


def test_a_line_end_inside_a_text_becomes_a_space_and_breaks_no_file() -> None:
    paragraph = Paragraph(1, ("Une\n# Term x",), ("One\r\n\r\nfr: two",))
    made = Lesson("id", Bilingual("a\nb", "c"), body=(paragraph,))
    found = read(write(made)).lesson
    assert found == dataclasses.replace(
        made, title=Bilingual("a b", "c"), body=(Paragraph(1, ("Une # Term x",), ("One fr: two",)),)
    )
