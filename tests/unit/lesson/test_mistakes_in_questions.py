"""Mistakes that only a question of some kind can have."""

from __future__ import annotations

import pytest
from unit.lesson.builders import (
    ANSWERS,
    PARAGRAPH,
    SECOND_PARAGRAPH,
    lesson_text,
    marked,
    only_problem,
    question,
    question_text,
)

from study.lesson.model import Answer, Bilingual, Gap, Kind, Pair
from study.lesson.problems import Problem
from study.lesson.reader import read
from study.locale import translator

FRENCH = translator("fr")

_MISTAKES = {
    "a choice without the right option": (Kind.CHOICE, "⟦", "[x]", "[ ]", "one-right"),
    "a choice with two right options": (Kind.CHOICE, "[ ] Une baisse", "[x] Une baisse", "", "one-right"),
    "a choice with one option": (
        Kind.CHOICE,
        "⟦",
        "[ ] Une baisse | A fall\n    Non, une hausse. | No, a rise.\n",
        "",
        "few-options",
    ),
    "two options alike": (Kind.CHOICE, "Une hausse | A rise\n", "⟦une  baisse | a fall\n", "", "equal-options"),
    "an option ticked with a y": (Kind.CHOICE, "[ ] Une", "⟦[y] Une", "", "bad-mark"),
    "an option without text": (
        Kind.CHOICE,
        "[ ] Une baisse | A fall\n    Non, une hausse. | No, a rise.",
        "[ ]⟦\n[ ] a",
        "",
        "empty-text",
    ),
    "feedback in three languages": (Kind.CHOICE, "No, a rise.", "No, a rise. | ⟦Nein.", "", "too-many-parts"),
    "choices with none right": (Kind.CHOICES, "⟦", "[x]", "[ ]", "none-right"),
    "choices with all right": (
        Kind.CHOICES,
        "[ ] juillet | July\n[x] septembre",
        "[x] juillet | July\n⟦[x] septembre",
        "",
        "all-right",
    ),
    "true and true": (Kind.TRUE_FALSE, "[ ] Faux | False", "[ ] ⟦Vrai | True", "", "true-false-options"),
    "true, false and perhaps": (
        Kind.TRUE_FALSE,
        "    Non. | No.\n",
        "[ ] ⟦Peut-être | Perhaps\n",
        "",
        "true-false-options",
    ),
    "true-false with both right": (Kind.TRUE_FALSE, "[ ] Faux", "⟦[x] Faux", "", "one-right"),
    "a transformation without an answer": (
        Kind.TRANSFORM,
        "⟦",
        "= Grâce à la hausse des recettes\n    Oui. | Yes.\n",
        "",
        "no-answer",
    ),
    "a text to write without a model": (
        Kind.WRITING,
        "⟦",
        "= Bonjour Karim,\n    les recettes augmentent.\n    -> Court. | Short.\n",
        "",
        "no-model-text",
    ),
    "a number of words in letters": (Kind.WRITING, "words: 20-40", "words: ⟦vingt", "", "bad-range"),
    "a recording in another folder": (Kind.DICTATION, "audio: dictee.mp3", "audio: ⟦../dictee.mp3", "", "bad-audio"),
    "a gap text without a gap": (
        Kind.GAPS,
        "text: Les [[recettes / revenus]] ont [[augmenté]].",
        "text: ⟦Les recettes.",
        "",
        "no-gap",
    ),
    "a gap that is not closed": (Kind.GAPS, "[[augmenté]]", "⟦[[augmenté", "", "unclosed-gap"),
    "a gap that is not closed before the next": (
        Kind.GAPS,
        "[[recettes / revenus]]",
        "⟦[[recettes",
        "",
        "unclosed-gap",
    ),
    "a gap that is not opened": (Kind.GAPS, "[[augmenté]]", "augmenté⟦]]", "", "unopened-gap"),
    "an empty gap": (Kind.GAPS, "[[augmenté]]", "⟦[[ / ]]", "", "empty-gap"),
    "gaps without a text": (
        Kind.GAPS,
        "⟦",
        "text: Les [[recettes / revenus]] ont [[augmenté]].\n",
        "",
        "missing-field",
    ),
    "a short question without an answer": (
        Kind.SHORT,
        "⟦",
        "= les recettes\n    Oui. | Yes.\n= les revenus\n",
        "",
        "no-answer",
    ),
    "a near miss with four parts": (Kind.SHORT, "| No.", "| No. | ⟦Nein.", "", "too-many-parts"),
    "a number without an answer": (Kind.NUMBER, "⟦", "= 58,5\n", "", "no-answer"),
    "a match with one pair": (Kind.MATCH, "⟦", "somme -> sum\n    Oui. | Yes.\n", "", "few-pairs"),
    "a pair with two arrows": (Kind.MATCH, "somme -> sum", "somme -> sum -> ⟦Summe", "", "not-a-pair"),
    "a pair without a right side": (Kind.MATCH, "-> loss", "pair: ⟦loss ->", "", "empty-text"),
    "steps out of order": (Kind.ORDER, "2. juillet", "⟦3. juillet", "", "step-number"),
    "two steps": (Kind.ORDER, "⟦", "3. septembre | September\n", "", "few-steps"),
    "a step without text": (Kind.ORDER, "3. septembre | September", "3.⟦", "", "empty-text"),
    "a translation without a model": (Kind.TRANSLATION, "⟦", "= It is a sum.\n= That is a sum.\n", "", "no-model"),
    "a translation without a passage": (Kind.TRANSLATION, "⟦", "text: C’est une somme.\n", "", "missing-field"),
}


