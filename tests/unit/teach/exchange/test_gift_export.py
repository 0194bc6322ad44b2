"""What is written as GIFT is what Moodle reads there, whatever signs are in the texts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from unit.lesson.strategies import questions
from unit.teach.exchange.samples import lesson_of, lesson_with

from study.lesson.model import Kind, Question
from study.teach.exchange.convert.from_lesson import Wording, percent, pointed, shareable, shares
from study.teach.exchange.gift import reader as gift
from study.teach.exchange.gift.writer import write
from study.teach.exchange.losses import Losses

FRENCH = Wording("fr", "fr")


def written(question: Question) -> gift.ForeignFile:
    return gift.read(write(lesson_with(question), FRENCH, Losses(), with_text=False))


def one(kind: Kind) -> gift.ForeignQuestion:
    found = gift.read(write(lesson_of(kind), FRENCH, Losses(), with_text=False))
    assert ["category" in str(each.message) for each in found.warnings] == [True]
    return found.questions[-1]


@pytest.mark.parametrize(
    ("kind", "there"),
    [
        (Kind.CHOICE, "choice"),
        (Kind.CHOICES, "choices"),
        (Kind.TRUE_FALSE, "true-false"),
        (Kind.GAPS, "short"),
        (Kind.SHORT, "short"),
        (Kind.NUMBER, "number"),
        (Kind.MATCH, "match"),
        (Kind.ORDER, "match"),
        (Kind.TRANSLATION, "essay"),
        (Kind.TRANSFORM, "short"),
        (Kind.DICTATION, "essay"),
        (Kind.WRITING, "essay"),
    ],
)
def test_every_kind_is_read_as_it_was_meant_without_a_warning(kind: Kind, there: str) -> None:
    question = one(kind)
    assert question.kind == there
    assert question.stem.startswith("Que dit « le texte » : {a} ~ = # ?")
    assert "«\u00a0les recettes ont augmenté\u00a0»" in question.feedback


def test_a_text_with_several_gaps_is_a_question_for_each() -> None:
    found = gift.read(write(lesson_of(Kind.GAPS), FRENCH, Losses(), with_text=False)).questions
    assert [each.title for each in found] == ["q-gaps (1/2)", "q-gaps (2/2)"]
    assert found[0].stem.endswith("\nLes _____ ont (2) _____.")
    assert [(each.text, each.fraction) for each in found[0].answers] == [("recettes", 1), ("revenus", 1), ("gain", 0)]


def test_a_number_keeps_its_tolerance_and_what_is_said_to_a_mistake() -> None:
    right, near = one(Kind.NUMBER).answers
    assert (right.text, right.fraction) == ("58.5:0.1", 1)
    assert (near.text, near.fraction, near.feedback) == ("8", 0, "C’est la part.")


def test_steps_are_matched_with_their_numbers() -> None:
    assert [each.text for each in one(Kind.ORDER).answers] == ["1 -> juin", "2 -> juillet", "3 -> septembre"]


def test_a_share_of_the_mark_has_at_most_two_digits_before_the_point_or_none_behind() -> None:
    assert [percent(fraction) for fraction in (1, -1, 1 / 3, -0.125, 0)] == ["100", "-100", "33.33333", "-12.5", "0"]


def test_what_gift_cannot_hold_is_said_with_the_questions() -> None:
    losses = Losses()
    write(lesson_of(), FRENCH, losses)
    said = {str(loss.message): loss.questions for loss in losses.all()}
    assert said["GIFT has no units: only the number is typed."] == ("q-number",)
    assert len(said["GIFT has no hints: they are left out."]) == len(Kind)


def test_a_passage_to_quote_is_said_to_be_left_out() -> None:
    losses = Losses()
    asked = replace(lesson_of(Kind.CHOICE).questions[0], justify=True)
    write(replace(lesson_of(Kind.CHOICE), questions=(asked,)), FRENCH, losses)
    assert any("passage of the text" in str(loss.message) for loss in losses.all())


@settings(max_examples=60, deadline=None)
@given(questions("q"))
def test_every_text_arrives_whatever_it_is(question: Question) -> None:
    if not shareable(question) or not question.stem.fr:
        return
    if question.kind in (Kind.CHOICE, Kind.CHOICES) and len(question.options) < 2:
        return  # Moodle refuses it
    if question.kind is Kind.NUMBER or (
        question.kind in (Kind.MATCH, Kind.SHORT, Kind.ORDER, Kind.GAPS) and not written(question).questions
    ):
        return
    found = written(question).questions
    assert found[0].stem.startswith(question.stem.fr.strip(gift.ASCII_SPACES))
    match question.kind:
        case Kind.CHOICE | Kind.CHOICES if any(option.correct for option in question.options):
            assert [(each.text, each.feedback) for each in found[0].answers] == [
                (each.text.get("fr"), each.feedback.get("fr")) for each in question.options
            ]
            assert [each.fraction for each in found[0].answers] == pytest.approx(
                [each.fraction for each in shares(question)], abs=1e-6
            )
        case Kind.SHORT if question.accepted:
            assert [(each.text.replace(r"\*", "*"), each.feedback) for each in found[0].answers] == [
                (each.text, each.feedback.get("fr")) for each in (*question.accepted, *question.near)
            ]
        case Kind.MATCH if len(question.pairs) > 1:
            assert [each.text for each in found[0].answers] == [
                f"{each.left.get('fr').replace('->', '→')} -> {each.right.get('fr')}" for each in question.pairs
            ]
        case _:
            pass
    for evidence in question.evidence:
        assert all(evidence.text.get("fr") in each.feedback for each in found)


def test_numbers_are_written_with_a_point() -> None:
    assert [pointed(text) for text in ("58,5", "5 000", "-2", "1.5")] == ["58.5", "5000", "-2", "1.5"]
