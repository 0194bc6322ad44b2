"""Mistakes in lines and values: each is told with its place, what was wanted, and the nearest right word."""

from __future__ import annotations

import pytest
from unit.lesson.builders import HEADER, PARAGRAPH, lesson_text, marked, only_problem, question_text, with_mistake

from study.lesson.model import Kind
from study.lesson.reader import read
from study.locale import translator

FRENCH = translator("fr")

_MISTAKES = {
    "a block misspelled": ("# Term recettes", "# ⟦Tern recettes", "unknown-block", "Tern", "Term"),
    "a French block misspelled": ("# Term recettes", "# ⟦Trme recettes", "unknown-block", "Trme", "Terme"),
    "a block nobody knows": ("\n# Term recettes\n", "\n# ⟦Zzzzzz\n", "unknown-block", "Zzzzzz", ""),
    "a field misspelled": ("class: noun", "⟦clas: noun", "unknown-field", "clas", "class"),
    "a French field misspelled": ("number: plural", "⟦nonbre: plural", "unknown-field", "nonbre", "nombre"),
    "a field nobody knows": ("gender: f\n", "gender: f\n⟦zzzzzz: f\n", "unknown-field", "zzzzzz", ""),
    "a kind misspelled": ("q1 choice\n", "q1 ⟦choise\n", "unknown-kind", "choise", "choice"),
    "a French kind misspelled": ("q4 gaps", "q4 ⟦trou", "unknown-kind", "trou", "trous"),
    "a class misspelled": ("class: noun", "class: ⟦nown", "unknown-class", "nown", "noun"),
    "a French class misspelled": ("class: noun", "class: ⟦prepostion", "unknown-class", "prepostion", "preposition"),
    "a level misspelled": ("level: B2", "level: ⟦B3", "unknown-level", "B3", "B1"),
    "a gender nobody knows": ("gender: f", "gender: ⟦x", "unknown-gender", "x", ""),
    "a number that is neither": ("number: plural", "number: ⟦plurial", "unknown-number", "plurial", "plural"),
    "articles misspelled": ("articles: free", "articles: ⟦libre", "unknown-articles", "libre", "libres"),
    "a no-break space and nothing else": ("gender: f", "gender: ⟦\u00a0", "unknown-gender", "\u00a0", ""),
    "a field of a term in the header": ("level: B2", "level: B2\n⟦ipa: x", "wrong-block", "ipa", ""),
    "an option in a term": ("gender: f\n", "gender: f\n⟦[x] f\n", "wrong-block", "[x]", ""),
    "a field of another kind": ("unit: % | %", "unit: % | %\n⟦criterion: x", "unused-field", "criterion", ""),
    "an option in another kind": ("unit: % | %", "unit: % | %\n⟦[ ] x", "unused-field", "[ ]", ""),
    "a field twice": ("gender: f\n", "gender: f\n⟦gender: m\n", "repeated-field", "gender", ""),
    "a field twice, once in French": ("gender: f\n", "gender: f\n⟦genre: m\n", "repeated-field", "genre", ""),
    "no id of the lesson": ("lesson: test\ntitle", "⟦title", "missing-field", "", ""),
    "no title": ("lesson: test\ntitle: Le test | The test\n", "⟦lesson: test\n", "missing-field", "", ""),
    "a title without text": ("title: Le test | The test", "title:⟦", "missing-field", "", ""),
    "no French in a paragraph": (
        "# Paragraph 2\nfr: Alibaba affirme-t-il qu’il investira ?\n",
        "⟦# Paragraph 2\n",
        "missing-field",
        "",
        "",
    ),
    "no id of a term": ("# Term recettes\nid: recettes\n", "⟦# Term recettes\n", "missing-field", "", ""),
    "no paragraph of a term": (
        "# Term recettes\nid: recettes\nin: 1\n",
        "⟦# Term recettes\nid: recettes\n",
        "missing-field",
        "",
        "",
    ),
    "no English of a term": ("en: revenue\n", "", "missing-field", "", ""),
    "text after a heading": (
        "\n# Paragraph 1",
        "\n# Heading ⟦Bonjour\nfr: a\n\n# Paragraph 1",
        "text-after-block",
        "Bonjour",
        "",
    ),
    "a colon forgotten": ("level: B2", "⟦level B2", "missing-colon", "level", "level:"),
    "a line that is not indented": ("    Il s’agit", "⟦Il s’agit", "stray-line", "Il …", ""),
    "an indented line with nothing above": (
        "# Term recettes\n",
        "# Term recettes\n    ⟦abc\n",
        "nothing-above",
        "abc",
        "",
    ),
    "three languages": (
        "title: Le test | The test",
        "title: Le test | The test | ⟦Der Test",
        "too-many-parts",
        "Der Test",
        "",
    ),
    "an id with a space": ("lesson: test", "lesson: ⟦Mon test", "bad-id", "Mon test", "mon-test"),
    "an id with an accent": ("id: recettes", "id: ⟦récettes", "bad-id", "récettes", "recettes"),
    "a topic with an accent": ("level: B2", "level: B2\ntopics: cloud, ⟦Économie", "bad-topic", "Économie", "economie"),
    "paragraphs without commas": ("id: recettes\nin: 1", "id: recettes\nin: ⟦1 2", "bad-paragraph-number", "1 2", ""),
    "a number in letters": ("tolerance: 0,1", "tolerance: ⟦un peu", "unreadable-number", "un peu", ""),
    "a unit beside the number": ("= 58,5\n", "= ⟦58,5 %\n", "unreadable-number", "58,5 %", ""),
    "a near miss in letters": ("~ 8 |", "~ ⟦huit |", "unreadable-number", "huit", ""),
    "an answer without text": ("= les revenus\n", "=⟦\n", "empty-text", "=", ""),
    "a control character": ("Le test |", "Le ⟦\x1btest |", "control-character", "U+001B", ""),
    "an invisible character": ("Le test |", "Le ⟦\u200btest |", "invisible-character", "U+200B", ""),
}


