"""A term made of words that a teacher selected in the article, with what the dictionary knows of them."""

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
    """A term of the words that were chosen, with what the dictionary knows of them as they stand there.

    It is marked in every one of `paragraphs` that has it; its example is the sentence itself.
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
    """The entry of the dictionary for exactly these words."""
    for candidate in candidates([passage.paragraph], lambda done, of: None):
        for seen in candidate.seen:
            start = sum(len(sentence) + 1 for sentence in passage.paragraph.fr[: seen.sentence]) + seen.start
            length = seen.words[-1].end - seen.words[0].start
            if (start, start + length) == (passage.start, passage.end):
                return candidate
    return None
