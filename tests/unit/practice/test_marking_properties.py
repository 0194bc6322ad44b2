"""What holds for all typed answers: nothing is cut out of words, and a value that is off is never right."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from unit.practice.asked import number
from unit.practice.marked import form_for, marked, said, short_for

from study.language.wordlist import words
from study.lesson.model import Bilingual
from study.practice.verdict import Grade

INSIDE = st.sampled_from(
    [
        "data centre",
        "pizza chain",
        "extra costs",
        "sell to a rival",
        "go into retail",
        "a photo shop",
        "auto parts",
        "add a plant",
        "media group",
        "agree to a merger",
        "pay the tax",
        "an idea a day",
        "visa fees",
        "to bathe a horse",
        "move the seat to Lyon",
    ]
)
LITTLE = st.sampled_from(["a ", "an ", "the ", "to "])


@given(INSIDE, LITTLE)
def test_an_answer_without_the_letters_of_a_little_word_is_never_right_without_a_remark(text: str, word: str) -> None:
    inside = text.find(word, 1)
    if inside < 1:
        return
    typed = text[:inside] + text[inside + len(word) :]
    for question in (short_for(text), form_for(text)):
        verdict = marked(question, typed, "en")
        assert verdict.grade is not Grade.RIGHT or said(verdict)


@given(INSIDE, st.sampled_from(["the ", "a ", "an ", "to "]))
def test_an_article_or_to_at_the_very_start_is_free(text: str, word: str) -> None:
    bare = text.removeprefix("a ").removeprefix("an ").removeprefix("to ")
    verdict = marked(short_for(bare), word + bare, "en")
    assert (verdict.grade, said(verdict)) == (Grade.RIGHT, "")


FRENCH = {0: "", 3: "mille", 6: "millions", 9: "milliards"}
ENGLISH = {0: "", 3: "thousand", 6: "million", 9: "billion"}
VALUES = st.decimals(min_value=1, max_value=999, places=1)


@given(VALUES, st.sampled_from((6, 9)), VALUES, st.sampled_from((0, 3, 6, 9)))
def test_a_number_is_right_only_if_its_value_times_its_magnitude_is(
    wanted: Decimal, goal: int, typed: Decimal, power: int
) -> None:
    for language, scales, sign in (("fr", FRENCH, ","), ("en", ENGLISH, ".")):
        unit = Bilingual(FRENCH[goal], ENGLISH[goal])
        question = number(str(wanted).replace(".", sign), unit=unit)
        given = f"{typed} {scales[power]}".replace(".", sign)
        verdict = marked(question, given, language)  # type: ignore[arg-type]
        same = typed.scaleb(power) == wanted.scaleb(goal) or (not power and typed == wanted)
        assert (verdict.grade is Grade.RIGHT) == same
        if not same:
            assert verdict.grade is Grade.WRONG


@given(VALUES, st.sampled_from((6, 9)))
def test_millions_for_milliards_is_named(value: Decimal, goal: int) -> None:
    question = number(str(value).replace(".", ","), unit=Bilingual(FRENCH[goal], ENGLISH[goal]))
    verdict = marked(question, f"{value} {FRENCH[15 - goal]}".replace(".", ","))
    assert verdict.grade is Grade.WRONG
    assert "10⁹" in said(verdict)


@given(st.integers(min_value=0, max_value=999_999))
def test_every_whole_number_can_be_typed_in_words(value: int) -> None:
    for language in ("fr", "en"):
        question = number(str(value), unit=Bilingual("emplois", "jobs"))
        verdict = marked(question, in_words(value, language), language)  # type: ignore[arg-type]
        assert verdict.grade is Grade.RIGHT, in_words(value, language)


_FRENCH = words(
    """
    zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit
    dix-neuf
    """
)
_ENGLISH = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
    """
)
_TENS = {
    "fr": ["vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"],
    "en": ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
}


def in_words(value: int, language: str) -> str:
    """Write a number below a million out."""
    units = _FRENCH if language == "fr" else _ENGLISH
    if value < 20:
        return units[value]
    if value < 100:
        tens, rest = divmod(value, 10)
        if language == "fr" and tens in (7, 9):
            rest += 10
        word = _TENS[language][tens - 2]
        if not rest:
            return word + ("s" if language == "fr" and tens == 8 else "")
        joined = " et " if language == "fr" and rest in (1, 11) and tens not in (8, 9) else "-"
        return word + joined + units[rest]
    if value < 1000:
        hundreds, rest = divmod(value, 100)
        if language == "fr":
            head = "cent" if hundreds == 1 else f"{units[hundreds]} cent{'' if rest else 's'}"
            return f"{head} {in_words(rest, language)}" if rest else head
        head = f"{units[hundreds]} hundred"
        return f"{head} and {in_words(rest, language)}" if rest else head
    thousands, rest = divmod(value, 1000)
    mille = "mille" if language == "fr" else "thousand"
    head = mille if language == "fr" and thousands == 1 else f"{in_words(thousands, language)} {mille}"
    return f"{head} {in_words(rest, language)}" if rest else head
