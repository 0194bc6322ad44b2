"""A lesson turned to its English text: whose words stand in it, and what is asked about it."""

from __future__ import annotations

import pytest
from unit.lesson.builders import PARAGRAPH, SECOND_PARAGRAPH, TERM, lesson, lesson_text, question_text

from study.language.direction import in_direction
from study.lesson.model import Bilingual, Kind, Lesson, WordClass
from study.lesson.occurrences import occurrences

_ENGLISH = (
    "fr: chiffre d’affaires\nenglish: turn over\nenglish-in: 1\nenglish-class: verb\nenglish-ipa: tɜːn\n"
    "english-forms: rose\nenglish-here: passé | past\nenglish-trap: Attention. | Beware.\n"
)


def _turned(term: str = TERM, *questions: str) -> Lesson:
    return in_direction(lesson(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, term, *questions)), "en")


def test_the_english_words_of_a_term_are_those_the_lesson_writes() -> None:
    term = _turned(TERM + _ENGLISH).terms[0]
    assert (term.head, term.gloss, term.ipa, term.forms) == ("turn over", "chiffre d’affaires", "tɜːn", ("rose",))
    assert (term.word_class, term.paragraphs, term.gender) == (WordClass.VERB, (1,), "")
    assert term.here == Bilingual("passé", "past")
    assert term.trap == Bilingual("Attention.", "Beware.")
    assert term.meaning == Bilingual("l’argent qui entre", "the money that comes in")


def test_without_them_they_are_drafted_from_the_english_that_stands_beside() -> None:
    whole = _turned()
    term = whole.terms[0]
    assert (term.head, term.gloss, term.paragraphs) == ("revenue", "les recettes", (1,))
    assert occurrences(term, whole.paragraphs[0].text("en"))


def test_a_sense_that_the_english_does_not_say_stands_in_the_glossary_alone() -> None:
    term = _turned(TERM.replace("en: revenue", "en: takings, income")).terms[0]
    assert (term.head, term.paragraphs) == ("takings", ())


def test_a_drafted_form_is_the_one_in_the_text() -> None:
    term = _turned(TERM.replace("en: revenue", "en: sums (of money)")).terms[0]
    assert (term.head, term.forms) == ("sums", ("sum",))


@pytest.mark.parametrize("kind", Kind)
def test_a_question_is_asked_in_the_direction_it_is_written_for(kind: Kind) -> None:
    plain = question_text(kind)
    french = plain.replace("about: 1\n", "about: 1\nfor: french\n")
    english = plain.replace("about: 1\n", "about: 1\npour: anglais\n")
    typed = kind in (Kind.GAPS, Kind.SHORT, Kind.TRANSLATION, Kind.TRANSFORM, Kind.DICTATION, Kind.WRITING)
    for text, in_french, in_english in ((plain, 1, int(not typed)), (french, 1, 0), (english, 0, 1)):
        whole = lesson(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, text))
        assert len(in_direction(whole, "fr").questions) == in_french
        assert len(in_direction(whole, "en").questions) == in_english


def test_the_two_directions_have_names_of_their_own_in_the_store() -> None:
    whole = lesson()
    assert in_direction(whole, "fr").key == "test"
    assert in_direction(whole, "en").key == "test:en"
    assert (in_direction(whole, "en").studied, in_direction(whole, "en").help) == ("en", "fr")


def test_faults_of_the_french_do_not_mark_the_english() -> None:
    fault = "fault: conséquente -> importante | Sens. | Sense.\n"
    whole = in_direction(lesson(lesson_text(PARAGRAPH + fault, SECOND_PARAGRAPH)), "en")
    assert whole.paragraphs[0].faults == ()


def test_turned_once_a_lesson_stays_turned() -> None:
    whole = _turned()
    assert in_direction(whole, "en") is whole


def test_the_french_is_the_lesson_as_it_is() -> None:
    whole = lesson()
    assert in_direction(whole, "fr") is whole
