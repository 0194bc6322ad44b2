"""What a library says of a lesson in a line."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.lesson.builders import lesson, whole_text
from unit.lesson.strategies import lessons

from study.lesson.lesson_summary import LessonSummary
from study.lesson.model import Bilingual, Lesson
from study.lesson.reader import read
from study.lesson.summary import read_summary
from study.lesson.writer import write

_WHOLE = LessonSummary(
    "test",
    Bilingual("Le test", "The test"),
    "B2",
    (),
    paragraphs=2,
    words=19,
    terms=1,
    questions=12,
    english_questions=6,
)


def test_a_learner_sees_how_long_a_lesson_is() -> None:
    assert read_summary(whole_text())[0] == _WHOLE
    assert _WHOLE.minutes == 1


@pytest.mark.parametrize(
    "text",
    [
        whole_text().replace("\n", "\r\n"),
        "\ufeff" + whole_text(),
        write(lesson(), "fr"),
        whole_text().replace("    Il s’agit", "\n// a comment\n\n    Il s’agit"),
        whole_text().replace("title: Le test | The test", "TITLE :\n  Le test |\n  The test"),
    ],
)
def test_it_is_the_same_however_the_file_is_written(text: str) -> None:
    assert read_summary(text)[0] == _WHOLE


@given(st.text())
@settings(deadline=None)
def test_no_file_is_too_odd_for_the_list(text: str) -> None:
    assert read_summary(text)[0].minutes >= 0
    assert read_summary(f"title: {text}")[0].words == 0 or "#" in text


@given(lessons())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_the_list_and_the_lesson_say_the_same(made: Lesson) -> None:
    text = write(made)
    found = read_summary(text)[0]
    assert read(text).lesson == made
    assert (found.id, found.title, found.level, found.topics) == (made.id, made.title, made.level, made.topics)
    assert found.paragraphs == len(made.paragraphs)
    assert found.terms == len(made.terms)
    assert found.questions == sum(question.asked_in("fr") for question in made.questions)
    assert found.english_questions == sum(question.asked_in("en") for question in made.questions)


def test_an_escape_sequence_in_a_title_never_reaches_the_list() -> None:
    assert read_summary("title: Le \x1b[2Jtest | e\u0301")[0].title == Bilingual("Le \ufffd[2Jtest", "é")
