"""Reads dictionary files; each mistake in their form is reported as a sentence with its place."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from study.language.dictionary.entry import CLASSES, GENDERS, DictionaryEntry
from study.language.dictionary.problem import DictionaryProblem

_FIELDS = 7


def sources() -> list[Path]:
    """Return the files of the dictionary, sorted by name."""
    folder = Path(str(files("study.language.dictionary")))
    return sorted(folder.glob("*.tsv"))


def read(paths: Iterable[Path]) -> tuple[list[DictionaryEntry], list[DictionaryProblem]]:
    """Return all entries that can be read, and all mistakes in the form of the files."""
    entries: list[DictionaryEntry] = []
    problems: list[DictionaryProblem] = []
    for path in paths:
        found, wrong = read_lines(path.name, path.read_text(encoding="utf-8-sig").splitlines())
        entries += found
        problems += wrong
    return entries, problems


def read_lines(name: str, lines: Iterable[str]) -> tuple[list[DictionaryEntry], list[DictionaryProblem]]:
    """Return the entries and mistakes of the lines of one file, called `name`."""
    entries: list[DictionaryEntry] = []
    problems: list[DictionaryProblem] = []
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            entry, wrong = _line(name, number, line)
            problems += [DictionaryProblem(name, number, text) for text in wrong]
            if entry is not None:
                entries.append(entry)
    return entries, problems


def _line(name: str, number: int, line: str) -> tuple[DictionaryEntry | None, list[str]]:
    fields = [field.strip(" ") for field in line.rstrip("\t\r\n").split("\t")]
    if len(fields) < 4:
        return None, [
            f"{len(fields)} fields, wanted at least lemma, class, gender and senses with one tab between them"
        ]
    if len(fields) > _FIELDS:
        return None, [f"{len(fields)} fields, wanted at most {_FIELDS}: is there a tab too many?"]
    lemma, word_class, gender, senses, cue, trap, ipa = fields + [""] * (_FIELDS - len(fields))
    wrong = []
    if not lemma:
        wrong.append("no lemma")
    if word_class not in CLASSES:
        near = get_close_matches(word_class, CLASSES, 1)
        wrong.append(f"class “{word_class}”, wanted one of {', '.join(CLASSES)}" + (f": {near[0]}?" if near else ""))
    if gender not in GENDERS:
        wrong.append(f"gender “{gender}”, wanted m, f, mf, mpl, fpl or nothing")
    french, bar, english = trap.partition(" | ")
    if trap and not (bar and french.strip() and english.strip()):
        wrong.append("a trap needs French and English with “ | ” between them")
    parts = tuple(part.strip() for part in senses.split(";")) if senses else ()
    entry = DictionaryEntry(lemma, word_class, gender, parts, cue, french.strip(), english.strip(), ipa, name, number)
    return (None if wrong and (not lemma or word_class not in CLASSES) else entry), wrong
