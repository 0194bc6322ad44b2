"""`alinea words` and `alinea lookup`."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from running import Alinea

from study.language.lookup import lookup

TEXT = "Les recettes atteignent 1,5 milliard d’euros.\n\nLes coûts ont fortement baissé."


@pytest.fixture
def text(tmp_path: Path) -> str:
    path = tmp_path / "texte.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_every_word_of_a_text_is_explained_on_a_line_of_its_own(text: str, alinea: Alinea) -> None:
    lines = alinea("words", text).out.splitlines()
    assert lines[1].split() == ["recettes", "recette", "noun,", "feminine", "[ʁəsɛt]", "takings,", "revenue;", "recipe"]
    assert lines[7] == ""
    assert lines[8].startswith("Les")


def test_a_program_gets_offsets_into_the_text_as_it_stands(text: str, alinea: Alinea) -> None:
    found = json.loads(alinea("words", text, "--json").out)
    assert [TEXT[each["start"] : each["end"]] for each in found["sentences"]] == TEXT.split("\n\n")
    for word in found["words"]:
        assert TEXT[word["start"] : word["end"]] == word["form"]
    assert set(found["words"][0]) == {
        "form",
        "start",
        "end",
        "lemma",
        "pos",
        "gender",
        "number",
        "ipa",
        "band",
        "gloss",
        "senses",
        "expression",
    }
    assert found["words"][1] | {"ipa": "", "band": 0} == {
        "form": "recettes",
        "start": 4,
        "end": 12,
        "lemma": "recette",
        "pos": "NOUN",
        "gender": "f",
        "number": "p",
        "ipa": "",
        "band": 0,
        "gloss": "takings, revenue",
        "senses": ["takings, revenue", "recipe"],
        "expression": None,
    }


def test_a_text_comes_through_a_pipe(alinea: Alinea, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Le marché.".encode()), encoding="ascii"))
    assert "marché" in alinea("words", "-").out


@pytest.mark.parametrize(("content", "said"), [(b"\0\1\2\0\0", "not a text"), ("é".encode("utf-16"), "UTF-16")])
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, alinea: Alinea, content: bytes, said: str) -> None:
    (tmp_path / "x").write_bytes(content)
    done = alinea("words", str(tmp_path / "x"))
    assert done.code == 2
    assert said in done.err


def test_a_file_of_windows_is_read_and_named(tmp_path: Path, alinea: Alinea) -> None:
    (tmp_path / "x").write_bytes("Le marché est fermé.".encode("cp1252"))
    done = alinea("words", str(tmp_path / "x"))
    assert "marché" in done.out
    assert "Windows-1252" in done.err


def test_a_file_that_is_missing_is_said_to_be_so(alinea: Alinea) -> None:
    done = alinea("words", "nowhere.txt")
    assert (done.code, done.out) == (2, "")
    assert "nowhere.txt" in done.err


def test_a_form_is_traced_to_its_headword(alinea: Alinea) -> None:
    assert alinea("lookup", "atteignant").out == (
        "atteindre  [atɛɲɑ̃]\n  verb, very common\n  present participle of atteindre\n"
        "  to reach; to hit (a level, a target)\n"
    )


def test_a_noun_comes_with_its_article_and_its_trap(alinea: Alinea) -> None:
    out = alinea("lookup", "chiffre", "d'affaires").out
    assert out.startswith("le chiffre d’affaires  [")
    assert "noun, masculine" in out
    assert "Trap: " in out


def test_an_english_word_is_found_in_french(alinea: Alinea) -> None:
    assert "le chiffre d’affaires: turnover, revenue; sales" in alinea("lookup", "revenue").out
    assert "la dette" in alinea("lookup", "debts").out


def test_a_verb_is_not_given_the_meaning_of_a_noun_that_looks_like_it() -> None:
    verb = next(each for each in lookup("voiture")["readings"] if each["lemma"] == "voiturer")
    assert verb["senses"] == []


def test_in_french_the_grammar_is_in_french(alinea_in_french: Alinea) -> None:
    out = alinea_in_french("lookup", "actuelle").out
    assert "adjectif" in out
    assert "féminin singulier de actuel" in out or "féminin singulier d’actuel" in out


def test_a_word_that_nobody_knows_is_said_to_be_unknown(alinea: Alinea) -> None:
    done = alinea("lookup", "xqzzt")
    assert (done.code, done.out) == (1, "")
    assert "“xqzzt” is not in the dictionary." in done.err
    assert alinea("lookup", "xqzzt", "--json").code == 1


@given(st.text())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_looked_up_gets_an_answer(alinea: Alinea, word: str) -> None:
    assert alinea("lookup", "--", word).code in (0, 1)
