"""The way through a lesson."""

from __future__ import annotations

from typing import Literal

from unit.practice.asked import both, question

from study.lesson.model import Kind, Lesson, Paragraph, Question
from study.practice.lesson_order import Ask, Done, LessonOrder, Position, Read


def asked(id: str, *about: int) -> Question:
    return question(Kind.CHOICE, id, about)


A, B, C, D, LOST = asked("a", 1), asked("b", 1, 2), asked("c", 2), asked("d", 1), asked("lost")
LESSON = Lesson(
    "cloud",
    both("title"),
    body=tuple(Paragraph(number, ("Fr.",), ("En.",)) for number in (1, 2, 3)),
    questions=(A, B, C, D, LOST),
)


def name(step: Read | Ask | Done) -> str:
    match step:
        case Read(paragraph=number):
            return f"¶{number}"
        case Ask(question=one, index=index, of=of):
            return f"{one.id} {index}/{of}"
    return "done"


def walked(session: LessonOrder) -> list[str]:
    """What a learner meets who only goes on."""
    step: Read | Ask | Done = Read(1)
    met = [name(step)]
    while not isinstance(step, Done):
        step = (
            session.after_reading(step.paragraph) if isinstance(step, Read) else session.after_question(step.question)
        )
        met.append(name(step))
    return met


def test_questions_follow_the_last_paragraph_they_are_about() -> None:
    assert walked(LessonOrder(LESSON)) == ["¶1", "a 1/2", "d 2/2", "¶2", "b 1/2", "c 2/2", "¶3", "lost 1/1", "done"]


def test_questions_come_after_the_article_in_its_order_if_the_learner_wants() -> None:
    session = LessonOrder(LESSON, asked="end")
    assert walked(session) == ["¶1", "¶2", "¶3", "a 1/5", "d 2/5", "b 3/5", "c 4/5", "lost 5/5", "done"]


def test_going_on_passes_over_what_is_answered() -> None:
    assert walked(LessonOrder(LESSON, frozenset("abd"))) == ["¶1", "¶2", "c 2/2", "¶3", "lost 1/1", "done"]


def test_the_whole_walk_holds_what_is_answered_too() -> None:
    whens: tuple[Literal["after", "end"], ...] = ("after", "end")
    for asked_when in whens:
        session = LessonOrder(LESSON, frozenset("ab"), asked_when)
        assert list(map(name, session.steps())) == walked(LessonOrder(LESSON, asked=asked_when))


def test_going_back_passes_over_nothing_and_stops_at_the_start() -> None:
    session = LessonOrder(LESSON, frozenset("abcd"))
    assert session.before(Read(2)) == Ask(D, 2, 2)
    assert session.before(Ask(A, 1, 2)) == Read(1)
    assert session.before(Read(1)) == Read(1)
    assert session.before(Done()) == Ask(LOST, 1, 1)


def test_a_learner_comes_back_to_the_question_that_was_open() -> None:
    assert LessonOrder(LESSON).resume(Position(2, "c", 14)) == Ask(C, 2, 2)
    assert LessonOrder(LESSON, frozenset("c")).resume(Position(2, "c")) == Ask(C, 2, 2)


def test_a_learner_comes_back_to_the_paragraph_that_was_open() -> None:
    assert LessonOrder(LESSON).resume(Position(2, "", 14)) == Read(2)
    assert LessonOrder(LESSON).resume(Position(4)) == Done()


def test_a_learner_comes_back_near_a_place_that_the_lesson_has_lost() -> None:
    assert LessonOrder(LESSON).resume(Position(2, "gone")) == Read(2)
    assert LessonOrder(LESSON).resume(Position(0)) == Read(1)


def test_a_question_the_lesson_does_not_hold_leads_on_from_the_paragraph_in_sight() -> None:
    assert LessonOrder(LESSON, frozenset("ad")).after_question(asked("other", 1), 1) == Read(2)


def test_a_lesson_without_paragraphs_is_over_at_once() -> None:
    empty = LessonOrder(Lesson("empty", both("title")))
    assert empty.steps() == (Done(),)
    assert empty.resume(Position(1)) == Done()
    assert empty.before(Done()) == Done()


def test_a_session_goes_on_at_any_question_of_the_walk() -> None:
    for asked in ("after", "end"):
        session = LessonOrder(LESSON, asked=asked)  # type: ignore[arg-type]
        for step in session.steps():
            if isinstance(step, Ask):
                assert session.resume(Position(1, step.question.id)) == step
