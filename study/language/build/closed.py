"""Reads the closed classes: articles, pronouns, prepositions, conjunctions, small adverbs."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files

from study.language.build.rows import SourceRow


def rows() -> Iterator[SourceRow]:
    """The rows of `closed.tsv`; they alone say what a word of these classes is."""
    for line in files("study.language.build").joinpath("closed.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, lemma, pos, gender, number, *_ = [*line.split("\t"), "", ""]
            yield SourceRow(form, lemma, pos, gender, number, source="C")
