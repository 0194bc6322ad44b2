"""The sentences that the rules of marking say, in both languages."""

from __future__ import annotations

from study.lesson.model import Bilingual
from study.text import Message


def accents(wanted: str) -> Bilingual:
    """Only accents are missing or wrong."""
    return Message("Mind the accents: “{wanted}”.", wanted=wanted)


def another_word(given: str, wanted: str) -> Bilingual:
    """The accents make it a word of its own."""
    return Message("“{given}” and “{wanted}” are two words: the accent tells them apart.", given=given, wanted=wanted)


def article_missing(wanted: str) -> Bilingual:
    """A noun without its article."""
    return Message("The article is missing: “{wanted}”. Learn a noun with its gender.", wanted=wanted)


def small_word_missing(wanted: str) -> Bilingual:
    """d’ was left out."""
    return Message("A small word is missing: “{wanted}”.", wanted=wanted)


def article_wrong(wanted: str) -> Bilingual:
    """Another article was wanted."""
    return Message("That is not the article: “{wanted}”.", wanted=wanted)


def gender_wrong(wanted: str, gender: str) -> Bilingual:
    """The article says the other gender (`m` or `f`)."""
    fr, en = ("féminin", "feminine") if gender == "f" else ("masculin", "masculine")
    return Bilingual(f"Le nom est {fr} : « {wanted} ».", f"The noun is {en}: “{wanted}”.")


def gender_hidden(wanted: str) -> Bilingual:
    """An elided article does not say the gender that was asked for."""
    return Message("The elided article does not show the gender: “{wanted}”.", wanted=wanted)


def elision(wanted: str) -> Bilingual:
    """le or la before a vowel or a mute h."""
    return Message("Before a vowel or a silent h the article is elided: “{wanted}”.", wanted=wanted)


def no_elision(wanted: str) -> Bilingual:
    """l’ before a consonant or an aspirated h."""
    return Message("The article is not elided here: “{wanted}”.", wanted=wanted)


def article_unchecked() -> Bilingual:
    """An article that was not asked for."""
    return Message("The article was not asked for and has not been checked.")


def one_letter(wanted: str) -> Bilingual:
    """A slip of one letter."""
    return Message("One letter off: “{wanted}”.", wanted=wanted)


def joined(wanted: str) -> Bilingual:
    """Spaces, hyphens or apostrophes differ."""
    return Message("Mind the spaces, hyphens and apostrophes: “{wanted}”.", wanted=wanted)


def separator(fr: str, en: str) -> Bilingual:
    """The signs of the other language in a number, given here as each language writes it."""
    return Bilingual(f"En français, on écrit {fr} ; en anglais, {en}.", f"French writes {fr}; English writes {en}.")


def unit_wrong(wanted: Bilingual) -> Bilingual:
    """The number is right, what is counted is not."""
    return Bilingual(
        f"Le nombre est juste, mais l’unité est « {wanted.get('fr')} ».",
        f"The number is right, but the unit is “{wanted.get('en')}”.",
    )


def billion() -> Bilingual:
    """*billion* in a French answer."""
    return Message("In French, “billion” means 10¹², a trillion: English “billion” is “milliard”.")


def one_step_out(step: Bilingual) -> Bilingual:
    """All steps but one keep their order."""
    return Bilingual(
        f"Un seul élément est à déplacer : « {step.get('fr').rstrip('.')} ».",
        f"Only one step is out of place: “{step.get('en').rstrip('.')}”.",
    )
