"""Finds answers that another question tells in other words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from study.language.typography import strip_accents
from study.lesson.model import Gap, Kind, Language, Question, Skill
from study.lesson.patterns import first_text
from study.teach.check.lemmas import content_lemmas, families, names_something
from study.teach.check.material import Material, QuestionBlock

_LANGUAGES: tuple[Language, Language] = ("fr", "en")
_WORDS = frozenset({"vocabulary", "grammar", "translation", "writing", "listening"})
"""Skills whose questions are about words, often in sentences that are not the article’s."""
_RARE = 3
"""Questions in which a word may occur and still point from one to another."""
_BEGINNINGS = (4, 5)
"""Lengths of the beginnings of the article’s words; a word of an answer is the author’s own if none of them is its."""


class SameFact(NamedTuple):
    """Two questions about one paragraph, asked in one direction, whose answers say the same."""

    first: QuestionBlock
    second: QuestionBlock
    words: tuple[str, ...]
    """The words of the answers that both use and the article does not."""


def same_facts(material: Material) -> Iterator[SameFact]:
    """Yield the pairs of questions whose answers share a noun, or two words, that the article does not use.

    Such a word is the author's own wording of the fact. A pair is found in one direction only.
    """
    found: set[tuple[str, str]] = set()
    for language in _LANGUAGES:
        asked = {each.question.id: each for each in material.questions if each.question.asked_in(language)}
        for one, other, words in _pairs(material, asked, language):
            places = [set(asked[id].question.about) for id in (one, other)]
            shared = places[0] & places[1]
            if (one, other) not in found and shared and (len(words) > 1 or shared in places):
                found.add((one, other))
                yield SameFact(asked[one], asked[other], words)


def _pairs(
    material: Material, asked: dict[str, QuestionBlock], language: Language
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield the ids of two questions whose answers share words of the author’s own, with these words."""
    used = content_lemmas(_article(material, language), language)
    article = {strip_accents(word)[:length] for word in used for length in _BEGINNINGS}
    own: dict[str, dict[str, str]] = {}
    for id, each in asked.items():
        lemmas = [lemma for text in _parts(each.question, language) for lemma in content_lemmas(text, language)]
        own[id] = {family: lemma for lemma in lemmas for family in families((lemma,)) if family not in article}
    spread = Counter(family for words in own.values() for family in words)
    told: dict[str, list[str]] = defaultdict(list)
    for id, words in own.items():
        for family in words:
            if spread[family] <= _RARE:
                told[family].append(id)
    shared: dict[tuple[str, str], list[str]] = defaultdict(list)
    for family, ids in told.items():
        for one, other in combinations(ids, 2):
            shared[one, other].append(own[one][family])
    for (one, other), found in shared.items():
        if len(found) > 1 or names_something(found[0], language):
            yield one, other, tuple(sorted(found))


def _article(material: Material, language: Language) -> str:
    headings = (heading.text.get(language) for heading, _ in material.headings)
    return "\n".join([*headings, *(paragraph.text(language) for paragraph, _ in material.paragraphs)])


def _parts(question: Question, language: Language) -> Iterator[str]:
    """Yield what a question states as right: options, pairs, steps, a filled-in text, a statement."""
    typed = question.kind in (Kind.GAPS, Kind.SHORT, Kind.MATCH)
    if question.skill in _WORDS or (question.skill is Skill.STRUCTURE and typed):
        return
    if question.kind is Kind.TRUE_FALSE:
        yield question.stem.get(language)
    elif question.kind in (Kind.CHOICE, Kind.CHOICES):
        yield from (option.text.get(language) for option in question.options if option.correct)
    elif question.kind is Kind.GAPS:
        yield "".join(piece.accepted[0] if isinstance(piece, Gap) else piece for piece in question.text)
    elif question.kind is Kind.SHORT:
        yield from (first_text(answer.text) for answer in question.accepted[:1])
    yield from (f"{pair.left.get(language)} {pair.right.get(language)}" for pair in question.pairs if pair.left)
    yield from (step.get(language) for step in question.steps)
