"""The sentences that the rules of marking say, in both languages."""

from __future__ import annotations

from study.lesson.model import Bilingual


def accents(wanted: str) -> Bilingual:
    """Only accents are missing or wrong."""
    return Bilingual(f"Attention aux accents : « {wanted} ».", f"Mind the accents: “{wanted}”.")


def another_word(given: str, wanted: str) -> Bilingual:
    """The accents make it a word of its own."""
    return Bilingual(
        f"« {given} » est un autre mot que « {wanted} » : l’accent les distingue.",
        f"“{given}” and “{wanted}” are two words: the accent tells them apart.",
    )


def article_missing(wanted: str) -> Bilingual:
    """A noun without its article."""
    return Bilingual(
        f"Il manque l’article : « {wanted} ». Un nom s’apprend avec son genre.",
        f"The article is missing: “{wanted}”. Learn a noun with its gender.",
    )


def small_word_missing(wanted: str) -> Bilingual:
    """d’ was left out."""
    return Bilingual(f"Il manque un petit mot : « {wanted} ».", f"A small word is missing: “{wanted}”.")


def article_wrong(wanted: str) -> Bilingual:
    """Another article was wanted."""
    return Bilingual(f"L’article n’est pas le bon : « {wanted} ».", f"That is not the article: “{wanted}”.")


def gender_wrong(wanted: str, gender: str) -> Bilingual:
    """The article says the other gender (`m` or `f`)."""
    fr, en = ("féminin", "feminine") if gender == "f" else ("masculin", "masculine")
    return Bilingual(f"Le nom est {fr} : « {wanted} ».", f"The noun is {en}: “{wanted}”.")


def gender_hidden(wanted: str) -> Bilingual:
    """An elided article does not say the gender that was asked for."""
    return Bilingual(
        f"L’article élidé ne dit pas le genre : « {wanted} ».",
        f"The elided article does not show the gender: “{wanted}”.",
    )


def elision(wanted: str) -> Bilingual:
    """le or la before a vowel or a mute h."""
    return Bilingual(
        f"Devant une voyelle ou un h muet, l’article s’élide : « {wanted} ».",
        f"Before a vowel or a silent h the article is elided: “{wanted}”.",
    )


def no_elision(wanted: str) -> Bilingual:
    """l’ before a consonant or an aspirated h."""
    return Bilingual(f"Ici, l’article ne s’élide pas : « {wanted} ».", f"The article is not elided here: “{wanted}”.")


def article_unchecked() -> Bilingual:
    """An article that was not asked for."""
    return Bilingual(
        "L’article n’était pas demandé : il n’a pas été vérifié.",
        "The article was not asked for and has not been checked.",
    )


def one_letter(wanted: str) -> Bilingual:
    """A slip of one letter."""
    return Bilingual(f"À une lettre près : « {wanted} ».", f"One letter off: “{wanted}”.")


def joined(wanted: str) -> Bilingual:
    """Spaces, hyphens or apostrophes differ."""
    return Bilingual(
        f"Attention aux espaces, aux traits d’union et aux apostrophes : « {wanted} ».",
        f"Mind the spaces, hyphens and apostrophes: “{wanted}”.",
    )


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
    return Bilingual(
        "En français, un billion vaut mille milliards (10¹²) : l’anglais « billion » se dit « milliard ».",
        "In French, “billion” means 10¹², a trillion: English “billion” is “milliard”.",
    )


def one_step_out(step: Bilingual) -> Bilingual:
    """All steps but one keep their order."""
    return Bilingual(
        f"Un seul élément est à déplacer : « {step.get('fr').rstrip('.')} ».",
        f"Only one step is out of place: “{step.get('en').rstrip('.')}”.",
    )
