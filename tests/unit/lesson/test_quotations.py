"""Evidence, faults and terms must stand in their paragraphs; a teacher is told what is different."""

from __future__ import annotations

import pytest
from unit.lesson.builders import (
    PARAGRAPH,
    SECOND_PARAGRAPH,
    TERM,
    lesson_text,
    marked,
    only_problem,
    problems,
    question_text,
    with_mistake,
)

from study.lesson.problems import Problem
from study.locale import translator

FRENCH = translator("fr")

_EVIDENCE = "les recettes ont augmenté | revenue rose"
_SPACED = PARAGRAPH.replace("58,5 %", "58,5\u00a0%").replace("« conséquente »", "«\u00a0conséquente\u00a0»")


def _told(evidence: str, paragraph: str = PARAGRAPH) -> tuple[Problem, int, int]:
    question = question_text().replace(_EVIDENCE, evidence)
    text, line, column = marked(lesson_text(paragraph, SECOND_PARAGRAPH, question))
    return only_problem(text), line, column


@pytest.mark.parametrize(
    ("evidence", "code", "suggestion"),
    [
        ("les recettes ⟦avaient augmenté", "quote-not-found", ""),
        ("⟦Hier, les recettes ont augmenté", "quote-not-found", ""),
        ("les recettes ont augmenté | revenue ⟦fell", "quote-not-found", ""),
        ("Il s⟦'agit", "quote-apostrophe", "Il s’agit"),
        ("⟦Les recettes ont", "quote-case", "les recettes ont"),
        ("⟦affirme-t-il", "quote-elsewhere", ""),
        ("augmenté de 58,5⟦% | revenue rose", "quote-space", "augmenté de 58,5 %"),
        ("les recettes ont augmenté | rose by 58.5⟦ %", "quote-space", "rose by 58.5%"),
    ],
)
def test_evidence_that_is_not_in_its_paragraph_is_told(evidence: str, code: str, suggestion: str) -> None:
    problem, line, column = _told(evidence)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert problem.suggestion == suggestion
    for sentence in (FRENCH(problem.message), str(problem.message), FRENCH(problem.wanted), str(problem.wanted)):
        assert sentence
        assert "{" not in sentence


def test_the_longest_piece_that_is_there_is_shown() -> None:
    problem, _, _ = _told("les recettes ⟦avaient augmenté de 58,5 %.")
    assert str(problem.message) == (
        "These words are not in the French text of paragraph 1: “les recettes avaient augmenté de 58,5 %.”. "
        "The longest match in the paragraph: “augmenté de 58,5 %.”. Copy them exactly from the paragraph."
    )
    assert "«\u00a0augmenté de 58,5 %.\u00a0»" in FRENCH(problem.message)


def test_an_ordinary_space_for_a_no_break_space_is_named() -> None:
    problem, line, column = _told("augmenté de 58,5⟦ %", _SPACED)
    assert (problem.code, problem.line, problem.column) == ("quote-space", line, column)
    assert str(problem.message).startswith(
        "This line differs slightly from the text. In paragraph 1: a no-break space (U+00A0); in this line: an "
        "ordinary space. Correct the line."
    )
    assert problem.suggestion == "augmenté de 58,5\u00a0%"
    problem, _, _ = _told("une somme «⟦conséquente»", _SPACED)
    assert "a no-break space (U+00A0); in this line: no space." in str(problem.message)


def test_a_straight_apostrophe_for_a_curly_one_is_named() -> None:
    problem, _, _ = _told("Il s⟦'agit")
    assert "a curly apostrophe “’”; in this line: a straight apostrophe “'”." in str(problem.message)
    assert "une apostrophe courbe «\u00a0’\u00a0»" in FRENCH(problem.message)


def test_evidence_from_another_paragraph_names_that_paragraph() -> None:
    problem, _, _ = _told("⟦affirme-t-il")
    assert str(problem.message) == (
        "“affirme-t-il” is in paragraph 2, not in paragraph 1. Add 2 to “about:” or quote other words."
    )


def test_evidence_may_run_over_two_sentences_and_two_lines() -> None:
    question = question_text().replace(_EVIDENCE, "de 58,5 %.\n  Il s’agit | by 58.5%.\n  That is")
    assert problems(lesson_text(PARAGRAPH, question)) == []


def test_evidence_in_a_later_line_and_after_an_escaped_bar_is_pointed_at() -> None:
    question = question_text().replace(_EVIDENCE, "les recettes | revenue\n  \\| ⟦fell")
    paragraph = PARAGRAPH.replace("revenue rose", "revenue | rose")
    text, line, column = marked(lesson_text(paragraph, question))
    assert problems(text) == [("quote-not-found", line, column)]


