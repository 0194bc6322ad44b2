"""Worksheets: a question of every kind on paper, and a key that fits."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from unit.lesson.builders import lesson as whole_lesson

import seeds
from study.lesson.model import Bilingual, Kind, Lesson
from study.lesson.reader import read
from study.locale import translator
from study.teach.worksheet.compose import worksheets
from study.teach.worksheet.orders import orders
from study.teach.worksheet.page import class_page, key_page
from study.teach.worksheet.sheet import Item, Worksheet

ENGLISH, FRENCH = translator("en"), translator("fr")


@pytest.fixture(scope="module")
def cloud() -> Lesson:
    """The built-in lesson."""
    found = read((Path(seeds.__path__[0]) / "alibaba-cloud" / "lesson.txt").read_text(encoding="utf-8")).lesson
    assert found is not None
    return found


def _only(lesson: Lesson) -> Worksheet:
    (sheet,) = worksheets(lesson, "fr", ENGLISH)
    return sheet


def test_questions_of_all_kinds_can_be_answered_on_paper() -> None:
    sheet = _only(whole_lesson())
    assert len(sheet.items) == len(Kind) == 12
    assert [item.form for item in sheet.items] == [
        "options",
        "options",
        "truths",
        "gaps",
        "lines",
        "number",
        "match",
        "order",
        "lines",
        "lines",
        "lines",
        "lines",
    ]
    by_form = {item.form: item for item in sheet.items}
    assert by_form["gaps"].pieces == ("Les ", " ont ", ".")
    assert by_form["match"].lefts == ("recettes", "somme")
    assert sorted(by_form["match"].rights) == ["loss", "revenue", "sum"]
    assert "is not used" in by_form["match"].task
    assert by_form["order"].options != ("June", "July", "September")
    assert by_form["number"].unit == "%"
    translation, transform, dictation, writing = sheet.items[-4:]
    assert translation.passage == "C’est une somme."
    assert translation.room >= 2
    assert transform.passage == "Les recettes augmentent. → Grâce à …"
    assert not dictation.passage
    assert dictation.task == "Your teacher reads the text aloud."
    assert "Reader: a colleague · Register: neutral · Length: 20–40 words" in writing.task
    assert writing.room == 5  # 40 words, 8 on a line


def test_the_key_has_what_the_teacher_reads_aloud_and_the_models_of_a_text() -> None:
    transform, dictation, writing = _only(whole_lesson()).solutions[-3:]
    assert transform.answer == ("Grâce à la hausse des recettes",)
    assert dictation.answer == ("To read aloud: Les recettes ont augmenté.",)
    assert writing.answer == ("Bonjour Karim,", "les recettes augmentent.", "→ Short.")
    assert writing.criteria == ("the rise", "the tone")


def test_the_class_sees_no_answer_and_the_key_has_them_all() -> None:
    sheets = worksheets(whole_lesson(), "fr", ENGLISH)
    page, key = class_page(sheets, "a4", ENGLISH), key_page(sheets, "a4", ENGLISH)
    for said in ("No, a rise.", "It is a sum.", "That is the share.", "No: a gain.", "58,5", "the sense"):
        assert said not in page.split(">Questions<")[1]
        assert said in key
    assert "✓" not in page
    # The way to the answers, short: ticked letters, gaps, pairs by letter.
    brief = dict(re.findall(r'<li><span class="n">(\d)</span><span>(.*?)</span>', key))
    assert brief["1"] == "b"
    assert brief["2"] == "a, c"
    assert brief["3"] == "True"
    assert brief["4"] == "recettes, augmenté"
    assert brief["6"] == "58,5 %"


def test_evidence_names_the_line_it_stands_on(cloud: Lesson) -> None:
    sheet = _only(cloud)
    lines = {line.number: line.text for block in sheet.blocks for line in block.lines}
    assert [*lines] == [*range(1, len(lines) + 1)]
    quoted = [each for solution in sheet.solutions for each in solution.evidence]
    assert len(quoted) > 40
    for each in quoted:
        numbers = [int(number) for number in re.findall(r"\d+", each.where)]
        assert each.text in " ".join(lines[number] for number in range(numbers[0], numbers[-1] + 1)), each


def test_the_key_has_hints_notes_and_the_faults_of_the_article_with_their_lines(cloud: Lesson) -> None:
    sheets = worksheets(cloud, "fr", FRENCH)
    key, page = key_page(sheets, "a4", FRENCH), class_page(sheets, "a4", FRENCH)
    for said in ("Lisez ce qui suit «\u00a0ne se présente qu", "L’article est reproduit tel quel", "d’euro → d’euros"):
        assert said in key
        assert said not in page
    flaws = [flaw for sheet in sheets for flaw in sheet.flaws]
    assert len(flaws) == sum(len(paragraph.faults) for paragraph in cloud.paragraphs)
    assert all(flaw.where for flaw in flaws)
    wrong = [fault.text for paragraph in cloud.paragraphs for fault in paragraph.english_faults]
    assert [flaw.text for flaw in _only_in_english(cloud).flaws] == wrong


def _only_in_english(lesson: Lesson) -> Worksheet:
    (sheet,) = worksheets(lesson, "en", FRENCH)
    return sheet


def test_a_key_names_the_letters_of_its_own_version(cloud: Lesson) -> None:
    sheets = worksheets(cloud, "fr", FRENCH, versions=2, seed=7)
    assert [sheet.version for sheet in sheets] == ["A", "B"]
    right = {question.stem.fr: question for question in cloud.questions if question.kind is Kind.CHOICE}
    for sheet in sheets:
        stems = {item.number: item for item in sheet.items}
        for solution in sheet.solutions:
            item = stems[solution.number]
            assert item.stem == solution.stem
            if item.form == "options" and solution.stem in right:
                (key,) = (option.text.fr for option in right[solution.stem].options if option.correct)
                assert item.options["abcdef".index(solution.brief)] == key


def _content(item: Item) -> Item:
    return replace(item, number=0, options=tuple(sorted(item.options)), rights=tuple(sorted(item.rights)))


def test_versions_ask_the_same_in_another_order(cloud: Lesson) -> None:
    first, second = worksheets(cloud, "fr", FRENCH, versions=2, seed=7)
    assert first.blocks == second.blocks
    assert [item.stem for item in first.items] != [item.stem for item in second.items]
    there = {(item.stem, item.passage): item for item in second.items}
    for item in first.items:
        other = there[item.stem, item.passage]
        assert _content(item) == _content(other)
        if item.form == "options":
            assert item.options != other.options


def test_the_same_seed_gives_the_same_bytes_and_another_seed_another_sheet(cloud: Lesson) -> None:
    pages = [class_page(worksheets(cloud, "fr", FRENCH, versions=2, seed=seed), "a4", FRENCH) for seed in (7, 7, 8)]
    assert pages[0] == pages[1] != pages[2]


def test_a_single_sheet_without_a_seed_keeps_the_lessons_order(cloud: Lesson) -> None:
    """Within a paragraph: what is about several is asked after the last of them."""
    asked = [question for question in cloud.questions if question.asked_in("fr")]
    last = len(cloud.paragraphs)
    in_turn = sorted(asked, key=lambda question: max(question.about, default=last))
    assert [item.stem for item in _in_french(cloud).items] == [question.stem.fr for question in in_turn]


def _in_french(lesson: Lesson) -> Worksheet:
    (sheet,) = worksheets(lesson, "fr", FRENCH)
    return sheet


def test_what_is_put_in_order_is_never_printed_in_order() -> None:
    right = (0, 1, 2)
    assert right not in orders(3, 5, 1, "q", (right,))
    assert orders(2, 3, 1, "q", ((0, 1),)) == ((1, 0),) * 3
    assert orders(1, 2, 1, "q") == ((0,), (0,))
    assert orders(0, 1, 1, "q") == ((),)


def test_the_english_direction_prints_the_english_article_and_its_questions(cloud: Lesson) -> None:
    (sheet,) = worksheets(cloud, "en", FRENCH)
    assert sheet.title == "Alibaba bets on the cloud"
    assert sheet.blocks[0].lines[0].text.startswith("Alibaba says")
    assert len(sheet.items) == sum(question.asked_in("en") for question in cloud.questions)
    assert [gloss.meaning for gloss in sheet.glossary if gloss.head == "insist"] == ["assurer, affirmer avec force"]
    assert all(each.where for solution in sheet.solutions for each in solution.evidence)


def test_a_glossary_shows_gender_by_the_article_or_in_a_letter(cloud: Lesson) -> None:
    glossary = {gloss.head: gloss for gloss in _in_french(cloud).glossary}
    assert glossary["le cloud"].about == ""
    assert glossary["l’activité"].about == "f."
    assert glossary["assurer"].about == "verbe"


def test_whatever_an_author_writes_is_text_on_the_page(cloud: Lesson) -> None:
    awkward = '<script>alert(1)</script> & "x" \' </style> \u202f« é »'
    spoilt = replace(
        cloud,
        title=Bilingual(awkward, awkward),
        licence=Bilingual(awkward, awkward),
        questions=tuple(replace(question, stem=Bilingual(awkward, awkward)) for question in cloud.questions),
    )
    sheets = worksheets(spoilt, "fr", FRENCH)
    for page in (class_page(sheets, "a4", FRENCH), key_page(sheets, "letter", FRENCH)):
        assert "<script" not in page
        assert page.count("</style>") == 1
        assert "\\3c script\\3e alert" in page  # at the foot of the page
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#x27; &lt;/style&gt; \u202f« é »" in page


def test_the_page_needs_nothing_from_anywhere_and_knows_its_paper(cloud: Lesson) -> None:
    sheets = worksheets(cloud, "fr", FRENCH)
    page = class_page(sheets, "a4", FRENCH)
    assert not re.search(r"https?:|url\(|@import|<link|<img|<script|src=", page)
    assert "size: A4" in page
    assert "size: letter" in class_page(sheets, "letter", FRENCH)
    assert '<html lang="fr">' in page


def test_an_article_without_questions_or_words_is_a_sheet_to_read() -> None:
    bare = replace(whole_lesson(), questions=(), terms=())
    page = class_page(worksheets(bare, "fr", ENGLISH), "a4", ENGLISH)
    assert "les recettes ont augmenté" in page
    assert "<h2>" not in page


def test_an_answer_to_justify_has_lines_to_quote_on_and_the_key_gives_the_passage() -> None:
    lesson = whole_lesson()
    asked = replace(next(each for each in lesson.questions if each.kind is Kind.TRUE_FALSE), justify=True)
    sheet = _only(replace(lesson, questions=(asked,)))
    assert (sheet.items[0].justify, sheet.items[0].quote_room) == ("Justify by quoting the text:", 1)
    page, key = class_page((sheet,), "a4", ENGLISH), key_page((sheet,), "a4", ENGLISH)
    assert 'Justify by quoting the text:</p><div class="write"></div>' in page
    assert "Passage to quote" in key
    assert "les recettes ont augmenté" in key
    (french,) = worksheets(replace(lesson, questions=(asked,)), "fr", FRENCH)
    assert french.items[0].justify == "Justifiez en citant le texte\u00a0:"
    (bare,) = worksheets(replace(lesson, questions=(replace(asked, evidence=()),)), "fr", ENGLISH)
    assert (bare.items[0].justify, bare.items[0].quote_room, bare.solutions[0].justify) == ("", 0, False)
