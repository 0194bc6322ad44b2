"""Questions from elsewhere become questions of a lesson; what was exported comes back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unit.lesson.builders import HEADER, PARAGRAPH
from unit.teach.exchange.samples import lesson_of

from study.lesson.kinds import LANGUAGE_WORK
from study.lesson.model import Kind, Question
from study.lesson.reader import read
from study.locale import translator
from study.teach.exchange.convert.from_lesson import Wording
from study.teach.exchange.exporting import Target, export
from study.teach.exchange.importing import Appended, append, source_of
from study.teach.exchange.importing import read as read_file

FRENCH = translator("fr")

LESSON = HEADER + PARAGRAPH
GIFT = """\
::Rang::Quel est son rang ? {=deuxième#Oui. ~premier#Non, deuxième. ####« les recettes ont augmenté »}

Les {=recettes =revenus} ont augmenté.

Combien ? {#58.5:0.1}

Racontez. {}

::Poids::Lesquels ? {~%50%juin ~%50%juillet ~%-100%août}

Deux justes ? {=un =deux ~trois}
"""


def appended(text: str, name: str = "x.gift", paragraph: int | None = None) -> Appended:
    data = text.encode()
    done = append(LESSON, read_file(data, source_of(data, name)), paragraph=paragraph, language="fr")
    assert read(done.text).errors == ()
    return done


def round_trip(kind: Kind, target: Target, words: Wording) -> tuple[Question, Question]:
    """A question, and what it is after it was exported and imported."""
    lesson = lesson_of(kind)
    out = export(lesson, target, words, studied="fr", interface="en")
    found = read_file(out.data, source_of(out.data, f"x.{target}"))
    (question,) = append(LESSON, found, paragraph=None, language="fr").added
    return question, lesson.questions[0]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in LANGUAGE_WORK])
def test_moodle_xml_in_both_languages_gives_the_question_back(kind: Kind) -> None:
    found, wanted = round_trip(kind, "moodle", Wording("both", "both"))
    if kind in (Kind.TRUE_FALSE, Kind.TRANSLATION):
        found = replace(found, hint=wanted.hint)  # Moodle has none, as the export says
    if kind is Kind.NUMBER:
        assert found.accepted[0].text == "58,5"
    assert replace(found, draft=False) == wanted
    assert found.draft == (kind is Kind.CHOICES)  # its wrong option says nothing


def test_moodle_gives_back_a_text_to_write_with_its_models_and_its_checklist() -> None:
    found, wanted = round_trip(Kind.WRITING, "moodle", Wording("both", "both"))
    assert found.kind is Kind.WRITING
    assert found.accepted == wanted.accepted
    assert found.criteria == (*wanted.brief.points, *wanted.criteria)


def test_moodle_gives_back_a_transformation_as_a_short_answer() -> None:
    found, wanted = round_trip(Kind.TRANSFORM, "moodle", Wording("fr", "fr"))
    assert found.kind is Kind.SHORT
    assert found.accepted[0].text == wanted.accepted[0].text
    assert found.accepted[1].text == "la hausse des recettes"  # without the start that is given


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("target", ["csv", "xlsx"])
def test_a_table_gives_the_question_back(kind: Kind, target: Target) -> None:
    found, wanted = round_trip(kind, target, Wording("fr", "fr"))
    assert found == wanted


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.GAPS, Kind.TRANSLATION, *LANGUAGE_WORK)])
def test_gift_gives_back_what_is_asked_and_answered(kind: Kind) -> None:
    found, wanted = round_trip(kind, "gift", Wording("fr", "fr"))
    assert (found.kind, found.id, found.stem.fr, found.about) == (wanted.kind, wanted.id, wanted.stem.fr, (1,))
    assert [(each.text.fr, each.correct, each.feedback.fr) for each in found.options] == [
        (each.text.fr, each.correct, each.feedback.fr) for each in wanted.options
    ]
    for name in ("accepted", "near"):
        assert [(each.text, each.feedback.fr) for each in getattr(found, name)] == [
            (each.text, each.feedback.fr) for each in getattr(wanted, name)
        ]
    assert [(each.left.fr, each.right.fr) for each in found.pairs] == [
        (each.left.fr, each.right.fr) for each in wanted.pairs
    ]
    assert [each.fr for each in found.steps] == [each.fr for each in wanted.steps]
    assert found.tolerance == wanted.tolerance
    assert found.evidence[0].text.fr == wanted.evidence[0].text.fr


def test_only_new_lines_are_added_behind_the_lesson_and_what_is_missing_makes_a_draft() -> None:
    done = appended(GIFT)
    assert done.text.startswith(LESSON)
    assert [(question.kind, question.id) for question in done.added] == [
        ("choice", "rang"),
        ("gaps", "question"),
        ("number", "question-2"),
        ("choices", "poids"),
    ]
    assert all(question.draft for question in done.added)
    assert "\n# Question rang choice\ndraft: yes\nabout: 1\nevidence: les recettes ont augmenté\n" in done.text
    assert "text: Les [[recettes / revenus]] ont augmenté.\n" in done.text
    assert "= 58,5\ntolerance: 0,1\n" in done.text


def test_what_has_no_place_is_listed_with_its_line_and_why() -> None:
    assert [(each.line, str(each.message)) for each in appended(GIFT).left] == [
        (7, "it is an essay, which the program cannot mark."),
        (11, "several options earn the full mark, but only one can be chosen."),
    ]


def test_a_second_import_adds_nothing() -> None:
    done = appended(GIFT)
    again = append(done.text, read_file(GIFT.encode(), "gift"), paragraph=None, language="fr")
    assert (again.text, again.added) == (done.text, ())
    assert "it is already in the lesson." in {str(each.message) for each in again.left}


def test_html_becomes_text_and_what_text_cannot_hold_is_said() -> None:
    xml = (
        '<quiz><question type="shortanswer"><name><text>n</text></name><questiontext format="html"><text><![CDATA['
        '<p>Que vaut <b>l’indice</b>&nbsp;?<br>Voyez <img src="x.png">.</p>]]></text></questiontext>'
        '<answer fraction="100"><text>a&amp;b</text></answer></question></quiz>'
    )
    data = xml.encode()
    found = read_file(data, source_of(data, "x"))
    (question,) = append(LESSON, found, paragraph=1, language="fr").added
    assert question.stem.fr == "Que vaut l’indice\u00a0? Voyez ."
    assert question.accepted[0].text == "a&b"
    assert [str(each.message) for each in found.warnings] == ["an image is left out."]


def test_embedded_answers_become_gaps() -> None:
    cloze = "Les {1:SA:=recettes~%50%gains#Presque.~*#Non.} ont {2:MULTICHOICE:=augmenté~baissé#Non.}."
    asked = f"<questiontext><text>{cloze}</text></questiontext>"
    xml = f'<quiz><question type="cloze"><name><text>n</text></name>{asked}</question></quiz>'
    (question,) = appended(xml, "x.xml").added
    assert [gap.accepted for gap in question.gaps] == [("recettes",), ("augmenté",)]
    assert [each.text for each in question.near] == ["gains", "baissé"]


def test_a_row_with_a_mistake_is_told_by_its_number_and_the_others_are_taken() -> None:
    table = 'genre;question;fr;option\nchoix;a;Quoi ?;"[x] un\n[ ] deux"\nchoix;b;Quoi ?;[x] un\nchoux;c;Quoi ?;\n'
    done = appended(table, "x.csv")
    assert [question.id for question in done.added] == ["a"]
    found = read_file(table.encode(), "csv")
    assert [each.line for each in found.warnings] == [4, 5]
    assert "« choux »" in FRENCH(found.warnings[1].message).replace("\u00a0", " ")


def test_a_windows_file_is_read_and_told() -> None:
    found = read_file("Où ? {=là ~ici#é}".encode("cp1252"), "gift")
    assert found.questions[0].stem == "Où ?"
    assert "Windows-1252" in str(found.warnings[0].message)
