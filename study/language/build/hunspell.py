"""Expands the French spelling dictionary hunspell-fr (MPL-2.0), which has the grammar of every form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from study.language.build.rows import SourceRow

_TENSES = {"ipre": "P", "iimp": "I", "ifut": "F", "ipsi": "S", "cond": "C", "spre": "Q", "simp": "T", "impe": "Y"}
_BARE = {"infi": "W", "ppre": "G", "ppas": "K"}
_PERSONS = {"1sg": "1s", "2sg": "2s", "3sg": "3s", "1pl": "1p", "2pl": "2p", "3pl": "3p", "3pl!": "3p"}
_POS = {"nom": "NOUN", "adj": "ADJ", "adv": "ADV", "interj": "INTJ", "npr": "PROPN", "prn": "PROPN", "patr": "PROPN"}
_LINE = re.compile(r"(?P<stem>[^/\s]+)(?:/(?P<flags>\S+))?(?P<tags>(?:\s+\w+:\S+)*)\s*")


class _Suffix(NamedTuple):
    strip: str
    add: str
    condition: re.Pattern[str]
    tags: tuple[str, ...]


def rows(folder: Path) -> Iterator[SourceRow]:
    """Yield all forms of the words of `fr.dic`, expanded by `fr.aff`, without abbreviations and symbols."""
    suffixes = _suffixes((folder / "fr.aff").read_text(encoding="utf-8"))
    for line in (folder / "fr.dic").read_text(encoding="utf-8").splitlines()[1:]:
        match = _LINE.fullmatch(line)
        if match is None or not match["tags"]:
            continue
        stem, flags, tags = match["stem"], match["flags"] or "", tuple(match["tags"].split())
        yield from _word(stem, tags, [s for flag in re.findall("..", flags) for s in suffixes.get(flag, ())])


def _word(stem: str, tags: tuple[str, ...], suffixes: list[_Suffix]) -> Iterator[SourceRow]:
    kinds = _values(tags, "po")
    if any(kind.startswith("v") and kind[1:2] in "0123" for kind in kinds):
        yield from _forms(stem, "VERB", tags, suffixes)
    for pos in sorted({_POS[kind] for kind in kinds if kind in _POS}):
        capital = pos == "NOUN" and stem[:1].isupper() and not stem.isupper()
        yield from _forms(stem, "PROPN" if capital else pos, tags, suffixes)


def _forms(stem: str, pos: str, tags: tuple[str, ...], suffixes: list[_Suffix]) -> Iterator[SourceRow]:
    found = [(stem, tags)] if not suffixes else []
    for suffix in suffixes:
        if suffix.condition.search(stem) and stem.endswith(suffix.strip):
            form = stem[: len(stem) - len(suffix.strip)] + suffix.add
            found.append((form, suffix.tags if pos == "VERB" else tags + suffix.tags))
    for form, form_tags in found:
        shape, morphs = _values(form_tags, "is"), _values(form_tags, "po")
        gender = {"mas": "m", "fem": "f"}.get(next((s for s in shape if s in ("mas", "fem", "epi")), ""), "")
        number = {"sg": "s", "pl": "p"}.get(next((s for s in reversed(shape) if s in ("sg", "pl", "inv")), ""), "")
        if pos == "VERB":
            codes = _moods(morphs)
            if codes:
                yield SourceRow(form, stem, pos, gender, number, codes, source="H")
        elif not any(m in _TENSES or m in _BARE for m in morphs):
            yield SourceRow(form, stem, pos, gender, number, source="H")


def _moods(morphs: list[str]) -> tuple[str, ...]:
    persons = [_PERSONS[m] for m in morphs if m in _PERSONS]
    bare = [_BARE[m] for m in morphs if m in _BARE]
    return tuple(sorted({*bare, *(_TENSES[m] + p for m in morphs if m in _TENSES for p in persons)}))


def _values(tags: tuple[str, ...], key: str) -> list[str]:
    return [tag[3:] for tag in tags if tag.startswith(key + ":")]


def _suffixes(text: str) -> dict[str, list[_Suffix]]:
    found: dict[str, list[_Suffix]] = {}
    for line in text.splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX" or (parts[2] in "YN" and parts[3].isdigit()):
            continue
        _, flag, strip, add, condition, *tags = parts
        pattern = re.compile(("" if condition == "." else condition) + "$")
        ending = add.split("/")[0]
        suffix = _Suffix("" if strip == "0" else strip, "" if ending == "0" else ending, pattern, tuple(tags))
        found.setdefault(flag, []).append(suffix)
    return found