@pytest.mark.parametrize(("right", "wrong", "code", "found", "suggestion"), _MISTAKES.values(), ids=_MISTAKES)
def test_a_teacher_is_told_of(right: str, wrong: str, code: str, found: str, suggestion: str) -> None:
    text = with_mistake(right, wrong)
    if "⟦" not in text:
        text = text.replace("# Term recettes", "⟦# Term recettes")
    text, line, column = marked(text)
    problem = only_problem(text)
    assert (problem.code, problem.line, problem.column) == (code, line, column)
    assert (problem.found, problem.suggestion) == (found, suggestion)
    for sentence, wanted in (
        (FRENCH(problem.message), FRENCH(problem.wanted)),
        (str(problem.message), str(problem.wanted)),
    ):
        assert found.removesuffix(" …") in sentence or code in ("stray-line", "nothing-above")
        assert suggestion in sentence
        assert sentence.rstrip(" »”").endswith((".", "?"))
        assert wanted
        assert "{" not in sentence + wanted


def test_a_teacher_reads_the_mistake_in_either_language() -> None:
    problem = only_problem(with_mistake("class: noun", "class: nown"))
    assert str(problem.message).startswith(
        "“nown” is not a valid value for the field “class”. Possible values: noun, verb, adjective,"
    )
    assert str(problem.message).endswith(" Did you mean “noun”?")
    assert FRENCH(problem.message).startswith(
        "«\u00a0nown\u00a0» n’est pas une valeur valide du champ «\u00a0nature\u00a0»."
    )
    assert FRENCH(problem.message).endswith(" Vouliez-vous dire «\u00a0noun\u00a0»\u202f?")
    assert FRENCH(problem.wanted).startswith("nom, verbe, adjectif")


def test_every_mistake_of_a_file_is_told_in_one_pass_in_the_order_of_the_file() -> None:
    text = with_mistake("level: B2", "levle: B2")
    text = with_mistake("class: noun", "class: nown", text)
    text = with_mistake("q1 choice\n", "q1 choise\n", text)
    text = with_mistake("= 58,5\n", "= beaucoup\n", text)
    codes = ["unknown-field", "unknown-class", "unknown-kind", "unreadable-number"]
    assert [problem.code for problem in read(text).problems] == codes


def test_a_misspelled_keyword_brings_no_second_complaint_and_its_value_counts() -> None:
    reading = read(with_mistake("class: noun", "clas: noun"))
    assert len(reading.problems) == 1
    assert reading.lesson is not None
    assert reading.lesson.terms[0].word_class == "noun"


def test_an_unknown_block_is_told_once_whatever_is_in_it() -> None:
    text = lesson_text(PARAGRAPH, "\n# Zzzzzz\nbla: bla\n[ ] bla\nbla bla\n    bla\n")
    assert only_problem(text).code == "unknown-block"


def test_a_lesson_without_a_paragraph_is_told() -> None:
    problem = only_problem(HEADER)
    assert (problem.code, problem.line, problem.column) == ("no-paragraphs", 1, 1)


def test_a_bar_inside_a_word_parts_nothing() -> None:
    reading = read(with_mistake("title: Le test | The test", "title: a|b->c/d | \\| e \\|"))
    assert reading.problems == ()
    assert reading.lesson is not None
    assert (reading.lesson.title.fr, reading.lesson.title.en) == ("a|b->c/d", "| e |")


def test_columns_count_past_an_escaped_bar() -> None:
    text, line, column = marked(lesson_text(header=HEADER.replace("Le test | The test", "a \\| b | c | ⟦d")))
    assert read(text).problems[0].code == "too-many-parts"
    assert (read(text).problems[0].line, read(text).problems[0].column) == (line, column)


def test_columns_count_in_the_line_where_a_long_value_goes_on() -> None:
    text = HEADER.replace("Le test | The test", "Le\n      test | The\n   test | ⟦d")
    text, line, column = marked(lesson_text(header=text))
    assert (only_problem(text).line, only_problem(text).column) == (line, column)


@pytest.mark.parametrize("kind", Kind)
def test_a_question_of_each_kind_without_its_block_fields_is_told(kind: Kind) -> None:
    text = question_text(kind).replace("about: 1\n", "").replace("skill: literal\n", "").replace("fr: Que", "hint: Que")
    codes = [problem.code for problem in read(lesson_text(PARAGRAPH, text)).problems]
    assert codes == ["missing-field"] * 3
