"""Rules about a whole lesson, its article or its readers: told on their line where a lesson breaks them, else not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from unit.teach.check.frames import HEADER, PARAGRAPH, SAID, STEM, question

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
