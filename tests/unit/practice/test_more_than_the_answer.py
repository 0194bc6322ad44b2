"""Answers with more words than the accepted ones: a name or noun too many, the clause of the text, a complement."""

from __future__ import annotations

from dataclasses import replace

import pytest
from unit.practice.asked import short
from unit.practice.marked import form_for, marked, said

from study.lesson.model import Bilingual, Evidence, Language, Question
from study.practice.verdict import Grade

RIGHT, NEARLY, WRONG = Grade


def needing(accepted: tuple[str, ...], needs: tuple[str, ...], evidence: str, stem: str) -> Question:
    """A question that is answered by the words it needs, with the same texts in both languages."""
    return replace(
        short(*accepted),
        needs=tuple(tuple(group.split(" / ")) for group in needs),
        evidence=(Evidence(Bilingual(evidence, evidence)),),
        stem=Bilingual(stem, stem),
    )


CLOUD = needing(
    ("le cloud {d’Alibaba / du géant chinois / }",),
    ("cloud / nuage",),
    "Le cloud computing d’Alibaba a connu la plus forte croissance",
    "Que désigne « il » ?",
)
WEST = needing(
    ("pénétrer les marchés occidentaux", "gagner les marchés de l’Ouest"),
    ("pénétrer / gagner / conquérir", "occidental / Ouest"),
    "il reste difficile de pénétrer les marchés occidentaux",
    "Qu’est-ce qui reste difficile ?",
)
PRESIDENT = needing(
    ("president of {the company / Acme}",), ("president",), "He has been president of Acme", "What is his position?"
)
SHUT = needing(
    ("fermer ses agences rurales",),
    ("fermer / fermeture / supprimer", "agence / succursale"),
    "Le groupe veut fermer ses agences rurales",
    "Que veut le groupe ?",
)
WIN = needing(
    ("to win over students",),
    ("win / attract / draw", "student"),
    "The firm will cut prices to win over students",
    "Why will the firm cut prices?",
)


@pytest.mark.parametrize(
    ("question", "typed", "language", "grade"),
    [
        (CLOUD, "le cloud du géant", "fr", RIGHT),
        (CLOUD, "l’activité de cloud", "fr", RIGHT),
        (CLOUD, "le cloud de Google", "fr", WRONG),
        (CLOUD, "le nuage d’Amazon", "fr", WRONG),
        (WEST, "conquérir l’Ouest", "fr", RIGHT),
        (WEST, "gagner les données occidentales", "fr", WRONG),
        (PRESIDENT, "he is the president of Acme", "en", RIGHT),
        (PRESIDENT, "president of the group", "en", RIGHT),
        (PRESIDENT, "president of the United States", "en", WRONG),
        (PRESIDENT, "president of Mexico", "en", WRONG),
        (SHUT, "la fermeture des agences", "fr", RIGHT),
        (SHUT, "il veut supprimer des agences", "fr", RIGHT),
        (SHUT, "la société ferme ses agences", "fr", RIGHT),
        (SHUT, "fermer les agences de Marseille", "fr", WRONG),
        (SHUT, "fermer 300 agences", "fr", WRONG),
        (SHUT, "ouvrir et fermer des agences", "fr", WRONG),
        (SHUT, "supprimer les succursales à la campagne", "fr", NEARLY),
        (WIN, "because it hopes to attract students", "en", RIGHT),
        (WIN, "to draw in young students", "en", RIGHT),
        (WIN, "to attract students from Harvard", "en", WRONG),
        (WIN, "to attract student loans", "en", NEARLY),
    ],
)
def test_a_noun_or_name_that_is_not_expected_is_not_right(
    question: Question, typed: str, language: Language, grade: Grade
) -> None:
    verdict = marked(question, typed, language)
    assert verdict.grade is grade, said(verdict)


STAFF = needing(
    ("{la / une} pénurie de {main-d’œuvre / personnel / bras}", "le manque de {main-d’œuvre / personnel}"),
    ("pénurie / manque / manquer", "main-d’œuvre / personnel / bras / salariés / ouvriers"),
    "Les hôteliers ferment deux jours par semaine faute de personnel.",
    "Pourquoi les hôteliers ferment-ils deux jours par semaine ?",
)
PRICES = needing(
    ("{baisser / réduire / diminuer} les {prix / tarifs}",),
    ("baisser / réduire / diminuer / baisse / réduction", "prix / tarif"),
    "Pour garder ses abonnés, l’opérateur a décidé de réduire ses tarifs de 10 %.",
    "Qu’est-ce que l’opérateur a décidé ?",
)
RENTS = needing(
    ("rising {rents / rent}", "{the} {rise / increase} in rents", "rents are {rising / too high}"),
    ("rent / rents", "rise / increase / high / expensive / climb"),
    "Small shops are closing because rents keep climbing.",
    "Why are small shops closing?",
)
DEBT = needing(
    ("to {cut / reduce / lower} {its / the} debt",),
    ("cut / reduce / lower / pay down / pay off", "debt / debts"),
    "The retailer is selling its warehouses to reduce its debt.",
    "Why is the retailer selling its warehouses?",
)
SOUND = {
    STAFF: "parce qu'ils manquent de personnel = à cause d'une pénurie de bras = les hôteliers manquent de personnel",
    PRICES: "il a décidé de baisser ses prix = une réduction des tarifs de 10 % = l'opérateur a décidé de réduire ses "
    "tarifs = diminuer les prix pour garder ses abonnés",
    RENTS: "because rents keep climbing = due to rising rent = "
    "rents rise every year = because of the increase in rents",
    DEBT: "in order to cut its debt = to reduce its debts = because it has debts to pay off = reducing its debt",
}
ELSE = {
    STAFF: "une pénurie d'eau = une pénurie de clients = "
    "l'excès de personnel = une pénurie de personnel et d'électricité",
    PRICES: "augmenter ses tarifs = réduire ses tarifs de 20 % = réduire ses effectifs = baisser les prix du gaz",
    RENTS: "falling rents = rising wages = lower rents = rents are not rising = rising rents and taxes",
    DEBT: "to increase its debt = to reduce its stocks = "
    "to reduce the debt of Greece = to reduce its debt and its staff",
}