def _mistaken(kind: Kind, right: str, wrong: str, other: str) -> str:
    """A file with one question; `⟦` for `right` stands for a mistake that concerns the whole block."""
    answers = ANSWERS[kind]
    block = question_text(kind, answers)
    if right == "⟦":
        assert wrong in answers
        block = block.replace(wrong, other).replace("# Question", "⟦# Question")
    else:
        assert answers.count(right) == 1
        block = block.replace(right, wrong)
    return lesson_text(PARAGRAPH, block)


@pytest.mark.parametrize(("kind", "right", "wrong", "other", "code"), _MISTAKES.values(), ids=_MISTAKES)
def test_a_teacher_is_told_of(kind: Kind, right: str, wrong: str, other: str, code: str) -> None:
    text = _mistaken(kind, right, wrong, other)
    if "⟦" not in text:  # the second of two right options
        text = text.replace("[x] Une hausse", "⟦[x] Une hausse")
    text, line, column = marked(text)
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    _is_readable(problem)


def _is_readable(problem: Problem) -> None:
    for sentence in (FRENCH(problem.message), str(problem.message), FRENCH(problem.wanted), str(problem.wanted)):
        assert sentence
        assert "{" not in sentence


@pytest.mark.parametrize("written", ["⟦justify: yes", "⟦justifier: oui"])
def test_a_justified_question_without_evidence_is_told(written: str) -> None:
    block = question_text().replace("evidence: les recettes ont augmenté | revenue rose", written)
    text, line, _ = marked(lesson_text(PARAGRAPH, block))
    problem = only_problem(text)
    assert (problem.code, problem.line) == ("justify-without-evidence", line)
    assert str(problem.message).endswith("Add “evidence: …”, or delete this line.")
    _is_readable(problem)


def test_a_translation_cannot_be_justified() -> None:
    block = question_text(Kind.TRANSLATION).replace("skill:", "⟦justify: yes\nskill:")
    text, line, _ = marked(lesson_text(PARAGRAPH, block))
    problem = only_problem(text)
    assert (problem.code, problem.line) == ("unused-field", line)


def test_a_question_without_id_or_kind_is_told_and_left_out() -> None:
    for opening, code, column in (
        ("# Question", "missing-question-id", 11),
        ("# Question q1", "missing-kind", 14),
        ("# Question q1 zzzzz", "unknown-kind", 15),
    ):
        reading = read(lesson_text(PARAGRAPH, question_text().replace("# Question q1 choice", opening)))
        assert reading.lesson is not None
        assert reading.lesson.questions == ()
        (problem,) = reading.problems
        assert (problem.code, problem.column) == (code, column)
        _is_readable(problem)


def test_the_second_of_two_questions_with_one_id_is_told_and_left_out() -> None:
    first, second = question_text(), question_text(Kind.NUMBER).replace("Question q1", "Question ⟦q1")
    text, line, column = marked(lesson_text(PARAGRAPH, first, second))
    reading = read(text)
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.column) == ("duplicate-question", line, column)
    assert (
        str(problem.message)
        == "The id “q1” is already used by the question on line 11. Give this question a different id."
    )
    assert reading.lesson is not None
    assert [each.kind for each in reading.lesson.questions] == [Kind.CHOICE]


def test_a_paragraph_that_is_not_there_is_told_at_its_number() -> None:
    text = question_text().replace("about: 1", "about: 1, ⟦7")
    text, line, column = marked(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, text))
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == ("unknown-paragraph", line, column)
    assert str(problem.message) == "The lesson has no paragraph 7. Its paragraphs are: 1–2."


@pytest.mark.parametrize(
    "written", ["[x] vrai\n[ ] FAUX\n", "[X] True\n[] false\n", "[ x ] Vrai | True\n[ ] faux | false\n"]
)
def test_true_and_false_may_be_written_in_one_language(written: str) -> None:
    options = question(Kind.TRUE_FALSE, written).options
    assert [option.text for option in options] == [Bilingual("Vrai", "True"), Bilingual("Faux", "False")]
    assert [option.correct for option in options] == [True, False]


def test_the_sides_of_a_pair_serve_both_languages_unless_parted() -> None:
    pairs = question(Kind.MATCH, "juin | June -> 6\nhausse -> rise | climb\n-> 7\npair: a -> b\n").pairs
    assert pairs[0] == Pair(Bilingual("juin", "June"), Bilingual("6", "6"))
    assert pairs[1] == Pair(Bilingual("hausse", "hausse"), Bilingual("rise", "climb"))
    assert pairs[2] == Pair(Bilingual(), Bilingual("7", "7"))
    assert pairs[3] == Pair(Bilingual("a", "a"), Bilingual("b", "b"))


def test_brackets_that_are_no_gap_are_written_with_a_backslash() -> None:
    text = question(Kind.GAPS, "text: a [b] \\[[c\\]] [[d\\]]e / f]] [[[g]]]\n").text
    assert text == ("a [b] [[c]] ", Gap(("d]]e", "f")), " [", Gap(("g",)), "]")


def test_feedback_stands_below_an_answer_and_a_model_goes_on_below_itself() -> None:
    assert question(Kind.SHORT).accepted[0] == Answer("les recettes", Bilingual("Oui.", "Yes."))
    assert question(Kind.TRANSLATION, "text: Une\n  somme.\n= A\n    sum.\n").accepted == (Answer("A sum."),)
    assert question(Kind.TRANSLATION, "text: Une\n  somme.\n= A\n    sum.\n").text == ("Une somme.",)
