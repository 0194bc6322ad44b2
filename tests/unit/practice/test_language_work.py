"""Transformations, dictations and texts of the learner's own: what is right, and what is said of the rest."""

from __future__ import annotations

import pytest
from unit.practice.asked import question

from study.language.known_forms import word_test
from study.lesson.model import Answer, Bilingual, Brief, Kind, Language
from study.practice.exam import minutes_for, paper
from study.practice.marking import mark_with
from study.practice.marking.dictation import WordSlip, compare_dictation
from study.practice.marking.transform import with_start
from study.practice.marking.writing import RUBRIC, checklist, count_words
from study.practice.shape import fits_its_kind
from study.practice.verdict import Grade, Verdict

BRIEF = Brief(words=(5, 10), points=(Bilingual("le prix", "the price"), Bilingual("la date", "the date")))
TASK = question(Kind.WRITING, brief=BRIEF, accepted=(Answer("Bonjour,\nmerci."),))


def written(text: str, *ticked: int) -> Verdict:
    return mark_with(TASK, (text, ticked))


def test_the_mark_of_a_text_is_the_share_of_the_checklist_that_is_ticked() -> None:
    assert checklist(TASK) == (*BRIEF.points, *RUBRIC)
    assert written("un deux trois quatre cinq", 0, 1, 2).mark == 0.5
    assert written("un deux trois quatre cinq", *range(6)).grade is Grade.RIGHT
    assert written("  ", *range(6)).mark == 0


def test_a_short_or_long_text_is_pointed_out_and_costs_nothing() -> None:
    short, right, long = (written("mot " * count, *range(6)) for count in (3, 7, 11))
    assert [each.mark for each in (short, right, long)] == [1, 1, 1]
    assert [str(each) for each in short.remarks] == ["Your text is 2 words shorter than the task asks for."]
    assert right.remarks == ()
    assert [str(each) for each in long.remarks] == ["Your text is 1 word longer than the task asks for."]


