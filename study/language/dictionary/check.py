"""Checks the entries of the dictionary against the lexicon and against each other; one function for each rule."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from study.language.dictionary.entry import POS, DictionaryEntry
from study.language.dictionary.problem import DictionaryProblem
from study.language.french.lexicon import known

_SENSES = 3
_CUE = 40
_TRAP = 160
_NEVER_ASKED = frozenset({"preposition", "conjunction", "pronoun", "determiner"})
_ABBREVIATIONS = "abbreviations.tsv"
"""The file of abbreviations, which are explained in a text but never asked."""
_GENDERED = frozenset({"noun", "name"})
_STRAIGHT = re.compile("['\"]")
_FRENCH_SPACE = re.compile(r"(?<![\u00a0\u202f])[;:!?%»](?!\w)|«(?![\u00a0\u202f])")


def check(entries: Iterable[DictionaryEntry]) -> list[DictionaryProblem]:
    """Return all mistakes in all entries, in the order of the files; nothing is changed."""
    listed = list(entries)
    found = [_problem(entry, text) for entry in listed for rule in _RULES for text in rule(entry)]
    found += [_problem(entry, text) for entry, text in _duplicates(listed)]
    found += [_problem(entry, text) for entry, text in _ambiguous(listed)]
    return sorted(found)


def _problem(entry: DictionaryEntry, text: str) -> DictionaryProblem:
    return DictionaryProblem(entry.file, entry.line, f"{entry.lemma} ({entry.word_class}): {text}")


def _lemma(entry: DictionaryEntry) -> Iterator[str]:
    if entry.several or entry.ipa or entry.word_class == "name" or entry.word_class in _NEVER_ASKED:
        return
    found = [r for r in known(entry.base.lower().replace("’", "'")) if r.pos in POS[entry.word_class]]
    if not found:
        if entry.word_class not in ("expression", "idiom", "connector"):
            yield "the lexicon has no such word of this class; correct it, or write its pronunciation in the last field"
        return
    found = [r for r in found if r.lemma == entry.base] or found
    if all(r.lemma != entry.base for r in found) and entry.gender not in ("mpl", "fpl"):
        yield f"the lexicon has this as a form of “{found[0].lemma}”; write the lemma"
    elif entry.word_class == "noun" and not _gender_fits(entry, {r.gender for r in found}):
        had = " or ".join(sorted({r.gender or "m and f" for r in found}))
        yield f"gender {entry.gender}, the lexicon has {had}; correct it, or write the pronunciation in the last field"


def _gender_fits(entry: DictionaryEntry, known: set[str]) -> bool:
    if "" in known or not entry.gender or entry.gender == "mf":
        return True
    return entry.gender[0] in known


def _gender(entry: DictionaryEntry) -> Iterator[str]:
    if entry.word_class == "noun" and not entry.gender:
        yield "a noun needs a gender: m, f, mf, mpl or fpl"
    if entry.gender and entry.word_class not in _GENDERED:
        yield f"gender {entry.gender}, but only nouns and names have one"


def _senses(entry: DictionaryEntry) -> Iterator[str]:
    if not entry.senses or not all(entry.senses):
        yield "an empty sense"
    if len(entry.senses) > _SENSES:
        yield f"{len(entry.senses)} senses, wanted at most {_SENSES}"
    if len(set(entry.senses)) < len(entry.senses):
        yield "the same sense twice"
    for sense in entry.senses:
        if entry.word_class == "verb" and sense and not sense.startswith(("to ", "(", "must", "can ")):
            yield f"sense “{sense}”: the sense of a verb begins with “to”"
        if sense.endswith("."):
            yield f"sense “{sense}”: no full stop"
        if re.search(r"\b(?:sth|sb|sbdy|smth|e\.g|etc|i\.e|qqn|qqch)\b", sense):
            yield f"sense “{sense}”: no abbreviations"
        if sense.count("(") != sense.count(")"):
            yield f"sense “{sense}”: a bracket is missing"
        if entry.word_class == "noun" and re.match(r"(?:an?|the) \w", sense):
            yield f"sense “{sense}”: a noun has no article"


def _cue(entry: DictionaryEntry) -> Iterator[str]:
    if len(entry.cue) > _CUE:
        yield f"a cue of {len(entry.cue)} characters, wanted at most {_CUE}"
    if entry.cue and len(entry.base) > 3 and re.search(rf"\b{re.escape(entry.base.lower())}\b", entry.cue.lower()):
        yield "the cue gives the French word away"


def _trap(entry: DictionaryEntry) -> Iterator[str]:
    for side, text in (("French", entry.trap_fr), ("English", entry.trap_en)):
        if len(text) > _TRAP:
            yield f"a {side} trap of {len(text)} characters, wanted at most {_TRAP}"
        if text and not text.endswith((".", "!", "?", "”", "»")):
            yield f"the {side} trap is no sentence: no stop at its end"
    if "«" in entry.trap_en or "“" in entry.trap_fr:
        yield "quotation marks: « » in French, “ ” in English"


def _typography(entry: DictionaryEntry) -> Iterator[str]:
    for text in (entry.lemma, *entry.senses, entry.cue, entry.trap_fr, entry.trap_en):
        if _STRAIGHT.search(text):
            yield f"“{text}”: a straight quotation mark; wanted ’ or the marks of its language"
    if _FRENCH_SPACE.search(entry.trap_fr):
        yield "the French trap lacks a no-break space inside « » or before ; : ! ? %"
    if "oe" in entry.lemma.lower() and known(entry.lemma.lower().replace("oe", "œ")):
        yield "œ is one letter"


_RULES: tuple[Callable[[DictionaryEntry], Iterator[str]], ...] = (_lemma, _gender, _senses, _cue, _trap, _typography)


def _duplicates(entries: list[DictionaryEntry]) -> Iterator[tuple[DictionaryEntry, str]]:
    first: dict[tuple[str, str, str], DictionaryEntry] = {}
    for entry in entries:
        other = first.setdefault(entry.key, entry)
        if other is not entry:
            yield entry, f"a duplicate of {other.file}:{other.line}"


def _ambiguous(entries: list[DictionaryEntry]) -> Iterator[tuple[DictionaryEntry, str]]:
    """Yield the entries that a card would ask with the same English as another one.

    A cue or a bracket must tell them apart.
    """
    asked: defaultdict[tuple[str, str], list[DictionaryEntry]] = defaultdict(list)
    for entry in entries:
        if entry.word_class not in _NEVER_ASKED and entry.file != _ABBREVIATIONS and entry.asked:
            asked[entry.word_class, entry.asked.lower()].append(entry)
    for group in asked.values():
        if len({entry.lemma for entry in group}) < 2:
            continue
        hints: dict[str, DictionaryEntry] = {}
        for entry in group:
            others = ", ".join(sorted({e.lemma for e in group if e.lemma != entry.lemma}))
            if not entry.hint:
                yield entry, f"“{entry.asked}” is also {others}: a cue or a bracket must say which"
            elif hints.setdefault(entry.hint.lower(), entry).lemma != entry.lemma:
                yield entry, f"“{entry.asked}” is also {others}, with the same cue"
