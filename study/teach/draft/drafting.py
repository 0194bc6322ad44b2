"""Creates a draft lesson from an article: its text, the terms most useful to learners, and questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from study.lesson.model import Bilingual, Heading, Language, Lesson, Paragraph, Question
from study.lesson.writer import block_lines
from study.teach.draft.article import Article
from study.teach.draft.candidates import Progress, TermCandidate, candidates
from study.teach.draft.number_questions import numbers
from study.teach.draft.order_question import order
from study.teach.draft.scoring import ranked
from study.teach.draft.terms import sentence_of, terms
from study.teach.draft.vocabulary_questions import choice, gaps

_WORDS_A_TERM = 16
_TERMS = (8, 120)
_LONGEST = 260
_NUMBERS = 3


def draft(article: Article, id: str, progress: Progress) -> Lesson:
    """Return the draft lesson of an article, its terms ranked by usefulness. `progress` receives the number of
    paragraphs processed and the total."""
    paragraphs = {each.number: each for each in article.paragraphs}
    found = ranked(candidates(article.paragraphs, progress))
    length = sum(sentence.count(" ") + 1 for each in article.paragraphs for sentence in each.fr)
    many = min(max(length // _WORDS_A_TERM, _TERMS[0]), _TERMS[1])
    chosen = found[:many]
    return Lesson(
        id=id,
        title=Bilingual(article.title),
        date=article.date,
        body=article.body,
        terms=terms(chosen, paragraphs),
        questions=tuple(_questions(chosen, found[: many * 4], paragraphs)),
    )


def draft_text(lesson: Lesson, words: Language) -> str:
    """Return the text of a draft’s lesson file, with an empty line for each missing translation."""
    parts = []
    for part in (lesson, *lesson.body, *lesson.boxes, *lesson.terms, *lesson.questions):
        lines = block_lines(part, words)
        if isinstance(part, Heading | Paragraph):
            lines.append("en:")
        parts.append("".join(f"{line}\n" for line in lines))
    return "\n".join(parts)


def _questions(
    chosen: Sequence[TermCandidate], others: Sequence[TermCandidate], paragraphs: Mapping[int, Paragraph]
) -> Iterator[Question]:
    """Yield questions on meanings and gaps in turn, at most one per sentence and one and a half times as many as
    paragraphs."""
    many = min(4 + len(paragraphs), 30)
    used: set[tuple[int, int]] = set()
    ids: set[str] = set()
    made = 0
    for candidate in chosen:
        seen = candidate.seen[0]
        if made >= many or (seen.paragraph, seen.sentence) in used:
            continue
        if len(sentence_of(seen, paragraphs)) > _LONGEST:
            continue
        asked = choice(candidate, others, paragraphs) if made % 2 == 0 else None
        asked = asked or gaps(candidate, paragraphs)
        if asked is not None and asked.id not in ids:
            used.add((seen.paragraph, seen.sentence))
            ids.add(asked.id)
            made += 1
            yield asked
    yield from islice(numbers(list(paragraphs.values())), _NUMBERS)
    if last := order(list(paragraphs.values())):
        yield last
