"""What is written for Moodle is what Moodle’s import finds there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from unit.lesson.strategies import questions
from unit.teach.exchange.moodle_rules import Imported, imported, seen
from unit.teach.exchange.samples import lesson_of, lesson_with

from study.lesson.model import Gap, Kind, Language, Question
from study.teach.exchange.convert.from_lesson import Wording, shareable
from study.teach.exchange.html.text import writable
from study.teach.exchange.losses import Losses
from study.teach.exchange.moodle.losses import HINTLESS
from study.teach.exchange.moodle.writer import TYPES, write

FRENCH = Wording("fr", "fr")


def one(kind: Kind, words: Wording = FRENCH) -> Imported:
    """The question of a lesson that has only this kind."""
    *_, question = imported(write(lesson_of(kind), words, Losses()))
    return question


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_a_type_of_moodles_with_its_text_remarks_and_tags(kind: Kind) -> None:
    question = one(kind)
    assert question.type == TYPES[kind]
    assert question.name == f"q-{kind}"
    assert seen(question.text).startswith("Que dit « le texte » : {a} ~ = # ?")
    for said in ("Parce que.", "À noter : l’accord.", "les recettes ont augmenté"):
        assert said in seen(question.feedback)
    assert question.tags[:2] == ["inference", "¶ 1"]
    assert question.hints == ([] if kind in HINTLESS else ["Cherchez."])


def test_a_choice_says_why_of_every_option() -> None:
    answers = one(Kind.CHOICE).answers
    assert [(each.text, each.fraction, each.feedback) for each in answers] == [
        ("Une baisse", 0, "Non, une hausse."),
        ("Une hausse", 1, "Oui."),
    ]


def test_several_right_options_share_the_mark_and_a_wrong_one_costs_as_much() -> None:
    question = one(Kind.CHOICES)
    assert not question.single
    assert [each.fraction for each in question.answers] == [0.5, -0.5, 0.5]


def test_true_or_false_is_told_in_moodles_words() -> None:
    assert [(each.text, each.fraction, each.feedback) for each in one(Kind.TRUE_FALSE).answers] == [
        ("true", 1, "Oui."),
        ("false", 0, "Non."),
    ]


def test_gaps_take_every_word_and_answer_the_expected_mistakes() -> None:
    question = one(Kind.GAPS)
    assert "<p>Les {#1} ont {#2}.</p>" in question.text
    assert [(each.text, each.fraction) for each in question.gaps[0]] == [("recettes", 1), ("revenus", 1), ("gain", 0)]
    assert question.gaps[0][2].feedback == "Non : un gain."


def test_a_number_has_a_point_a_tolerance_and_a_unit() -> None:
    question = one(Kind.NUMBER)
    right, near = question.answers
    assert (right.text, right.fraction, right.tolerance) == ("58.5", 1, "0.1")
    assert (near.text, near.fraction, near.feedback) == ("8", 0, "C’est la part.")
    assert question.units == ["%"]


def test_a_text_to_write_has_its_brief_its_word_limits_and_its_rubric() -> None:
    essay = one(Kind.WRITING)
    for said in ("Destinataire\u00a0: un collègue", "Longueur\u00a0: 20–40 mots", "Points\u00a0: la hausse"):
        assert said in seen(essay.text)
    for said in ("Bonjour Karim,", "les recettes augmentent.", "Court.", "la hausse", "le ton"):
        assert said in seen(essay.marker)
    assert "le ton" not in seen(essay.feedback)
    written = write(lesson_of(Kind.WRITING), FRENCH, Losses()).decode()
    assert "<minwordlimit>20</minwordlimit>" in written
    assert "<maxwordlimit>40</maxwordlimit>" in written


def test_a_dictation_is_an_essay_with_the_text_for_the_teacher() -> None:
    essay = one(Kind.DICTATION)
    assert "Les recettes ont augmenté." in seen(essay.marker)
    assert "Les recettes ont augmenté." not in seen(essay.text) + seen(essay.feedback)


def test_a_transformation_is_a_short_answer_with_and_without_its_start() -> None:
    question = one(Kind.TRANSFORM)
    assert "Les recettes augmentent." in seen(question.text)
    assert "Grâce à …" in seen(question.text)
    assert [(each.text, each.fraction) for each in question.answers[:2]] == [
        ("Grâce à la hausse des recettes", 1),
        ("la hausse des recettes", 1),
    ]


def test_pairs_steps_and_models() -> None:
    assert one(Kind.MATCH).pairs == [("recettes", "revenue"), ("somme", "sum"), ("", "loss")]
    assert [each.text for each in one(Kind.ORDER).answers] == ["juin", "juillet", "septembre"]
    essay = one(Kind.TRANSLATION)
    assert "C’est une somme." in seen(essay.text)
    assert all(said in seen(essay.marker) for said in ("It is a sum.", "That is a sum.", "le sens"))


def test_the_questions_may_be_in_one_language_and_the_feedback_in_the_other() -> None:
    question = one(Kind.CHOICE, Wording("fr", "en"))
    assert question.answers[0].text == "Une baisse"
    assert question.answers[0].feedback == "No, a rise."


def test_both_languages_are_spans_of_moodles_multilang_filter() -> None:
    answer = one(Kind.CHOICE, Wording("both", "both")).answers[0]
    assert answer.text == (
        '<span lang="fr" class="multilang">Une baisse</span><span lang="en" class="multilang">A fall</span>'
    )


def test_the_text_stands_before_its_questions_unless_it_is_not_wanted() -> None:
    types = [each.type for each in imported(write(lesson_of(Kind.SHORT), Wording("fr", "fr"), Losses()))]
    assert types == ["category", "description", "shortanswer"]
    bare = write(lesson_of(Kind.SHORT), Wording("fr", "fr"), Losses(), with_text=False)
    assert [each.type for each in imported(bare)] == ["category", "shortanswer"]


def test_what_moodle_cannot_hold_is_said_with_the_questions() -> None:
    losses = Losses()
    write(lesson_of(), Wording("fr", "fr"), losses)
    said = {str(loss.message): loss.questions for loss in losses.all()}
    assert said["Moodle cannot ignore the article: it accepts only the answers as they are written."] == ("q-short",)
    assert any("essay" in message and questions == ("q-translation",) for message, questions in said.items())
    assert any("4.4" in message and questions == ("q-order",) for message, questions in said.items())


def test_a_passage_to_quote_is_said_to_be_left_out_and_is_kept_as_a_tag() -> None:
    losses = Losses()
    asked = replace(lesson_of(Kind.CHOICE).questions[0], justify=True)
    *_, found = imported(write(replace(lesson_of(Kind.CHOICE), questions=(asked,)), FRENCH, losses))
    assert "justify" in found.tags
    assert any("passage of the text" in str(loss.message) for loss in losses.all())


@settings(max_examples=60, deadline=None)
@given(questions("q"))
def test_every_text_arrives_whatever_it_is(question: Question) -> None:
    language: Language = "fr"
    file = imported(write(lesson_with(question), Wording(language, language), Losses(), with_text=False))
    if not shareable(question):
        assert len(file) == 1
        return
    _, found = file
    assert seen(found.text).startswith(writable(question.stem.get(language)))
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES | Kind.TRUE_FALSE:
            assert [seen(each.feedback) for each in found.answers] == [
                writable(each.feedback.get(language)) for each in question.options
            ]
            if question.kind is not Kind.TRUE_FALSE:
                assert [seen(each.text) for each in found.answers] == [
                    writable(each.text.get(language)) for each in question.options
                ]
        case Kind.SHORT:
            wanted = [*question.accepted, *question.near]
            assert [each.text.replace(r"\*", "*") for each in found.answers] == [writable(each.text) for each in wanted]
            assert [seen(each.feedback) for each in found.answers] == [
                writable(each.feedback.get(language)) for each in wanted
            ]
        case Kind.GAPS:
            wanted_gaps = [list(piece.accepted) for piece in question.text if isinstance(piece, Gap)]
            right = [[each.text.replace(r"\*", "*") for each in gap if each.fraction == 1] for gap in found.gaps]
            assert right == [[writable(text) for text in gap] for gap in wanted_gaps]
        case Kind.MATCH:
            assert [(seen(left), right) for left, right in found.pairs] == [
                (writable(pair.left.get(language)), writable(pair.right.get(language))) for pair in question.pairs
            ]
        case Kind.ORDER:
            assert [seen(each.text) for each in found.answers] == [
                writable(each.get(language)) for each in question.steps
            ]
        case _:
            pass
    for evidence in question.evidence:
        assert writable(evidence.text.get(language)) in seen(found.feedback)
