"""Typed answers of every kind: the verdict, and what is said about the learner's own fault."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from unit.practice.asked import gaps, short
from unit.practice.marked import (
    ADVERB_TEXT,
    ANCIEN_CALENDRIER,
    CELA_RESTE,
    DERNIERE_PHRASE,
    ELLE_AFFIRME,
    EN_IT_HAS_SAID,
    EN_IT_STILL,
    EN_REMAINS,
    IL_CONTRIBUE,
    form_for,
    gap_for,
    marked,
    number_for,
    said,
    short_for,
)

from study.lesson.model import Answer, Bilingual, Language, Question, Term, WordClass
from study.practice.cards import mark_term
from study.practice.verdict import Grade

RIGHT, NEARLY, WRONG = Grade
SILENT = ""
TRAP = Bilingual("Un piège.", "A trap.")


class Row(NamedTuple):
    question: Question
    typed: str
    grade: Grade
    told: str
    """Words of the remark; empty if nothing may be said."""
    language: Language = "fr"


ENGLISH_STARTS = [
    Row(short_for("data centre"), "datcentre", NEARLY, "data centre", "en"),
    Row(short_for("auto parts"), "auparts", WRONG, SILENT, "en"),
    Row(short_for("sell to a rival"), "sell rival", RIGHT, "sell to", "en"),
    Row(EN_REMAINS, "to enter to Western markets", RIGHT, "No preposition after “enter”", "en"),
    Row(EN_REMAINS, "to break in Western markets", RIGHT, "“into”, not “in”", "en"),
]
NUMBERS = [
    Row(number_for("300", "milliards", "billion"), "300 millions", WRONG, "10⁹"),
    Row(short_for("80 millions"), "80 milliards", WRONG, "10⁹"),
    Row(number_for("12", "%"), "12 €", WRONG, "measures something else"),
    Row(number_for("2,4", "milliards d’euros", "billion euros"), "2,4 miliards", RIGHT, "milliards"),
    Row(number_for("8", "%"), "0,08", NEARLY, "percentage"),
    Row(number_for("-7", "%"), "7 %", WRONG, "sign"),
    Row(number_for("8", "%"), "8,0", RIGHT, SILENT, "en"),
    Row(number_for("300", "milliards", "billion"), "300 000 millions", RIGHT, SILENT),
    Row(number_for("300", "milliards", "billion"), "300 Mds", RIGHT, SILENT),
    Row(number_for("8", "%"), "huit", RIGHT, SILENT),
    Row(number_for("3", "concurrents", "competitors"), "trois concurrents", RIGHT, SILENT),
    Row(number_for("1", "an(s)", "year(s)"), "un an", RIGHT, SILENT),
]
FORMS = [
    Row(ELLE_AFFIRME, "l'entreprise chinois", RIGHT, "chinoise"),
    Row(CELA_RESTE, "pénétrer les marchés occidentales", RIGHT, "masculine"),
    Row(short_for("une politique commerciale agressive"), "une politique commercial agressive", RIGHT, "commerciale"),
    Row(short_for("les nouvelles usines"), "les nouveaux usines", RIGHT, "feminine: “nouvelles”"),
    Row(short_for("les comptes publiés"), "les comptes publiées", RIGHT, "publiés"),
    Row(short_for("les fournisseurs"), "les fournisseur", RIGHT, "After “les”"),
    Row(short_for("les fournisseurs"), "le fournisseur", NEARLY, "plural"),
    Row(form_for("les fournisseurs"), "les fournisseur", NEARLY, "plural"),
    Row(short_for("les journaux"), "les journals", RIGHT, "irregular"),
    Row(short_for("les prix baissent"), "les prix baisse", RIGHT, "verb agrees"),
    Row(gap_for("filiale"), "filiales", NEARLY, "singular"),
    Row(short_for("lower costs"), "lower cost", NEARLY, "costs", "en"),
    Row(short_for("réduire ses coûts"), "réduit ses coûts", RIGHT, "infinitive: “réduire”"),
    Row(short_for("embaucher des ingénieurs"), "embauché des ingénieurs", RIGHT, "infinitive: “embaucher”"),
    Row(gap_for("investira"), "investirait", NEARLY, "future, not present conditional"),
    Row(gap_for("ont baissé"), "ont baisser", NEARLY, "past participle: “baissé”"),
    Row(gap_for("grandir", "progresser"), "progressé", NEARLY, "infinitive: “progresser”"),
]
SOUNDS = [
    Row(gap_for("part", "partie"), "parti", WRONG, "“parti”"),
    Row(short_for("ses clients"), "ces clients", RIGHT, "these"),
    Row(short_for("ils ont vendu"), "ils on vendu", RIGHT, "avoir"),
    Row(short_for("près de 300 emplois"), "prêt de 300 emplois", RIGHT, "near"),
    Row(short_for("le champ d'application"), "le chant d'application", NEARLY, "field"),
    Row(gap_for("censé"), "sensé", WRONG, "sound the same"),
    Row(CELA_RESTE, "entrer les marchés occidentaux", RIGHT, "entrer"),
    Row(short_for("grâce à l'export"), "grâce l'export", RIGHT, "grâce à"),
    Row(short_for("investir dans le solaire"), "investir en le solaire", RIGHT, "“dans”"),
    Row(short_for("renoncer à la fusion"), "renoncer de la fusion", RIGHT, "“à”"),
    Row(short_for("au siège"), "à le siège", RIGHT, "au siège"),
    Row(short_for("depend on its suppliers"), "depend of its suppliers", RIGHT, "“on”", "en"),
    Row(short_for("devant le marché"), "derrière le marché", WRONG, "opposite"),
    Row(short_for("avant la crise"), "après la crise", WRONG, "opposite"),
    Row(short_for("avec ses clients"), "sans ses clients", WRONG, "opposite"),
]
ACCENTS = [
    Row(CELA_RESTE, "penetrer les marches occidentaux", RIGHT, "marchés"),
    Row(DERNIERE_PHRASE, "l'apprentissage a distance", RIGHT, "avoir"),
    Row(short_for("les modèles importés"), "les modeles importes", RIGHT, "importés"),
    Row(short_for("la société a été cédée"), "la societe a ete cedee", RIGHT, "société"),
    Row(form_for("un congé payé"), "un congé paye", NEARLY, "“paye” and “payé”"),
]
KINSHIP = [
    Row(IL_CONTRIBUE, "Alibaba", WRONG, SILENT),
    Row(
        short("la production", near=(Answer("la productivité", Bilingual("x", "x")),)), "la productivité", WRONG, SILENT
    ),
    Row(short("l'actionnaire", near=(Answer("l'action", Bilingual("x", "x")),)), "l'action", WRONG, SILENT),
    Row(short("exceptionnelle", near=(Answer("exceptionnel", Bilingual("x", "x")),)), "exceptionnel", NEARLY, SILENT),
]
FRAMING = [
    Row(IL_CONTRIBUE, "c'est le cloud", RIGHT, SILENT),
    Row(IL_CONTRIBUE, "Il désigne le cloud computing d'Alibaba", RIGHT, SILENT),
    Row(ELLE_AFFIRME, "l'entreprise chinoise (Alibaba)", RIGHT, SILENT),
    Row(ELLE_AFFIRME, "l'entreprise chinoise, Alibaba", RIGHT, SILENT),
    Row(short_for("Peugeot et Fiat"), "Fiat, Peugeot", RIGHT, SILENT),
    Row(short_for("la grève et la météo"), "la météo et la grève", RIGHT, SILENT),
    Row(IL_CONTRIBUE, "le cloud ou Alibaba", WRONG, SILENT),
    Row(IL_CONTRIBUE, "pas le cloud", WRONG, "pas"),
]
TYPOGRAPHY = [
    Row(short_for("une baisse"), "une baisse !", RIGHT, SILENT),
    Row(short_for("Qui paie ?"), "qui paie", RIGHT, SILENT),
    Row(short_for("les vœux"), "les voeux", RIGHT, SILENT),
    Row(short_for("oeuvrer"), "œuvrer", RIGHT, SILENT),
    Row(short_for("le porte-parole"), "le porte–parole", RIGHT, SILENT),
    Row(form_for("l'usine"), "lusine", NEARLY, "apostrophes"),
]
OTHERS = [
    Row(IL_CONTRIBUE, "the cloud", WRONG, "Answer in French"),
    Row(EN_IT_HAS_SAID, "l'entreprise chinoise", WRONG, "Answer in English", "en"),
    Row(EN_IT_STILL, "the cloud", RIGHT, SILENT, "en"),
    Row(EN_IT_STILL, "cloud revenues", RIGHT, "not counted", "en"),
    Row(short_for("la filiale allemande"), "la filliale allemand", NEARLY, "allemande"),
    Row(form_for("la filiale allemande"), "la filliale allemand", WRONG, "allemande"),
    Row(IL_CONTRIBUE, "la cloud", RIGHT, "masculine"),
]
TABLES = [
    *ENGLISH_STARTS,
    *NUMBERS,
    *FORMS,
    *SOUNDS,
    *ACCENTS,
    *KINSHIP,
    *FRAMING,
    *TYPOGRAPHY,
    *OTHERS,
]


@pytest.mark.parametrize("row", TABLES, ids=lambda row: f"{row.typed}-{row.question.kind}-{row.grade}")
def test_a_typed_answer_earns_what_its_fault_costs_and_hears_of_it(row: Row) -> None:
    verdict = marked(row.question, row.typed, row.language)
    assert (verdict.grade, said(verdict)) == (row.grade, said(verdict))
    if row.told:
        assert row.told in said(verdict)
    else:
        assert said(verdict) == ""


def test_both_of_two_faults_are_named() -> None:
    for question in (short_for("la filiale allemande"), form_for("la filiale allemande")):
        told = said(marked(question, "la filliale allemand"))
        assert "filiale" in told
        assert "allemande" in told


def test_a_piece_of_the_text_with_a_few_words_more_is_nearly_right() -> None:
    verdict = marked(ANCIEN_CALENDRIER, "initialement prévu pour", source=ADVERB_TEXT)
    assert verdict.grade is NEARLY
    assert "initialement" in said(verdict)


def test_a_listed_mistake_with_words_of_the_answer_has_its_message() -> None:
    verdict = marked(ELLE_AFFIRME, "la société chinoise")
    assert verdict.grade is WRONG
    assert verdict.feedback.en == "That word is not there."


def test_a_near_miss_keeps_its_message_when_it_is_wrong() -> None:
    assert marked(IL_CONTRIBUE, "Alibaba").feedback.en == "That is the Chinese giant."


def term(head: str, gender: str = "", word_class: WordClass = WordClass.NOUN, **more: object) -> Term:
    return Term(head, head, (1,), word_class, gender=gender, **more)  # type: ignore[arg-type]


CARDS = [
    (term("cloud", "m"), "la cloud", NEARLY, "masculine"),
    (term("gestion", "f"), "le gestion", NEARLY, "feminine"),
    (term("discours", "m"), "une discours", NEARLY, "masculine"),
    (term("technologie", "f"), "le technologie", NEARLY, "feminine"),
    (term("ère", "f"), "un ère", NEARLY, "feminine"),
    (term("ère", "f"), "l’ère", RIGHT, "feminine"),
    (term("ère", "f"), "une ère", RIGHT, SILENT),
    (term("moteur de croissance", "m"), "la moteur de croissance", NEARLY, "masculine"),
    (term("gestion", "f"), "gestion", NEARLY, "article is missing"),
    (term("gestion", "f"), "la gestion", RIGHT, SILENT),
    (term("gestion", "f"), "une gestion", RIGHT, SILENT),
    (term("revenus", "m", plural=True), "les revenus", RIGHT, SILENT),
    (term("leader", "mf"), "la leader", RIGHT, SILENT),
    (term("leader", "mf"), "leader", NEARLY, "article is missing"),
    (term("achever", word_class=WordClass.VERB), "achever", RIGHT, SILENT),
    (term("achever", word_class=WordClass.VERB), "acheter", WRONG, SILENT),
]


@pytest.mark.parametrize(("asked", "typed", "grade", "told"), CARDS, ids=lambda value: str(value)[:30])
def test_a_card_asks_for_the_article_and_the_gender(asked: Term, typed: str, grade: Grade, told: str) -> None:
    part = mark_term(asked, typed)
    heard = " ".join(map(str, part.remarks))
    assert part.grade is grade, heard
    assert told in heard if told else not heard


def test_a_card_with_a_gap_takes_the_form_in_the_sentence_without_an_article() -> None:
    assert mark_term(term("recette", "f"), "recettes", "recettes").grade is RIGHT
    assert mark_term(term("recette", "f"), "recettes").grade is not RIGHT


def test_the_middle_gap_that_is_one_letter_off_is_named() -> None:
    question = gaps(("hausse",), ("représentent",), ("part", "partie"))
    verdict = marked(question, "x")
    assert verdict.grade is WRONG
