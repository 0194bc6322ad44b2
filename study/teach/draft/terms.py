"""Creates glossary entries from the data of the engine and the dictionary, for a teacher to proofread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal, cast

from study.language.french.pronunciation import ipa
from study.lesson.model import Bilingual, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences
from study.lesson.values import slugify
from study.teach.draft.candidates import Seen, TermCandidate

_POS = {"noun": "NOUN", "verb": "VERB", "adjective": "ADJ", "adverb": "ADV"}
_CLASSES = {"name": WordClass.NAME}
_LONGEST = 240
"""Maximum length, in characters, of a sentence used as an example."""


def terms(chosen: Sequence[TermCandidate], paragraphs: Mapping[int, Paragraph]) -> tuple[Term, ...]:
    """Return a term for each candidate that the lesson’s own search finds in the text, in their order."""
    made: list[Term] = []
    ids: set[str] = set()
    for candidate in chosen:
        term = _term(candidate, paragraphs, _free(slugify(candidate.entry.lemma) or "terme", ids))
        if term.paragraphs:
            ids.add(term.id)
            made.append(term)
    return tuple(made)


def sentence_of(seen: Seen, paragraphs: Mapping[int, Paragraph]) -> str:
    """Return the sentence that contains an occurrence."""
    return paragraphs[seen.paragraph].fr[seen.sentence]


def _term(candidate: TermCandidate, paragraphs: Mapping[int, Paragraph], id: str) -> Term:
    entry = candidate.entry
    forms = tuple(form for form in candidate.forms if form.casefold() != entry.lemma.casefold())
    term = Term(
        id=id,
        head=entry.lemma,
        paragraphs=(),
        word_class=_CLASSES.get(entry.word_class) or WordClass(entry.word_class),
        gender=cast(Literal["m", "f", "mf", ""], entry.gender.removesuffix("pl")),
        plural=entry.gender.endswith("pl"),
        ipa=entry.ipa or ipa(entry.lemma, _POS.get(entry.word_class, "")),
        en="; ".join(entry.senses),
        cue=entry.cue,
        forms=forms,
        example=Bilingual(_example(candidate, paragraphs)),
        trap=Bilingual(entry.trap_fr, entry.trap_en),
        draft=True,
    )
    where = tuple(number for number in candidate.paragraphs if occurrences(term, paragraphs[number].text("fr")))
    return replace(term, paragraphs=where)


def _example(candidate: TermCandidate, paragraphs: Mapping[int, Paragraph]) -> str:
    """Return the shortest of the first sentences that contain a candidate, or an empty string if all are too long."""
    sentences = [sentence_of(seen, paragraphs) for seen in candidate.seen]
    best = min(sentences, key=len, default="")
    return best if len(best) <= _LONGEST else ""


def _free(slug: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    return next(name for n in range(2, len(taken) + 3) if (name := f"{slug}-{n}") not in taken)
