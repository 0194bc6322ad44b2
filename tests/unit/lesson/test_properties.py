"""What holds for every lesson and every file."""

from __future__ import annotations

import dataclasses

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from unit.lesson.builders import whole_text
from unit.lesson.strategies import lessons

from study.lesson.document import BOM
from study.lesson.model import Language, Lesson
from study.lesson.reader import read
from study.lesson.write_back import write_back
from study.lesson.writer import write
from study.locale import translator

FRENCH = translator("fr")

_slow = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
_words: st.SearchStrategy[Language] = st.sampled_from(("fr", "en"))


@given(st.binary() | st.text(st.characters()))
@_slow
@example(b"")
@example("\ufeff")
@example("#")
@example("# Question\n[[\n->\n  x")
def test_whatever_is_in_a_file_reading_it_raises_nothing(text: str | bytes) -> None:
    reading = read(text)
    if isinstance(text, str):
        assert reading.document.text == text


@given(st.lists(st.sampled_from(whole_text().split("\n")) | st.text(max_size=8), max_size=40), st.sampled_from("\r\n"))
@_slow
def test_a_shuffled_lesson_is_read_with_all_its_mistakes_in_their_lines(lines: list[str], end: str) -> None:
    text = end.join(lines)
    reading = read(text)
    assert reading.document.text == text
    for problem in reading.problems:
        assert 1 <= problem.line <= max(len(reading.document.lines), 1)
        assert problem.column >= 1
        assert FRENCH(problem.message)
        assert str(problem.message)


@given(lessons(), _words)
@_slow
def test_a_lesson_that_is_written_is_read_again_as_it_was(lesson: Lesson, words: Language) -> None:
    text = write(lesson, words)
    assert read(text).lesson == lesson
    assert write(lesson, words) == text


def _disturbed(text: str, end: str, bom: str) -> str:
    """The same file with comments, blank lines, another line end and perhaps a byte order mark."""
    lines = text.split("\n")
    return bom + end.join(f"{line}{end}// after {i}{end}" if i % 3 == 0 else line for i, line in enumerate(lines))


_ends = st.sampled_from(("\n", "\r\n", "\r"))
_boms = st.sampled_from(("", BOM))


@given(lessons(), _words, _ends, _boms)
@_slow
def test_saving_a_lesson_unchanged_changes_nothing(lesson: Lesson, words: Language, end: str, bom: str) -> None:
    text = _disturbed(write(lesson, words), end, bom)
    assert write_back(text, lesson) == text


@given(lessons(), lessons(), _words, _ends, _boms)
@_slow
def test_one_lesson_can_be_turned_into_any_other_and_no_comment_is_lost(
    old: Lesson, new: Lesson, words: Language, end: str, bom: str
) -> None:
    text = _disturbed(write(old, words), end, bom)
    changed = write_back(text, new)
    assert read(changed).lesson == new
    assert [line for line in changed.split(end) if line.startswith("//")] == [
        line for line in text.split(end) if line.startswith("//")
    ]


def _without(text: str, block: int, field: str) -> list[str]:
    """The lines of a file but for those of one field."""
    document = read(text).document
    gone = {line.number for entry in document.blocks[block].of(field) for line in entry.lines}
    return [line for number, line in enumerate(document.lines, 1) if number not in gone]


@given(lessons(), lessons(), _words, _ends, st.data())
@_slow
def test_a_changed_field_changes_its_own_lines_alone(
    lesson: Lesson, other: Lesson, words: Language, end: str, data: st.DataObject
) -> None:
    names = {"id": "lesson", "title": "title", "date": "date", "source": "source", "author": "author"}
    names |= {"licence": "licence", "notes": "note", "topics": "topics", "level": "level"}
    attribute = data.draw(st.sampled_from(sorted(names)))
    text = _disturbed(write(lesson, words), end, "")
    new = dataclasses.replace(lesson, **{attribute: getattr(other, attribute)})
    changed = write_back(text, new)
    assert read(changed).lesson == new
    assert _without(changed, 0, names[attribute]) == _without(text, 0, names[attribute])


@given(lessons(), lessons(), _words, st.data())
@_slow
def test_a_changed_field_of_a_term_changes_its_own_lines_alone(
    lesson: Lesson, other: Lesson, words: Language, data: st.DataObject
) -> None:
    if not lesson.terms or not other.terms:
        return
    names = {"ipa": "ipa", "en": "en", "cue": "cue", "forms": "forms", "trap": "trap", "paragraphs": "in", "id": "id"}
    attribute = data.draw(st.sampled_from(sorted(names)))
    term = dataclasses.replace(lesson.terms[0], **{attribute: getattr(other.terms[0], attribute)})
    new = dataclasses.replace(lesson, terms=(term, *(each for each in lesson.terms[1:] if each.id != term.id)))
    if len(new.terms) != len(lesson.terms):
        return
    text = _disturbed(write(lesson, words), "\n", "")
    changed = write_back(text, new)
    block = len(lesson.body) + len(lesson.boxes) + 1
    assert read(changed).lesson == new
    assert _without(changed, block, names[attribute]) == _without(text, block, names[attribute])