def _cases(texts: dict[Question, str]) -> list[tuple[Question, str]]:
    return [(question, typed) for question, several in texts.items() for typed in several.split(" = ")]


def _language(question: Question) -> Language:
    return "fr" if question in (STAFF, PRICES) else "en"


@pytest.mark.parametrize(("question", "typed"), _cases(SOUND))
def test_a_sound_paraphrase_is_right(question: Question, typed: str) -> None:
    verdict = marked(question, typed, _language(question), question.evidence[0].text.fr)
    assert verdict.grade is RIGHT, said(verdict)


@pytest.mark.parametrize(("question", "typed"), _cases(ELSE))
def test_an_answer_that_says_something_else_is_never_right(question: Question, typed: str) -> None:
    assert marked(question, typed, _language(question), question.evidence[0].text.fr).grade is not RIGHT


@pytest.mark.parametrize("typed", ["the union did", "by the union", "it was the union"])
def test_who_does_it_can_be_answered_with_a_verb_or_by(typed: str) -> None:
    asked = replace(short("the union"), stem=Bilingual("Who rejected the offer?", "Who rejected the offer?"))
    assert marked(asked, typed, "en").grade is RIGHT


def test_the_noun_that_is_not_expected_is_named() -> None:
    assert said(marked(CLOUD, "le cloud de Google")) == (
        "“Google” is neither in the expected answer nor in the passage that gives it."
    )


FRENCH = (
    "La banque, fragilisée, cherche un repreneur. Son patron a quitté ses fonctions en mars. "
    "Elle ne publie ses comptes que deux fois par an. Les syndicats n’ont pas signé l’accord d’ici à 2027."
)
ENGLISH = "The bank is looking for a buyer. Its boss left in March. It publishes its accounts only twice a year."


@pytest.mark.parametrize(
    ("accepted", "typed", "language", "grade"),
    [
        ("deux fois par an", "elle ne publie ses comptes que deux fois par an", "fr", RIGHT),
        ("en mars", "son patron a quitté ses fonctions en mars", "fr", RIGHT),
        ("un repreneur", "elle cherche un repreneur", "fr", RIGHT),
        ("l’accord", "les syndicats n’ont pas signé l’accord", "fr", WRONG),
        ("deux fois par an", "elle ne publie pas ses comptes deux fois par an", "fr", WRONG),
        ("un repreneur", "la banque trouve un repreneur", "fr", WRONG),
        ("signer l’accord", "signer l’accord d’ici à 2027", "fr", RIGHT),
        ("signer l’accord", "signer l’accord d’ici à 2029", "fr", WRONG),
        ("a buyer", "the bank is looking for a buyer", "en", RIGHT),
        ("a buyer", "it is looking for a buyer", "en", RIGHT),
        ("twice a year", "it publishes its accounts only twice a year", "en", RIGHT),
        ("twice a year", "only twice a year", "en", NEARLY),
    ],
)
def test_the_clause_of_the_text_around_the_answer_is_right(
    accepted: str, typed: str, language: Language, grade: Grade
) -> None:
    assert marked(short(accepted), typed, language, FRENCH if language == "fr" else ENGLISH).grade is grade


def test_in_a_form_question_the_clause_is_more_than_was_asked_for() -> None:
    verdict = marked(form_for("un repreneur"), "elle cherche un repreneur", source=FRENCH)
    assert verdict.grade is not RIGHT


@pytest.mark.parametrize("typed", ["higher pay and shorter shifts", "shorter shifts and higher wages"])
def test_the_members_of_an_enumeration_change_places_in_a_pattern_too(typed: str) -> None:
    assert marked(short("shorter shifts and {a pay rise / higher pay / higher wages}"), typed, "en").grade is RIGHT


def test_another_thing_that_is_counted_is_wrong() -> None:
    assert marked(short("40 million containers"), "40 million passengers", "en").grade is WRONG
