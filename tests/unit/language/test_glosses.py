"""A learner sees the sense that fits, and finds the French for an English word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from study.language import words
from study.language.build.dictionary import compile_dictionary
from study.language.data.open import DataFile
from study.language.english import lemmas as english
from study.language.french import dictionary_expressions, glosses, lexicon
from study.language.french.analysis import analyse
from study.language.french.dictionary_expressions import expressions_in
from study.language.lookup import lookup

FORMAT = Path(words.__file__).parent / "dictionary" / "FORMAT.md"
MORE = """du	preposition		of the; some
rendre compte de	expression		to report on
croissance	noun	f	growth
croître	verb		to grow
agir	verb		to act
s’agir	verb		to be a matter of
"""


def forget() -> None:
    for cached in (glosses.entries, glosses.gloss, glosses.entry_numbered, glosses.entries_for_english):
        cached.cache_clear()
    dictionary_expressions._index.cache_clear()
    dictionary_expressions._pattern_of.cache_clear()
    english.lemmas.cache_clear()
    lexicon.readings.cache_clear()
    dictionary_expressions._phrases.cache_clear()


@pytest.fixture(autouse=True)
def dictionary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A dictionary of the format’s models and a few lines more."""
    found = re.search(r"```\n(.*?)```", FORMAT.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    source = tmp_path / "words.tsv"
    source.write_text(found[1] + MORE, encoding="utf-8")
    compile_dictionary(tmp_path / "dictionary.sqlite", [source])
    file = DataFile(str(tmp_path / "dictionary.sqlite"))
    for module in (glosses, dictionary_expressions):
        monkeypatch.setattr(module, "data_file", lambda name: file)
    forget()
    yield
    forget()


def senses(text: str, form: str) -> str:
    word = next(word for word in analyse(text).words if word.form == form)
    entry = words.entry_of(word)
    return entry.senses[0] if entry else ""


@pytest.mark.parametrize(
    ("text", "form", "sense"),
    [
        ("Une livre vaut un euro.", "livre", "pound (money or weight)"),
        ("Ce livre paraît.", "livre", "book"),
        ("La politique du groupe.", "politique", "politics"),
        ("Elle se rend en Chine.", "rend", "to go (formal)"),
        ("Elle rend un livre.", "rend", "to give back"),
        ("Le pari s’avère risqué.", "avère", "to turn out to be"),
        ("Il s’agit d’une crise.", "agit", "to be a matter of"),
        ("Il agit vite.", "agit", "to act"),
        ("Les frais montent.", "frais", "costs, expenses"),
        ("Le prix du livre.", "du", "of the"),
        ("Elle vend en Chine.", "Chine", "China"),
        ("Les entreprises recrutent.", "entreprises", "company, business"),
        ("58,5 milliards", "58,5", ""),
    ],
)
def test_the_sense_shown_is_the_one_that_fits_the_sentence(text: str, form: str, sense: str) -> None:
    assert senses(text, form) == sense


def test_looking_a_word_of_two_genders_up_tells_both_senses() -> None:
    found = lookup("livre")["readings"]
    assert [(one["gender"], one["senses"][0]) for one in found if one["pos"] == "NOUN"] == [
        ("m", "book"),
        ("f", "pound (money or weight)"),
    ]


def test_looking_an_expression_up_finds_it_with_any_apostrophe() -> None:
    found = lookup("chiffre d'affaires")["expressions"]
    assert [one["senses"] for one in found] == [["turnover, revenue", "sales"]]
    assert found[0]["trap"]["en"].startswith("It is what comes in")


def test_expressions_of_the_dictionary_are_found_in_a_text() -> None:
    analysis = analyse("Les élus s’en rendent compte. Ils mettent vite en place un plan, afin d’agir.")
    assert [entry.lemma for entry, _ in expressions_in(analysis)] == ["mettre en place", "afin de"]


@pytest.mark.parametrize(
    ("word", "french"),
    [
        ("companies", "entreprise"),
        ("growth", "croissance"),
        ("growing", "croître"),
        ("grew", "croître"),
        ("rises", "augmenter"),
        ("share", "action"),
        ("raise funds", "lever des fonds"),
        ("Current", "actuel"),
    ],
)
def test_the_french_for_an_english_form_is_found(word: str, french: str) -> None:
    assert french in [entry.lemma for entry in english.french_for(word)]


@pytest.mark.parametrize("word", ["", "zzz", "\0", "  "])
def test_a_word_without_french_finds_nothing(word: str) -> None:
    assert english.french_for(word) == ()