def test_a_task_with_criteria_of_its_own_has_no_others() -> None:
    own = Bilingual("le ton", "the tone")
    assert checklist(question(Kind.WRITING, brief=BRIEF, criteria=(own,))) == (*BRIEF.points, own)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("C’est-à-dire l’entreprise", 2),
        ("Bonjour Karim,\n\nmerci !", 3),
        ("« oui » – 58,5 %", 2),
    ],
)
def test_words_are_counted_as_in_the_delf(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize(
    ("start", "text", "whole"),
    [
        ("Bien que", "le prix baisse", "Bien que le prix baisse"),
        ("Bien que", "bien que le prix baisse", "bien que le prix baisse"),
        ("Bien qu’", "il baisse", "Bien qu’il baisse"),
        ("Bien qu’", "Bien qu'il baisse", "Bien qu'il baisse"),
        ("La", "l’audace", "La l’audace"),
        ("", "le prix", "le prix"),
    ],
)
def test_the_start_is_put_before_an_answer_that_lacks_it(start: str, text: str, whole: str) -> None:
    assert with_start(start, text) == whole


@pytest.mark.parametrize(
    ("given", "grade"),
    [
        ("Bien que le marché progresse, les prix baissent.", Grade.RIGHT),
        ("le marché progresse, les prix baissent", Grade.RIGHT),
        ("bien que le marché progresse, les prix baisse", Grade.NEARLY),
        ("le marché progresse mais les prix baissent", Grade.NEARLY),
        ("", Grade.WRONG),
    ],
)
def test_a_transformation_is_right_with_its_start_or_without_it(given: str, grade: Grade) -> None:
    asked = question(
        Kind.TRANSFORM,
        text=("Le marché progresse, mais les prix baissent.",),
        start="Bien que",
        accepted=(Answer("le marché progresse, les prix baissent."),),
    )
    verdict = mark_with(asked, given)
    assert verdict.grade is grade
    assert verdict.parts[0].wanted.startswith("Bien que")
    assert verdict.parts[0].given == given


TEXT = "Les entreprises américaines dominent le marché, et l’État a réagi."


def slips(given: str, text: str = TEXT, language: Language = "fr") -> list[tuple[str, str, WordSlip]]:
    """What is wrong in a dictation: the word, what was typed for it, and how it differs."""
    compared = compare_dictation(text, given, word_test(language), language)
    return [each for each in compared if each.slip is not WordSlip.NONE]


@pytest.mark.parametrize(
    ("right", "wrong", "slip"),
    [
        ("américaines", "americaines", WordSlip.ACCENT),
        ("État", "Etat", WordSlip.ACCENT),
        ("entreprises", "entreprise", WordSlip.AGREEMENT),
        ("dominent", "domine", WordSlip.AGREEMENT),
        ("marché", "marchés", WordSlip.AGREEMENT),
        (" et ", " est ", WordSlip.HOMOPHONE),
        (" a ", " à ", WordSlip.HOMOPHONE),
        ("dominent", "dominnent", WordSlip.SPELLING),
        ("entreprises", "antreprises", WordSlip.SPELLING),
    ],
)
def test_a_word_of_a_dictation_is_wrong_in_one_way(right: str, wrong: str, slip: WordSlip) -> None:
    assert slips(TEXT.replace(right, wrong)) == [(right.strip(), wrong.strip(), slip)]


def test_missing_and_extra_words_do_not_shift_the_others() -> None:
    assert slips(TEXT.replace("le ", "")) == [("le", "", WordSlip.MISSING)]
    assert slips(TEXT.replace("dominent", "dominent très vite")) == [
        ("", "très", WordSlip.EXTRA),
        ("", "vite", WordSlip.EXTRA),
    ]
    missing = [word for word, _, slip in slips("l’État a réagi") if slip is WordSlip.MISSING]
    assert " ".join(missing) == "Les entreprises américaines dominent le marché et"


@pytest.mark.parametrize("given", [TEXT, TEXT.lower(), TEXT.replace("’", "'"), TEXT.replace(",", "").rstrip(".")])
def test_capitals_punctuation_and_apostrophes_are_not_marked(given: str) -> None:
    assert slips(given) == []


def test_a_percent_sign_and_its_words_are_the_same() -> None:
    assert slips("Une hausse de 8 pour cent", "Une hausse de 8 %") == []
    assert slips("A rise of 8%", "A rise of 8 per cent", "en") == []


def test_the_mark_of_a_dictation_is_the_share_of_right_words_and_accents_count_half() -> None:
    asked = question(Kind.DICTATION, text=("Le marché progresse vite.",))

    def marked(given: str) -> Verdict:
        return mark_with(asked, given)

    assert marked("le marché progresse vite").grade is Grade.RIGHT
    assert marked("Le marché progressé vite").mark == 0.75
    assert marked("Le marché progresse vîte").mark == 7 / 8
    assert marked("le marché progresse").mark == 0.75
    assert marked("le marché progresse vite et bien").mark == pytest.approx(4 / 6)
    assert marked("").mark == 0
    assert marked("").remarks == ()
    assert [str(each) for each in marked("le marché progresse").remarks] == ["Missing: vite."]


@pytest.mark.parametrize("given", ["x", "é" * 1500, "1 2 3", "'" * 50, "\ud800", "a\x00b", "mot " * 300])
def test_any_dictation_is_marked(given: str) -> None:
    assert 0 <= mark_with(question(Kind.DICTATION, text=(TEXT,)), given).mark <= 1


def test_an_exam_has_texts_to_write_but_no_dictation() -> None:
    from unit.lesson.builders import lesson

    whole = lesson()
    kinds = [each.kind for each in paper(whole)]
    assert Kind.WRITING in kinds
    assert Kind.DICTATION not in kinds
    assert minutes_for(whole) >= 40 / 5


def test_what_a_kind_needs_is_there_or_it_is_not_asked() -> None:
    assert fits_its_kind(TASK)
    assert not fits_its_kind(question(Kind.WRITING))
    assert not fits_its_kind(question(Kind.DICTATION))
    assert not fits_its_kind(question(Kind.TRANSFORM, accepted=(Answer("x"),)))
