"""Creates a term from words that a teacher selected in the article, with the data of the dictionary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from study.lesson.model import Bilingual, Paragraph, Term, WordClass
from study.lesson.occurrences import occurrences
from study.lesson.values import slugify
from study.teach.draft.candidates import TermCandidate, candidates
from study.teach.draft.from_selection import Selection
from study.teach.draft.terms import terms


def term_on(passage: Selection, paragraphs: Sequence[Paragraph]) -> Term:
    """Return a term for the selected words, with the dictionary’s data for their form in the text.

    The term is marked in each of `paragraphs` that contains it; its example is the selected sentence.
    """
    sentence = passage.paragraph.fr[passage.sentences[0]]
    example = Bilingual(sentence, next(iter(passage.aligned()), ""))
    candidate = _known(passage)
    for term in terms([candidate], {each.number: each for each in paragraphs}) if candidate else ():
        return replace(term, draft=False, example=example)
    head = passage.text
    sort = WordClass.EXPRESSION if " " in head else WordClass.NOUN
    term = Term(slugify(head) or "terme", head, (), sort, example=example)
    there = (each.number for each in paragraphs if occurrences(term, each.text("fr")))
    return replace(term, paragraphs=tuple(there) or (passage.paragraph.number,))


def _known(passage: Selection) -> TermCandidate | None:
    """Return the dictionary entry for exactly the selected words."""
    for candidate in candidates([passage.paragraph], lambda done, of: None):
        for seen in candidate.seen:
            start = sum(len(sentence) + 1 for sentence in passage.paragraph.fr[: seen.sentence]) + seen.start
            length = seen.words[-1].end - seen.words[0].start
            if (start, start + length) == (passage.start, passage.end):
                return candidate
    return None
