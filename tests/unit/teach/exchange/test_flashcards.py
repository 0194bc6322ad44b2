"""Lines for Anki and Quizlet: two sides, a tab between them, and nothing that would part a line."""

from __future__ import annotations

from hypothesis import given, settings
from unit.lesson.strategies import lessons
from unit.teach.exchange.samples import lesson_of

from study.lesson.library import builtin_folder
from study.lesson.model import Kind, Lesson
from study.lesson.reader import read
from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.flashcards import sides, to_anki, to_quizlet

FRENCH = Wording("fr", "fr")


def cloud() -> Lesson:
    lesson = read((builtin_folder() / "alibaba-cloud" / "lesson.txt").read_bytes()).lesson
    assert lesson is not None
    return lesson


def test_anki_is_told_the_deck_the_note_the_name_and_the_tags() -> None:
    lines = to_anki(cloud(), FRENCH, "fr").splitlines()
    assert lines[:6] == [
        "#separator:tab",
        "#html:true",
        "#notetype:Basique",
        "#deck:Alibaba mise sur le cloud",
        "#guid column:1",
        "#tags column:4",
    ]
    assert all(line.count("\t") == 3 for line in lines[6:])


def test_a_term_stands_with_its_article() -> None:
    assert "la hausse\trise, increase\n" in to_quizlet(cloud())


def test_a_question_asks_on_one_side_and_answers_on_the_other() -> None:
    front, back = sides(lesson_of(Kind.CHOICE).questions[0], FRENCH)
    assert front == ["Que dit « le texte » : {a} ~ = # ?", "• Une baisse", "• Une hausse"]
    assert back[:2] == ["✓ Une hausse", "Oui."]
    front, back = sides(lesson_of(Kind.GAPS).questions[0], FRENCH)
    assert (front[1], back[0]) == ("Les _____ ont _____.", "Les recettes ont augmenté.")


@settings(max_examples=25, deadline=None)
@given(lessons())
def test_any_lesson_is_lines_of_as_many_columns(lesson: Lesson) -> None:
    lines = to_anki(lesson, FRENCH, "en").split("\n")[6:-1]
    asked = [each for each in lesson.questions if each.kind not in (Kind.WRITING, Kind.DICTATION)]
    assert len(lines) == len(lesson.terms) + len(asked)
    assert all(line.count("\t") == 3 for line in lines)
    assert len(to_quizlet(lesson).split("\n")) == len(lesson.terms) + 1