def test_a_fault_that_is_not_in_its_paragraph_is_told() -> None:
    fault = "fault: somme ⟦consequente -> somme importante | On dit ainsi. | So it is said.\n"
    text, line, column = marked(lesson_text(PARAGRAPH + fault))
    assert problems(text) == [("quote-not-found", line, column)]
    assert problems(text.replace("consequente", "« conséquente »")) == []


def test_a_term_that_is_not_in_its_paragraph_is_told_at_the_number() -> None:
    text, line, column = marked(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, TERM.replace("in: 1", "in: 1, ⟦2")))
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == ("term-not-found", line, column)
    assert str(problem.message).startswith("“recettes” was not found in paragraph 2. If it occurs in another form")


def test_a_term_in_another_paragraph_is_told_where_it_is() -> None:
    problem = only_problem(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, TERM.replace("in: 1", "in: 2")))
    assert "was not found in paragraph 2. Found in these paragraphs: 1." in str(problem.message)
    assert "dans le paragraphe 2. Paragraphes où le mot figure\u00a0: 1." in FRENCH(problem.message)


def test_a_term_is_found_by_a_form_of_it() -> None:
    text = TERM.replace("# Term recettes", "# Term augmenter de")
    assert [code for code, _, _ in problems(lesson_text(PARAGRAPH, text))] == ["term-not-found"]
    assert problems(lesson_text(PARAGRAPH, text.replace("en: revenue", "en: revenue\nforms: ont … de"))) == []


def test_unequal_numbers_of_sentences_are_told_at_the_first_that_is_too_many() -> None:
    text, line, column = marked(
        with_mistake("    That is a considerable sum.\n", "").replace("Il s’agit", "⟦Il s’agit")
    )
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == ("sentence-count", line, column)
    assert str(problem.message).startswith("Number of sentences in paragraph 1: 2 in French, 1 in English.")


def test_a_draft_without_translation_is_no_mistake() -> None:
    assert (
        problems(lesson_text("\n# Paragraph 1\nfr: Bonjour.\n", question_text().replace(_EVIDENCE, "Bonjour | Hello")))
        == []
    )


@pytest.mark.parametrize(
    ("number", "code", "suggestion"),
    [
        ("", "missing-paragraph-number", "2"),
        ("⟦deux", "bad-paragraph", "2"),
        ("⟦3", "paragraph-order", "2"),
        ("⟦1", "duplicate-paragraph", "2"),
    ],
)
def test_a_paragraph_with_a_wrong_number_is_told(number: str, code: str, suggestion: str) -> None:
    second = SECOND_PARAGRAPH.replace("# Paragraph 2", f"# Paragraph {number}" if number else "# Paragraph⟦")
    text, line, column = marked(lesson_text(PARAGRAPH, second))
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert problem.suggestion == suggestion


def test_two_terms_with_one_id_are_told_and_a_term_without_a_word_too() -> None:
    text, line, column = marked(lesson_text(PARAGRAPH, TERM, TERM.replace("id: recettes", "id: ⟦recettes")))
    assert problems(text) == [("duplicate-term", line, column)]
    text, line, column = marked(lesson_text(PARAGRAPH, TERM.replace("# Term recettes", "# Term⟦")))
    assert problems(text) == [("missing-head", line, column)]


_ENGLISH = TERM + "english: revenue\n"


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("english: revenue", "english: ⟦takings", "english-not-found"),
        ("english: revenue\n", "english: revenue\nenglish-in: ⟦2\n", "english-not-found"),
        ("english: revenue\n", "english: revenue\nenglish-in: ⟦7\n", "unknown-paragraph"),
        ("english: revenue\n", "⟦english-forms: revenue\n", "missing-english"),
    ],
)
def test_the_english_of_a_term_stands_in_the_english_of_its_paragraphs(right: str, wrong: str, code: str) -> None:
    assert problems(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, _ENGLISH)) == []
    text, line, column = marked(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, _ENGLISH.replace(right, wrong)))
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert "{" not in FRENCH(problem.message) + str(problem.message) + FRENCH(problem.wanted) + str(problem.wanted)


def test_where_else_an_english_word_stands_is_told() -> None:
    term = _ENGLISH.replace("english: revenue", "english: Alibaba")
    problem = only_problem(lesson_text(PARAGRAPH, SECOND_PARAGRAPH, term))
    assert "Found in these paragraphs: 2." in str(problem.message)
