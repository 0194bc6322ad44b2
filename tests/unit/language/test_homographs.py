"""Words that look alike are told apart by what stands beside them."""

from __future__ import annotations

import pytest

from study.language.french.analysis import analyse
from study.language.words import entry_of


def lemma(text: str, form: str) -> str:
    return [word.lemma for word in analyse(text).words if word.form == form][-1]


@pytest.mark.parametrize(
    ("text", "form", "wanted"),
    [
        ("Je suis directeur.", "suis", "être"),
        ("Je suis en retard.", "suis", "être"),
        ("Je suis avocate.", "suis", "être"),
        ("Suis-je clair ?", "Suis", "être"),
        ("Je suis le directeur de la banque.", "suis", "être"),
        ("Je suis un cours de droit.", "suis", "suivre"),
        ("Tu suis le dossier.", "suis", "suivre"),
        ("Je vous suis.", "suis", "suivre"),
        ("Il vit à Lyon.", "vit", "vivre"),
        ("Je vis seul.", "vis", "vivre"),
        ("Elle vit la lettre.", "vit", "voir"),
        ("Les glaces fondent.", "fondent", "fondre"),
        ("Ils fondent une société.", "fondent", "fonder"),
        ("Les travaux durent un an.", "durent", "durer"),
        ("Ils durent partir.", "durent", "devoir"),
        ("Ce film m’a plu.", "plu", "plaire"),
        ("Il a plu toute la nuit.", "plu", "pleuvoir"),
        ("La banque ne prête jamais.", "prête", "prêter"),
        ("Elle est prête.", "prête", "prêt"),
    ],
)
def test_a_form_of_two_words_is_read_by_its_sentence(text: str, form: str, wanted: str) -> None:
    assert lemma(text, form) == wanted


@pytest.mark.parametrize(
    ("text", "form", "wanted"),
    [
        ("A partir de lundi, le prix monte.", "A", "à"),
        ("A Paris, le marché baisse.", "A", "à"),
        ("« A ce prix, personne n’achète. »", "A", "à"),
        ("A-t-il signé ?", "A", "avoir"),
        ("Il l’a vu.", "a", "avoir"),
        ("Etant donné la crise, il part.", "Etant", "être"),
        ("Ca ne change rien.", "Ca", "ça"),
        ("Les Etats-Unis exportent.", "Etats-Unis", "États-Unis"),
        ("LA SOCIETE A ETE RACHETEE.", "SOCIETE", "société"),
        ("LA SOCIETE A ETE RACHETEE.", "A", "avoir"),
        ("LA SOCIETE A ETE RACHETEE.", "RACHETEE", "racheter"),
        ("LE BUREAU EST A PARIS.", "PARIS", "Paris"),
        ("LE BUREAU EST A PARIS.", "A", "à"),
        ("La SAS et la PME.", "SAS", "SAS"),
    ],
)
def test_capitals_need_no_accents(text: str, form: str, wanted: str) -> None:
    assert lemma(text, form) == wanted


@pytest.mark.parametrize(
    ("form", "sense"),
    [("M.", "Mr"), ("Mme", "Mrs, Ms"), ("n°", "number"), ("kg", "kilogram"), ("2e", "2nd"),
     ("SA", "public limited company")],
)  # fmt: skip
def test_abbreviations_are_explained(form: str, sense: str) -> None:
    words = analyse(f"La société {form} est là.").words
    entry = entry_of(next(word for word in words if word.form == form))
    assert entry is not None
    assert entry.senses[0] == sense


@pytest.mark.parametrize(
    ("text", "form", "number"),
    [("Une fois par mois.", "fois", "s"), ("Deux fois par mois.", "fois", "p"), ("Le cours monte.", "cours", "s"),
     ("Les cours montent.", "cours", "p"), ("Les frais montent.", "frais", "p")],
)  # fmt: skip
def test_a_noun_in_s_has_the_number_of_its_determiner(text: str, form: str, number: str) -> None:
    assert next(word.number for word in analyse(text).words if word.form == form) == number


def test_an_object_pronoun_is_not_the_subject() -> None:
    word = next(word for word in analyse("On nous demande de signer.").words if word.form == "demande")
    assert "P3s" in word.moods
    assert "P1s" not in word.moods
