"""What a typed answer earns, step by step."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.practice.asked import both, gaps, number, question
from unit.practice.asked import short as comprehension

from study.lesson.model import Answer, Bilingual, Kind, Language, Question, Skill
from study.locale import translator
from study.practice.marking import mark_with
from study.practice.verdict import Grade, Verdict

FRENCH = translator("fr")

RIGHT, NEARLY, WRONG = Grade


def short(*accepted: str, near: tuple[Answer, ...] = (), **fields: Any) -> Question:
    """A form question: its faults of form cost half."""
    return replace(comprehension(*accepted, near=near, **fields), skill=Skill.VOCABULARY)


def said(verdict: Verdict) -> str:
    return " ".join(str(remark) for remark in verdict.remarks)


# 1 and 2: normalised, and equal to an accepted answer.


@pytest.mark.parametrize("given", ["l’entreprise", "L'ENTREPRISE ", "« l’entreprise ».", "l' entreprise"])
def test_a_learner_is_right_whatever_the_apostrophes_capitals_and_quotation_marks(given: str) -> None:
    verdict = mark_with(short("l’entreprise"), given)
    assert (verdict.grade, verdict.mark, verdict.remarks) == (RIGHT, 1.0, ())


def test_a_learner_who_types_8_percent_with_a_space_is_right() -> None:
    assert mark_with(short("8%"), "8 %").grade is RIGHT
    assert mark_with(short("8\u202f%"), "8%").grade is RIGHT


def test_the_authors_feedback_is_that_of_the_answer_given() -> None:
    asked = question(Kind.SHORT, accepted=(Answer("la recette", both("one")), Answer("le revenu", both("two"))))
    assert mark_with(asked, "le revenu").feedback == both("two")


def test_a_learner_who_types_nothing_is_wrong_and_hears_no_remark() -> None:
    for nothing in ("", "   ", "."):
        verdict = mark_with(short("la recette"), nothing)
        assert (verdict.grade, verdict.mark, verdict.remarks) == (WRONG, 0.0, ())
        assert verdict.parts[0].wanted == "la recette"


# 3: a listed near miss.


def test_a_learner_who_falls_into_a_trap_the_author_foresaw_hears_the_author() -> None:
    verdict = mark_with(short("les recettes", near=(Answer("les gains", both("trap")),)), "Les gains")
    assert (verdict.grade, verdict.feedback) == (WRONG, both("trap"))


def test_a_foreseen_mistake_that_is_a_form_of_the_answer_earns_half() -> None:
    verdict = mark_with(short("exceptionnelle", near=(Answer("exceptionnel", both("agree")),)), "exceptionnel")
    assert (verdict.grade, verdict.feedback) == (NEARLY, both("agree"))


def test_a_near_miss_goes_before_the_article_rule() -> None:
    verdict = mark_with(short("la recette", near=(Answer("recette", both("author")),)), "recette")
    assert (verdict.grade, verdict.feedback, verdict.remarks) == (NEARLY, both("author"), ())


def test_a_near_miss_is_recognised_with_another_article_or_without_its_accents() -> None:
    asked = short("la recette", near=(Answer("le bénéfice", both("trap")),))
    assert mark_with(asked, "un benefice").feedback == both("trap")


# 4: the article.


def test_a_learner_who_leaves_out_the_article_is_asked_for_the_gender() -> None:
    verdict = mark_with(short("la recette"), "recette")
    assert (verdict.grade, verdict.mark) == (NEARLY, 0.5)
    assert "The article is missing" in said(verdict)
    assert "la recette" in said(verdict)


def test_a_learner_who_gives_the_wrong_gender_is_told_the_right_one() -> None:
    verdict = mark_with(short("la recette"), "le recette")
    assert verdict.grade is NEARLY
    assert "feminine" in said(verdict)
    assert "féminin" in FRENCH(verdict.remarks[0])


def test_an_article_counts_for_nothing_where_articles_are_free() -> None:
    assert mark_with(short("la recette", articles_free=True), "recette").grade is RIGHT
    assert mark_with(short("la recette", articles_free=True), "une recette").remarks == ()


def test_a_wrong_gender_is_told_where_articles_are_free() -> None:
    verdict = mark_with(short("la recette", articles_free=True), "le recette")
    assert (verdict.grade, said(verdict)) == (RIGHT, "The noun is feminine: “la recette”.")


def test_the_other_article_of_the_same_gender_says_what_was_asked() -> None:
    assert mark_with(short("la recette"), "une recette").grade is RIGHT
    assert mark_with(short("le cloud"), "du cloud").grade is RIGHT


def test_in_a_sentence_only_the_article_that_fits_is_right() -> None:
    verdict = mark_with(gaps(("la recette",)), ["une recette"])
    assert verdict.grade is NEARLY
    assert "That is not the right article" in said(verdict)


def test_an_elided_article_hides_the_gender_of_a_noun_asked_with_une() -> None:
    verdict = mark_with(short("une entreprise"), "l’entreprise")
    assert verdict.grade is NEARLY
    assert "does not show the gender" in said(verdict)


def test_a_wrong_gender_before_a_vowel_is_told() -> None:
    assert "feminine" in said(mark_with(short("une entreprise"), "un entreprise"))


def test_a_learner_who_forgets_to_elide_is_told_so() -> None:
    assert "elided" in said(mark_with(short("l’entreprise"), "la entreprise"))
    assert "elided" in said(mark_with(short("une entreprise"), "la entreprise"))


def test_a_learner_who_elides_before_an_aspirated_h_is_told_so() -> None:
    assert "not elided here" in said(mark_with(short("la hausse"), "l’hausse"))


def test_an_article_nobody_asked_for_is_not_held_against_a_learner() -> None:
    assert mark_with(short("croissance"), "la croissance").grade is RIGHT
    verdict = mark_with(short("croissance"), "le croissance")
    assert (verdict.grade, said(verdict)) == (RIGHT, "The noun is feminine: “croissance”.")


def test_an_article_too_many_in_a_gap_is_nearly_right() -> None:
    assert mark_with(gaps(("croissance",)), ["la croissance"]).grade is NEARLY


def test_a_small_word_left_out_is_nearly_right() -> None:
    verdict = mark_with(gaps(("d’affaires",)), ["affaires"])
    assert (verdict.grade, said(verdict)) == (NEARLY, "A small word is missing: “d’affaires”.")


@pytest.mark.parametrize("given", ["revenue", "the revenue", "a revenue", "Revenue."])
def test_articles_count_for_nothing_in_an_english_answer(given: str) -> None:
    verdict = mark_with(short("the revenue"), given, language="en")
    assert (verdict.grade, verdict.remarks) == (RIGHT, ())


# 5: accents.


@pytest.mark.parametrize(("wanted", "given"), [("téléphone", "le telephone"), ("développement", "le developpement")])
def test_a_learner_without_an_accent_key_is_right_and_told(wanted: str, given: str) -> None:
    verdict = mark_with(short(f"le {wanted}"), given)
    assert (verdict.grade, verdict.mark) == (RIGHT, 1.0)
    assert said(verdict) == f"Mind the accents: “{wanted}”."


def test_a_ligature_counts_for_nothing() -> None:
    assert mark_with(short("le cœur"), "le coeur").remarks == ()


def test_a_missing_accent_counts_where_accents_are_strict() -> None:
    assert mark_with(short("le téléphone", accents_strict=True), "le telephone").grade is NEARLY


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("marché", "marche"),
        ("à", "a"),
        ("où", "ou"),
        ("dès", "des"),
        ("sûr", "sur"),
        ("côté", "cote"),
        ("à terme", "a terme"),
        ("dès que", "des que"),
        ("là où", "la où"),
    ],
)
def test_a_missing_accent_that_makes_another_word_is_nearly_right(wanted: str, given: str) -> None:
    verdict = mark_with(short(wanted), given)
    assert verdict.grade is NEARLY
    assert "different words" in said(verdict) or "avoir" in said(verdict)


def test_the_lexicon_decides_whether_a_missing_accent_makes_another_word() -> None:
    assert mark_with(short("la forêt"), "la foret").grade is NEARLY
    assert mark_with(short("la fenêtre"), "la fenetre").grade is RIGHT


def test_a_missing_article_and_a_missing_accent_are_both_told() -> None:
    verdict = mark_with(short("le téléphone"), "telephone")
    assert (verdict.grade, len(verdict.remarks)) == (NEARLY, 2)


# 6: one letter.


@pytest.mark.parametrize("given", ["recetes", "recetttes", "rexettes", "rectetes", "recettse"])
def test_a_slip_of_one_letter_is_nearly_right_and_told(given: str) -> None:
    verdict = mark_with(short("recettes"), given)
    assert (verdict.grade, said(verdict)) == (NEARLY, "Off by one letter: “recettes”.")


def test_a_slip_beside_a_missing_accent_is_still_a_slip() -> None:
    assert mark_with(short("le développement"), "le developement").grade is NEARLY


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("hausse", "baisse"),
        ("achever", "acheter"),
        ("dessus", "dessous"),
        ("million", "milliard"),
        ("coût", "goût"),
        ("part", "port"),
        ("recettes", "recete"),
        ("Covid-19", "Covid-18"),
    ],
)
def test_another_word_or_figure_is_never_taken_for_a_slip(wanted: str, given: str) -> None:
    assert mark_with(short(wanted), given).grade is WRONG


def test_a_slip_that_makes_a_word_of_the_lexicon_is_wrong() -> None:
    assert mark_with(short("clients"), "clienxts").grade is NEARLY
    assert mark_with(short("poisson"), "poison").grade is WRONG


def test_what_fills_another_gap_is_no_slip_in_this_one() -> None:
    verdict = mark_with(gaps(("accéder",), ("accédera",)), ["accédera", "accédera"])
    assert [part.grade for part in verdict.parts] == [WRONG, RIGHT]


def test_a_wrong_article_and_a_slip_together_are_wrong() -> None:
    assert mark_with(short("la recette"), "le recete").grade is WRONG


def test_a_missing_hyphen_is_nearly_right() -> None:
    verdict = mark_with(short("rendez-vous"), "rendez vous")
    assert verdict.grade is NEARLY
    assert "hyphens" in said(verdict)


# 7 and the whole.


def test_of_several_accepted_answers_the_best_verdict_counts() -> None:
    assert mark_with(short("la recette", "recette"), "recette").grade is RIGHT
    verdict = mark_with(short("le chiffre d’affaires", "les recettes"), "recettes")
    assert verdict.parts[0].wanted == "les recettes"


def test_a_number_among_short_answers_is_compared_as_a_number() -> None:
    assert mark_with(short("8,5 %"), "8.5%").grade is RIGHT
    assert mark_with(short("25 milliards"), "25").grade is NEARLY
    assert mark_with(short("25 milliards"), "26 milliards").grade is WRONG
    assert mark_with(short("25 milliards"), "25 000 millions").grade is RIGHT
    assert mark_with(short("25 milliards d’euros"), "25 milliards").grade is NEARLY
    assert mark_with(short("1.5 billion"), "1.5 billion", language="en").remarks == ()


def test_a_number_with_more_numbers_behind_it_is_not_compared_by_the_first() -> None:
    assert mark_with(short("3 à 5 ans"), "3 ans").grade is WRONG
    assert mark_with(short("trois à cinq ans", "3 à 5 ans"), "3 à 5 ans").grade is RIGHT


def test_each_gap_is_signed_and_the_mark_is_their_mean() -> None:
    verdict = mark_with(gaps(("recettes", "revenus"), ("hausse",), ("cloud",)), ["revenus", "baisse", ""])
    assert [part.grade for part in verdict.parts] == [RIGHT, WRONG, WRONG]
    assert [part.wanted for part in verdict.parts] == ["revenus", "hausse", "cloud"]
    assert verdict.mark == pytest.approx(1 / 3)
    assert verdict.grade is WRONG


def test_a_trap_in_any_gap_is_explained() -> None:
    verdict = mark_with(gaps(("recettes",), ("hausse",), near=(Answer("gain", both("trap")),)), ["recettes", "gain"])
    assert verdict.feedback == both("trap")


# Numbers.

PERCENT = Bilingual("%", "%")
BILLIONS = Bilingual("milliards d’euros", "billion euros")


@pytest.mark.parametrize("given", ["58,5", "58,5 %", "58,5%", "58,50", "58,5 pour cent"])
def test_a_number_is_right_with_or_without_its_unit(given: str) -> None:
    verdict = mark_with(number("58,5", unit=PERCENT), given)
    assert (verdict.grade, verdict.remarks) == (RIGHT, ())


def test_a_swapped_separator_is_right_and_told() -> None:
    verdict = mark_with(number("58,5", unit=PERCENT), "58.5")
    assert verdict.grade is RIGHT
    assert said(verdict) == "In French, write 58,5; in English, 58.5."
    assert mark_with(number("58,5", unit=PERCENT), "58.5", language="en").remarks == ()


@pytest.mark.parametrize(("given", "told"), [("5 000", 0), ("5000", 0), ("5\u202f000", 0), ("5.000", 1), ("5,000", 1)])
def test_thousands_are_read_with_any_space_and_a_foreign_sign_is_told(given: str, told: int) -> None:
    verdict = mark_with(number("5 000"), given)
    assert (verdict.grade, len(verdict.remarks)) == (RIGHT, told)


@pytest.mark.parametrize("given", ["58,6", "585", "cinquante", "", "5 8,5"])
def test_another_number_is_wrong(given: str) -> None:
    assert mark_with(number("58,5", unit=PERCENT), given).grade is WRONG


def test_a_tolerance_is_kept_to_its_edge() -> None:
    asked = number("58,5", tolerance="0,1")
    assert mark_with(asked, "58,6").grade is RIGHT
    assert mark_with(asked, "58,61").grade is WRONG


def test_a_right_number_with_a_wrong_unit_is_nearly_right() -> None:
    verdict = mark_with(number("25", unit=BILLIONS), "25 milliards de dollars")
    assert verdict.grade is NEARLY
    assert "milliards d’euros" in FRENCH(verdict.remarks[0])


@pytest.mark.parametrize(
    "given", ["25 milliards", "25 milliards d’euros", "25 000 millions", "25 000 000 000", "€25 Md"]
)
def test_the_same_sum_in_another_unit_is_right(given: str) -> None:
    assert mark_with(number("25", unit=BILLIONS), given).grade is RIGHT


def test_a_billion_in_a_french_answer_is_explained_and_in_an_english_one_right() -> None:
    verdict = mark_with(number("25", unit=BILLIONS), "25 billions d’euros")
    assert verdict.grade is NEARLY
    assert "10¹²" in said(verdict)
    assert mark_with(number("25", unit=BILLIONS), "25 billion euros", language="en").grade is RIGHT


def test_a_number_the_author_foresaw_is_wrong_with_the_authors_message() -> None:
    verdict = mark_with(number("58,5", unit=PERCENT, near=(Answer("8", both("share")),)), "8 %")
    assert (verdict.grade, verdict.feedback) == (WRONG, both("share"))


# Anything.

ASKED: list[Question] = [
    short("la recette", "8,5 %", near=(Answer("le gain"),)),
    gaps(("l’ère", "une"), ("58,5",)),
    number("58,5", unit=PERCENT, near=(Answer("8"),)),
    question(Kind.SHORT),
    question(Kind.NUMBER, accepted=(Answer("beaucoup"),), tolerance="un peu"),
]
HARD = st.one_of(st.text(), st.text(alphabet="la recet'’ -8,5.%0«»\u202f\u0301é€d", max_size=20))


@given(st.sampled_from(ASKED), HARD, st.sampled_from(("fr", "en")))
def test_no_text_breaks_the_marking(asked: Question, text: str, language: Language) -> None:
    verdict = mark_with(asked, [text, text] if asked.kind is Kind.GAPS else text, language=language)
    assert 0 <= verdict.mark <= 1
    assert verdict.parts


@given(HARD.filter(str.strip))
def test_whatever_is_accepted_is_right_when_it_is_typed(text: str) -> None:
    verdict = mark_with(short(text), text)
    assert verdict.grade is RIGHT or not any(map(str.isalnum, text))
