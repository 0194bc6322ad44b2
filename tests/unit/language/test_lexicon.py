"""What a learner is told of a word rests on the lexicon."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import study.language
from study.language.french.lexicon import band, forms_of, has_lemma, readings

DATA = Path(study.language.__file__).parent / "data"


def test_a_form_has_all_its_readings_the_commonest_first() -> None:
    found = readings("mise")
    assert {(r.lemma, r.pos) for r in found} >= {("mettre", "VERB"), ("mise", "NOUN"), ("miser", "VERB")}
    assert [r.zipf for r in found] == sorted((r.zipf for r in found), reverse=True)


def test_words_of_today_are_in_it() -> None:
    assert has_lemma("blockchain", "NOUN", "f")
    assert has_lemma("télétravail", "NOUN", "m")
    assert has_lemma("PDG", "NOUN", "m")


def test_the_forms_of_a_lemma_can_be_asked_for() -> None:
    assert ("actuelles", "f", "p", ()) in forms_of("actuel", "ADJ")
    assert ("atteignant", "", "", ("G",)) in forms_of("atteindre", "VERB")
    assert forms_of("", "NOUN") == ()


def test_ligatures_and_apostrophes_are_as_in_print() -> None:
    assert has_lemma("œuvre", "NOUN", "f")
    assert has_lemma("aujourd’hui", "ADV")


@pytest.mark.parametrize(("rank", "expected"), [(1, 1), (1000, 1), (1001, 2), (9999, 5), (10_001, 6), (0, None)])
def test_common_words_are_in_low_bands(rank: int, expected: int | None) -> None:
    assert band(rank) == expected


@given(st.text())
def test_no_form_is_too_odd_to_look_up(form: str) -> None:
    assert isinstance(readings(form), tuple)


def test_the_lexicon_is_small_enough_to_ship() -> None:
    assert (DATA / "lexicon.sqlite").stat().st_size <= 12_000_000


def test_the_data_folder_says_where_everything_comes_from() -> None:
    text = (DATA / "DATA-LICENSES.md").read_text(encoding="utf-8")
    for file in DATA.glob("*.sqlite"):
        assert file.name in text
    assert "CC BY-SA 4.0" in text
    assert "MPL-2.0" in text


def test_the_program_starts_without_the_engine() -> None:
    """Importing a part of the program that a learner may never use loads no tagger and opens no database."""
    code = (
        "import sys, study.language.lookup, study.language.words, study.language.speech.player; "
        "sys.exit(any(m in sys.modules for m in ('pycrfsuite', 'gruut_lang_fr', 'py_nanotts', 'miniaudio', 'lameenc')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_word_is_looked_up_without_what_only_texts_and_unknown_words_need() -> None:
    """`alinea lookup` answers in little more time than Python and SQLite take to start."""
    code = (
        "import sys; from study.cli import run; run(['lookup', 'recettes']); "
        "unneeded = {'study.language.tokens', 'study.language.french.tagger', 'study.language.french.analysis', "
        "'study.language.french.grapheme_to_phoneme', 'shutil', 'pathlib', 'threading'}; "
        "sys.exit(', '.join(unneeded & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
