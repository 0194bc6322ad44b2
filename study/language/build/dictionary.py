"""Compiles the dictionary’s text files into one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

from study.language.build.sqlite_file import new_sqlite_file
from study.language.dictionary.entry import POS, DictionaryEntry, without_brackets
from study.language.dictionary.phrases import PHRASES, read_phrases, without_phrases
from study.language.dictionary.reader import read, sources
from study.language.french.expressions import anchors
from study.language.french.lexicon import known
from study.language.french.patterns import compile_pattern
from study.language.french.phrase_patterns import PHRASE, read_patterns
from study.language.typography import plain

_SCHEMA = """
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, lemma TEXT NOT NULL, class TEXT NOT NULL, gender TEXT NOT NULL, senses TEXT NOT NULL,
  cue TEXT NOT NULL, trap_fr TEXT NOT NULL, trap_en TEXT NOT NULL, ipa TEXT NOT NULL, pattern TEXT NOT NULL
);
CREATE TABLE headword (key TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (key, entry)) WITHOUT ROWID;
CREATE TABLE form (
  form TEXT NOT NULL, lemma TEXT NOT NULL, pos TEXT NOT NULL, gender TEXT NOT NULL, number TEXT NOT NULL,
  ipa TEXT NOT NULL, PRIMARY KEY (form, lemma, pos, gender, number)
) WITHOUT ROWID;
CREATE TABLE english (
  key TEXT NOT NULL, place INTEGER NOT NULL, rank INTEGER NOT NULL, entry INTEGER NOT NULL,
  PRIMARY KEY (key, place, rank, entry)
) WITHOUT ROWID;
CREATE TABLE anchor (
  key TEXT NOT NULL, entry INTEGER NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, entry, place)
) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


def digest(paths: Iterable[Path]) -> str:
    """Return a hash of text files, whatever their line ends.

    It is stored in the compiled file, and shows whether that is current.
    """
    total = sha256()
    for path in sorted(paths, key=lambda path: path.name):
        total.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return total.hexdigest()


def compile_dictionary(target: Path, paths: list[Path] | None = None) -> int:
    """Replace the file at `target`; return the number of entries. The same lines give the same bytes.

    Without `paths`, all sources are compiled, with the table of phrases.
    """
    table = [PHRASES] if paths is None else []
    paths = sources() if paths is None else paths
    entries, _ = read(paths)
    phrases = [phrase for path in table for phrase in read_phrases(path.read_text(encoding="utf-8").splitlines())]
    patterns = {phrase.entry.key: f"{PHRASE}{phrase.pattern}" for phrase in phrases}
    for phrase in phrases:
        read_patterns(phrase.pattern)
    entries = [*without_phrases(entries, phrases), *(phrase.entry for phrase in phrases)]
    entries.sort(key=lambda entry: (plain(entry.lemma).casefold(), entry.word_class, entry.gender, entry.senses))
    with new_sqlite_file(target, _SCHEMA) as base:
        for number, entry in enumerate(entries, 1):
            of_table = patterns.get(entry.key, "")
            pattern = compile_pattern(entry.lemma, entry.word_class) if entry.several and not of_table else ()
            base.execute(
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    number,
                    entry.lemma,
                    entry.word_class,
                    entry.gender,
                    "; ".join(entry.senses),
                    entry.cue,
                    entry.trap_fr,
                    entry.trap_en,
                    entry.ipa,
                    of_table or "\n".join(map(str, pattern)),
                ),
            )
            base.executemany("INSERT INTO anchor VALUES (?, ?, ?)", [(key, number, at) for key, at in anchors(pattern)])
            keys = {plain(entry.lemma).lower(), plain(entry.base).lower()}
            base.executemany("INSERT INTO headword VALUES (?, ?)", [(key, number) for key in sorted(keys)])
            base.executemany(
                "INSERT OR IGNORE INTO english VALUES (?, ?, ?, ?)",
                [(key, place, rank_of(entry), number) for key, place in english_keys(entry)],
            )
            base.executemany("INSERT OR IGNORE INTO form VALUES (?, ?, ?, ?, ?, ?)", _forms(entry))
        base.execute("INSERT INTO about VALUES ('digest', ?)", (digest([*paths, *table]),))
    return len(entries)


_RARE = 20_000
_SEVERAL = 3_000
"""The rank given to an expression, for which there are no counts: between common and rare words."""


def rank_of(entry: DictionaryEntry) -> int:
    """Return the rank of the French word; of two words with the same English, the more common is named first."""
    if entry.several:
        return _SEVERAL
    found = (r.rank for r in known(entry.base.lower().replace("’", "'")) if r.pos in POS[entry.word_class] and r.rank)
    return min(found, default=_RARE)


def english_keys(entry: DictionaryEntry) -> Iterator[tuple[str, int]]:
    """Yield the English words by which an entry is found, without *to* and brackets, with their place from 0."""
    place = 0
    for sense in entry.senses:
        for word in without_brackets(sense).split(","):
            key = plain(word).strip().lower()
            key = key.removeprefix("to ") if entry.word_class in ("verb", "expression", "idiom") else key
            if key:
                yield key, place
                place += 1


def _forms(entry: DictionaryEntry) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Yield the regular forms of a word that the lexicon lacks."""
    if not entry.ipa or entry.several or not POS[entry.word_class]:
        return
    pos, form = POS[entry.word_class][0], plain(entry.base).lower()
    gender = "" if entry.gender == "mf" else entry.gender[:1]
    if entry.gender in ("mpl", "fpl"):
        yield form, entry.base, pos, gender, "p", entry.ipa
        return
    still = entry.base.isupper() or pos not in ("NOUN", "ADJ")
    yield form, entry.base, pos, gender, "" if still else "s", entry.ipa
    if not still and form[-1] not in "sxz":
        plural = form + ("x" if form.endswith(("au", "eu")) else "s")
        yield plural, entry.base, pos, gender, "p", entry.ipa
