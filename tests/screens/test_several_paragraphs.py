"""A question on several paragraphs has all of them above it, each under its own heading."""

from __future__ import annotations

from dataclasses import replace

import pytest

from study.app.lesson.asked_question import AskedQuestion
from study.app.lesson.reading import TextCursor
from study.app.page.geometry import geometry
from study.app.questions.inputs.make import input_in
from study.lesson.model import Heading, Lesson
from study.progress.store import Store
from study.progress.walk import OpenQuestion, Walk


@pytest.mark.parametrize("second_heading", [True, False])
def test_a_heading_is_above_the_first_paragraph_that_it_belongs_to(
    lesson: Lesson, store: Store, second_heading: bool
) -> None:
    if not second_heading:
        lesson = replace(lesson, body=tuple(part for part in lesson.body if not isinstance(part, Heading)))
    question = next(each for each in lesson.questions if each.about == (1, 2))
    reading = TextCursor(Walk(lesson, store))
    reading.index = 1
    opened = OpenQuestion(question, 1, 1, (0, 1, 2))
    view = AskedQuestion(opened, input_in(lesson, question, (0, 1, 2), False), reading, "fr")
    drawn = "\n".join(line.text for line in view.text_lines(geometry(100, 30), ""))
    heading = reading.heading
    first, second = (paragraph.fr[0][:20] for paragraph in lesson.paragraphs)
    assert drawn.count(heading) == 1
    order = [first, heading, second] if second_heading else [heading, first, second]
    assert [drawn.index(text) for text in order] == sorted(drawn.index(text) for text in order)
