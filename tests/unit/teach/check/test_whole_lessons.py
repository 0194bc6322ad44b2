"""Rules about a whole lesson, its article or its readers: told on their line where a lesson breaks them, else not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from unit.teach.check.frames import HEADER, PARAGRAPH, SAID, STEM, TERM, WHY, question

from study.lesson.model import Bilingual
from study.lesson.reader import read
from study.teach.check.checking import check

HEADER_LINE = 1
LONG = f"[x] Une hausse nette des gains | A clear rise in gains\n{SAID}"
SHORT = f"[x] Un gain net | A net gain\n{SAID}"
WRONG = (f"[ ] Une baisse des gains | A fall in gains\n{SAID}", f"[ ] Une année sans gain | A year of no gain\n{SAID}")


def _lines(text: str, rule: str, article: str | None = None, blind: Mapping[str, Bilingual] | None = None) -> list[int]:
    """The lines on which a rule is told to be broken."""
    return [each.span.line for each in check(read(text), article, blind=blind) if each.rule == rule]


def _line_of(text: str, line: str, place: int = 0) -> int:
    """The line, counted from 1, on which a line stands for the first time, or a later one."""
    return [n for n, each in enumerate(text.split("\n"), 1) if each == line][place]


def _lesson(*questions: str) -> str:
    return HEADER + PARAGRAPH + "".join(questions)


def _choices(keys: Sequence[str], places: Sequence[int], skills: Sequence[str] = ()) -> str:
    """A lesson of choices, each with its key in a place and a skill."""
    found = []
    for n, (key, place) in enumerate(zip(keys, places, strict=True)):
        options = [*WRONG]
        options.insert(place, key)
        text = question("choice", *options, id=f"q{n}", stem=STEM.replace("phrase", f"phrase, au point {n},"))
        found.append(text.replace("skill: inference", f"skill: {skills[n]}" if skills else "skill: inference"))
    return _lesson(*found)


def test_a04_keys_that_are_longest_in_most_choices() -> None:
    assert _lines(_choices([LONG] * 5 + [SHORT] * 3, [0, 1, 2, 0, 1, 2, 0, 1]), "A04") == [HEADER_LINE]
    assert _lines(_choices([LONG] * 4 + [SHORT] * 4, [0, 1, 2, 0, 1, 2, 0, 1]), "A04") == []
    assert _lines(_choices([LONG] * 5, [0, 1, 2, 0, 1]), "A04") == []


def test_a05_keys_that_stand_in_one_place() -> None:
    assert _lines(_choices([SHORT] * 8, [0, 0, 0, 0, 0, 1, 2, 1]), "A05") == [HEADER_LINE]
    assert _lines(_choices([SHORT] * 8, [0, 0, 0, 1, 1, 1, 2, 2]), "A05") == []


def test_a12_a_question_that_says_the_answer_to_another() -> None:
    key = f"[x] La hausse nette des recettes estivales | The clear rise in summer revenue\n{SAID}"
    telling = "fr: Puisque l’on voit la hausse nette des recettes estivales, que fait le groupe\u202f?"
    innocent = "fr: Que fait ensuite le groupe\u202f?"
    for stem, told in ((telling, True), (innocent, False)):
        other = question("choice", SHORT, *WRONG, id="q2", stem=f"{stem}\nen: What does the group do next?\n")
        text = _lesson(question("choice", key, *WRONG), other)
        assert _lines(text, "A12") == ([_line_of(text, stem)] if told else [])


def test_a15_too_many_literal_questions() -> None:
    places = [0, 1, 2, 0, 1, 2, 0, 1]
    assert _lines(_choices([SHORT] * 8, places, ["literal"] * 5 + ["inference"] * 3), "A15") == [HEADER_LINE]
    assert _lines(_choices([SHORT] * 8, places, ["literal"] * 4 + ["inference"] * 4), "A15") == []


def test_a16_a_paragraph_that_no_question_is_about() -> None:
    second = PARAGRAPH.replace("Paragraph 1", "Paragraph 2")
    asked = question("choice", SHORT, *WRONG)
    text = HEADER + PARAGRAPH + second + asked
    assert _lines(text, "A16") == [_line_of(text, "# Paragraph 2")]
    assert _lines(text.replace("about: 1", "about: 1, 2"), "A16") == []
    assert _lines(HEADER + PARAGRAPH + second, "A16") == []


def test_a23_a_question_that_people_answered_without_the_text() -> None:
    text = _lesson(question("choice", SHORT, *WRONG), question("choice", LONG, *WRONG, id="q2"))
    said = {"q2": Bilingual("3 personnes sur 3 ont répondu juste.", "3 people of 3 answered right.")}
    assert _lines(text, "A23", blind=said) == [_line_of(text, STEM.split("\n")[0], 1)]
    assert _lines(text, "A23") == []


def test_a24_skills_that_are_missing() -> None:
    places = [0, 1, 2, 0, 1, 2, 0, 1]
    poor = ["vocabulary", "literal", "inference", "stance"] * 2
    assert _lines(_choices([SHORT] * 8, places, poor), "A24") == [HEADER_LINE]
    rich = ["vocabulary", "literal", "main-idea", "reference"] * 2
    assert _lines(_choices([SHORT] * 8, places, rich), "A24") == []
    narrow = ["literal", "literal", "main-idea", "reference"] * 2
    assert _lines(_choices([SHORT] * 8, places, narrow), "A24") == [HEADER_LINE]


def test_a32_a_question_asked_twice() -> None:
    stem = STEM.split("\n")[0]
    text = _lesson(question("choice", SHORT, *WRONG), question("choice", SHORT, *WRONG, id="q2"))
    assert _lines(text, "A32") == [_line_of(text, stem, 1)]
    assert _lines(text.replace(stem, "fr: Que dit la fin\u202f?", 1), "A32") == []


def test_a34_a_stem_that_is_too_long() -> None:
    long = f"fr: Que dit la première phrase {'et la suivante ' * 20}?"
    text = _lesson(question("choice", SHORT, *WRONG, stem=f"{long}\nen: What does it say?\n"))
    assert _lines(text, "A34") == [_line_of(text, long)]
    assert _lines(_lesson(question("choice", SHORT, *WRONG)), "A34") == []


def _truths(*right: bool) -> str:
    return _lesson(
        *(
            question(
                "true-false", f"[{'x' if yes else ' '}] vrai\n{SAID}[{' ' if yes else 'x'}] faux\n{SAID}", id=f"q{n}"
            )
            for n, yes in enumerate(right)
        )
    )


def test_a35_statements_that_are_all_true() -> None:
    assert _lines(_truths(True, True, True, True, True), "A35") == [HEADER_LINE]
    assert _lines(_truths(True, True, False, True, False), "A35") == []


def test_e09_a_sentence_that_the_article_does_not_have() -> None:
    sentence = PARAGRAPH.split("\n")[2].removeprefix("fr: ")
    text = HEADER + PARAGRAPH
    assert _lines(text, "E09", article=f"Avant.\n{sentence.replace('58,5', '59')}") == [
        _line_of(text, f"fr: {sentence}")
    ]
    assert _lines(text, "E09", article=f"Avant.\n{sentence}\nAprès.") == []
    assert _lines(text, "E09") == []


def test_the_lessons_of_these_tests_have_no_other_errors() -> None:
    assert [each.rule for each in check(read(_choices([SHORT], [1]))) if each.level == "error"] == []


SECOND = PARAGRAPH.replace("Paragraph 1", "Paragraph 2")


def _for(direction: str, text: str) -> str:
    """A question for those who study one language."""
    return text.replace("about: 1\n", f"about: 1\nfor: {direction}\n")


def test_a12_an_option_a_pair_or_a_gap_that_says_the_answer_to_another() -> None:
    key = f"[x] La hausse nette des recettes estivales | The clear rise in summer revenue\n{SAID}"
    asked = question("choice", key, *WRONG)
    option = f"[ ] La hausse nette des recettes estivales, ici | The clear rise in summer revenue here\n{SAID}"
    pair = "juin | June -> la hausse nette des recettes estivales | the clear rise in summer revenue\n"
    gaps = "text: On voit la hausse nette des recettes estivales en [[juin]].\n"
    for other in (
        question("choice", SHORT, option, WRONG[0], id="q2"),
        question("match", pair, "mai | May -> une baisse | a fall\n", id="q2"),
        question("gaps", gaps, id="q2"),
    ):
        assert _lines(_lesson(asked, other), "A12"), other


def test_a12_the_same_fact_in_other_words_is_found_by_its_nouns() -> None:
    first = question("choice", f"[x] Les obstacles persistent. | The obstacles persist.\n{SAID}", *WRONG)
    told = "fr: Un obstacle demeure.\nen: An obstacle remains.\n"
    truth = "[x] vrai\n" + SAID + "[ ] faux\n" + SAID
    text = _lesson(first, question("true-false", truth, id="q2", stem=told))
    assert _lines(text, "A12") == [_line_of(text, "# Question q2 true-false")]
    other = "fr: Un projet demeure.\nen: A project remains.\n"
    assert _lines(_lesson(first, question("true-false", truth, id="q2", stem=other)), "A12") == []


def test_a47_a_meaning_that_the_glossary_gives() -> None:
    stem = "fr: Que veut dire «\u00a0recettes\u00a0» au paragraphe 1\u202f?\nen: What does “recettes” mean?\n"
    key = f"[x] L’argent encaissé | The money taken in\n{SAID}"
    meaning = "meaning: argent encaissé par une entreprise | money that a company takes in\n"
    asked = question("choice", key, *WRONG, stem=stem)
    assert _lines(HEADER + PARAGRAPH + TERM + meaning + asked, "A47")
    assert _lines(HEADER + PARAGRAPH + TERM + asked, "A47") == []
    shared = f"[ ] L’argent perdu | The money lost\n{SAID}"
    assert _lines(HEADER + PARAGRAPH + TERM + meaning + question("choice", key, shared, stem=stem), "A47") == []


def test_a48_more_than_15_percent_of_the_questions_ask_for_a_meaning() -> None:
    means = (
        "fr: Qu’exprime «\u00a0ont augmenté\u00a0» dans le paragraphe 1\u202f?\nen: What does “ont augmenté” express?\n"
    )
    others = [question("choice", SHORT, *WRONG, id=f"q{n}") for n in range(9)]
    one, two = (question("choice", SHORT, *WRONG, id=f"m{n}", stem=means) for n in range(2))
    assert _lines(_lesson(*others, one), "A48") == []
    text = _lesson(*others, one, two)
    assert _lines(text, "A48")[0] == _line_of(text, means.split("\n")[0])


def test_a50_directions_that_share_their_questions() -> None:
    stems = [STEM.replace("phrase", f"phrase, au point {n},") for n in range(8)]
    french = [_for("french", question("choice", SHORT, *WRONG, id=f"f{n}", stem=s)) for n, s in enumerate(stems)]
    alike = [_for("english", question("choice", SHORT, *WRONG, id=f"e{n}", stem=s)) for n, s in enumerate(stems)]
    other = [
        _for("english", question("choice", SHORT, *WRONG, id=f"e{n}", stem=s.replace("dit", "tait")))
        for n, s in enumerate(stems)
    ]
    assert _lines(_lesson(*french, *alike), "A50") == [HEADER_LINE]
    assert _lines(_lesson(*french, *alike[:2], *other[2:]), "A50") == []
    assert _lines(_lesson(*french, *alike[:4]), "A50") == []


def test_a51_and_a52_twins_have_one_skill_and_lists_of_like_length() -> None:
    many = "".join(f"= les recettes {n}\n" for n in range(12))
    few = "= the revenue\n= revenue\n"
    french = _for("french", question("short", WHY, many, id="f"))
    english = _for("english", question("short", WHY, few, id="e"))
    text = _lesson(french, english)
    assert _lines(text, "A52") == [_line_of(text, "= the revenue")]
    assert _lines(text, "A51") == []
    text = _lesson(french, english.replace("skill: inference", "skill: stance"))
    assert _lines(text, "A51") == [_line_of(text, "skill: stance")]
    assert _lines(_lesson(french, english.replace(few, many)), "A52") == []


def _true_false(direction: str, truths: str) -> str:
    return "".join(
        _for(
            direction,
            question(
                "true-false",
                f"[{'x' if truth == 'T' else ' '}] vrai\n{SAID}[{' ' if truth == 'T' else 'x'}] faux\n{SAID}",
                id=f"{direction}{n}",
            ),
        )
        for n, truth in enumerate(truths)
    )


def test_a54_true_and_false_in_a_pattern() -> None:
    assert _lines(_lesson(_true_false("french", "FTTF"), _true_false("english", "FTTF")), "A54")
    assert _lines(_lesson(_true_false("french", "TFTF"), _true_false("english", "FTTF")), "A54")
    assert _lines(_lesson(_true_false("french", "FTTF"), _true_false("english", "TTFF")), "A54") == []
    assert _lines(_lesson(_true_false("french", "TFT"), _true_false("english", "TFT")), "A54") == []


def test_a60_a_lesson_answered_better_than_by_guessing() -> None:
    text = _lesson(question("choice", SHORT, *WRONG))
    said = [Bilingual("60 % au lieu de 33.", "60% instead of 33.")]
    assert [each.span.line for each in check(read(text), blind_whole=said) if each.rule == "A60"] == [HEADER_LINE]
    assert _lines(text, "A60") == []


@pytest.mark.parametrize(
    ("rule", "line", "told"),
    [
        ("A53", "hint: L’adverbe finit par «\u00a0-ettes\u00a0». | The word ends in “-ettes”.", True),
        ("A53", "hint: Un mot en -tes. | A word in -tes.", True),
        ("A53", "hint: Il commence par «\u00a0rec\u00a0». | It begins with “rec”.", True),
        ("A53", "hint: Il commence par la lettre r. | It starts with the letter r.", True),
        ("A53", "hint: Cherchez le nom, là-bas. | Look for the noun over there.", False),
        ("A53", "hint: La phrase commence par un nom. | The sentence begins with a noun.", False),
        ("A59", "fr: Que dit le dernier paragraphe\u202f?", True),
        ("A59", "fr: Que dit la deuxième phrase\u202f?", True),
        ("A59", "fr: Que dit le texte ci-dessus\u202f?", True),
        ("A59", "fr: Au paragraphe 2, que dit la deuxième phrase\u202f?", False),
        ("A59", "fr: Que dit la dernière phrase de l’article\u202f?", False),
    ],
)
def test_hints_with_letters_and_places_without_paragraph(rule: str, line: str, told: bool) -> None:
    stem = f"{line}\nen: What is it?\n" if line.startswith("fr") else "fr: Qu’est-ce\u202f?\nen: What is it?\n"
    lines = f"{line}\n= les recettes\n" if line.startswith("hint") else "= les recettes\n"
    text = HEADER + PARAGRAPH + SECOND + question("short", WHY, lines, stem=stem)
    assert _lines(text, rule) == ([_line_of(text, line)] if told else [])


@pytest.mark.parametrize(
    ("key", "others", "told"),
    [
        ("Une hausse de 12 % | A rise of 12%", ("Une baisse | A fall", "Un arrêt | A halt"), True),
        ("Une hausse | A rise", ("Une hausse de 2 % | A rise of 2%", "Une hausse de 3 % | A rise of 3%"), True),
        ("Une hausse chez Dupont | A rise at Dupont", ("Une baisse | A fall", "Un arrêt | A halt"), True),
        ("Une hausse probable | A probable rise", ("Une baisse nette | A clear fall", "Un arrêt | A halt"), True),
        (
            "Une hausse chez Dupont | A rise at Dupont",
            ("Une baisse chez Morel | A fall at Morel", "Un arrêt | A"),
            False,
        ),
        ("Une hausse | A rise", ("Une baisse | A fall", "Un arrêt | A halt"), False),
    ],
)
def test_a44_a_key_that_looks_different(key: str, others: tuple[str, str], told: bool) -> None:
    options = [f"[x] {key}\n{SAID}", *(f"[ ] {each}\n{SAID}" for each in others)]
    text = _lesson(question("choice", *options))
    assert bool(_lines(text, "A44")) is told


def test_a09_a_word_of_the_question_is_recognised_in_another_form() -> None:
    stem = "fr: Que promet le groupe\u202f?\nen: What does the group promise?\n"
    key = f"[x] Il a promis un gain | It promised a gain\n{SAID}"
    text = _lesson(question("choice", key, *WRONG, stem=stem))
    assert _lines(text, "A09") == [_line_of(text, key.split("\n")[0])]
    other = f"[ ] Il a promis une perte | It promised a loss\n{SAID}"
    assert _lines(_lesson(question("choice", key, other, WRONG[0], stem=stem)), "A09") == []


def test_a40_an_ordinary_space_before_percent_in_an_answer() -> None:
    text = _lesson(question("short", WHY, "= une hausse de 8 %\n= une hausse de 8\u00a0%\n"))
    assert _lines(text, "A40") == [_line_of(text, "= une hausse de 8 %")]


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("«\u00a0Entre juin et septembre\u00a0» le dit. | “Entre juin et septembre” says so.", True),
        ("“Between June and September” le dit. | “Between June and September” says so.", True),
        ("«\u00a0Entre juin et […] ont augmenté de 58,5\u00a0» le dit. | It does.", True),
        ("«\u00a0les recettes ont augmenté\u00a0» le dit. | “les recettes ont augmenté” says so.", False),
        ("«\u00a0En juin\u00a0» et «\u00a0pendant tout l’été\u00a0» n’y sont pas. | They are not in it.", False),
    ],
)
def test_a55_what_the_reason_quotes_from_the_article_is_in_the_evidence(why: str, told: bool) -> None:
    text = _lesson(question("short", f"why: {why}\n= les recettes\n"))
    assert bool(_lines(text, "A55")) is told


def test_a55_feedback_on_a_wrong_option_may_quote_another_place() -> None:
    elsewhere = (
        "    «\u00a0Entre juin et septembre\u00a0» est la période. | “Between June and September” is the period.\n"
    )
    wrong = f"[ ] Une baisse des gains | A fall in gains\n{elsewhere}"
    assert _lines(_lesson(question("choice", SHORT, wrong, WRONG[1])), "A55") == []
