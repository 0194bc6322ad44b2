"""Files as Notepad, TextEdit and old programs save them."""

from __future__ import annotations

import unicodedata

import pytest
from unit.lesson.builders import lesson, only_problem, whole_text

from study.lesson.reader import read
from study.locale import translator

FRENCH = translator("fr")

_BROKEN_LETTER = whole_text().encode().replace("conséquente".encode(), b"cons\xe9quente")


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_from_any_system_is_read_without_complaint(end: str, bom: str) -> None:
    text = bom + whole_text().replace("\n", end)
    reading = read(text.encode())
    assert reading.problems == ()
    assert reading.lesson == lesson()
    assert reading.document.text == text


def test_a_file_with_accents_apart_is_read_and_told() -> None:
    text = unicodedata.normalize("NFD", whole_text())
    reading = read(text.encode())
    assert reading.lesson == lesson()
    assert reading.document.text == text
    (problem,) = reading.problems
    assert (problem.code, problem.level, problem.line, problem.column) == ("nfd", "warning", 6, 54)
    assert problem.found == "é"
    assert "stored separately from their letters (NFD)" in str(problem.message)


def test_a_windows_1252_file_is_read_and_told_at_its_first_letter() -> None:
    text = whole_text().replace("ipa: ʁəsɛt\n", "")
    reading = read(text.encode("cp1252"))
    assert reading.lesson == lesson(text)
    (problem,) = reading.problems
    assert (problem.code, problem.level, problem.line, problem.column) == ("windows-1252", "warning", 6, 54)
    assert problem.found == "é"
    assert "Windows-1252" in FRENCH(problem.message)


def test_a_utf_8_file_with_one_damaged_letter_is_not_taken_for_windows_1252() -> None:
    problem = read(_BROKEN_LETTER).problems[0]
    assert (problem.code, problem.line, problem.found) == ("bad-byte", 7, "E9")
    assert problem.column == whole_text().split("\n")[6].index("é") + 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (whole_text().encode("utf-16"), "utf-16"),
        (whole_text().encode("utf-16-le"), "utf-16"),
        (whole_text().encode("utf-16-be"), "utf-16"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(range(256)) * 4, "binary"),
        (b"text" * 200 + b"\0", "binary"),
    ],
)
def test_a_file_that_is_no_utf_8_text_is_told_and_nothing_is_read(data: bytes, code: str) -> None:
    assert only_problem(data).code == code
    assert read(data).lesson is None


def test_an_empty_file_is_no_lesson() -> None:
    assert read(b"").lesson is None
    assert [problem.code for problem in read(b"").problems] == ["missing-field", "missing-field", "no-paragraphs"]


def test_an_escape_sequence_in_a_lesson_never_reaches_the_screen() -> None:
    reading = read(whole_text().replace("Le test", "Le \x1b[2Jtest\u202e"))
    assert reading.lesson is not None
    assert reading.lesson.title.fr == "Le \ufffd[2Jtest\ufffd"
