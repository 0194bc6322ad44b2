"""Notes beside the article, kinds of errors in the source, and what a header says to readers of one language."""

from __future__ import annotations

from study.language.direction import in_direction
from study.lesson.model import FaultKind, Lesson
from study.lesson.reader import Reading, read
from study.lesson.write_back import write_back
from study.lesson.writer import write

TEXT = """lesson: m
title: Essai | Test
note: Pour tous. | For all.
french-note: Pour le français. | For French.
english-note: Pour l’anglais. | For English.
mission: Vous êtes acheteur. | You are a buyer.

# Heading
fr: Un courriel
en: An e-mail
genre: courriel | e-mail
from: Léa Brun | Léa Brun
date: 3 mars

# Paragraph 1
fr: La filiale vend 5 millions d’euro en juin.
en: The subsidiary sells 5 million euro in June.
fault: [fait] en juin -> en mai | Les ventes sont de mai. | The sales are for May.
fault: d’euro -> d’euros | Le pluriel. | The plural.
english-fault: [fact] in June -> in May | Les ventes sont de mai. | The sales are for May.

# Encadré exercice
titre: L’exercice | The financial year
après: 1
fr: L’exercice suit l’année civile.
    Pas partout.
en: The financial year is the calendar year.
    Not everywhere.

# Term filiale
id: filiale
in: 1
level: B1
core: yes
class: noun
gender: f
en: subsidiary
"""


def _reading(text: str = TEXT) -> Reading:
    reading = read(text)
    assert [str(problem.message) for problem in reading.problems] == []
    return reading


def _lesson(text: str = TEXT) -> Lesson:
    lesson = _reading(text).lesson
    assert lesson is not None
    return lesson


def test_an_error_has_a_kind_and_without_one_it_is_of_grammar() -> None:
    faults = _lesson().paragraphs[0].faults
    assert [(fault.text, fault.kind) for fault in faults] == [
        ("en juin", FaultKind.FACT),
        ("d’euro", FaultKind.GRAMMAR),
    ]


def test_a_learner_of_english_sees_the_errors_of_the_english_text() -> None:
    faults = in_direction(_lesson(), "en").paragraphs[0].faults
    assert [(fault.text, fault.correction, fault.language) for fault in faults] == [("in June", "in May", "en")]


def test_a_reader_has_the_notes_for_everybody_and_those_of_the_language_studied() -> None:
    lesson = _lesson()
    assert [note.en for note in lesson.reader_notes] == ["For all.", "For French."]
    assert [note.en for note in in_direction(lesson, "en").reader_notes] == ["For all.", "For English."]


def test_a_note_follows_its_paragraph() -> None:
    lesson = _lesson()
    (box,) = lesson.boxes_after(1)
    assert (box.id, box.title.en, box.text("fr")) == (
        "exercice",
        "The financial year",
        "L’exercice suit l’année civile. Pas partout.",
    )
    (unplaced,) = _lesson(TEXT.replace("après: 1\n", "")).boxes_after(1)
    assert unplaced.id == "exercice"


def test_a_heading_can_begin_a_document_and_a_term_has_a_level() -> None:
    lesson = _lesson()
    heading = lesson.heading_of(1)
    assert heading is not None
    assert (heading.genre.en, heading.sender.en, heading.date) == ("e-mail", "Léa Brun", "3 mars")
    assert (lesson.terms[0].level, lesson.terms[0].core) == ("B1", True)


def test_it_is_written_and_saved_as_it_was_read() -> None:
    lesson = _lesson()
    assert _lesson(write(lesson)) == lesson
    assert _lesson(write(lesson, "fr")) == lesson
    assert write_back(TEXT, lesson) == TEXT


def test_mistakes_are_named_at_their_place() -> None:
    text = TEXT.replace("[fact] in June", "[facts] in Juny").replace("après: 1", "après: 7")
    problems = {problem.code: problem for problem in read(text).problems}
    assert {"unknown-fault", "unknown-paragraph"} < set(problems)
    assert problems["unknown-fault"].suggestion == "fact"
    (quote,) = [problem for problem in problems.values() if problem.code.startswith("quote")]
    assert text.splitlines()[quote.line - 1][quote.column - 1 :].startswith("Juny")
    missing = read(TEXT.replace("# Encadré exercice", "# Encadré"))
    assert [problem.code for problem in missing.problems] == ["missing-note-id"]
