"""The sentences of the rules of marking."""

from __future__ import annotations

from study.lesson.model import Bilingual
from study.text import Message


def accents(wanted: str) -> Message:
    """Return the remark if only accents are missing or wrong."""
    return Message("Mind the accents: “{expected}”.", expected=wanted)


def another_word(given: str, wanted: str) -> Message:
    """Return the remark if the accents make another word of it."""
    return Message(
        "“{given}” and “{expected}” are different words: only the accent distinguishes them.",
        given=given,
        expected=wanted,
    )


def article_missing(wanted: str) -> Message:
    """Return the remark on a noun without its article."""
    return Message("The article is missing: “{expected}”. Learn each noun with its gender.", expected=wanted)


def small_word_missing(wanted: str) -> Message:
    """Return the remark if d’ was left out."""
    return Message("A small word is missing: “{expected}”.", expected=wanted)


def article_wrong(wanted: str) -> Message:
    """Return the remark on a wrong article."""
    return Message("That is not the right article: “{expected}”.", expected=wanted)


def gender_wrong(wanted: str, gender: str) -> Message:
    """Return the remark on an article of the wrong gender; `gender` is that of the noun, `m` or `f`."""
    if gender == "f":
        return Message("The noun is feminine: “{expected}”.", expected=wanted)
    return Message("The noun is masculine: “{expected}”.", expected=wanted)


def gender_hidden(wanted: str) -> Message:
    """Return the remark on an elided article where the gender should be shown."""
    return Message("The elided article does not show the gender: “{expected}”.", expected=wanted)


def elision(wanted: str) -> Message:
    """Return the remark on le or la before a vowel or a silent h."""
    return Message("Before a vowel or a silent h the article is elided: “{expected}”.", expected=wanted)


def no_elision(wanted: str) -> Message:
    """Return the remark on l’ before a consonant or an aspirated h."""
    return Message("The article is not elided here: “{expected}”.", expected=wanted)


def article_unchecked() -> Message:
    """Return the remark on an article that was not asked for."""
    return Message("The article was not required and was not checked.")


def one_letter(wanted: str) -> Message:
    """Return the remark on a typing error of one letter."""
    return Message("Off by one letter: “{expected}”.", expected=wanted)


def joined(wanted: str) -> Message:
    """Return the remark if spaces, hyphens or apostrophes differ."""
    return Message("Mind the spaces, hyphens and apostrophes: “{expected}”.", expected=wanted)


def separator(fr: str, en: str) -> Message:
    """Return the remark on a number with the signs of the other language; given as each language writes it."""
    return Message("In French, write {french}; in English, {english}.", french=fr, english=en)


def unit_wrong(wanted: Bilingual) -> Message:
    """Return the remark if the number is right, but its unit is not."""
    return Message("The number is right, but the unit should be “{unit}”.", unit=wanted)


def billion() -> Message:
    """Return the remark on *billion* in a French answer."""
    return Message("In French, “billion” means 10¹² (a trillion); English “billion” is “milliard” in French.")


def one_step_out(step: Bilingual) -> Message:
    """Return the remark if all steps but one are in order."""
    without_stop = Bilingual(step.fr.rstrip("."), step.en.rstrip("."))
    return Message("Only one step is out of place: “{step}”.", step=without_stop)
