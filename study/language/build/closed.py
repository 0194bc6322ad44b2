"""Reads the closed classes: articles, pronouns, prepositions, conjunctions, small adverbs."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from study.language.build.rows import SourceRow


def rows() -> Iterator[SourceRow]:
    """Yield the rows of `closed.tsv`, which has all readings of the words of these classes."""
    for line in files("study.language.build").joinpath("closed.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, lemma, pos, gender, number, *_ = [*line.split("\t"), "", ""]
            yield SourceRow(form, lemma, pos, gender, number, source="C")
